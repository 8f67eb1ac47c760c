/** Sets of documents as bits, 32 to a number: what is asked of them, and what is made of two. */
import { spareBits, spareInts, spareNumbers } from "./room.ts";

/** Returns room for so many documents, none of them in it. */
export const bitsFor = (documents: number): Uint32Array => new Uint32Array((documents + 31) >>> 5);

/** Those that were made to hold all, and are not changed. */
const whole = new WeakSet<Uint32Array>();

/** Returns so many documents, all of them in it; not to be changed. */
export const allBits = (documents: number): Uint32Array => {
  const bits = bitsFor(documents).fill(0xffff_ffff);
  if ((documents & 31) !== 0) bits[bits.length - 1] = (1 << (documents & 31)) - 1;
  whole.add(bits);
  return bits;
};

/** Returns whether these are all documents, so that nothing need be taken through them. */
export const holdsAll = (bits: Uint32Array): boolean => whole.has(bits);

/** Returns whether a bit is set. */
export const hasBit = (bits: Uint32Array, at: number): boolean =>
  (bits[at >>> 5]! & (1 << (at & 31))) !== 0;

export const setBit = (bits: Uint32Array, at: number): void => {
  bits[at >>> 5]! |= 1 << (at & 31);
};

/** Returns bits for the documents that have a value in a column. */
export const bitsWhere = (column: Uint8Array, value: number): Uint32Array => {
  const bits = bitsFor(column.length);
  for (let doc = 0; doc < column.length; doc++) if (column[doc] === value) setBit(bits, doc);
  return bits;
};

/** Returns how many bits of a number are set. */
export const countOf = (word: number): number => {
  let left = word - ((word >>> 1) & 0x5555_5555);
  left = (left & 0x3333_3333) + ((left >>> 2) & 0x3333_3333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
};

/** Returns how many bits are set. */
export const countBits = (bits: Uint32Array): number => {
  let count = 0;
  for (let index = 0; index < bits.length; index++) count += countOf(bits[index]!);
  return count;
};

/** Returns how many are set in both. */
export const countBoth = (one: Uint32Array, other: Uint32Array): number => {
  let count = 0;
  for (let index = 0; index < one.length; index++) count += countOf(one[index]! & other[index]!);
  return count;
};

/** Returns how many of these documents are in it. */
export const countAmong = (docs: Int32Array, bits: Uint32Array): number => {
  const signed = new Int32Array(bits.buffer, bits.byteOffset, bits.length);
  let count = 0;
  for (let at = 0; at < docs.length; at++) {
    const doc = docs[at]!;
    count += (signed[doc >>> 5]! >> (doc & 31)) & 1;
  }
  return count;
};

/** Returns what is in both, as long as the question is worked out. */
export const bothBits = (one: Uint32Array, other: Uint32Array): Uint32Array => {
  const both = spareNumbers(one.length);
  for (let index = 0; index < both.length; index++) both[index] = one[index]! & other[index]!;
  return both;
};

/** Returns bits for these documents, as long as the question is worked out. */
export const spareBitsWith = (documents: number, docs: Int32Array): Uint32Array =>
  setBits(spareBits(documents), docs);

/** Adds documents. */
export const setBits = (into: Uint32Array, docs: Int32Array): Uint32Array => {
  for (let at = 0; at < docs.length; at++) {
    const doc = docs[at]!;
    into[doc >>> 5]! |= 1 << (doc & 31);
  }
  return into;
};

/** Adds the second to the first. */
export const addBits = (into: Uint32Array, other: Uint32Array): Uint32Array => {
  for (let index = 0; index < into.length; index++) into[index]! |= other[index]!;
  return into;
};

/** The bits of one number that are of documents from `from` to before `to`. */
const within = (bits: Uint32Array, word: number, from: number, to: number): number => {
  let part = bits[word]!;
  if (word === from >>> 5) part &= -1 << (from & 31);
  if (word === (to - 1) >>> 5 && (to & 31) !== 0) part &= (1 << (to & 31)) - 1;
  return part;
};

/** Returns the documents of the cables that have a 1; `first` has the first document of each, and the end of all. */
export const bitsOfCables = (first: Uint32Array, cables: Uint8Array): Uint32Array => {
  const documents = first[cables.length]!;
  const bits = spareNumbers((documents >>> 5) + 1).fill(0);
  // A bit where it changes whether a cable has one; nothing is guessed, since found cables stand in no order.
  let before = 0;
  for (let cable = 0; cable < cables.length; cable++) {
    const doc = first[cable]!;
    const one = cables[cable]!;
    bits[doc >>> 5]! ^= (one ^ before) << (doc & 31);
    before = one;
  }
  // All bits up to the next change are the same: five steps carry it through a number, the last bit into the next.
  let carried = 0;
  for (let word = 0; word < bits.length; word++) {
    let part: number = bits[word]!;
    part ^= part << 1;
    part ^= part << 2;
    part ^= part << 4;
    part ^= part << 8;
    part ^= (part << 16) ^ carried;
    bits[word] = part;
    carried = part >> 31;
  }
  return bits;
};

/** Writes a 1 for each cable that has a document in it; `first` has the first document of each, and the end of all. */
export const markCables = (bits: Uint32Array, first: Uint32Array, cables: Uint8Array): void => {
  let from = first[0]!;
  for (let cable = 0; cable < cables.length; cable++) {
    const to = first[cable + 1]!;
    if (to === from) continue;
    // Most stand in one number or two: both are taken, and it is not guessed whether they are one.
    const word = from >>> 5;
    const last = (to - 1) >>> 5;
    const begin = bits[word]! & (-1 << (from & 31));
    const end = bits[last]! & (-1 >>> -to);
    const isSeveral = (word - last) >> 31;
    let any = (begin & end) | ((begin | end) & isSeveral);
    for (let between = word + 1; between < last; between++) any |= bits[between]!;
    cables[cable] = (any | -any) >>> 31;
    from = to;
  }
};

/** Returns the first document from `from` on that is in it, `to` where there is none before that. */
export const nextBit = (bits: Uint32Array, from: number, to: number): number => {
  for (let word = from >>> 5; word << 5 < to; word++) {
    const part = within(bits, word, from, to);
    if (part !== 0) return (word << 5) + 31 - Math.clz32(part & -part);
    from = (word + 1) << 5;
  }
  return to;
};

/** Takes out the documents from `from` to before `to`. */
export const clearBetween = (bits: Uint32Array, from: number, to: number): void => {
  for (let word = from >>> 5; word << 5 < to; word++) bits[word]! &= ~within(bits, word, from, to);
};

/** Returns the numbers of the set bits, rising, as long as the question is worked out. */
export const spareBitsOf = (bits: Uint32Array): Int32Array =>
  writeBits(bits, spareInts(countBits(bits)));

/** Returns the numbers of the set bits, rising. */
export const bitsOf = (bits: Uint32Array): Int32Array =>
  writeBits(bits, new Int32Array(countBits(bits)));

const writeBits = (bits: Uint32Array, numbers: Int32Array): Int32Array => {
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
