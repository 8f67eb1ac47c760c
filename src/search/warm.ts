/**
 * Making an index ready before it is asked: whatever a first question would read and work out, a small step at a time, so that
 * whoever asks meanwhile waits for one step at most. What is ready costs nothing again.
 */
import { parseQuery } from "../query/index.ts";
import type { Columns } from "./bytes/columns.ts";
import { FACETS, FURTHER_FACETS, totalsOf } from "./facets/facet-counts.ts";
import { valuesOf } from "./facets/facet-values.ts";
import { PAIRS } from "./words/list-writer.ts";
import { viewOf } from "./segment/mask.ts";
import { latestDays, nameRanks, newestFirst } from "./ranking/orders.ts";
import { wordsOfPair } from "./words/pairs.ts";
import { namesOf, signersOf } from "./facets/persons.ts";
import { documentsAt, ofClosedSets } from "./segment/portions.ts";
import type { SearchRequest } from "./request.ts";
import { searchIndex } from "./search.ts";
import type { Segment } from "./segment/segment.ts";
import { ordinalsOfTerm } from "./matching/spelling.ts";
import type { ReaderIndex } from "./matching/whole.ts";
import { SIDE_BY_SIDE } from "./matching/word-hits.ts";

/** Does a step of some milliseconds each time it is asked for the next, ends when all is ready that these segments answer. */
export function* warming(
  index: ReaderIndex,
  places: readonly number[] = [...index.segments.keys()],
): Generator<void, void> {
  const { segments, view } = index;
  const [smallest, ...others] = smallestFirst(index, places);
  if (smallest === undefined) return;
  seeSome(segments[smallest]!);
  yield;
  for (const at of [smallest, ...others]) {
    const segment = segments[at]!;
    const { doc, cable } = segment;
    for (const ask of [
      () => doc.words,
      () => documentsAt(segment, "subject"),
      ...ofClosedSets(segment),
      () => cable.copy,
      () => segment.hashOf(0),
      ...[...FACETS, ...FURTHER_FACETS].map((facet) => () => totalsOf(facet, segment, view(at))),
      () => latestDays(segment),
      () => newestFirst(segment),
      () => nameRanks(segment),
      ...questions(index, at),
    ]) {
      ask();
      yield;
    }
  }
}

/** Works out for nobody what a reader of some labels sees: the first of them would wait for code that had not run. */
const seeSome = (segment: Segment): void => {
  if (asked.has(segment.columns)) return;
  viewOf(
    segment,
    segment.labels.map((_, label) => label % 2 === 1),
  );
};

/** The same of what is asked of all segments, whoever answers: names and days of cables, and what facets add up. */
export function* warmingToJoin(index: ReaderIndex): Generator<void, void> {
  const { segments, view } = index;
  for (const at of smallestFirst(index, [...segments.keys()])) {
    const segment = segments[at]!;
    for (const ask of [
      () => segment.hashOf(0),
      () => segment.mrn.find(""),
      () => segment.pool("cited").find(""),
      () => signersOf(segment),
      ...FOR_ALL.map((facet) => () => totalsOf(facet, segment, view(at))),
    ]) {
      ask();
      yield;
    }
  }
  for (const facet of [...FACETS, ...FURTHER_FACETS]) {
    valuesOf(facet, segments);
    yield;
  }
  namesOf(segments);
}

/** Facets that are counted over all cables, too: by the page that says what is held, and by the one of what is missing. */
const FOR_ALL = ["source", "post", "year", "cites"] as const;

/** The smallest first, where the engine makes code of it at little cost. */
const smallestFirst = ({ segments }: ReaderIndex, places: readonly number[]): readonly number[] =>
  places.toSorted((a, b) => segments[a]!.documents - segments[b]!.documents);

/**
 * Questions of the dearest kinds, put to one segment by itself: they read its commonest words, and the engine makes code of
 * what answers them, which halves the time of the first one that somebody waits for.
 */
const questions = (index: ReaderIndex, at: number): readonly (() => void)[] => {
  const segment = index.segments[at]!;
  if (asked.has(segment.columns)) return [];
  const steps = requestsFor(segment, index).map(
    (request) => () => searchIndex(index.part(at), request),
  );
  return [...steps, () => asked.add(segment.columns)];
};

/**
 * Returns what is to be asked of the whole index when each of its segments is ready, as whoever asks first would: the questions of the
 * largest of `places`. What puts together the answers of two threads and reads the texts of their hits has run for nobody yet, and the
 * first hundred questions would take a tenth longer. None where that segment gave some before, or fewer than `least` documents are there:
 * then code that has never run answers fast enough.
 */
export const rehearsal = (
  index: ReaderIndex,
  places: readonly number[],
  least: number,
): readonly SearchRequest[] => {
  const largest = smallestFirst(index, places).at(-1);
  const all = index.segments.reduce((sum, { documents }) => sum + documents, 0);
  if (largest === undefined || all < least) return [];
  const segment = index.segments[largest]!;
  if (rehearsed.has(segment.columns)) return [];
  rehearsed.add(segment.columns);
  return requestsFor(segment, index);
};

/** Columns of the segments that gave questions to a rehearsal. */
const rehearsed = new WeakSet<Columns>();

/** The first page of each, as it is asked for. */
const requestsFor = (
  segment: Segment,
  { around: { vocabulary } }: ReaderIndex,
): readonly SearchRequest[] =>
  textsFor(segment).flatMap((text) => {
    const read = parseQuery(text, { vocabulary });
    if (read.kind === "errors") return [];
    const { query } = read;
    const order = "relevance";
    return [{ query, order, limit: 20, hitsPerCable: 3, cursor: null, facets: true }];
  });

/** Columns of the segments that were asked all: once is enough, whoever reads them and whatever comes beside them. */
const asked = new WeakSet<Columns>();

/** Words of each sort that are asked for. */
const MOST_ASKED = 4;

/** Words, far apart from each other in the order of letters, of which some are taken that no pair has. */
const LOOKED_AT = 256;

/** Of these the words that most documents hold: beside the commonest, their places are looked up one document at a time. */
const unpairedIn = ({ paired, words: { dictionary, countOf } }: Segment): readonly string[] => {
  const step = Math.max(1, Math.floor(dictionary.size / LOOKED_AT));
  return Array.from({ length: Math.floor(dictionary.size / step) }, (_, at) => at * step)
    .map((ordinal) => ({ word: dictionary.word(ordinal), count: countOf(ordinal) }))
    .filter(({ word }) => !paired.has(word))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_ASKED)
    .map(({ word }) => word);
};

/** Phrases of three words of which both pairs stand in very many documents: those are walked side by side. */
const inFrequentPairs = ({ columns, pairs: { dictionary } }: Segment): readonly string[] => {
  const frequent = columns.get(`${PAIRS.dictionary}.frequent`) as Uint32Array;
  const pairs = Array.from(frequent, (ordinal) => wordsOfPair(dictionary.word(ordinal)));
  return pairs
    .flatMap(([first, second]) => {
      const next = pairs.find(([begin]) => begin === second);
      return next === undefined ? [] : [`"${first} ${second} ${next[1]}"`];
    })
    .slice(0, MOST_ASKED);
};

/** Words from which their documents are marked, each by itself: a few more than are run side by side. */
const MANY = SIDE_BY_SIDE + 2;

/** The longest beginning of a word that many have, or its first letter. */
const prefixOfMany = (segment: Segment, word: string): string => {
  for (let length = word.length; length > 1; length--) {
    const beginning = word.slice(0, length);
    if (ordinalsOfTerm(segment, { word: beginning, prefix: true }).length >= MANY) return beginning;
  }
  return word.slice(0, 1);
};

/**
 * What is asked of a segment: the commonest words; those of which some forms have bitmaps and some have lists; those whose forms
 * all have lists. Each sort is answered by code of its own, and so are phrases, distances, prefixes and what is ruled out.
 */
const textsFor = (segment: Segment): readonly string[] => {
  const { paired, words, formsOf } = segment;
  const byCount = [...paired]
    .flatMap((word) => {
      const ordinal = words.dictionary.find(word);
      if (ordinal === null) return [];
      const forms = formsOf(word);
      const frequent = forms.filter((one) => words.frequent(one) !== null).length;
      return [{ word, count: words.countOf(ordinal), forms: forms.length, frequent }];
    })
    .sort((a, b) => b.count - a.count);
  const first = (chosen: typeof byCount): readonly string[] =>
    chosen.slice(0, MOST_ASKED).map(({ word }) => word);
  const common = first(byCount);
  const mixed = first(byCount.filter(({ forms, frequent }) => frequent > 0 && frequent < forms));
  const listed = first(byCount.filter(({ forms, frequent }) => frequent === 0 && forms > 1));
  const [one = "the", other = "of", another = "to"] = common;
  const [some = one] = mixed;
  const [few = some, fewer = some] = listed;
  return [
    ...common,
    ...mixed,
    ...listed,
    common.join(" "),
    `(${some} OR ${few}) NOT ${fewer}`,
    `(${few} OR ${fewer}) NOT ${one}`,
    `${few} ${fewer}`,
    `"${one} ${other}"`,
    `"${one} ${other} ${another}"`,
    `"${one} ${few} ${other}"`,
    ...inFrequentPairs(segment),
    ...unpairedIn(segment).flatMap((rare) => [`"${one} ${rare} ${other}"`, `"${few} ${rare}"`]),
    `"${few} ${some}"~5`,
    `${prefixOfMany(segment, few)}*`,
    `${few} year:>=1970 class:<=C`,
    "year:>=1970 class:<=C",
  ];
};
