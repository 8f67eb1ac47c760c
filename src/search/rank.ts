/**
 * Relevance. The score of a document is the sum over the leaves not under NOT of
 *
 *     idf * tf / (tf + 1.2 * (0.25 + 0.75 * words / 100)),   idf = ln(1 + (N - n + 0.5) / (n + 0.5))
 *
 * where N and n count visible documents only and the length is held against a fixed hundred words, so that nothing hidden
 * moves anything. A cable has its best document's score; scores are compared rounded to a millionth, so that no order
 * hangs on the order of additions.
 */
import type { LeafHits } from "./evaluate.ts";
import { bitsOf } from "./lists.ts";
import { PARAGRAPH, setBit } from "./mask.ts";
import type { DocumentPlan } from "./plan.ts";
import type { Segment } from "./segment.ts";

/** What was found in one segment. */
export interface Matched {
  readonly segment: Segment;
  readonly cables: Uint8Array;
  readonly hits: LeafHits;
}

/** Hits of a segment with their scores. */
export interface Scored {
  /** Documents of found cables in which a positive leaf holds, rising. */
  readonly docs: Int32Array;
  readonly scores: Float64Array;
  /** Best score of each cable. */
  readonly best: Float64Array;
  /** Body paragraphs among the hits. */
  readonly paragraphs: number;
}

/** Returns how much a leaf weighs that holds in `held` of `all` visible documents. */
export const idf = (held: number, all: number): number =>
  Math.log(1 + (all - held + 0.5) / (held + 0.5));

/** Scores the hits of all segments together; `all` is the number of visible documents. */
export const score = (
  matched: readonly Matched[],
  leaves: readonly DocumentPlan[],
  all: number,
): readonly Scored[] => {
  const weights = leaves.map((leaf) => {
    const held = matched.reduce((sum, { hits }) => sum + hits.get(leaf)!.docs.length, 0);
    return leaf.kind === "leaf" ? idf(held, all) : 0;
  });
  return matched.map((one) => scoreSegment(one, leaves, weights));
};

const scoreSegment = (
  { segment, cables, hits }: Matched,
  leaves: readonly DocumentPlan[],
  weights: readonly number[],
): Scored => {
  const { doc } = segment;
  const sums = scratchOf(segment);
  const bits = new Uint32Array((segment.documents + 31) >>> 5);
  leaves.forEach((leaf, number) => {
    const weight = weights[number]!;
    const { docs, times } = hits.get(leaf)!;
    for (let index = 0; index < docs.length; index++) {
      const at = docs[index]!;
      if (cables[doc.cable[at]!] === 0) continue;
      setBit(bits, at);
      if (weight > 0)
        sums[at]! += (weight * times[index]!) / (times[index]! + 0.3 + 0.009 * doc.words[at]!);
    }
  });
  const docs = bitsOf(bits);
  const scores = new Float64Array(docs.length);
  const best = new Float64Array(segment.cables);
  let paragraphs = 0;
  for (let index = 0; index < docs.length; index++) {
    const at = docs[index]!;
    const sum = sums[at]!;
    sums[at] = 0;
    scores[index] = sum;
    const cable = doc.cable[at]!;
    if (sum > best[cable]!) best[cable] = sum;
    if (doc.place[at] === PARAGRAPH) paragraphs++;
  }
  return { docs, scores, best, paragraphs };
};

/** One sum a document, all zero between uses. */
const scratches = new WeakMap<Segment, Float64Array>();

const scratchOf = (segment: Segment): Float64Array => {
  const known = scratches.get(segment) ?? new Float64Array(segment.documents);
  scratches.set(segment, known);
  return known;
};

/** Returns a score as it is compared. */
export const rounded = (value: number): number => Math.round(value * 1e6);
