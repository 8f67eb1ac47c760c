import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { countLists } from "../../src/search/facets/count-lists.ts";
import { emptyRoom } from "../../src/search/bytes/room.ts";
import { runs } from "../runs.ts";

/** Values of which lists are made. */
const VALUES = 40;

const list = (most: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.integer({ min: 1, max: VALUES - 1 }), { maxLength: most });

/** A cable's list, whether its head is open, and whether it was found. */
const cable = (most: number) => fc.tuple(list(most), fc.boolean(), fc.boolean());

test("each value is counted in the lists of found cables whose head is open", () => {
  const some = fc.constantFrom(1, 2, 5, 6, 7, 30).chain((most) => fc.array(cable(most)));
  fc.assert(
    fc.property(some, fc.constantFrom(1, 400), (few, times) => {
      const cables = Array.from({ length: times }, () => few).flat();
      const start = new Uint32Array(cables.length + 1);
      for (let at = 0; at < cables.length; at++) start[at + 1] = start[at]! + cables[at]![0].length;
      const value = Uint16Array.from(cables.flatMap(([values]) => values));
      const head = Uint8Array.from(cables, ([, isOpen]) => (isOpen ? 1 : 0));
      const found = Uint32Array.from([...cables.keys()].filter((at) => cables[at]![2]));
      const expected = new Uint32Array(VALUES);
      for (const [values, isOpen, isFound] of cables)
        if (isOpen && isFound) for (const value of values) expected[value]!++;
      emptyRoom();
      assert.deepEqual(countLists({ start, value }, head, found, VALUES), expected);
    }),
    { numRuns: runs(200) },
  );
});
