/**
 * Phrases of single words, as most are: the lists of all words are walked side by side, and places are compared where
 * they stand in the index. A phrase of stop words has hundreds of thousands of candidates; nothing is copied for them.
 */
import { gallop } from "./lists.ts";
import { positionWidth, readPosition, type Postings } from "./postings.ts";
import type { Segment } from "./segment.ts";

/** A word's lists, and how far the walk over them has come: its entry, and the place looked at in that document. */
interface Walk {
  readonly docs: Int32Array;
  readonly times: Int32Array;
  readonly offsets: Float64Array;
  readonly bytes: Uint8Array;
  at: number;
  next: number;
  end: number;
}

/**
 * Returns those of the candidates, which hold every word, in which the words stand one behind the other, and how often.
 * Linear in the places of the words in the candidates.
 */
export const phraseIn = (
  segment: Segment,
  ordinals: readonly number[],
  candidates: Int32Array,
): Postings => {
  const [first, ...others] = ordinals.map((ordinal): Walk => {
    const { docs, times } = segment.postings(ordinal);
    const offsets = segment.positionOffsets(ordinal);
    return { docs, times, offsets, bytes: segment.positions(ordinal), at: 0, next: 0, end: 0 };
  });
  const { words } = segment.doc;
  const docs = new Int32Array(candidates.length);
  const times = new Int32Array(candidates.length);
  let count = 0;
  for (const doc of candidates) {
    const width = positionWidth(words[doc]!);
    enter(first!, doc, width);
    for (const walk of others) enter(walk, doc, width);
    const found = countIn(first!, others, width);
    if (found === 0) continue;
    docs[count] = doc;
    times[count++] = found;
  }
  return { docs: docs.subarray(0, count), times: times.subarray(0, count) };
};

/** Goes to a document. Lists of frequent words run side by side, so the next entry is tried before any leap. */
const enter = (walk: Walk, doc: number, width: number): void => {
  const { docs } = walk;
  if (docs[walk.at]! < doc) walk.at++;
  if (docs[walk.at]! < doc) walk.at = gallop(docs, doc, walk.at);
  walk.next = walk.offsets[walk.at]!;
  walk.end = walk.next + walk.times[walk.at]! * width;
};

/** Times that the words stand one behind the other. All places rise, so one walk over each is enough. */
const countIn = (first: Walk, others: readonly Walk[], width: number): number => {
  let count = 0;
  for (let at = first.next; at < first.end; at += width) {
    const place = width === 1 ? first.bytes[at]! : readPosition(first.bytes, at, width);
    let term = 0;
    for (; term < others.length; term++) {
      const found = placeFrom(others[term]!, place + term + 1, width);
      if (found === -1) return count;
      if (found !== place + term + 1) break;
    }
    if (term === others.length) count++;
  }
  return count;
};

/** Moves a walk on to the first place that is not before the wanted one; -1 where there is none any more. */
const placeFrom = (walk: Walk, wanted: number, width: number): number => {
  const { bytes, end } = walk;
  let at = walk.next;
  let place = -1;
  if (width === 1) while (at < end && (place = bytes[at]!) < wanted) at++;
  else while (at < end && (place = readPosition(bytes, at, width)) < wanted) at += width;
  walk.next = at;
  return at < end ? place : -1;
};
