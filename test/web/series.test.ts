import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { builtIn } from "../../src/vocabulary/index.ts";
import { seriesOf } from "../../web/src/server/series.ts";

const cable = (mrn: string, date: string | null = null, signer: string | null = null) => ({
  mrn,
  date,
  signer,
});
const wanted = (mrn: string, times: number) => ({ mrn, times, posts: [], citedBy: [] });

test("a series is told by year, with what is held, the highest number and what is cited and missing", () => {
  const series = seriesOf(
    [
      cable("09ASTANA1", "2009-01-02", "SMITH"),
      cable("09ASTANA2", "2009-01-03", "SMITH"),
      cable("09ASTANA50", "2009-03-01", "JONES"),
      cable("08ASTANA7~6f0c2a", "2008-05-01", null),
      cable("08ASTANA7~aa0c2b", "2008-05-01", null),
      cable("sha256-000000000000", null, "SMITH"),
    ],
    [wanted("09ASTANA60", 3), wanted("09ASTANA20", 1), wanted("74ASTANA5", 1)],
    builtIn,
  );
  assert.equal(series.cables, 6);
  assert.deepEqual([series.first, series.last, series.highest], ["2008-05-01", "2009-03-01", 60]);
  assert.deepEqual(
    series.years.map(({ year, held, highest, missing }) => [year, held, highest, missing.length]),
    [
      ["1974", 0, 5, 1],
      ["2008", 1, 7, 0],
      ["2009", 3, 60, 2],
    ],
  );
  assert.deepEqual(series.years[2]?.runs, [
    { first: 1, last: 2 },
    { first: 50, last: 50 },
  ]);
  assert.deepEqual(series.holes, [
    { year: "2009", first: 3, last: 49, cited: 1 },
    { year: "2009", first: 51, last: 60, cited: 1 },
  ]);
  assert.deepEqual(series.signers, [
    { name: "SMITH", cables: 3, first: "2009-01-02", last: "2009-01-03" },
    { name: "JONES", cables: 1, first: "2009-03-01", last: "2009-03-01" },
  ]);
});

test("nothing held and nothing cited is an empty series", () => {
  assert.deepEqual(seriesOf([], [], builtIn), {
    cables: 0,
    first: null,
    last: null,
    years: [],
    highest: 0,
    holes: [],
    signers: [],
    missing: [],
  });
});

test("runs hold every number that is held, in order and apart; holes hold none", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 4000 }), { maxLength: 200 }),
      (numbers) => {
        const series = seriesOf(
          numbers.map((number) => cable(`09ASTANA${number}`)),
          [],
          builtIn,
        );
        const runs = series.years[0]?.runs ?? [];
        const isIn = (list: typeof runs, number: number): boolean =>
          list.some(({ first, last }) => first <= number && number <= last);
        assert.ok(numbers.every((number) => isIn(runs, number)));
        assert.ok(
          runs.every(({ first, last }, at) => first <= last && (runs[at - 1]?.last ?? 0) < first),
        );
        assert.ok(!numbers.some((number) => isIn(series.holes, number)));
        assert.equal(series.years[0]?.held ?? 0, numbers.length);
      },
    ),
  );
});
