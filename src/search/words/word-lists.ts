/** Lists read back: a dictionary, and of each of its words the documents and the places, whole or walked. */
import { readRange, type BlobSource, type Lender } from "../bytes/run.ts";
import { windowOn, type Window } from "../bytes/window.ts";
import type { Column, Columns, Numbers } from "../bytes/columns.ts";
import { BLOCK, readDictionary, type Dictionary } from "./dictionary.ts";
import { listOfFrequent, readFrequent, type Frequent } from "./frequent.ts";
import { keep, type Kept } from "../bytes/kept.ts";
import type { ListNames } from "./list-writer.ts";
import { later } from "../bytes/once.ts";
import { readPostingsInto, type Postings } from "./postings.ts";
import { spareBytes, spareInts } from "../bytes/room.ts";
import { walkWords, type WordWalk } from "./word-walk.ts";
import { walkFrequent, walkList, type Walk } from "./walk.ts";

export interface WordLists {
  readonly dictionary: Dictionary;
  /** Number of documents that hold a word, hidden ones too. */
  readonly countOf: (ordinal: number) => number;
  /** Documents of a word, hidden ones too: whoever reads them masks them. */
  readonly postings: (ordinal: number) => Postings;
  /** The same of a very frequent word; null where the word is none. */
  readonly frequent: (ordinal: number) => Frequent | null;
  /** Positions of a word, as `postings.ts` says; good until those of another are asked for. */
  readonly positions: (ordinal: number) => Uint8Array;
  /** The same, piece by piece. */
  readonly places: (ordinal: number) => Window;
  /** What stands beside each of its places (`beside.ts`), a copy, since who asks for it reads the places, too; null where it is not kept. */
  readonly besides: (ordinal: number) => Uint8Array | null;
  /** The same, piece by piece. */
  readonly beside: (ordinal: number) => Window | null;
  /** A walk over the list of a word. */
  readonly walk: (ordinal: number) => Walk;
  /** A walk over all words. */
  readonly inOrder: () => WordWalk;
}

/**
 * Lists as they were read, and bitmaps, shared by all segments of an index; whoever forgets a segment need not clean up. A list
 * is decoded into room of the question: that takes seven times its bytes, which the collector would have to give back each time.
 */
export interface Decoded {
  readonly postings: Kept<Uint8Array>;
  readonly frequent: Kept<Frequent>;
}

/** Which number of a word's entry is which. */
const COUNT = 0;
const POST = 1;
const POS = 2;
const BESIDE = 3;

const MEGABYTE = 1024 * 1024;

/** Returns room for so many bytes of lists and of bitmaps. */
export const keepDecoded = (lists = 4 * MEGABYTE, bitmaps = 12 * MEGABYTE): Decoded => ({
  postings: keep(lists, (bytes) => bytes.length + 128),
  frequent: keep(bitmaps, ({ size }) => size + 128),
});

/** Reads the lists of a segment; `lengths` gives the number of words of each of its documents. */
export const readWordLists = (
  names: ListNames,
  id: string,
  columns: Columns,
  { documents, lengths }: { readonly documents: number; readonly lengths: () => Numbers },
  blob: BlobSource,
  lender: Lender,
  kept: Decoded,
): WordLists => {
  const dictionary = readDictionary(names.dictionary, columns, blob);
  const column = (name: string) => later(() => columns.get(`${names.dictionary}.${name}`)!);
  const frequent = column("frequent");
  const ofBits = later(() => new Set(frequent()));
  const addressOf = blockOffsets(dictionary, column("post"), column("pos"));
  const keyOf = (ordinal: number): string => `${id}/${names.dictionary}/${ordinal}`;
  const countOf = (ordinal: number): number => dictionary.number(ordinal, COUNT);
  // In room of the question, or a part of a blob: what is kept of it is copied.
  const readList = (ordinal: number): Uint8Array => {
    const { post } = addressOf(ordinal);
    return readRange(blob, names.postings, post, dictionary.number(ordinal, POST), spareBytes);
  };
  const listOf = (ordinal: number): Uint8Array =>
    kept.postings.get(keyOf(ordinal), () => readList(ordinal).slice());
  const frequentOf = (ordinal: number): Frequent =>
    kept.frequent.get(keyOf(ordinal), () =>
      readFrequent(readList(ordinal), countOf(ordinal), documents),
    );
  const besidesOf = (ordinal: number): number => dictionary.numbers(ordinal)[BESIDE] ?? 0;
  const positionsOf = (ordinal: number): number =>
    dictionary.number(ordinal, POS) - besidesOf(ordinal);
  const besideAt = (ordinal: number): number => addressOf(ordinal).pos + positionsOf(ordinal);
  const placesOf = (ordinal: number): Window =>
    windowOn(blob, lender, names.positions, addressOf(ordinal).pos, positionsOf(ordinal));
  return {
    dictionary,
    countOf,
    postings: (ordinal) =>
      ofBits().has(ordinal)
        ? listOfFrequent(frequentOf(ordinal), countOf(ordinal))
        : decoded(listOf(ordinal), countOf(ordinal)),
    frequent: (ordinal) => (ofBits().has(ordinal) ? frequentOf(ordinal) : null),
    positions: (ordinal) =>
      readRange(blob, names.positions, addressOf(ordinal).pos, positionsOf(ordinal)),
    inOrder: () => walkWords(names, columns, documents, lender),
    places: placesOf,
    besides: (ordinal) => {
      const length = besidesOf(ordinal);
      return length === 0
        ? null
        : readRange(blob, names.positions, besideAt(ordinal), length).slice();
    },
    beside: (ordinal) => {
      const length = besidesOf(ordinal);
      return length === 0
        ? null
        : windowOn(blob, lender, names.positions, besideAt(ordinal), length);
    },
    walk: (ordinal) =>
      ofBits().has(ordinal)
        ? walkFrequent(frequentOf(ordinal), lengths(), placesOf(ordinal))
        : walkList(listOf(ordinal), countOf(ordinal), lengths(), placesOf(ordinal)),
  };
};

/** Documents of a list and how often the word stands in each, as long as the question is worked out. */
const decoded = (bytes: Uint8Array, count: number): Postings => {
  const docs = spareInts(count);
  const times = spareInts(count);
  readPostingsInto({ bytes, at: 0 }, count, docs, times);
  return { docs, times };
};

/** Addresses of a word's lists: its block's, and the lengths of those before it in the block. */
const blockOffsets =
  (words: Dictionary, posts: () => Column, places: () => Column) =>
  (ordinal: number): { readonly post: number; readonly pos: number } => {
    const index = Math.floor(ordinal / BLOCK);
    return {
      post: posts()[index]! + words.sumBefore(ordinal, POST),
      pos: places()[index]! + words.sumBefore(ordinal, POS),
    };
  };
