/** The part of storing that needs no database: packing texts and indexing their words. */
import {
  indexWords,
  layTexts,
  textsOf,
  type IndexedWords,
  type SearchCable,
  type Texts,
  type WordTable,
} from "../../search/index.ts";
import { packText } from "./packed.ts";

/** What is asked of the thread: the texts of a batch, their projections as JSON, and the texts of all documents. */
export interface Unprepared {
  readonly texts: Texts;
  readonly cables: Texts;
  readonly documents: Texts;
  /** Words of which the archive keeps pairs. */
  readonly paired: readonly string[];
}

/** What comes back: each copy as it is kept, and the words of all. */
export interface Prepared {
  /** The copies end to end, since a thousand pieces would go from thread to thread one by one. */
  readonly kept: Uint8Array;
  readonly keptEnds: Uint32Array;
  readonly words: IndexedWords;
}

/** Returns what the thread is asked for these copies. */
export const unprepared = (
  copies: readonly { readonly text: string; readonly cable: SearchCable }[],
  paired: readonly string[],
): Unprepared => ({
  texts: layTexts(copies.map(({ text }) => text)),
  cables: layTexts(copies.map(({ cable }) => JSON.stringify(cable))),
  documents: textsOf(copies.map(({ cable }) => cable)),
  paired,
});

/** Does it; `table` knows the words of the batches before. */
export const prepare = (
  { texts, cables, documents, paired }: Unprepared,
  table: WordTable,
): Prepared => {
  const packed = Array.from(texts.ends, (_, at) => packText(textAt(texts, at), textAt(cables, at)));
  let end = 0;
  const keptEnds = Uint32Array.from(packed, ({ length }) => (end += length));
  const kept = new Uint8Array(end);
  packed.forEach((one, at) => kept.set(one, keptEnds[at]! - one.length));
  return { kept, keptEnds, words: indexWords(documents, table, paired) };
};

/** Returns one of the copies as it is kept. */
export const keptAt = ({ kept, keptEnds }: Prepared, at: number): Uint8Array =>
  kept.subarray(keptEnds[at - 1] ?? 0, keptEnds[at]);

const textAt = ({ text, ends }: Texts, at: number): string =>
  text.slice(ends[at - 1] ?? 0, ends[at]);
