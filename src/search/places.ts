/**
 * Phrases and nearness: where the words of a document stand. Documents that hold all the words are found by their
 * lists first; positions are read for those documents only.
 */
import type { Near, Phrase } from "../query/index.ts";
import {
  gallop,
  intersect,
  NOTHING,
  visibleOf,
  visiblePostings,
  type DocumentTest,
} from "./lists.ts";
import type { View } from "./mask.ts";
import { positionWidth, readPosition, type Postings } from "./postings.ts";
import type { Segment } from "./segment.ts";
import { ordinalsOfTerm } from "./spelling.ts";

/** Returns the visible documents in which the phrase or the near holds, with how often it does. */
export const placedPostings = (
  segment: Segment,
  view: View,
  leaf: Phrase | Near,
  test: DocumentTest,
): Postings => {
  const words = leaf.terms.map((term) => ordinalsOfTerm(segment, term));
  if (words.some((ordinals) => ordinals.length === 0)) return NOTHING;
  const docs = candidates(segment, view, words, test);
  if (docs.length === 0) return NOTHING;
  const places = words.map((ordinals) => placesIn(segment, ordinals, docs));
  const kept = new Int32Array(docs.length);
  const times = new Int32Array(docs.length);
  let count = 0;
  docs.forEach((doc, index) => {
    const lists = places.map(({ start, place }) => place.subarray(start[index], start[index + 1]));
    const found =
      leaf.kind === "phrase" ? countPhrases(lists) : windowsOf(lists, leaf.distance).length;
    if (found === 0) return;
    kept[count] = doc;
    times[count++] = found;
  });
  return { docs: kept.subarray(0, count), times: times.subarray(0, count) };
};

/** Documents that hold every term, the rarest asked first. */
const candidates = (
  segment: Segment,
  view: View,
  words: readonly (readonly number[])[],
  test: DocumentTest,
): Int32Array => {
  const size = (ordinals: readonly number[]): number =>
    ordinals.reduce((sum, ordinal) => sum + segment.words.entry(ordinal).numbers[0]!, 0);
  const [first, ...rest] = words.toSorted((a, b) => size(a) - size(b));
  let docs =
    first!.length === 1
      ? visibleOf(segment.postings(first![0]!).docs, view, test)
      : visiblePostings(segment, view, first!, test).docs;
  for (const ordinals of rest) {
    if (docs.length === 0) break;
    docs = intersect(
      docs,
      ordinals.length === 1
        ? segment.postings(ordinals[0]!).docs
        : visiblePostings(segment, view, ordinals).docs,
    );
  }
  return docs;
};

interface Places {
  /** Where the places of each candidate begin, and the end behind the last. */
  readonly start: Int32Array;
  /** Rising within a candidate. */
  readonly place: Int32Array;
}

/** Where any of the words stands in each of the documents. */
const placesIn = (segment: Segment, ordinals: readonly number[], docs: Int32Array): Places => {
  const start = new Int32Array(docs.length + 1);
  const each = (
    use: (ordinal: number, list: Postings, at: number, index: number) => void,
  ): void => {
    for (const ordinal of ordinals) {
      const list = segment.postings(ordinal);
      let at = 0;
      for (let index = 0; index < docs.length && at < list.docs.length; index++) {
        at = gallop(list.docs, docs[index]!, at);
        if (list.docs[at] === docs[index]) use(ordinal, list, at, index);
      }
    }
  };
  each((_, list, at, index) => {
    start[index + 1]! += list.times[at]!;
  });
  for (let index = 0; index < docs.length; index++) start[index + 1]! += start[index]!;
  const place = new Int32Array(start[docs.length]!);
  const filled = start.slice();
  let open = -1;
  let bytes = new Uint8Array(0);
  each((ordinal, list, at, index) => {
    if (ordinal !== open) {
      open = ordinal;
      bytes = segment.positions(ordinal) as Uint8Array<ArrayBuffer>;
    }
    const width = positionWidth(segment.doc.words[docs[index]!]!);
    let from = segment.positionOffsets(ordinal)[at]!;
    for (let time = 0; time < list.times[at]!; time++) {
      place[filled[index]!++] = readPosition(bytes, from, width);
      from += width;
    }
  });
  if (ordinals.length > 1) {
    for (let index = 0; index < docs.length; index++)
      place.subarray(start[index], start[index + 1]).sort();
  }
  return { start, place };
};

const holds = (places: Int32Array, place: number): boolean =>
  places[gallop(places, place, 0)] === place;

/** Times that the terms stand one behind the other. */
const countPhrases = (lists: readonly Int32Array[]): number => {
  let count = 0;
  for (const first of lists[0]!) {
    let at = 1;
    while (at < lists.length && holds(lists[at]!, first + at)) at++;
    if (at === lists.length) count++;
  }
  return count;
};

/**
 * Returns the places at which a window begins that has a place of its own for every term, the last at most `distance`
 * behind the first. A window begins at a word that is one of the terms.
 */
export const windowsOf = (lists: readonly Int32Array[], distance: number): readonly number[] =>
  [...new Set(lists.flatMap((places) => [...places]))].filter((start) =>
    fits(lists, start, start + distance),
  );

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
