/**
 * Phrases and nearness: where the words of a document stand. Documents that hold all the words are found by their
 * lists first; positions are read for those documents only.
 */
import type { Near, Phrase } from "../../query/index.ts";
import { spareBitsOf } from "../bytes/bits.ts";
import { listed, NOTHING, type Hits } from "./hits.ts";
import { gallop, intersect, maskedDocs } from "../bytes/rising.ts";
import { hitsOfWords } from "./word-hits.ts";
import { phraseHits } from "./phrase.ts";
import { positionWidth, readPosition } from "../words/postings.ts";
import { spareInts } from "../bytes/room.ts";
import type { Segment } from "../segment/segment.ts";
import { ordinalsOfTerm } from "./spelling.ts";
import { enter, leave } from "../words/walk.ts";

/** Returns the documents of the mask in which the phrase or the near holds, with how often it does. */
export const placedHits = (segment: Segment, leaf: Phrase | Near, mask: Uint32Array): Hits => {
  const words = leaf.terms.map((term) => ordinalsOfTerm(segment, term));
  if (words.some((ordinals) => ordinals.length === 0)) return NOTHING;
  if (leaf.kind === "phrase" && leaf.terms.every(({ prefix }) => !prefix))
    return phraseHits(
      segment,
      leaf.terms.map(({ word }) => word),
      mask,
    );
  const docs = candidates(segment, words, mask);
  if (docs.length === 0) return NOTHING;
  const places = words.map((ordinals) => placesIn(segment, ordinals, docs));
  const kept = spareInts(docs.length);
  const times = spareInts(docs.length);
  let count = 0;
  const walks = new Int32Array(places.length);
  for (let index = 0; index < docs.length; index++) {
    const found =
      leaf.kind === "phrase"
        ? countPhrases(places, index, walks)
        : windowsOf(listsOf(places, index), leaf.distance).length;
    if (found === 0) continue;
    kept[count] = docs[index]!;
    times[count++] = found;
  }
  return listed(kept.subarray(0, count), times.subarray(0, count));
};

/** Documents that hold every term, the rarest asked first. */
const candidates = (
  segment: Segment,
  words: readonly (readonly number[])[],
  mask: Uint32Array,
): Int32Array => {
  const size = (ordinals: readonly number[]): number =>
    ordinals.reduce((sum, ordinal) => sum + segment.words.countOf(ordinal), 0);
  const [first, ...rest] = words.toSorted((a, b) => size(a) - size(b));
  let docs = docsOf(hitsOfWords(segment, mask, first!));
  for (const ordinals of rest) {
    if (docs.length === 0) break;
    const { bits, docs: others } = hitsOfWords(segment, mask, ordinals);
    docs = bits === null ? intersect(docs, others) : maskedDocs(docs, bits);
  }
  return docs;
};

const docsOf = ({ bits, docs }: Hits): Int32Array => (bits === null ? docs : spareBitsOf(bits));

interface Places {
  /** Where the places of each candidate begin, and the end behind the last. */
  readonly start: Int32Array;
  /** Rising within a candidate. */
  readonly place: Int32Array;
}

/** Where any of the words stands in each of the documents. */
const placesIn = (segment: Segment, ordinals: readonly number[], docs: Int32Array): Places => {
  const start = spareInts(docs.length + 1);
  start[0] = 0;
  let place = spareInts(docs.length * 2);
  const walks = ordinals.map((ordinal) => segment.words.walk(ordinal));
  const { words } = segment.doc;
  let filled = 0;
  for (let index = 0; index < docs.length; index++) {
    const doc = docs[index]!;
    const width = positionWidth(words[doc]!);
    const first = filled;
    for (const walk of walks) {
      if (!enter(walk, doc, width)) continue;
      for (let at = walk.next; at < walk.end; at += width) {
        if (filled === place.length) {
          const larger = spareInts(place.length * 2);
          larger.set(place);
          place = larger;
        }
        place[filled++] = readPosition(walk.bytes, at, width);
      }
    }
    start[index + 1] = filled;
    if (walks.length > 1 && filled - first > 1) place.subarray(first, filled).sort();
  }
  for (const walk of walks) leave(walk);
  return { start, place };
};

/** Times that the terms stand one behind the other in a candidate. All places rise, so one walk over each is enough. */
const countPhrases = (places: readonly Places[], index: number, walks: Int32Array): number => {
  for (let term = 0; term < places.length; term++) walks[term] = places[term]!.start[index]!;
  const first = places[0]!;
  let count = 0;
  for (let from = first.start[index]!; from < first.start[index + 1]!; from++) {
    let term = 1;
    for (; term < places.length; term++) {
      const { start, place } = places[term]!;
      const wanted = first.place[from]! + term;
      const end = start[index + 1]!;
      let at = walks[term]!;
      while (at < end && place[at]! < wanted) at++;
      walks[term] = at;
      if (at === end) return count;
      if (place[at] !== wanted) break;
    }
    if (term === places.length) count++;
  }
  return count;
};

const listsOf = (places: readonly Places[], index: number): readonly Int32Array[] =>
  places.map(({ start, place }) => place.subarray(start[index], start[index + 1]));

/**
 * Returns the places at which a window begins that has a place of its own for every term, the last at most `distance`
 * behind the first. A window begins at a word that is one of the terms.
 */
export const windowsOf = (lists: readonly Int32Array[], distance: number): readonly number[] => {
  const asked = timesAsked(lists);
  const starts = [...new Set(asked.flatMap(({ places }) => [...places]))];
  // Where no place is of two words, as with all but beginnings of words, counting tells as much as seating does.
  const areApart = starts.length === asked.reduce((sum, { places }) => sum + places.length, 0);
  return starts.filter((start) =>
    areApart
      ? asked.every(
          ({ places, times }) =>
            gallop(places, start + distance + 1, 0) - gallop(places, start, 0) >= times,
        )
      : fits(lists, start, start + distance),
  );
};

/** Each list once, with how many terms have it: a word that is typed twice wants two places. */
const timesAsked = (
  lists: readonly Int32Array[],
): readonly { readonly places: Int32Array; readonly times: number }[] => {
  const asked: { readonly places: Int32Array; times: number }[] = [];
  for (const places of lists) {
    const same = asked.find(
      (other) =>
        other.places.length === places.length &&
        other.places.every((place, at) => place === places[at]),
    );
    if (same === undefined) asked.push({ places, times: 1 });
    else same.times++;
  }
  return asked;
};

/** Whether each term can be given a place from `first` to `last` that no other has: seats are changed along chains. */
const fits = (lists: readonly Int32Array[], first: number, last: number): boolean => {
  const inside = lists.map((places) =>
    places.subarray(gallop(places, first, 0), gallop(places, last + 1, 0)),
  );
  if (inside.some((places) => places.length === 0)) return false;
  const taken = new Map<number, number>();
  const seat = (term: number, tried: Set<number>): boolean => {
    for (const place of inside[term]!) {
      if (tried.has(place)) continue;
      tried.add(place);
      const holder = taken.get(place);
      if (holder === undefined || seat(holder, tried)) {
        taken.set(place, term);
        return true;
      }
    }
    return false;
  };
  return inside.every((_, term) => seat(term, new Set()));
};
