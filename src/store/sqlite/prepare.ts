/** The part of storing that needs no database: packing texts and indexing their words. */
import {
  textsOf,
  type IndexedWords,
  type Indexer,
  type SearchCable,
  type Texts,
} from "../../search/index.ts";
import type { LaidCopies } from "./laid.ts";
import { packLaid } from "./packed.ts";

/** What is asked of the thread: the copies of a batch as bytes, and the texts of all their documents. */
export interface Unprepared {
  readonly copies: LaidCopies;
  readonly documents: Texts;
  /** Words of which the archive keeps pairs. */
  readonly paired: readonly string[];
}

/** What comes back: each copy as it is kept, and the words of all. */
export interface Prepared {
  /** The copies end to end, since a thousand pieces would go from thread to thread one by one. */
  readonly kept: LaidCopies;
  readonly words: IndexedWords;
}

/** Returns the memory that a prepared batch stands in: it is handed from thread to thread, and let go once the batch is stored. */
export const largeOf = ({ kept, words }: Prepared): readonly Uint8Array[] => [
  kept.bytes,
  ...words.blobs.map(([, bytes]) => bytes),
];

/** Returns what the thread is asked for copies that were laid, with their projections in the same order. */
export const unprepared = (
  copies: LaidCopies,
  cables: readonly SearchCable[],
  paired: readonly string[],
): Unprepared => ({ copies, documents: textsOf(cables), paired });

/** Does it; the indexer may know the words of the batches before. */
export const prepare = ({ copies, documents, paired }: Unprepared, index: Indexer): Prepared => ({
  kept: packLaid(copies),
  words: index(documents, paired),
});
