import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { eachListed } from "../../src/search/ranking/each-listed.ts";
import { planTerms, positiveLeaves } from "../../src/search/matching/plan.ts";
import { listed } from "../../src/search/matching/hits.ts";
import { heldIn, idf, paragraphsOf, rounded, weigh } from "../../src/search/ranking/rank.ts";
import { bestScoreOf, documentsOf, scorerOf } from "../../src/search/ranking/scorer.ts";
import type { Segment } from "../../src/search/segment/segment.ts";
import { read } from "../contract/archive.ts";
import { runs } from "../runs.ts";

test("a word weighs by its rarity", () => {
  assert.equal(rounded(idf(1, 10)), rounded(Math.log(1 + 9.5 / 1.5)));
  assert.equal(rounded(idf(10, 10)), rounded(Math.log(1 + 0.5 / 10.5)));
});

test("a document's score is the sum over its leaves, a cable's its best document's", () => {
  // Two cables of two documents each; only what the formula asks for is here.
  const segment = {
    documents: 4,
    cables: 2,
    columns: new Map(),
    cable: { doc: Uint32Array.of(0, 2, 4) },
    doc: {
      cable: Uint32Array.of(0, 0, 1, 1),
      words: Uint32Array.of(100, 20, 100, 5),
      place: Uint8Array.of(3, 3, 3, 0),
    },
  } as unknown as Segment;
  const leaves = positiveLeaves(planTerms(read("uranium treaty NOT visit")));
  assert.equal(leaves.length, 2);
  const hits = new Map([
    [leaves[0]!, listed(Int32Array.of(0, 1, 3), Int32Array.of(2, 1, 1))],
    [leaves[1]!, listed(Int32Array.of(1), Int32Array.of(3))],
  ]);
  const matched = { at: 0, segment, cables: Uint8Array.of(1, 0), count: 1, hits };
  const scorer = scorerOf(matched, weigh(heldIn([matched], leaves), leaves, 40));
  const common = Math.log(1 + 37.5 / 3.5);
  const rare = Math.log(1 + 39.5 / 1.5);
  const first = (common * 2) / (2 + 1.2);
  const second = (common * 1) / (1 + 0.48) + (rare * 3) / (3 + 0.48);
  const other = (common * 1) / (1 + 0.345);
  assert.deepEqual(
    documentsOf(scorer, 0).map(({ doc, score }) => [doc, rounded(score)]),
    [
      [0, rounded(first)],
      [1, rounded(second)],
    ],
  );
  assert.deepEqual(
    [0, 1, 0].map((cable) => rounded(bestScoreOf(scorer, cable))),
    [second, other, second].map(rounded),
  );
  assert.equal(paragraphsOf(matched, leaves), 2);
});

test("of the documents of one list, all are visited that are worth as much as the third best", () => {
  const [leaf] = positiveLeaves(planTerms(read("uranium")));
  const held = fc.record({
    words: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 70_000 })),
    times: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })),
  });
  fc.assert(
    fc.property(fc.array(held, { minLength: 1, maxLength: 60 }), (documents) => {
      const count = documents.length;
      const segment = {
        documents: count,
        cables: count,
        columns: new Map(),
        cable: { doc: Uint32Array.from({ length: count + 1 }, (_, cable) => cable) },
        doc: { words: Uint32Array.from(documents, ({ words }) => words) },
      } as unknown as Segment;
      const times = Int32Array.from(documents, (document) => document.times);
      const hits = new Map([[leaf!, listed(Int32Array.from(documents.keys()), times)]]);
      const cables = new Uint8Array(count).fill(1);
      const scorer = scorerOf({ at: 0, segment, cables, count, hits }, [
        { leaf: leaf!, weight: 1.7 },
      ]);
      const visited = new Set<number>();
      const scores: number[] = [];
      eachListed(segment, cables, scorer.weighty, null, (_, cable, score) => {
        visited.add(cable);
        scores.push(score);
        scores.sort((a, b) => b - a);
        return scores[2] ?? Number.NEGATIVE_INFINITY;
      });
      const all = documents.map((_, cable) => bestScoreOf(scorer, cable));
      const third = all.toSorted((a, b) => b - a)[2] ?? 0;
      assert.deepEqual(
        all.flatMap((score, cable) => (score >= third && !visited.has(cable) ? [cable] : [])),
        [],
      );
    }),
    { numRuns: runs(300) },
  );
});
