import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { countOnes, onesIn } from "../../src/search/matching/tables.ts";

test("ones are counted and listed, however many and wherever they begin", () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.nat(5),
      fc.integer({ min: 1, max: 4 }),
      (length, offset, every) => {
        const cables = new Uint8Array(length + offset).subarray(offset);
        const expected: number[] = [];
        for (let at = 0; at < length; at += every) {
          cables[at] = 1;
          expected.push(at);
        }
        assert.equal(countOnes(cables), expected.length);
        assert.deepEqual(onesIn(cables), expected);
      },
    ),
  );
});
