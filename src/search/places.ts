/**
 * Phrases and nearness: where the words of a document stand. Documents that hold all the words are found by their
 * lists first; positions are read for those documents only.
 */
import type { Near, Phrase } from "../query/index.ts";
import { listed, NOTHING, type Hits } from "./hits.ts";
import { gallop, hitsOfWords, intersect, maskedDocs } from "./lists.ts";
import { positionWidth, readPosition, type Postings } from "./postings.ts";
import { phraseIn } from "./phrase.ts";
import type { Segment } from "./segment.ts";
import { ordinalsOfTerm } from "./spelling.ts";

/** Returns the documents of the mask in which the phrase or the near holds, with how often it does. */
export const placedHits = (segment: Segment, leaf: Phrase | Near, mask: Uint32Array): Hits => {
  const words = leaf.terms.map((term) => ordinalsOfTerm(segment, term));
  if (words.some((ordinals) => ordinals.length === 0)) return NOTHING;
  const docs = candidates(segment, words, mask);
  if (docs.length === 0) return NOTHING;
  if (leaf.kind === "phrase" && words.length > 1 && words.every(({ length }) => length === 1)) {
    const { docs: kept, times } = phraseIn(
      segment,
      words.map(([ordinal]) => ordinal!),
      docs,
    );
    return listed(kept, times);
  }
  const places = words.map((ordinals) => placesIn(segment, ordinals, docs));
  const kept = new Int32Array(docs.length);
  const times = new Int32Array(docs.length);
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
    ordinals.reduce((sum, ordinal) => sum + segment.words.entry(ordinal).numbers[0]!, 0);
  const docsOf = (ordinals: readonly number[]): Int32Array =>
    ordinals.length === 1
      ? segment.postings(ordinals[0]!).docs
      : hitsOfWords(segment, mask, ordinals).docs;
  const [first, ...rest] = words.toSorted((a, b) => size(a) - size(b));
  let docs = maskedDocs(docsOf(first!), mask);
  for (const ordinals of rest) {
    if (docs.length === 0) break;
    docs = intersect(docs, docsOf(ordinals));
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
  const found = ordinals.map((ordinal) => matchesIn(segment.postings(ordinal), docs));
  const start = new Int32Array(docs.length + 1);
  ordinals.forEach((ordinal, number) => {
    const { times } = segment.postings(ordinal);
    const { count, index, at } = found[number]!;
    for (let match = 0; match < count; match++) start[index[match]! + 1]! += times[at[match]!]!;
  });
  for (let index = 0; index < docs.length; index++) start[index + 1]! += start[index]!;
  const place = new Int32Array(start[docs.length]!);
  const filled = start.slice();
  ordinals.forEach((ordinal, number) => {
    const { times } = segment.postings(ordinal);
    const { count, index, at } = found[number]!;
    if (count === 0) return;
    const offsets = segment.positionOffsets(ordinal);
    const bytes = segment.positions(ordinal);
    for (let match = 0; match < count; match++) {
      const candidate = index[match]!;
      const width = positionWidth(segment.doc.words[docs[candidate]!]!);
      let from = offsets[at[match]!]!;
      let to = filled[candidate]!;
      for (let time = times[at[match]!]!; time > 0; time--) {
        place[to++] = readPosition(bytes, from, width);
        from += width;
      }
      filled[candidate] = to;
    }
  });
  if (ordinals.length > 1) {
    for (let index = 0; index < docs.length; index++) {
      if (start[index + 1]! - start[index]! > 1)
        place.subarray(start[index], start[index + 1]).sort();
    }
  }
  return { start, place };
};

/** Where a list and the candidates meet: places among the candidates, and in the list. */
const matchesIn = (
  list: Postings,
  docs: Int32Array,
): { readonly count: number; readonly index: Int32Array; readonly at: Int32Array } => {
  const most = Math.min(docs.length, list.docs.length);
  const indexes = new Int32Array(most);
  const ats = new Int32Array(most);
  let count = 0;
  let at = 0;
  for (let index = 0; index < docs.length; index++) {
    const doc = docs[index]!;
    // Lists of frequent words run side by side, so the next entry is tried before any leap.
    if (at < list.docs.length && list.docs[at]! < doc) at++;
    if (at < list.docs.length && list.docs[at]! < doc) at = gallop(list.docs, doc, at);
    if (at >= list.docs.length) break;
    if (list.docs[at] === doc) {
      indexes[count] = index;
      ats[count++] = at;
    }
  }
  return { count, index: indexes, at: ats };
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
