/** Holding a segment against what it was made from: what it says of each cable, and one sum over all its words. */
import { hasBit } from "../bytes/bits.ts";
import { beginningsOf, cableOf } from "../segment/cable-of.ts";
import { hashOfWord, wordsOf } from "../../query/index.ts";
import { FOLLOWED, LISTS, NUMBERS, POOLED, type IndexedCable } from "../segment/cable-columns.ts";
import { monthsOf } from "../segment/months.ts";
import { BESIDE, codeOf, EDGE, NOT_KNOWN } from "../words/beside.ts";
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

const NO_WORDS: WordSum = { words: 0, first: 0, second: 0 };

/** Sums over every document and place of words, of words with what stands beside them, and of pairs. */
export interface WordSums {
  readonly words: WordSum;
  readonly besides: WordSum;
  readonly pairs: WordSum;
}

export const NO_SUMS: WordSums = { words: NO_WORDS, besides: NO_WORDS, pairs: NO_WORDS };

/** Adds each of two sums. */
export const addSums = (one: WordSums, other: WordSums): WordSums => ({
  words: added(one.words, other.words),
  besides: added(one.besides, other.besides),
  pairs: added(one.pairs, other.pairs),
});

const added = (one: WordSum, other: WordSum): WordSum => ({
  words: one.words + other.words,
  first: (one.first + other.first) >>> 0,
  second: (one.second + other.second) >>> 0,
});

/** Returns the words of which a segment does not know what stands beside each place. */
export const unknownBeside = ({ words }: Segment): ReadonlySet<string> => {
  const unknown = new Set<string>();
  for (let ordinal = 0; ordinal < words.dictionary.size; ordinal++)
    if (words.besides(ordinal)?.includes(NOT_KNOWN) ?? true)
      unknown.add(words.dictionary.word(ordinal));
  return unknown;
};

/**
 * Returns the sums over the cables that were not taken out; what stands beside these words is left out. It reads all lists and positions,
 * and holds each word to be found by its stem.
 */
export const sumsOf = (segment: Segment, unknown: ReadonlySet<string>): WordSums => {
  const { dictionary } = segment.words;
  for (let ordinal = 0; ordinal < dictionary.size; ordinal++) {
    const word = dictionary.word(ordinal);
    if (!segment.formsOf(word).includes(ordinal))
      throw new RangeError(`the word "${word}" is not found by its stem`);
  }
  const { words, besides } = sumsOfLists(segment, segment.words, unknown);
  return { words, besides, pairs: sumsOfLists(segment, segment.pairs, unknown).words };
};

/** Returns what the sums of a segment have to be by its texts: pairs are of two neighbours of which it keeps pairs. */
export const sumsByTexts = (
  cables: readonly IndexedCable[],
  { paired, told }: Segment,
  unknown: ReadonlySet<string>,
): WordSums => {
  const sums = { words: adder(), besides: adder(), pairs: adder() };
  for (const { cable, copy } of cables) {
    cable.documents.forEach(({ text }, document) => {
      const words = wordsOf(text).map(({ word }) => word);
      const codes = words.map((word) => codeOf(told, word));
      words.forEach((word, place) => {
        const start = startOf(hashOfWord(word), copy, document);
        sums.words.add(start + place);
        if (!unknown.has(word)) {
          const beside = besideNumber(codes[place - 1] ?? EDGE, codes[place + 1] ?? EDGE);
          sums.besides.add(start + place + beside);
        }
        const next = words[place + 1];
        if (next !== undefined && paired.has(word) && paired.has(next))
          sums.pairs.add(startOf(hashOfWord(pairOf(word, next)), copy, document) + place);
      });
    });
  }
  return { words: sums.words.done(), besides: sums.besides.done(), pairs: sums.pairs.done() };
};

const besideNumber = (before: number, behind: number): number => mix((before << 8) | behind);

const sumsOfLists = (
  segment: Segment,
  lists: WordLists,
  unknown: ReadonlySet<string>,
): Omit<WordSums, "pairs"> => {
  const { gone } = segment;
  const { words } = segment.doc;
  const { copy: copyOf, doc: firsts } = segment.cable;
  const beginnings = beginningsOf(segment);
  const sums = { words: adder(), besides: adder() };
  for (let ordinal = 0; ordinal < lists.dictionary.size; ordinal++) {
    const word = lists.dictionary.word(ordinal);
    const seed = hashOfWord(word);
    const { docs, times } = lists.postings(ordinal);
    const beside = unknown.has(word) ? null : lists.besides(ordinal);
    const bytes = lists.positions(ordinal);
    let at = 0;
    let nextTo = 0;
    for (let index = 0; index < docs.length; index++) {
      const doc = docs[index]!;
      const cable = cableOf(beginnings, doc);
      const width = positionWidth(words[doc]!);
      const start = startOf(seed, copyOf[cable]!, doc - firsts[cable]!);
      for (let time = times[index]!; time > 0; time--, at += width, nextTo += BESIDE) {
        if (gone?.[cable] === 1) continue;
        const entry = start + readPosition(bytes, at, width);
        sums.words.add(entry);
        if (beside !== null)
          sums.besides.add(entry + besideNumber(beside[nextTo]!, beside[nextTo + 1]!));
      }
    }
    if (at !== bytes.length || (beside !== null && nextTo !== beside.length))
      throw new RangeError(`the places of the word "${word}" do not fit`);
  }
  return { words: sums.words.done(), besides: sums.besides.done() };
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
