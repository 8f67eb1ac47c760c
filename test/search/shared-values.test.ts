import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { openSegment, buildSegment } from "../../src/search/index.ts";
import { sharedValues } from "../../src/search/segment/shared-values.ts";
import { runs } from "../runs.ts";
import { cableOf, paragraph } from "./made.ts";

const segmentOf = (tags: readonly string[]) => {
  const blobs = new Map<string, Uint8Array>();
  buildSegment(
    tags.map((tag, at) => cableOf(at + 1, [paragraph(1, "Of uranium.")], { tags: [tag] })),
    (name, bytes) => blobs.set(name, bytes),
  );
  return openSegment((name) => blobs.get(name), "1");
};

test("the same string has one number in all segments, and different ones have different numbers", () => {
  const tag = fc.string({ unit: fc.constantFrom("A", "B", "Ã"), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(fc.array(tag, { minLength: 1, maxLength: 5 }), { maxLength: 4 }),
      (all) => {
        const segments = all.map(segmentOf);
        const values = sharedValues(segments, "tag");
        const spelled = new Map<number, string>();
        segments.forEach((segment, at) => {
          const pool = segment.pool("tag");
          for (let number = 1; number < pool.size; number++) {
            const shared = values.numbers[at]![number]!;
            assert.equal(values.get(shared), pool.get(number));
            spelled.set(shared, pool.get(number));
          }
        });
        assert.equal(spelled.size, new Set(all.flat()).size);
        assert.equal(values.size, spelled.size + 1);
        for (const [number, text] of spelled)
          for (const other of spelled.values())
            assert.equal(values.isBehind(number, other), text > other);
      },
    ),
    { numRuns: runs(30) },
  );
});
