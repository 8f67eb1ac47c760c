import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery, piecesOf } from "../../src/query/index.ts";
import { histogramOf } from "../../web/src/reading/months.ts";
import { english } from "../../web/src/text/english.ts";

const histogram = (months: readonly string[], typed = "visit") => {
  const read = parseQuery(typed);
  if (read.kind === "errors") return assert.fail();
  const counted = months.map((value) => ({ value, cables: 1 }));
  return histogramOf(counted, read.query, typed, piecesOf(read.query), null, english);
};

test("the dates that may be typed are those of what was found", () => {
  assert.deepEqual(histogram(["1986-03", "1979-11", "1981-01"])?.example, {
    from: "1979",
    to: "1986-03",
  });
  assert.deepEqual(histogram(["2009-11"])?.example, { from: "2009", to: "2009-11" });
  assert.equal(histogram([]), null);
});

test("a range in two pieces is one range", () => {
  const found = histogram(["2007-01", "2010-12"], "a date:>=2008-06 date:<2010");
  assert.deepEqual([found?.from, found?.to], ["2008-06", "2009"]);
  assert.equal(found?.rest, "a");
  assert.equal(found?.ticks.find(({ year }) => year === "2007")?.href, "/search?q=a+date%3A2007");
});
