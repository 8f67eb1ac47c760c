/**
 * Walking a word's list forward to some documents, for the places in each. Only the blocks in which those documents lie are
 * read, of the list and of the places, so a rare word beside a common one costs what the rare one does.
 */
import type { Numbers } from "./columns.ts";
import { bitsFor, countOf, setBit } from "./bits.ts";
import type { Window } from "./bytes.ts";
import { MANY, type Frequent } from "./frequent.ts";
import { once } from "./once.ts";
import { LIST_BLOCK, positionWidth, readBlocks, readEntries } from "./postings.ts";

export interface Walk {
  /** Goes to a document, never back; false where it does not hold the word. Then the places are `bytes` from `next` to `end`. */
  readonly enter: (doc: number, width: number) => boolean;
  bytes: Uint8Array;
  next: number;
  end: number;
}

/** Walks a list of `count` documents; `words` has the length of each document, `places` gives the word's positions. */
export const walkList = (list: Uint8Array, count: number, words: Numbers, places: Window): Walk => {
  const { last, entry, place } = readBlocks(list, count);
  const docs = new Int32Array(LIST_BLOCK);
  const times = new Int32Array(LIST_BLOCK);
  let block = -1;
  let size = 0;
  let at = 0;
  let offset = 0;

  /** Decodes the block in which a document would stand; false where the list ends before. */
  const open = (doc: number): boolean => {
    let next = Math.max(block, 0);
    let step = 1;
    while (next + step < last.length && last[next + step]! < doc) {
      next += step;
      step *= 2;
    }
    while (next < last.length && last[next]! < doc) next++;
    if (next === last.length) return false;
    if (next === block) return true;
    block = next;
    size = Math.min(LIST_BLOCK, count - block * LIST_BLOCK);
    const before = block === 0 ? -1 : last[block - 1]!;
    readEntries({ bytes: list, at: entry[block]! }, before, size, docs, times);
    at = 0;
    offset = place[block]!;
    return true;
  };

  const walk: Walk = {
    bytes: list,
    next: 0,
    end: 0,
    enter: (doc, width) => {
      if ((block === -1 || last[block]! < doc) && !open(doc)) return false;
      while (at < size && docs[at]! < doc) {
        offset += times[at]! * positionWidth(words[docs[at]!]!);
        at++;
      }
      if (at === size || docs[at] !== doc) return false;
      show(walk, places, offset, times[at]! * width);
      return true;
    },
  };
  return walk;
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

/** Walks the list of a very frequent word. */
export const walkFrequent = (list: Frequent, words: Numbers, places: Window): Walk => {
  const { bits, nibbles, timesAt, timesIn, offsets, ranks } = list;
  const wide = wideOf(words);
  /** The document up to which was counted, its place among those that hold the word, and where its positions begin. */
  let counted = 0;
  let at = 0;
  let offset = 0;

  /** Goes on to a document of the same block of 128. */
  const count = (doc: number): void => {
    let rank = at;
    for (let word = counted >>> 5; word <= doc >>> 5; word++) {
      let part = bits[word]!;
      if (word === counted >>> 5) part &= -1 << (counted & 31);
      if (word === doc >>> 5) part &= (1 << (doc & 31)) - 1;
      rank += countOf(part);
      for (let left = part & wide[word]!; left !== 0; left &= left - 1) {
        const one = word * 32 + 31 - Math.clz32(left & -left);
        offset += timesIn(one) * (positionWidth(words[one]!) - 1);
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
      offset += often === MANY ? timesAt(at) : often;
      at++;
    }
    counted = doc;
  };

  const walk: Walk = {
    bytes: places.bytes,
    next: 0,
    end: 0,
    enter: (doc, width) => {
      if ((bits[doc >>> 5]! & (1 << (doc & 31))) === 0) return false;
      const block = doc >>> 7;
      if (counted <= block << 7) {
        counted = block << 7;
        at = ranks[block]!;
        offset = offsets[block]!;
      }
      if (counted < doc) count(doc);
      show(walk, places, offset, timesAt(at) * width);
      return true;
    },
  };
  return walk;
};

const show = (walk: Walk, places: Window, offset: number, length: number): void => {
  if (offset < places.from || offset + length > places.to) {
    places.show(offset, length);
    walk.bytes = places.bytes;
  }
  walk.next = offset - places.from;
  walk.end = walk.next + length;
};
