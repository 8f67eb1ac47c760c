/** Holding a segment against what it was made from: what it says of each cable, and one sum over all its words. */
import { hasBit } from "../bytes/bits.ts";
import { beginningsOf, cableOf } from "../segment/cable-of.ts";
import { hashOfWord, wordsOf } from "../../query/index.ts";
import { FOLLOWED, LISTS, NUMBERS, POOLED, type IndexedCable } from "../segment/cable-columns.ts";
import { monthsOf } from "../segment/months.ts";
import { BESIDE, codeOf, EDGE, NOT_KNOWN, type Told } from "../words/beside.ts";
import { pairOf } from "../words/pairs.ts";
import { documentsAt } from "../segment/portions.ts";
import { positionWidth, readPosition } from "../words/postings.ts";
import type { Segment } from "../segment/segment.ts";
import type { WordLists } from "../words/word-lists.ts";

/** Columns that say how things stood when a copy came; what is left after a removal may say less. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(["joins", "twin"]);

/**
 * Returns all that the columns of a segment say of one cable and its documents, spelled out: equal for equal cables in
 * whatever segment they stand. Throws `DamagedBlob`, or `RangeError` where columns do not fit together.
 */
export const recordOf = (segment: Segment, cable: number): string => {
  const { columns, doc } = segment;
  const column = (name: string) => columns.get(`cable.${name}`)!;
  const range = (name: string): readonly number[] => {
    const start = column(`${name}.start`);
    return numbersBetween(start[cable]!, start[cable + 1]!);
  };
  const first = segment.cable.doc[cable]!;
  const placed = (at: number): number => (at === -1 ? -1 : at - first);
  const documents = numbersBetween(first, segment.cable.doc[cable + 1]!);
  return JSON.stringify([
    segment.mrn.get(cable),
    segment.hashOf(cable),
    segment.rankOf(cable),
    [segment.cable.level[cable], segment.cable.roles[cable], monthsOf(segment).of[cable]],
    Object.keys(NUMBERS).flatMap((name) => (OF_THE_MOMENT.has(name) ? [] : [column(name)[cable]])),
    Object.entries(POOLED).map(([name, pool]) => segment.pool(pool).get(column(name)[cable]!)),
    Object.entries(LISTS).map(([name, pool]) =>
      range(name).map((at) => segment.pool(pool).get(column(`${name}.value`)[at]!)),
    ),
    range("cite").map((at) => [placed(segment.cable.cite.doc[at]!), segment.cable.cite.head[at]]),
    FOLLOWED.map((name) =>
      range(name).map((thing) => {
        const { value, doc: docs } = segment.cable[name];
        return numbersBetween(value[thing]!, value[thing + 1]!).map((at) => placed(docs[at]!));
      }),
    ),
    documents.map((at) => [
      segment.labels[doc.label[at]!],
      segment.marks[doc.mark[at]!],
      doc.words[at],
      doc.place[at],
      hasBit(documentsAt(segment, "paragraph"), at),
      doc.role[at],
      doc.printed[at],
      doc.level[at],
    ]),
  ]);
};

const numbersBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** A sum that does not depend on an order: two segments of the same cables have the same, however they are numbered. */
export interface WordSum {
  readonly words: number;
  readonly first: number;
  readonly second: number;
}

export const NO_WORDS: WordSum = { words: 0, first: 0, second: 0 };

/** Adds two sums. */
export const addSums = (one: WordSum, other: WordSum): WordSum => ({
  words: one.words + other.words,
  first: (one.first + other.first) >>> 0,
  second: (one.second + other.second) >>> 0,
});

/**
 * Returns the sum over every word, document and place of the cables that were not taken out. It reads all lists and
 * positions, and holds each word to be found by its stem.
 */
export const sumOfWords = (segment: Segment): WordSum => {
  const { dictionary } = segment.words;
  for (let ordinal = 0; ordinal < dictionary.size; ordinal++) {
    const word = dictionary.word(ordinal);
    if (!segment.formsOf(word).includes(ordinal))
      throw new RangeError(`the word "${word}" is not found by its stem`);
  }
  return sumOfLists(segment, segment.words);
};

/** Returns the same sum over its pairs. */
export const sumOfPairs = (segment: Segment): WordSum => sumOfLists(segment, segment.pairs);

/** Returns what that sum has to be: over every two neighbours in the texts that are among the words of which pairs are kept. */
export const sumOfNeighbours = (
  cables: readonly IndexedCable[],
  paired: ReadonlySet<string>,
): WordSum => {
  const sum = adder();
  for (const { cable, copy } of cables) {
    cable.documents.forEach(({ text }, document) => {
      const words = wordsOf(text);
      for (let place = 0; place + 1 < words.length; place++) {
        const [first, second] = [words[place]!.word, words[place + 1]!.word];
        if (paired.has(first) && paired.has(second))
          sum.add(startOf(hashOfWord(pairOf(first, second)), copy, document) + place);
      }
    });
  }
  return sum.done();
};

/** What a segment says of what stands beside its words, as a sum, and the words of which it does not know all of it. */
export interface BesideSum {
  readonly sum: WordSum;
  readonly told: Told;
  readonly unknown: ReadonlySet<string>;
}

/** Returns the sum over what stands beside each place of the words of which all of that is known. */
export const sumOfBeside = (segment: Segment): BesideSum => {
  const { dictionary } = segment.words;
  const unknown = new Set<string>();
  let sum = NO_WORDS;
  for (let ordinal = 0; ordinal < dictionary.size; ordinal++) {
    const beside = segment.words.besides(ordinal);
    if (beside === null || beside.includes(NOT_KNOWN)) unknown.add(dictionary.word(ordinal));
    else sum = addSums(sum, sumOfWord(segment, segment.words, ordinal, beside));
  }
  return { sum, told: segment.told, unknown };
};

const besideNumber = (before: number, behind: number): number => mix((before << 8) | behind);

/** Returns what that sum has to be by the texts. */
export const sumBesideWords = (
  cables: readonly IndexedCable[],
  { told, unknown }: Pick<BesideSum, "told" | "unknown">,
): WordSum => {
  const sum = adder();
  for (const { cable, copy } of cables) {
    cable.documents.forEach(({ text }, document) => {
      const words = wordsOf(text);
      const codes = words.map(({ word }) => codeOf(told, word));
      words.forEach(({ word }, place) => {
        if (unknown.has(word)) return;
        const beside = besideNumber(codes[place - 1] ?? EDGE, codes[place + 1] ?? EDGE);
        sum.add(startOf(hashOfWord(word), copy, document) + place + beside);
      });
    });
  }
  return sum.done();
};

const sumOfLists = (segment: Segment, lists: WordLists): WordSum => {
  let sum = NO_WORDS;
  for (let ordinal = 0; ordinal < lists.dictionary.size; ordinal++)
    sum = addSums(sum, sumOfWord(segment, lists, ordinal, null));
  return sum;
};

/** The sum over the places of a word, each with what stands beside it where that is asked for. */
const sumOfWord = (
  segment: Segment,
  lists: WordLists,
  ordinal: number,
  beside: Uint8Array | null,
): WordSum => {
  const { gone } = segment;
  const { words } = segment.doc;
  const { copy: copyOf, doc: firsts } = segment.cable;
  const beginnings = beginningsOf(segment);
  const word = lists.dictionary.word(ordinal);
  const seed = hashOfWord(word);
  const { docs, times } = lists.postings(ordinal);
  const bytes = lists.positions(ordinal);
  const sum = adder();
  let at = 0;
  let places = 0;
  for (let index = 0; index < docs.length; index++) {
    const doc = docs[index]!;
    const cable = cableOf(beginnings, doc);
    const width = positionWidth(words[doc]!);
    const start = startOf(seed, copyOf[cable]!, doc - firsts[cable]!);
    for (let time = times[index]!; time > 0; time--) {
      const place = readPosition(bytes, at, width);
      at += width;
      const one = beside === null ? 0 : besideNumber(beside[places]!, beside[places + 1]!);
      places += BESIDE;
      if (gone?.[cable] !== 1) sum.add(start + place + one);
    }
  }
  if (at !== bytes.length || (beside !== null && places !== beside.length))
    throw new RangeError(`the places of the word "${word}" do not fit`);
  return sum.done();
};

/** Sums up entries, in whatever order they come. */
const adder = (): { readonly add: (entry: number) => void; readonly done: () => WordSum } => {
  let words = 0;
  let first = 0;
  let second = 0;
  return {
    add: (entry) => {
      const one = mix(entry);
      words++;
      first = (first + one) >>> 0;
      second = (second + Math.imul(one, one | 1)) >>> 0;
    },
    done: () => ({ words, first, second }),
  };
};

/** A number for a word in a document, wherever the document stands in its segment. */
const startOf = (seed: number, copy: number, document: number): number =>
  mix(seed ^ mix(copy | 0) ^ document);

/** Spreads a number over 32 bits. */
const mix = (number: number): number => {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};
