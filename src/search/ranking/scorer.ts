/**
 * Scores of documents and cables of one segment. What a question asks of them again and again are functions of this file and not of
 * the question: what the engine has made of those goes with the question, and the next one would begin slowly.
 */
import { hasBit, nextBit } from "../bytes/bits.ts";
import type { WeighedHits } from "./each-listed.ts";
import { FREQUENT_BLOCK, type Frequent } from "../words/frequent.ts";
import { eachBetween } from "../matching/hits.ts";
import { gallop, lowerBound } from "../bytes/rising.ts";
import type { Numbers } from "../bytes/columns.ts";
import type { Matched, Weighed } from "./rank.ts";
import { shareOf } from "../words/share.ts";
import type { Segment } from "../segment/segment.ts";

/** A leaf's list, and how far the walk over it has come. */
export interface ScoredLeaf extends WeighedHits {
  at: number;
}

export interface Scorer {
  readonly segment: Segment;
  /** A 1 for each found cable. */
  readonly cables: Uint8Array;
  readonly leaves: readonly ScoredLeaf[];
  /** Those that weigh anything; without them every cable has the score 0. */
  readonly weighty: readonly ScoredLeaf[];
  /** False where very frequent words are among those, so that not all is said by lists. */
  readonly isListed: boolean;
  /** The first document of each cable, and the words of each document. */
  readonly first: Uint32Array;
  readonly words: Numbers;
  /** Scores of the documents of the cable that was asked for last. */
  sums: Float64Array;
  /** How often the words of one leaf stand in each of those, where several lists say it. */
  often: Int32Array;
}

/** A hit of a cable. */
export interface ScoredDocument {
  readonly doc: number;
  readonly score: number;
}

/** Returns what scores the found cables of a segment. */
export const scorerOf = (
  { segment, cables, hits }: Matched,
  weighed: readonly Weighed[],
): Scorer => {
  const leaves = weighed.map(({ leaf, weight }): ScoredLeaf => ({
    hits: hits.get(leaf)!,
    weight,
    at: 0,
  }));
  const weighty = leaves.filter(({ weight }) => weight > 0);
  return {
    segment,
    cables,
    leaves,
    weighty,
    isListed: weighty.every((leaf) => leaf.hits.frequent.length === 0),
    first: segment.cable.doc,
    words: segment.doc.words,
    sums: new Float64Array(256),
    often: new Int32Array(256),
  };
};

/** Returns the score of a document. Rising ones are fastest. */
export const scoreOf = (scorer: Scorer, doc: number): number => {
  fill(scorer, doc, doc + 1);
  return scorer.sums[0]!;
};

/** Returns the best score of a cable, 0 where it has no hit. Cables may be asked for in any order; a rising one is fastest. */
export const bestScoreOf = (scorer: Scorer, cable: number): number => {
  const from = scorer.first[cable]!;
  const count = scorer.first[cable + 1]! - from;
  fill(scorer, from, from + count);
  const { sums } = scorer;
  let best = 0;
  for (let index = 0; index < count; index++) if (sums[index]! > best) best = sums[index]!;
  return best;
};

/** Returns all hits of a cable, rising. */
export const documentsOf = (scorer: Scorer, cable: number): readonly ScoredDocument[] => {
  const from = scorer.first[cable]!;
  const to = scorer.first[cable + 1]!;
  fill(scorer, from, to);
  const held = new Set<number>();
  for (const { hits } of scorer.leaves) eachBetween(hits, from, to, (doc) => held.add(doc));
  return [...held].sort((a, b) => a - b).map((doc) => ({ doc, score: scorer.sums[doc - from]! }));
};

/** Returns whether a very frequent word stands in a document, so that lists do not say all of its score. */
export const holdsFrequent = ({ weighty }: Scorer, doc: number): boolean => {
  for (let leaf = 0; leaf < weighty.length; leaf++) {
    const { frequent } = weighty[leaf]!.hits;
    for (let one = 0; one < frequent.length; one++)
      if (hasBit(frequent[one]!.bits, doc)) return true;
  }
  return false;
};

/** Returns the most that very frequent words can add to what lists give a document, by its block of 128. */
export const boundsOf = ({ segment, weighty }: Scorer): Float64Array => {
  const sums = new Float64Array(Math.ceil(segment.documents / FREQUENT_BLOCK));
  for (const { hits, weight } of weighty) addBounds(sums, hits.frequent, weight);
  return sums;
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

/** Adds up the scores of the documents of a cable, from 0 on in `sums`. */
const fill = (scorer: Scorer, from: number, to: number): void => {
  if (to - from > scorer.sums.length) {
    scorer.sums = new Float64Array(2 * (to - from));
    scorer.often = new Int32Array(2 * (to - from));
  }
  const { sums, often, words, weighty } = scorer;
  // As many as a cable has documents: a dozen.
  for (let index = 0; index < to - from; index++) sums[index] = 0;
  for (let leaf = 0; leaf < weighty.length; leaf++)
    add(weighty[leaf]!, sums, often, words, from, to);
};

/** Adds what one leaf gives to the documents of a cable. */
const add = (
  leaf: ScoredLeaf,
  sums: Float64Array,
  often: Int32Array,
  words: Numbers,
  from: number,
  to: number,
): void => {
  const { weight, hits } = leaf;
  const { docs, times, frequent, bits } = hits;
  let { at } = leaf;
  if (at > 0 && docs[at - 1]! >= from) at = lowerBound(docs, from);
  else if (at < docs.length && docs[at]! < from) at = gallop(docs, from, at);
  const isAlone = frequent.length === 0;
  for (; at < docs.length && docs[at]! < to; at++) {
    const doc = docs[at]!;
    if (isAlone) sums[doc - from]! += weight * shareOf(times[at]!, words[doc]!);
    else often[doc - from] = times[at]!;
  }
  leaf.at = at;
  if (isAlone) return;
  for (let doc = nextBit(bits!, from, to); doc < to; doc = nextBit(bits!, doc + 1, to)) {
    let sum = often[doc - from]!;
    often[doc - from] = 0;
    for (let one = 0; one < frequent.length; one++)
      if (hasBit(frequent[one]!.bits, doc)) sum += frequent[one]!.timesIn(doc);
    sums[doc - from]! += weight * shareOf(sum, words[doc]!);
  }
};
