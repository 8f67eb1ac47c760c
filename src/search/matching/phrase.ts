/**
 * Phrases of single words, as most are. The rarest says where the phrase may begin, and the others are looked up there one by one,
 * each where those before it left something: of the commonest only the places that decide are read. Two very frequent ones are
 * walked side by side.
 */
import { bothBits, spareBitsOf } from "../bytes/bits.ts";
import { besideIn } from "./beside.ts";
import type { Numbers } from "../bytes/columns.ts";
import { phraseOfTwo, type Unit } from "./frequent-phrase.ts";
import { listed, NOTHING, type Hits } from "./hits.ts";
import { intersect, maskedDocs } from "../bytes/rising.ts";
import { hitsOfList } from "./word-hits.ts";
import { unitsOf } from "../words/pairs.ts";
import { positionWidth, readPosition } from "../words/postings.ts";
import { spareInts } from "../bytes/room.ts";
import type { Segment } from "../segment/segment.ts";
import { enter, leave, type Walk } from "../words/walk.ts";
import type { WordLists } from "../words/word-lists.ts";

/** A word or a pair of the phrase as the segment has it. */
interface Found {
  readonly lists: WordLists;
  readonly ordinal: number;
  readonly offset: number;
  readonly count: number;
}

/** Returns the documents of the mask in which the words stand one behind the other, and how often. */
export const phraseHits = (segment: Segment, words: readonly string[], mask: Uint32Array): Hits => {
  const found: Found[] = [];
  for (const { text, isPair, offset } of unitsOf(words, segment.paired)) {
    const lists = isPair ? segment.pairs : segment.words;
    const ordinal = lists.dictionary.find(text);
    if (ordinal === null) return NOTHING;
    found.push({ lists, ordinal, offset, count: lists.countOf(ordinal) });
  }
  found.sort((a, b) => a.count - b.count);
  const [one, other, ...others] = found;
  if (other === undefined) return hitsOfList(one!.lists, one!.ordinal, mask);
  const first = frequentUnit(one!);
  const second = frequentUnit(other);
  if (first === null || second === null) {
    const beside = besideIn(one!, words, segment.told, mask);
    if (beside?.isCertain === true) return listed(beside.docs, beside.times);
    return phraseIn(segment, found, candidates(found, beside?.docs ?? docsOf(one!, mask)));
  }
  // All others are more frequent still.
  const among = others.reduce(
    (bits, { lists, ordinal }) => bothBits(bits, lists.frequent(ordinal)!.bits),
    mask,
  );
  const two = phraseOfTwo(first, second, among, segment.doc.words);
  return others.length === 0 ? two : phraseIn(segment, found, two.docs);
};

const frequentUnit = ({ lists, ordinal, offset }: Found): Unit | null => {
  const list = lists.frequent(ordinal);
  return list === null ? null : { list, places: lists.places(ordinal), offset };
};

/** How much longer a list is than the candidates, for it not to be read whole: they are then looked up in its blocks. */
const MUCH_LONGER = 8;

const docsOf = ({ lists, ordinal }: Found, mask: Uint32Array): Int32Array => {
  const bits = lists.frequent(ordinal);
  return bits === null
    ? maskedDocs(lists.postings(ordinal).docs, mask)
    : spareBitsOf(bothBits(bits.bits, mask));
};

/** Documents that may hold all: those of the rarest, without those that a list or bits at hand rule out. */
const candidates = ([, ...others]: readonly Found[], ofRarest: Int32Array): Int32Array => {
  let docs = ofRarest;
  for (const other of others) {
    const frequent = other.lists.frequent(other.ordinal);
    if (frequent !== null) docs = maskedDocs(docs, frequent.bits);
    else if (other.count < docs.length * MUCH_LONGER)
      docs = intersect(docs, other.lists.postings(other.ordinal).docs);
  }
  return docs;
};

/** Where a phrase may begin: behind each document the end of its places, which rise and may stand before the first word. */
interface Begun {
  readonly docs: Int32Array;
  readonly ends: Int32Array;
  readonly begins: Int32Array;
}

/** Where the words stand as they should in the candidates, and how often. Linear in their places there. */
const phraseIn = (
  { doc: { words } }: Segment,
  [rarest, ...others]: readonly Found[],
  candidates: Int32Array,
): Hits => {
  const begun = beginsOf(rarest!, candidates, words);
  const { docs, ends } = others.reduce((left, one) => following(left, one, words), begun);
  const times = spareInts(docs.length);
  for (let index = 0, before = 0; index < docs.length; before = ends[index++]!)
    times[index] = ends[index]! - before;
  return listed(docs, times);
};

/** Where the phrase begins for a word of it to stand where it does. */
const beginsOf = (
  { lists, ordinal, offset }: Found,
  candidates: Int32Array,
  words: Numbers,
): Begun => {
  const walk = lists.walk(ordinal);
  const docs = spareInts(candidates.length);
  const ends = spareInts(candidates.length);
  let begins = spareInts(candidates.length);
  let count = 0;
  let filled = 0;
  for (let index = 0; index < candidates.length; index++) {
    const doc = candidates[index]!;
    const width = positionWidth(words[doc]!);
    if (!enter(walk, doc, width)) continue;
    for (let at = walk.next; at < walk.end; at += width) {
      if (filled === begins.length) {
        const larger = spareInts(filled * 2);
        larger.set(begins);
        begins = larger;
      }
      begins[filled++] = readPosition(walk.bytes, at, width) - offset;
    }
    docs[count] = doc;
    ends[count++] = filled;
  }
  leave(walk);
  return { docs: docs.subarray(0, count), ends: ends.subarray(0, count), begins };
};

/** What is left, in the same room, where another word is to stand behind each beginning as it should. */
const following = (
  { docs, ends, begins }: Begun,
  { lists, ordinal, offset }: Found,
  words: Numbers,
): Begun => {
  const walk = lists.walk(ordinal);
  let count = 0;
  let filled = 0;
  for (let index = 0, from = 0; index < docs.length; index++) {
    const doc = docs[index]!;
    const end = ends[index]!;
    const width = positionWidth(words[doc]!);
    const before = filled;
    if (enter(walk, doc, width)) {
      // All places rise, so one walk over each is enough.
      for (let at = from; at < end; at++) {
        const begin = begins[at]!;
        const place = placeFrom(walk, begin + offset, width);
        if (place === -1) break;
        if (place === begin + offset) begins[filled++] = begin;
      }
    }
    from = end;
    if (filled === before) continue;
    docs[count] = doc;
    ends[count++] = filled;
  }
  leave(walk);
  return { docs: docs.subarray(0, count), ends: ends.subarray(0, count), begins };
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
