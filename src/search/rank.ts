/**
 * Relevance. The score of a document is the sum over the leaves not under NOT of
 *
 *     idf * tf / (tf + 1.2 * (0.25 + 0.75 * words / 100)),   idf = ln(1 + (N - n + 0.5) / (n + 0.5))
 *
 * where N and n count visible documents only and the length is held against a fixed hundred words, so that nothing hidden
 * moves anything. A cable has its best document's score; scores are compared rounded to a millionth, so that no order
 * hangs on the order of additions.
 */
import { addBits, bothBits, countBoth, countOfCables, hasBit, nextBit, setBit } from "./bits.ts";
import { beginningsOf, cableOf } from "./cable-of.ts";
import type { LeafHits } from "./evaluate.ts";
import { FREQUENT_BLOCK, type Frequent } from "./frequent.ts";
import { eachListed, type WeighedHits } from "./each-listed.ts";
import { eachBetween } from "./hits.ts";
import { gallop } from "./lists.ts";
import { PARAGRAPH } from "./mask.ts";
import type { DocumentPlan } from "./plan.ts";
import { documentsAt } from "./portions.ts";
import { lowerBound } from "./rising.ts";
import { spareBits } from "./room.ts";
import { shareOf } from "./share.ts";
import type { Segment } from "./segment.ts";

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

/** A hit of a cable. */
export interface ScoredDocument {
  readonly doc: number;
  readonly score: number;
}

export interface Scorer {
  /** False where every cable has the score 0. */
  readonly isWeighty: boolean;
  /** False where very frequent words are among the leaves, so that not all is said by lists. */
  readonly isListed: boolean;
  /**
   * Calls for documents of found cables that hold a word of a list, rising, with what lists give them: all of their score, where
   * `isListed`. Those that get less than what the last call gave back are passed over.
   */
  readonly each: (visit: (cable: number, score: number, doc: number) => number) => void;
  /** Score of a document. As with cables, rising ones are fastest. */
  readonly score: (doc: number) => number;
  /** Best score of a cable, 0 where it has no hit. Cables may be asked for in any order; a rising one is fastest. */
  readonly best: (cable: number) => number;
  /** The most that very frequent words can add to what lists give a document, by its block of 128. */
  readonly bounds: () => Float64Array;
  /** All hits of a cable, rising. */
  readonly documents: (cable: number) => readonly ScoredDocument[];
}

/** A leaf's list, and how far the walk over it has come. */
interface Walk extends WeighedHits {
  at: number;
}

/** Scores cables of one segment. */
export const scorer = ({ segment, cables, hits }: Matched, leaves: readonly Weighed[]): Scorer => {
  const first = segment.cable.doc;
  const { words } = segment.doc;
  const all = leaves.map(({ leaf, weight }): Walk => ({ hits: hits.get(leaf)!, weight, at: 0 }));
  const weighty = all.filter(({ weight }) => weight > 0);
  let sums = new Float64Array(256);
  /** How often the words of one leaf stand in each document, where several lists say it. */
  let often = new Int32Array(256);

  /** Adds what one leaf gives to the documents of a cable. */
  const add = (walk: Walk, from: number, to: number): void => {
    const { docs, times, frequent } = walk.hits;
    let { at } = walk;
    if (at > 0 && docs[at - 1]! >= from) at = lowerBound(docs, from);
    else if (at < docs.length && docs[at]! < from) at = gallop(docs, from, at);
    const isAlone = frequent.length === 0;
    for (; at < docs.length && docs[at]! < to; at++) {
      const doc = docs[at]!;
      if (isAlone) sums[doc - from]! += walk.weight * shareOf(times[at]!, words[doc]!);
      else often[doc - from] = times[at]!;
    }
    walk.at = at;
    if (isAlone) return;
    const bits = walk.hits.bits!;
    for (let doc = nextBit(bits, from, to); doc < to; doc = nextBit(bits, doc + 1, to)) {
      let sum = often[doc - from]!;
      often[doc - from] = 0;
      for (const one of frequent) if (hasBit(one.bits, doc)) sum += one.timesIn(doc);
      sums[doc - from]! += walk.weight * shareOf(sum, words[doc]!);
    }
  };

  /** Adds up the scores of the documents of a cable, from 0 on in `sums`. */
  const fill = (from: number, to: number): void => {
    if (to - from > sums.length) {
      sums = new Float64Array(2 * (to - from));
      often = new Int32Array(2 * (to - from));
    }
    sums.fill(0, 0, to - from);
    for (const walk of weighty) add(walk, from, to);
  };

  return {
    isWeighty: weighty.length > 0,
    isListed: weighty.every((walk) => walk.hits.frequent.length === 0),
    each: (visit) => eachListed(segment, cables, weighty, visit),
    score: (doc) => {
      fill(doc, doc + 1);
      return sums[0]!;
    },
    best: (cable) => {
      const from = first[cable]!;
      const count = first[cable + 1]! - from;
      fill(from, from + count);
      let best = 0;
      for (let index = 0; index < count; index++) if (sums[index]! > best) best = sums[index]!;
      return best;
    },
    bounds: () => {
      const sums = new Float64Array(Math.ceil(segment.documents / FREQUENT_BLOCK));
      for (const { hits, weight } of weighty) addBounds(sums, hits.frequent, weight);
      return sums;
    },
    documents: (cable) => {
      const from = first[cable]!;
      const to = first[cable + 1]!;
      fill(from, to);
      const held = new Set<number>();
      for (const walk of all) eachBetween(walk.hits, from, to, (doc) => held.add(doc));
      return [...held].sort((a, b) => a - b).map((doc) => ({ doc, score: sums[doc - from]! }));
    },
  };
};

/** Adds the most that some words, which count as one, can give; a share of both is no more than the sum of their shares. */
const addBounds = (sums: Float64Array, words: readonly Frequent[], weight: number): void => {
  if (words.length === 0) return;
  for (let block = 0; block < sums.length; block++) {
    let share = 0;
    for (let one = 0; one < words.length; one++) share += words[one]!.bounds[block]!;
    sums[block]! += (weight * Math.min(share, 255)) / 255;
  }
};

/** Returns how many body paragraphs of found cables are hits; `isAlone` where the query is one leaf, so that no cable is ruled out. */
export const paragraphsOf = (
  { segment, cables, hits }: Matched,
  leaves: readonly DocumentPlan[],
  isAlone = false,
): number => {
  const all = leaves.map((leaf) => hits.get(leaf)!);
  if (all.length === 0) return 0;
  const { place } = segment.doc;
  const [only, another] = all;
  if (another === undefined && only!.bits === null) {
    let count = 0;
    const { docs } = only!;
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
  }
  const paragraphs = documentsAt(segment, "paragraph");
  const union = spareBits(segment.documents);
  for (const { bits, docs } of all) {
    if (bits !== null) addBits(union, bits);
    else for (let at = 0; at < docs.length; at++) setBit(union, docs[at]!);
  }
  if (isAlone) return countBoth(union, paragraphs);
  return countOfCables(bothBits(union, paragraphs), segment.cable.doc, cables);
};
