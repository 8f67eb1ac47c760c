import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { walkTogether } from "../../src/search/building/walk-together.ts";
import { runs } from "../runs.ts";

const walkOf = (words: readonly string[]) => {
  let at = 0;
  const walk = {
    word: words[0] ?? null,
    next: () => {
      walk.word = words[++at] ?? null;
    },
  };
  return walk;
};

test("walks together give every word of each, sorted, and equal ones in the order of the walks", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "é"), maxLength: 3 });
  const words = fc.uniqueArray(word, { maxLength: 8 }).map((some) => some.toSorted());
  fc.assert(
    fc.property(fc.array(words, { maxLength: 9 }), (all) => {
      const order = walkTogether(all.map(walkOf));
      const met: [string, number][] = [];
      for (let next = order.word(); next !== null; next = order.word()) {
        met.push([next, order.index()]);
        order.next();
      }
      const expected = all.flatMap((some, index) =>
        some.map((one): [string, number] => [one, index]),
      );
      assert.deepEqual(
        met,
        expected.toSorted(([a, i], [b, j]) => (a < b ? -1 : a > b ? 1 : i - j)),
      );
    }),
    { numRuns: runs(200) },
  );
});
