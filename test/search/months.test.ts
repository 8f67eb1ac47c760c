import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { monthsOf, yearsOf } from "../../src/search/segment/months.ts";
import type { Segment } from "../../src/search/segment/segment.ts";
import { dayOf } from "../../src/search/segment/values.ts";
import { runs } from "../runs.ts";

const segmentOf = (day: Int32Array): Segment =>
  ({ columns: new Map(), cable: { day } }) as unknown as Segment;

test("each cable has the month of its day, of any year, or none", () => {
  const instant = fc.option(
    fc.date({
      min: new Date("0000-01-01T00:00:00Z"),
      max: new Date("9999-12-31T00:00:00Z"),
      noInvalidDate: true,
    }),
  );
  fc.assert(
    fc.property(fc.array(instant, { maxLength: 40 }), (dates) => {
      const texts = dates.map((date) => date?.toISOString() ?? null);
      const { of, first, last } = monthsOf(segmentOf(Int32Array.from(texts, dayOf)));
      const months = texts.map((text) =>
        text === null ? 0 : Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)),
      );
      assert.deepEqual([...of], months);
      const known = months.filter((month) => month !== 0).map((month) => month - 1);
      assert.equal(Math.abs(first % 12), 0, "the first is a January");
      assert.ok(known.every((month) => first <= month && month <= last));
      if (known.length === 0) assert.equal(last, -1);
    }),
    { numRuns: runs(300) },
  );
});

test("the ends of a month are told apart, and months are added up by year", () => {
  const days = ["1972-02-29", "1972-03-01", "1969-12-31", "1970-01-01", null].map(dayOf);
  const { of } = monthsOf(segmentOf(Int32Array.from(days)));
  assert.deepEqual([...of], [1972 * 12 + 2, 1972 * 12 + 3, 1970 * 12, 1970 * 12 + 1, 0]);
  assert.deepEqual([...yearsOf(Uint32Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 5))], [3, 5]);
});
