/**
 * Phrases of two very frequent words or pairs. Both stand in hundreds of thousands of documents, so nothing is looked up: both
 * lists are walked from document to document, block by block, and a block in which they do not meet is passed over.
 */
import { countBoth, holdsAll } from "../bytes/bits.ts";
import { closeWindow, moveTo, type Window } from "../bytes/window.ts";
import type { Numbers } from "../bytes/columns.ts";
import { MANY, type Frequent } from "../words/frequent.ts";
import { listed, type Hits } from "./hits.ts";
import { positionWidth, readPosition } from "../words/postings.ts";
import { spareInts } from "../bytes/room.ts";
import { wideOf } from "../words/walk.ts";

/** A word or a pair, where its places are, and how many words behind the beginning of the phrase it stands. */
export interface Unit {
  readonly list: Frequent;
  readonly places: Window;
  readonly offset: number;
}

/** Words of bits in a block of 128 documents. */
const BLOCK_WORDS = 4;

/**
 * Returns the documents of the mask in which one stands as far from the other as it should, and how often. How far the walks
 * have come stands in numbers of this function: there are hundreds of thousands of steps, most of them over one place.
 */
export const phraseOfTwo = (first: Unit, second: Unit, mask: Uint32Array, words: Numbers): Hits => {
  const { list: one, places: onePlaces } = first;
  const { list: other, places: otherPlaces } = second;
  const { bits: oneBits, nibbles: oneTimes } = one;
  const { bits: otherBits, nibbles: otherTimes } = other;
  const both = holdsAll(mask) ? oneBits : mask;
  const wide = wideOf(words);
  const most = countBoth(oneBits, otherBits);
  const docs = spareInts(most);
  const times = spareInts(most);
  const distance = second.offset - first.offset;
  let count = 0;
  for (let block = 0; block * BLOCK_WORDS < oneBits.length; block++) {
    const from = block * BLOCK_WORDS;
    let last = Math.min(from + BLOCK_WORDS, oneBits.length) - 1;
    while (last >= from && (oneBits[last]! & otherBits[last]! & both[last]!) === 0) last--;
    if (last < from) continue;
    let oneRank = one.ranks[block]!;
    let otherRank = other.ranks[block]!;
    let oneAt = one.offsets[block]!;
    let otherAt = other.offsets[block]!;
    for (let word = from; word <= last; word++) {
      const held = oneBits[word]!;
      const heldToo = otherBits[word]!;
      const meeting = held & heldToo & both[word]!;
      for (let left = held | heldToo; left !== 0; left &= left - 1) {
        const bit = left & -left;
        const doc = word * 32 + 31 - Math.clz32(bit);
        const width = (wide[word]! & bit) === 0 ? 1 : positionWidth(words[doc]!);
        let length = 0;
        if ((held & bit) !== 0) {
          length = (oneTimes[oneRank >>> 1]! >>> ((oneRank & 1) * 4)) & 15;
          if (length === MANY) length = one.timesAt(oneRank);
          length *= width;
          oneRank++;
        }
        let otherLength = 0;
        if ((heldToo & bit) !== 0) {
          otherLength = (otherTimes[otherRank >>> 1]! >>> ((otherRank & 1) * 4)) & 15;
          if (otherLength === MANY) otherLength = other.timesAt(otherRank);
          otherLength *= width;
          otherRank++;
        }
        if ((meeting & bit) !== 0) {
          if (oneAt < onePlaces.from || oneAt + length > onePlaces.to)
            moveTo(onePlaces, oneAt, length);
          if (otherAt < otherPlaces.from || otherAt + otherLength > otherPlaces.to)
            moveTo(otherPlaces, otherAt, otherLength);
          const { bytes } = onePlaces;
          const at = oneAt - onePlaces.from;
          const { bytes: others } = otherPlaces;
          const next = otherAt - otherPlaces.from;
          let often = 0;
          if (length > 1 || otherLength > 1)
            often = standing(bytes, at, length, others, next, otherLength, distance, width);
          else if (bytes[at]! + distance === others[next]!) often = 1;
          docs[count] = doc;
          times[count] = often;
          // What stands in no such place is written over.
          if (often > 0) count++;
        }
        oneAt += length;
        otherAt += otherLength;
      }
    }
  }
  closeWindow(onePlaces);
  closeWindow(otherPlaces);
  return listed(docs.subarray(0, count), times.subarray(0, count));
};

/** How often the other stands `distance` behind the one in a document. All places rise, so one walk over each is enough. */
const standing = (
  bytes: Uint8Array,
  at: number,
  length: number,
  others: Uint8Array,
  otherAt: number,
  otherLength: number,
  distance: number,
  width: number,
): number => {
  const end = at + length;
  let next = otherAt;
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
