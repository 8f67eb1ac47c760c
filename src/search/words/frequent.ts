/**
 * The list of a very frequent word: one that stands in more than an eighth of a segment's documents.
 *
 *     bits      a bit for each document, blocks of 128
 *     offsets   four bytes a block: where the positions of its first document begin
 *     bounds    one byte a block: the most that the word gives of its weight in a document of it, in 255ths, rounded up
 *     times     four bits for each document that holds it, 15 for fifteen and more
 *     more      varint times, for each of those
 *
 * So it is met with other bits, looked up at a document, and passed over by blocks that cannot reach the page.
 */
import { readVarint, writeBytes, type Cursor } from "../bytes/bytes.ts";
import { bitsOf, countOf, setBit } from "../bytes/bits.ts";
import { later } from "../bytes/once.ts";
import { positionWidth, type Postings } from "./postings.ts";
import { shareOf } from "./share.ts";

/** Documents of a block. */
export const FREQUENT_BLOCK = 128;

/** Segments of fewer documents have lists only: there is nothing to gain. */
export const LEAST_DOCUMENTS = 16;

/** Times that do not fit into four bits. */
export const MANY = 15;

/** Returns whether a word that stands in `held` of a segment's documents is very frequent there. */
export const isFrequent = (held: number, documents: number): boolean =>
  documents >= LEAST_DOCUMENTS && held * 8 > documents;

export interface Frequent {
  /** A bit for each document that holds the word, hidden ones too. */
  readonly bits: Uint32Array;
  /** Most that the word gives of its weight, by block of 128 documents, in 255ths. */
  readonly bounds: Uint8Array;
  /** How often it stands in a document that holds it. */
  readonly timesIn: (doc: number) => number;
  /** The same by the place of the document among those that hold it. */
  readonly timesAt: (at: number) => number;
  /** The same as it is kept, two to a byte: `MANY` where it is that or more. */
  readonly nibbles: Uint8Array;
  /** Where the positions of the first document of a block begin. */
  readonly offsets: Uint32Array;
  /** Documents that hold it before each block. */
  readonly ranks: Uint32Array;
  /** Bytes that it takes, as it is kept. */
  readonly size: number;
}

const blocksOf = (documents: number): number => Math.ceil(documents / FREQUENT_BLOCK);

/** Where times that do not fit are written, one list after another. */
const manyTimes = writeBytes();

/** Writes the list of a word; `words` has the length of every document of the segment. */
export const encodeFrequent = ({ docs, times }: Postings, words: Uint32Array): Uint8Array => {
  const blocks = blocksOf(words.length);
  const bits = new Uint32Array(blocks * 4);
  const offsets = new Uint32Array(blocks);
  const bounds = new Uint8Array(blocks);
  const nibbles = new Uint8Array((docs.length + 1) >>> 1);
  manyTimes.clear();
  let offset = 0;
  let block = 0;
  for (let index = 0; index < docs.length; index++) {
    const doc = docs[index]!;
    const often = times[index]!;
    for (; block <= doc >>> 7; block++) offsets[block] = offset;
    setBit(bits, doc);
    const bound = Math.ceil(255 * shareOf(often, words[doc]!));
    if (bound > bounds[doc >>> 7]!) bounds[doc >>> 7] = bound;
    nibbles[index >>> 1]! |= Math.min(often, MANY) << ((index & 1) * 4);
    if (often >= MANY) manyTimes.varint(often);
    offset += often * positionWidth(words[doc]!);
  }
  for (; block < blocks; block++) offsets[block] = offset;
  return Buffer.concat([
    new Uint8Array(bits.buffer),
    new Uint8Array(offsets.buffer),
    bounds,
    nibbles,
    manyTimes.done(),
  ]);
};

/** Reads the list of a word that stands in `count` of `documents` documents. */
export const readFrequent = (bytes: Uint8Array, count: number, documents: number): Frequent => {
  const blocks = blocksOf(documents);
  // Copies, so that the numbers stand at multiples of four, and what is kept is no part of a larger blob.
  const head = new Uint8Array(bytes.subarray(0, blocks * 21)).buffer;
  const all = new Uint32Array(head, 0, blocks * 4);
  const offsets = new Uint32Array(head, blocks * 16, blocks);
  const bounds = new Uint8Array(head, blocks * 20, blocks);
  const length = (count + 1) >>> 1;
  const eights = new Uint32Array((length + 3) >>> 2);
  const nibbles = new Uint8Array(eights.buffer, 0, length);
  nibbles.set(bytes.subarray(blocks * 21, blocks * 21 + length));
  const ranks = new Uint32Array(blocks);
  let rank = 0;
  for (let block = 0; block < blocks; block++) {
    ranks[block] = rank;
    for (let word = block * 4; word < block * 4 + 4; word++) rank += countOf(all[word]!);
  }
  // Worked out when it is asked for: of most words no document has so many.
  const left = bytes.slice(blocks * 21 + length);
  const many = later(() => readMany(left, eights));
  const timesAt = (at: number): number => {
    const times = (nibbles[at >>> 1]! >>> ((at & 1) * 4)) & 15;
    return times < MANY ? times : manyTimesAt(many(), eights, at);
  };
  return {
    bits: all.subarray(0, (documents + 31) >>> 5),
    bounds,
    offsets,
    ranks,
    size: bytes.length + ranks.byteLength * 2,
    timesIn: (doc) => {
      let at = ranks[doc >>> 7]!;
      const last = doc >>> 5;
      for (let word = (doc >>> 7) << 2; word < last; word++) at += countOf(all[word]!);
      at += countOf(all[last]! & ((1 << (doc & 31)) - 1));
      return timesAt(at);
    },
    timesAt,
    nibbles,
  };
};

/** Times of fifteen and more. */
interface Many {
  /** How many there are before each 128 documents of the list. */
  readonly before: Uint32Array;
  readonly times: Uint8Array | Uint32Array;
}

const readMany = (bytes: Uint8Array, eights: Uint32Array): Many => {
  const before = new Uint32Array((eights.length >>> 4) + 1);
  let count = 0;
  for (let at = 0; at < eights.length; at++) {
    if ((at & 15) === 0) before[at >>> 4] = count;
    count += manyIn(eights[at]!);
  }
  // Nearly always each has one byte, and nothing has to be read.
  if (count === bytes.length) return { before, times: bytes };
  const times = new Uint32Array(count);
  const cursor: Cursor = { bytes, at: 0 };
  for (let at = 0; at < count; at++) times[at] = readVarint(cursor);
  return { before, times };
};

/** How many of eight documents have fifteen times and more. */
const manyIn = (eight: number): number =>
  Math.imul(eight & (eight >>> 1) & (eight >>> 2) & (eight >>> 3) & 0x1111_1111, 0x1111_1111) >>>
  28;

const manyTimesAt = ({ before, times }: Many, eights: Uint32Array, at: number): number => {
  let place = before[at >>> 7]!;
  const last = at >>> 3;
  for (let one = (at >>> 7) << 4; one < last; one++) place += manyIn(eights[one]!);
  return times[place + manyIn(eights[last]! & ((1 << ((at & 7) * 4)) - 1))]!;
};

/** Returns the same as a list. */
export const listOfFrequent = ({ bits, timesAt }: Frequent, count: number): Postings => {
  const docs = bitsOf(bits);
  const times = new Int32Array(count);
  for (let at = 0; at < count; at++) times[at] = timesAt(at);
  return { docs, times };
};
