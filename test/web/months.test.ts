import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../src/query/index.ts";
import { histogramOf } from "../../web/src/reading/months.ts";
import { english } from "../../web/src/text/english.ts";

const histogram = (months: readonly string[]) => {
  const read = parseQuery("visit");
  if (read.kind === "errors") return assert.fail();
  const counted = months.map((value) => ({ value, cables: 1 }));
  return histogramOf(counted, read.query, "visit", [], null, english);
};

test("the dates that may be typed are those of what was found", () => {
  assert.deepEqual(histogram(["1986-03", "1979-11", "1981-01"])?.example, {
    from: "1979",
    to: "1986-03",
  });
  assert.deepEqual(histogram(["2009-11"])?.example, { from: "2009", to: "2009-11" });
  assert.equal(histogram([]), null);
});
