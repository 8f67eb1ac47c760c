/**
 * Walking a word's list forward to some documents, for the places in each. Only the blocks in which those documents lie are
 * read, of the list and of the places, so a rare word beside a common one costs what the rare one does. How far a walk has come is
 * kept beside it and not in functions of its own: what the engine has made of those goes with the walk.
 */
import type { Numbers } from "../bytes/columns.ts";
import { bitsFor, countOf, hasBit, setBit } from "../bytes/bits.ts";
import { closeWindow, moveTo, type Window } from "../bytes/window.ts";
import { MANY, type Frequent } from "./frequent.ts";
import { once } from "../bytes/once.ts";
import { LIST_BLOCK, positionWidth, readBlocks, readEntries, type ListBlocks } from "./postings.ts";

/** A walk; where it stands, the places are `bytes` from `next` to `end`. */
export interface Walk {
  bytes: Uint8Array;
  next: number;
  end: number;
  readonly places: Window;
  /** The length of each document. */
  readonly words: Numbers;
  /** The way through one of both. */
  readonly list: ListWay | null;
  readonly bits: BitsWay | null;
}

/** Goes to a document, never back; false where it does not hold the word. */
export const enter = (walk: Walk, doc: number, width: number): boolean =>
  walk.list === null
    ? enterBits(walk, walk.bits!, doc, width)
    : enterList(walk, walk.list, doc, width);

/** Ends a walk: the places that it shows are given back. */
export const leave = ({ places }: Walk): void => closeWindow(places);

/** Through a list: its blocks, and the one that is decoded. */
interface ListWay extends ListBlocks {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly docs: Int32Array;
  readonly times: Int32Array;
  block: number;
  /** Documents of the block, how many of them are passed, and where the positions of the next one begin. */
  size: number;
  at: number;
  offset: number;
}

/** Walks a list of `count` documents; `words` has the length of each document, `places` gives the word's positions. */
export const walkList = (
  bytes: Uint8Array,
  count: number,
  words: Numbers,
  places: Window,
): Walk => ({
  bytes,
  next: 0,
  end: 0,
  places,
  words,
  list: {
    ...readBlocks(bytes, count),
    bytes,
    count,
    docs: new Int32Array(LIST_BLOCK),
    times: new Int32Array(LIST_BLOCK),
    block: -1,
    size: 0,
    at: 0,
    offset: 0,
  },
  bits: null,
});

const enterList = (walk: Walk, way: ListWay, doc: number, width: number): boolean => {
  if ((way.block === -1 || way.last[way.block]! < doc) && !open(way, doc)) return false;
  const { docs, times, size } = way;
  const { words } = walk;
  let { at, offset } = way;
  for (; at < size && docs[at]! < doc; at++)
    offset += times[at]! * positionWidth(words[docs[at]!]!);
  way.at = at;
  way.offset = offset;
  if (at === size || docs[at] !== doc) return false;
  show(walk, offset, times[at]! * width);
  return true;
};

/** Decodes the block in which a document would stand; false where the list ends before. */
const open = (way: ListWay, doc: number): boolean => {
  const { last, bytes, count, block } = way;
  let next = Math.max(block, 0);
  let step = 1;
  while (next + step < last.length && last[next + step]! < doc) {
    next += step;
    step *= 2;
  }
  while (next < last.length && last[next]! < doc) next++;
  if (next === last.length) return false;
  if (next === block) return true;
  way.block = next;
  way.size = Math.min(LIST_BLOCK, count - next * LIST_BLOCK);
  const before = next === 0 ? -1 : last[next - 1]!;
  readEntries({ bytes, at: way.entry[next]! }, before, way.size, way.docs, way.times);
  way.at = 0;
  way.offset = way.place[next]!;
  return true;
};

/** Documents whose places take more than one byte: few, so that the places of all others are counted by their times. */
export const wideOf = once((words: Numbers): Uint32Array => {
  const wide = bitsFor(words.length);
  for (let doc = 0; doc < words.length; doc++)
    if (positionWidth(words[doc]!) > 1) setBit(wide, doc);
  return wide;
});

/** What two documents' times come to, by the byte in which they are kept; 0 where one of them has more than it says. */
const SUMS = Uint8Array.from({ length: 256 }, (_, both) => {
  const one = both & 15;
  const other = both >>> 4;
  return one === MANY || other === MANY ? 0 : one + other;
});

/** Through bits. */
interface BitsWay {
  readonly list: Frequent;
  readonly wide: Uint32Array;
  /** The document up to which was counted, its place among those that hold the word, and where its positions begin. */
  counted: number;
  at: number;
  offset: number;
}

/** Walks the list of a very frequent word. */
export const walkFrequent = (list: Frequent, words: Numbers, places: Window): Walk => ({
  bytes: places.bytes,
  next: 0,
  end: 0,
  places,
  words,
  list: null,
  bits: { list, wide: wideOf(words), counted: 0, at: 0, offset: 0 },
});

const enterBits = (walk: Walk, way: BitsWay, doc: number, width: number): boolean => {
  const { list } = way;
  if (!hasBit(list.bits, doc)) return false;
  const block = doc >>> 7;
  if (way.counted <= block << 7) {
    way.counted = block << 7;
    way.at = list.ranks[block]!;
    way.offset = list.offsets[block]!;
  }
  if (way.counted < doc) countOn(way, walk.words, doc);
  show(walk, way.offset, list.timesAt(way.at) * width);
  return true;
};

/** Goes on to a document of the same block of 128. */
const countOn = (way: BitsWay, words: Numbers, doc: number): void => {
  const { wide, counted, list } = way;
  const { bits, nibbles } = list;
  let { at, offset } = way;
  let rank = at;
  for (let word = counted >>> 5; word <= doc >>> 5; word++) {
    let part = bits[word]!;
    if (word === counted >>> 5) part &= -1 << (counted & 31);
    if (word === doc >>> 5) part &= (1 << (doc & 31)) - 1;
    rank += countOf(part);
    for (let left = part & wide[word]!; left !== 0; left &= left - 1) {
      const one = word * 32 + 31 - Math.clz32(left & -left);
      offset += list.timesIn(one) * (positionWidth(words[one]!) - 1);
    }
  }
  while (at < rank) {
    const both = nibbles[at >>> 1]!;
    if ((at & 1) === 0 && at + 1 < rank && SUMS[both]! > 0) {
      offset += SUMS[both]!;
      at += 2;
      continue;
    }
    const often = (both >>> ((at & 1) * 4)) & 15;
    offset += often === MANY ? list.timesAt(at) : often;
    at++;
  }
  way.counted = doc;
  way.at = at;
  way.offset = offset;
};

const show = (walk: Walk, offset: number, length: number): void => {
  const { places } = walk;
  if (offset < places.from || offset + length > places.to) {
    moveTo(places, offset, length);
    walk.bytes = places.bytes;
  }
  walk.next = offset - places.from;
  walk.end = walk.next + length;
};
