/**
 * Phrases of two very frequent words or pairs. Both stand in hundreds of thousands of documents, so nothing is looked up: both
 * lists are walked from document to document, block by block, and a block in which they do not meet is passed over.
 */
import type { Window } from "./bytes.ts";
import type { Numbers } from "./columns.ts";
import { countBoth, holdsAll } from "./bits.ts";
import { MANY, type Frequent } from "./frequent.ts";
import { listed, type Hits } from "./hits.ts";
import { positionWidth, readPosition } from "./postings.ts";
import { spareInts } from "./room.ts";

/** A word or a pair, where its places are, and how many words behind the beginning of the phrase it stands. */
export interface Unit {
  readonly list: Frequent;
  readonly places: Window;
  readonly offset: number;
}

/** A walk over one of them: the place of the next document among those that hold it, and where its positions begin. */
interface Walk extends Unit {
  rank: number;
  at: number;
}

/** Words of bits in a block of 128 documents. */
const BLOCK_WORDS = 4;

/** Returns the documents of the mask in which one stands as far from the other as it should, and how often. */
export const phraseOfTwo = (first: Unit, second: Unit, mask: Uint32Array, words: Numbers): Hits => {
  const a: Walk = { ...first, rank: 0, at: 0 };
  const b: Walk = { ...second, rank: 0, at: 0 };
  const ofA = a.list.bits;
  const ofB = b.list.bits;
  const isMasked = !holdsAll(mask);
  const most = countBoth(ofA, ofB);
  const docs = spareInts(most);
  const times = spareInts(most);
  const distance = second.offset - first.offset;
  let count = 0;
  for (let block = 0; block * BLOCK_WORDS < ofA.length; block++) {
    const from = block * BLOCK_WORDS;
    let last = Math.min(from + BLOCK_WORDS, ofA.length) - 1;
    while (last >= from && meeting(ofA, ofB, isMasked ? mask : ofA, last) === 0) last--;
    if (last < from) continue;
    enter(a, block);
    enter(b, block);
    for (let word = from; word <= last; word++) {
      const held = ofA[word]!;
      const other = ofB[word]!;
      const both = meeting(ofA, ofB, isMasked ? mask : ofA, word);
      for (let left = held | other; left !== 0; left &= left - 1) {
        const bit = left & -left;
        const doc = word * 32 + 31 - Math.clz32(bit);
        const width = positionWidth(words[doc]!);
        const often = (held & bit) === 0 ? 0 : timesOf(a) * width;
        const oftenOther = (other & bit) === 0 ? 0 : timesOf(b) * width;
        if ((both & bit) !== 0) {
          const found = standing(a, often, b, oftenOther, distance, width);
          if (found > 0) {
            docs[count] = doc;
            times[count++] = found;
          }
        }
        a.at += often;
        b.at += oftenOther;
      }
    }
  }
  return listed(docs.subarray(0, count), times.subarray(0, count));
};

const meeting = (one: Uint32Array, other: Uint32Array, mask: Uint32Array, word: number): number =>
  one[word]! & other[word]! & mask[word]!;

const enter = (walk: Walk, block: number): void => {
  walk.rank = walk.list.ranks[block]!;
  walk.at = walk.list.offsets[block]!;
};

/** How often it stands in the next document, which is passed. */
const timesOf = (walk: Walk): number => {
  const { nibbles, timesAt } = walk.list;
  const rank = walk.rank++;
  const often = (nibbles[rank >>> 1]! >>> ((rank & 1) * 4)) & 15;
  return often === MANY ? timesAt(rank) : often;
};

/** How often the other stands `distance` behind the one in a document. All places rise, so one walk over each is enough. */
const standing = (
  a: Walk,
  length: number,
  b: Walk,
  otherLength: number,
  distance: number,
  width: number,
): number => {
  const at = shown(a, length);
  const bytes = a.places.bytes;
  const end = at + length;
  let next = shown(b, otherLength);
  const others = b.places.bytes;
  const last = next + otherLength;
  let count = 0;
  for (let place = at; place < end && next < last; place += width) {
    const wanted = (width === 1 ? bytes[place]! : readPosition(bytes, place, width)) + distance;
    let found = -1;
    if (width === 1) while (next < last && (found = others[next]!) < wanted) next++;
    else while (next < last && (found = readPosition(others, next, width)) < wanted) next += width;
    if (next < last && found === wanted) count++;
  }
  return count;
};

/** Where the positions of the document that it stands at begin in the bytes of its window. */
const shown = ({ places, at }: Walk, length: number): number => {
  if (at < places.from || at + length > places.to) places.show(at, length);
  return at - places.from;
};
