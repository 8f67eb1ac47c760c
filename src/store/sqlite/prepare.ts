/** The part of storing that needs no database: packing texts and indexing their words. */
import { indexWords, textsOf, type IndexedWords, type SearchCable } from "../../search/index.ts";
import { packText } from "./packed.ts";

/** What is asked of the thread: the texts of a batch, their projections as JSON, and the texts of all documents. */
export interface Unprepared {
  readonly texts: readonly string[];
  readonly cables: readonly string[];
  readonly documents: readonly string[];
}

/** What comes back: each copy as it is kept, and the words of all. */
export interface Prepared {
  readonly kept: readonly Uint8Array[];
  readonly words: IndexedWords;
}

/** Returns what the thread is asked for these copies. */
export const unprepared = (
  copies: readonly { readonly text: string; readonly cable: SearchCable }[],
): Unprepared => ({
  texts: copies.map(({ text }) => text),
  cables: copies.map(({ cable }) => JSON.stringify(cable)),
  documents: textsOf(copies.map(({ cable }) => cable)),
});

export const prepare = ({ texts, cables, documents }: Unprepared): Prepared => ({
  kept: texts.map((text, at) => packText(text, cables[at]!)),
  words: indexWords(documents),
});
