import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { beginningsOf, cableOf } from "../../src/search/cable-of.ts";
import type { Segment } from "../../src/search/segment.ts";
import { runs } from "../runs.ts";

test("the cable of each document is found, whatever cables have none", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 60 }),
      (counts) => {
        const first = new Uint32Array(counts.length + 1);
        const expected = counts.flatMap((count, cable) => Array<number>(count).fill(cable));
        counts.forEach((count, cable) => {
          first[cable + 1] = first[cable]! + count;
        });
        const segment = {
          documents: expected.length,
          cables: counts.length,
          columns: new Map(),
          cable: { doc: first },
        } as unknown as Segment;
        assert.deepEqual(
          expected.map((_, doc) => cableOf(beginningsOf(segment), doc)),
          expected,
        );
      },
    ),
    { numRuns: runs(200) },
  );
});
