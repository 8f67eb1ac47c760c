/**
 * Phrases of single words, as most are: the lists of all are walked side by side, and places are compared where they
 * stand in the index. Two very frequent words are met as a pair; nothing is copied for the candidates.
 */
import { bothBits, spareBitsOf } from "./bits.ts";
import { phraseOfTwo, type Unit } from "./frequent-phrase.ts";
import { listed, NOTHING, type Hits } from "./hits.ts";
import { hitsOfList, intersect, maskedDocs } from "./lists.ts";
import { unitsOf } from "./pairs.ts";
import { positionWidth, readPosition } from "./postings.ts";
import { spareInts } from "./room.ts";
import type { Segment } from "./segment.ts";
import type { Walk } from "./walk.ts";
import type { WordLists } from "./word-lists.ts";

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
  const [only, another] = found;
  if (another === undefined) return hitsOfList(only!.lists, only!.ordinal, mask);
  const two = rarestTwo(segment, found, mask);
  // They rule out nearly all, before the places of the others are read.
  return found.length === 2 ? two : phraseIn(segment, found, two.docs);
};

/** Where the two rarest stand as they should, in documents that may hold all. */
const rarestTwo = (segment: Segment, found: readonly Found[], mask: Uint32Array): Hits => {
  const [one, other] = found as readonly [Found, Found, ...Found[]];
  const first = frequentUnit(one);
  const second = frequentUnit(other);
  if (first === null || second === null)
    return phraseIn(segment, [one, other], candidates(found, mask));
  // All others are more frequent still.
  const among = found
    .slice(2)
    .reduce((bits, { lists, ordinal }) => bothBits(bits, lists.frequent(ordinal)!.bits), mask);
  return phraseOfTwo(first, second, among, segment.doc.words);
};

const frequentUnit = ({ lists, ordinal, offset }: Found): Unit | null => {
  const list = lists.frequent(ordinal);
  return list === null ? null : { list, places: lists.places(ordinal), offset };
};

/** How much longer a list is than the candidates, for it not to be read whole: they are then looked up in its blocks. */
const MUCH_LONGER = 8;

/** Documents that may hold all: those of the rarest, without those that a list or bits at hand rule out. */
const candidates = (found: readonly Found[], mask: Uint32Array): Int32Array => {
  const [rarest, ...others] = found;
  const { lists, ordinal } = rarest!;
  const bits = lists.frequent(ordinal);
  let docs =
    bits === null
      ? maskedDocs(lists.postings(ordinal).docs, mask)
      : spareBitsOf(bothBits(bits.bits, mask));
  for (const other of others) {
    const frequent = other.lists.frequent(other.ordinal);
    if (frequent !== null) docs = maskedDocs(docs, frequent.bits);
    else if (other.count < docs.length * MUCH_LONGER)
      docs = intersect(docs, other.lists.postings(other.ordinal).docs);
  }
  return docs;
};

interface Step {
  readonly walk: Walk;
  readonly offset: number;
}

/** Linear in the places of the words in the candidates. */
const phraseIn = (segment: Segment, found: readonly Found[], candidates: Int32Array): Hits => {
  // The rarest leads: the others are looked up for it, and only where it stands.
  const steps = found.map(({ lists, ordinal, offset }): Step => ({
    walk: lists.walk(ordinal),
    offset,
  }));
  const { words } = segment.doc;
  const docs = spareInts(candidates.length);
  const times = spareInts(candidates.length);
  let count = 0;
  for (const doc of candidates) {
    const width = positionWidth(words[doc]!);
    let step = 0;
    while (step < steps.length && steps[step]!.walk.enter(doc, width)) step++;
    if (step < steps.length) continue;
    const often = countIn(steps, width);
    if (often === 0) continue;
    docs[count] = doc;
    times[count++] = often;
  }
  return listed(docs.subarray(0, count), times.subarray(0, count));
};

/** Times that all stand as far from each other as they should. All places rise, so one walk over each is enough. */
const countIn = (steps: readonly Step[], width: number): number => {
  const { walk: first, offset } = steps[0]!;
  let count = 0;
  for (let at = first.next; at < first.end; at += width) {
    const begin = (width === 1 ? first.bytes[at]! : readPosition(first.bytes, at, width)) - offset;
    let step = 1;
    for (; step < steps.length; step++) {
      const wanted = begin + steps[step]!.offset;
      const place = placeFrom(steps[step]!.walk, wanted, width);
      if (place === -1) return count;
      if (place !== wanted) break;
    }
    if (step === steps.length) count++;
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
