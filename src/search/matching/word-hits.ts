/**
 * The documents in which a word stands, for one reader: posting lists, masked, and added up where several words count
 * as one (a word with its forms, all words with a prefix).
 */
import { addBits, bothBits, countBits, holdsAll, setBit, spareBitsOf } from "../bytes/bits.ts";
import { END, maskedDocs } from "../bytes/rising.ts";
import type { Frequent } from "../words/frequent.ts";
import { listed, NOTHING, type Hits } from "./hits.ts";
import { oncePerSegment } from "../segment/once-per-segment.ts";
import type { Postings } from "../words/postings.ts";
import { spareBits, spareInts } from "../bytes/room.ts";
import type { Segment } from "../segment/segment.ts";
import type { WordLists } from "../words/word-lists.ts";

/** Returns the documents of the mask that hold any of the words, with how often they do in all. */
export const hitsOfWords = (
  segment: Segment,
  mask: Uint32Array,
  ordinals: readonly number[],
): Hits => {
  const { words } = segment;
  const [only, another] = ordinals;
  if (only === undefined) return NOTHING;
  if (another === undefined) return hitsOfList(words, only, mask);
  const frequent: Frequent[] = [];
  const rest: number[] = [];
  for (const ordinal of ordinals) {
    const one = words.frequent(ordinal);
    if (one === null) rest.push(ordinal);
    else frequent.push(one);
  }
  const lists = added(segment, rest, mask);
  if (frequent.length === 0) return lists;
  const bits = bothBits(
    frequent.reduce((all, one) => addBits(all, one.bits), spareBits(segment.documents)),
    mask,
  );
  for (let at = 0; at < lists.docs.length; at++) setBit(bits, lists.docs[at]!);
  return { ...lists, bits, frequent, count: countBits(bits) };
};

/** Returns the documents of the mask that hold one word or pair, with how often they do. */
export const hitsOfList = (lists: WordLists, ordinal: number, mask: Uint32Array): Hits => {
  const frequent = lists.frequent(ordinal);
  if (frequent === null) return masked(lists.postings(ordinal), mask);
  if (holdsAll(mask)) {
    const count = lists.countOf(ordinal);
    return { ...NOTHING, bits: frequent.bits, frequent: [frequent], count };
  }
  const bits = bothBits(frequent.bits, mask);
  return { ...NOTHING, bits, frequent: [frequent], count: countBits(bits) };
};

const masked = ({ docs, times }: Postings, mask: Uint32Array): Hits => {
  if (holdsAll(mask)) return listed(docs, times);
  const keptDocs = spareInts(docs.length);
  const keptTimes = spareInts(docs.length);
  let count = 0;
  // Each is written where the next one belongs, which spares a guess for each: of many readers' documents half are masked.
  for (let index = 0; index < docs.length; index++) {
    const doc = docs[index]!;
    keptDocs[count] = doc;
    keptTimes[count] = times[index]!;
    count += (mask[doc >>> 5]! >>> (doc & 31)) & 1;
  }
  return listed(keptDocs.subarray(0, count), keptTimes.subarray(0, count));
};

/** Up to this many lists are run side by side; of more, as a prefix has, each document is marked. */
export const SIDE_BY_SIDE = 4;

const added = (segment: Segment, ordinals: readonly number[], mask: Uint32Array): Hits => {
  if (ordinals.length > 0 && ordinals.length <= SIDE_BY_SIDE) {
    const lists = ordinals.map((ordinal) => segment.words.postings(ordinal));
    // The shortest first, so that the long ones are walked once.
    const [first, ...others] = lists.sort((a, b) => a.docs.length - b.docs.length);
    return masked(others.reduce(sideBySide, first!), mask);
  }
  const sums = scratchOf(segment);
  const touched = spareBits(segment.documents);
  // A number above 2 ** 31 is an object until the engine has made code of the walk.
  const signed = new Int32Array(touched.buffer, touched.byteOffset, touched.length);
  for (const ordinal of ordinals) addUp(segment.words.postings(ordinal), sums, signed);
  const all = spareBitsOf(touched);
  const docs = maskedDocs(all, mask);
  const times = spareInts(docs.length);
  for (let index = 0; index < docs.length; index++) times[index] = sums[docs[index]!]!;
  for (let index = 0; index < all.length; index++) sums[all[index]!] = 0;
  return listed(docs, times);
};

/** Adds a list; a loop in a loop would be left by the engine's code with each list of it. */
const addUp = ({ docs, times }: Postings, sums: Int32Array, touched: Int32Array): void => {
  for (let index = 0; index < docs.length; index++) {
    const doc = docs[index]!;
    touched[doc >>> 5]! |= 1 << (doc & 31);
    sums[doc]! += times[index]!;
  }
};

/** Puts a short list among a long one, of which each entry costs little more than being copied. */
const sideBySide = (short: Postings, long: Postings): Postings => {
  const { docs: few, times: fewTimes } = short;
  const { docs: many, times: manyTimes } = long;
  const docs = spareInts(few.length + many.length);
  const times = spareInts(docs.length);
  let count = 0;
  let at = 0;
  let next = few.length === 0 ? END : few[0]!;
  for (let index = 0; index < many.length; index++) {
    const doc = many[index]!;
    while (next < doc) {
      docs[count] = next;
      times[count++] = fewTimes[at++]!;
      next = at < few.length ? few[at]! : END;
    }
    docs[count] = doc;
    times[count] = manyTimes[index]!;
    if (next === doc) {
      times[count]! += fewTimes[at++]!;
      next = at < few.length ? few[at]! : END;
    }
    count++;
  }
  docs.set(few.subarray(at), count);
  times.set(fewTimes.subarray(at), count);
  count += few.length - at;
  return { docs: docs.subarray(0, count), times: times.subarray(0, count) };
};

/** One number a document, all zero between uses: made once a segment, since making it costs more than using it. */
const scratchOf = oncePerSegment(({ documents }) => new Int32Array(documents));
