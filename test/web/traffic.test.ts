import assert from "node:assert/strict";
import { test } from "node:test";
import { barsOf, besideOf, queryAt, whensIn, withinOf } from "../../web/src/reading/traffic.ts";

test("a timeline is of all years, of a year or of a month, and of nothing else", () => {
  assert.deepEqual(withinOf(null), { kind: "all" });
  assert.deepEqual(withinOf("2009"), { kind: "year", when: "2009" });
  assert.deepEqual(withinOf("2009-11"), { kind: "month", when: "2009-11" });
  for (const text of ["2009-13", "2009-00", "2009-11-17", "old", "", "20091"]) {
    assert.equal(withinOf(text), null, text);
  }
});

test("a month has as many bars as days, a leap year's February one more", () => {
  const days = (when: string): number => whensIn({ kind: "month", when }).length;
  assert.deepEqual(
    ["2009-02", "2008-02", "1900-02", "2000-02", "2009-11", "2009-12"].map(days),
    [28, 29, 28, 29, 30, 31],
  );
  assert.equal(whensIn({ kind: "year", when: "2009" }).at(-1), "2009-12");
});

test("years without a cable between those with one have a bar, too", () => {
  const bars = barsOf(
    { kind: "all" },
    new Map([
      ["1974", 3],
      ["1977", 1],
    ]),
  );
  assert.deepEqual(
    bars.map(({ when, cables }) => `${when}:${cables}`),
    ["1974:3", "1975:0", "1976:0", "1977:1"],
  );
  assert.deepEqual(barsOf({ kind: "all" }, new Map()), []);
});

test("before January comes December of the year before", () => {
  assert.equal(besideOf("2009-01", -1), "2008-12");
  assert.equal(besideOf("2009-12", 1), "2010-01");
  assert.equal(besideOf("2009", 1), "2010");
});

test("a query is narrowed as a whole", () => {
  assert.equal(queryAt("", "2009"), "date:2009");
  assert.equal(queryAt("post:ASTANA", "2009-11"), "post:ASTANA date:2009-11");
  assert.equal(queryAt("a OR b", "2009"), "(a OR b) date:2009");
  assert.equal(queryAt("a OR(b c)", "2009"), "(a OR(b c)) date:2009");
  assert.equal(queryAt("(a)OR\t“b”", "2009"), "((a)OR\t“b”) date:2009");
  assert.equal(queryAt("tags:(PARM OR KNNP) a", "2009"), "tags:(PARM OR KNNP) a date:2009");
  assert.equal(queryAt("“a OR b”", "2009"), "“a OR b” date:2009");
});
