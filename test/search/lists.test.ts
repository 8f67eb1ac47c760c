import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { allBits } from "../../src/search/bytes/bits.ts";
import { hitsOfWords } from "../../src/search/matching/word-hits.ts";
import type { Segment } from "../../src/search/segment/segment.ts";
import { runs } from "../runs.ts";

test("words that count as one hold where one of them does, and as often as all of them", () => {
  const list = fc.uniqueArray(fc.integer({ min: 0, max: 199 }), { maxLength: 120 });
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 6 }), (lists) => {
      const postings = lists.map((docs) => ({
        docs: Int32Array.from(docs).sort(),
        times: Int32Array.from(docs, (_, at) => 1 + (at % 3)),
      }));
      const segment = {
        documents: 200,
        columns: new Map(),
        words: { frequent: () => null, postings: (ordinal: number) => postings[ordinal] },
      } as unknown as Segment;
      const sums = new Map<number, number>();
      for (const { docs, times } of postings)
        docs.forEach((doc, at) => sums.set(doc, (sums.get(doc) ?? 0) + times[at]!));
      const { docs, times, count } = hitsOfWords(segment, allBits(200), [...lists.keys()]);
      const expected = [...sums].sort(([a], [b]) => a - b);
      assert.deepEqual(
        [...docs].map((doc, at) => [doc, times[at]]),
        expected,
      );
      assert.equal(count, expected.length);
    }),
    { numRuns: runs(300) },
  );
});
