/**
 * Relevance. The score of a document is the sum over the leaves not under NOT of
 *
 *     idf * tf / (tf + 1.2 * (0.25 + 0.75 * words / 100)),   idf = ln(1 + (N - n + 0.5) / (n + 0.5))
 *
 * where N and n count visible documents only and the length is held against a fixed hundred words, so that nothing hidden
 * moves anything. A cable has its best document's score; scores are compared rounded to a millionth, so that no order
 * hangs on the order of additions.
 */
import { addBits, bitsOfCables, bothBits, countAmong, countBoth, setBits } from "../bytes/bits.ts";
import { beginningsOf, cableOf } from "../segment/cable-of.ts";
import type { LeafHits } from "../matching/evaluate.ts";
import { PARAGRAPH } from "../segment/mask.ts";
import type { DocumentPlan } from "../matching/plan.ts";
import { documentsAt, keptParagraphs } from "../segment/portions.ts";
import { spareBits } from "../bytes/room.ts";
import type { Segment } from "../segment/segment.ts";

/** What was found in one segment. */
export interface Matched {
  /** Place of the segment in the index. */
  readonly at: number;
  readonly segment: Segment;
  /** A 1 for each found cable. */
  readonly cables: Uint8Array;
  /** How many were found. */
  readonly count: number;
  readonly hits: LeafHits;
}

/** A leaf that makes hits, and how much it weighs. */
export interface Weighed {
  readonly leaf: DocumentPlan;
  readonly weight: number;
}

/** Returns how much a leaf weighs that holds in `held` of `all` visible documents. */
export const idf = (held: number, all: number): number =>
  Math.log(1 + (all - held + 0.5) / (held + 0.5));

/** Returns a score as it is compared. */
export const rounded = (value: number): number => Math.round(value * 1e6);

/** Returns in how many documents of these segments each leaf holds. */
export const heldIn = (
  matched: readonly Pick<Matched, "hits">[],
  leaves: readonly DocumentPlan[],
): readonly number[] =>
  leaves.map((leaf) => matched.reduce((sum, { hits }) => sum + hits.get(leaf)!.count, 0));

/**
 * Weighs the leaves by the number of documents in which each holds; `all` is the number of visible documents, in all segments,
 * too. Leaves that are no words weigh nothing.
 */
export const weigh = (
  held: readonly number[],
  leaves: readonly DocumentPlan[],
  all: number,
): readonly Weighed[] =>
  leaves.map((leaf, at) => ({ leaf, weight: leaf.kind === "leaf" ? idf(held[at]!, all) : 0 }));

/** Returns how many body paragraphs of found cables are hits; `isAlone` where the query is one leaf, so that no cable is ruled out. */
export const paragraphsOf = (
  { segment, cables, hits }: Matched,
  leaves: readonly DocumentPlan[],
  isAlone = false,
): number => {
  const all = leaves.map((leaf) => hits.get(leaf)!);
  if (all.length === 0) return 0;
  const [only, another] = all;
  if (another === undefined && only!.bits === null)
    return paragraphsListed(segment, cables, only!.docs, isAlone);
  const paragraphs = documentsAt(segment, "paragraph");
  const union = spareBits(segment.documents);
  for (const { bits, docs } of all) {
    if (bits !== null) addBits(union, bits);
    else setBits(union, docs);
  }
  return isAlone
    ? countBoth(union, paragraphs)
    : countBoth(bothBits(union, paragraphs), bitsOfCables(segment.cable.doc, cables));
};

const paragraphsListed = (
  segment: Segment,
  cables: Uint8Array,
  docs: Int32Array,
  isAlone: boolean,
): number => {
  const kept = isAlone ? keptParagraphs(segment) : null;
  if (kept !== null) return countAmong(docs, kept);
  const { place } = segment.doc;
  let count = 0;
  if (isAlone) {
    for (let at = 0; at < docs.length; at++) if (place[docs[at]!] === PARAGRAPH) count++;
    return count;
  }
  const beginnings = beginningsOf(segment);
  for (let at = 0; at < docs.length; at++) {
    const doc = docs[at]!;
    if (place[doc] === PARAGRAPH && cables[cableOf(beginnings, doc)] === 1) count++;
  }
  return count;
};
