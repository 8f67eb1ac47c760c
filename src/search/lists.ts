/**
 * The documents in which a word stands, for one reader: posting lists, masked, and added up where several words count
 * as one (a word with its forms, all words with a prefix).
 */
import type { View } from "./mask.ts";
import type { Postings } from "./postings.ts";
import type { Segment } from "./segment.ts";

/** A test of a document beyond the mask, as `mark:C` makes it; null lets everything through. */
export type DocumentTest = ((doc: number) => boolean) | null;

export const NOTHING: Postings = { docs: new Int32Array(0), times: new Int32Array(0) };

/** Returns the visible documents that hold any of the words, with how often they do in all. */
export const visiblePostings = (
  segment: Segment,
  view: View,
  ordinals: readonly number[],
  test: DocumentTest = null,
): Postings => {
  if (ordinals.length === 0) return NOTHING;
  if (ordinals.length === 1) return masked(segment.postings(ordinals[0]!), view, test);
  return added(segment, ordinals, view, test);
};

const masked = ({ docs, times }: Postings, { mask }: View, test: DocumentTest): Postings => {
  const keptDocs = new Int32Array(docs.length);
  const keptTimes = new Int32Array(docs.length);
  let count = 0;
  for (let index = 0; index < docs.length; index++) {
    const doc = docs[index]!;
    if ((mask[doc >>> 5]! & (1 << (doc & 31))) === 0 || (test !== null && !test(doc))) continue;
    keptDocs[count] = doc;
    keptTimes[count++] = times[index]!;
  }
  return { docs: keptDocs.subarray(0, count), times: keptTimes.subarray(0, count) };
};

const added = (
  segment: Segment,
  ordinals: readonly number[],
  { mask }: View,
  test: DocumentTest,
): Postings => {
  const sums = scratchOf(segment);
  const touched = new Uint32Array(mask.length);
  let count = 0;
  for (const ordinal of ordinals) {
    const { docs, times } = segment.postings(ordinal);
    for (let index = 0; index < docs.length; index++) {
      const doc = docs[index]!;
      const bit = 1 << (doc & 31);
      if ((mask[doc >>> 5]! & bit) === 0) continue;
      if ((touched[doc >>> 5]! & bit) === 0) {
        touched[doc >>> 5]! |= bit;
        count++;
      }
      sums[doc]! += times[index]!;
    }
  }
  const docs = new Int32Array(count);
  const times = new Int32Array(count);
  let kept = 0;
  for (const doc of bitsOf(touched)) {
    if (test === null || test(doc)) {
      docs[kept] = doc;
      times[kept++] = sums[doc]!;
    }
    sums[doc] = 0;
  }
  return { docs: docs.subarray(0, kept), times: times.subarray(0, kept) };
};

/** One number a document, all zero between uses: made once a segment, since making it costs more than using it. */
const scratches = new WeakMap<Segment, Int32Array>();

const scratchOf = (segment: Segment): Int32Array => {
  const known = scratches.get(segment) ?? new Int32Array(segment.documents);
  scratches.set(segment, known);
  return known;
};

/** Returns the numbers of the set bits, rising. */
export const bitsOf = (bits: Uint32Array): Int32Array => {
  let count = 0;
  for (const word of bits) {
    let left = word - ((word >>> 1) & 0x5555_5555);
    left = (left & 0x3333_3333) + ((left >>> 2) & 0x3333_3333);
    count += Math.imul((left + (left >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  const numbers = new Int32Array(count);
  let filled = 0;
  for (let index = 0; index < bits.length; index++) {
    let word = bits[index]!;
    while (word !== 0) {
      const lowest = word & -word;
      numbers[filled++] = index * 32 + 31 - Math.clz32(lowest);
      word ^= lowest;
    }
  }
  return numbers;
};

/** Returns the documents of both lists; both rise. */
export const intersect = (a: Int32Array, b: Int32Array): Int32Array => {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  const both = new Int32Array(small.length);
  let count = 0;
  let at = 0;
  for (const doc of small) {
    // Lists of frequent words run side by side, so the next entry is tried before any leap.
    if (at < large.length && large[at]! < doc) at++;
    if (at < large.length && large[at]! < doc) at = gallop(large, doc, at);
    if (at >= large.length) break;
    if (large[at] === doc) both[count++] = doc;
  }
  return both.subarray(0, count);
};

/** Returns the first place from `from` on whose document is not less than `doc`. */
export const gallop = (docs: Int32Array, doc: number, from: number): number => {
  let step = 1;
  let low = from;
  let high = from;
  while (high < docs.length && docs[high]! < doc) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  if (high > docs.length) high = docs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (docs[middle]! < doc) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Returns the documents of a list that are visible and pass the test. */
export const visibleOf = (docs: Int32Array, { mask }: View, test: DocumentTest): Int32Array => {
  const kept = new Int32Array(docs.length);
  let count = 0;
  for (let index = 0; index < docs.length; index++) {
    const doc = docs[index]!;
    if ((mask[doc >>> 5]! & (1 << (doc & 31))) === 0 || (test !== null && !test(doc))) continue;
    kept[count++] = doc;
  }
  return kept.subarray(0, count);
};
