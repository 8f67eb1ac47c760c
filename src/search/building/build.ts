/**
 * Building a segment: a batch of cables becomes named blobs that never change again. The store writes them in the
 * transaction that stores the cables, so that a text is never there without the labels of its paragraphs.
 *
 *     head      layout and numbers of the segment, and its short columns (`segment.ts` says which)
 *     column.*  a long one each
 *     word.N    the dictionary          post.N         posting lists     pos.N         positions
 *     pair.N    pairs of its words      pair-post.N    their lists       pair-pos.N    their positions
 *     stem.N    stems and their words   paired         of which words pairs are kept
 *     told      which words are told apart beside others
 */
import { cableColumns, type IndexedCable } from "../segment/cable-columns.ts";
import type { Emit } from "../bytes/run.ts";
import { writeColumns, type Column } from "../bytes/columns.ts";
import type { SearchCable } from "../segment/document.ts";
import { documentColumns } from "./document-columns.ts";
import { collectRuns } from "./runs.ts";
import { seal } from "../bytes/seal.ts";
import { withTotals } from "../segment/totals.ts";
import { makeWordTable } from "./word-table.ts";
import { writeWords } from "./word-writer.ts";

/** The words of some documents, ready for a segment: worked out of the texts alone, so in any thread. */
export interface IndexedWords {
  /** Words of each document. */
  readonly lengths: Uint32Array;
  /** Sealed blobs by name. */
  readonly blobs: readonly (readonly [string, Uint8Array])[];
  readonly columns: readonly (readonly [string, Column])[];
  /** The words of which pairs are kept. */
  readonly paired: readonly string[];
}

/** Texts laid end to end. */
export interface Texts {
  readonly text: string;
  /** Where each of them ends, and the next begins. */
  readonly ends: Uint32Array;
}

/** Indexes the words of documents, numbered in the order given; `paired` are the words of which the archive keeps pairs. */
export type Indexer = (texts: Texts, paired?: readonly string[]) => IndexedWords;

/**
 * Returns an indexer, to be kept from batch to batch: it knows words of earlier ones, so that they are looked up and not made again,
 * until they are more than `mostWords`.
 */
export const makeIndexer = (mostWords: number): Indexer => {
  const table = makeWordTable();
  const runs = collectRuns(table);
  let blobs: [string, Uint8Array][] = [];
  const words = writeWords((name, bytes) => blobs.push([name, seal(bytes)]));
  return ({ text, ends }, paired = []) => {
    blobs = [];
    const lengths = ends.map((end, at) => runs.add(text, ends[at - 1] ?? 0, end));
    words.begin(lengths, paired);
    runs.write(words, paired);
    if (table.size() > mostWords) table.clear();
    return { lengths, blobs, columns: words.done(), paired: words.paired() };
  };
};

/** Indexes the words of documents that come once. */
export const indexWords: Indexer = (texts, paired) => makeIndexer(0)(texts, paired);

/** Returns the texts of a batch's documents, in the order in which they are numbered. */
export const textsOf = (cables: readonly Pick<SearchCable, "documents">[]): Texts =>
  layTexts(cables.flatMap(({ documents }) => documents.map(({ text }) => text)));

/** Lays texts end to end, since one long text goes to another thread sooner than thousands of short ones. */
export const layTexts = (texts: readonly string[]): Texts => {
  let end = 0;
  return { text: texts.join(""), ends: Uint32Array.from(texts, ({ length }) => (end += length)) };
};

/**
 * Encodes a batch of cables. Documents are numbered densely in the order given. Every blob is given away sealed with its
 * checksum. The batch may be empty of words but not of cables; its words may have been indexed before.
 */
export const buildSegment = (
  batch: readonly IndexedCable[],
  emit: Emit,
  words: IndexedWords = indexWords(textsOf(batch.map(({ cable }) => cable))),
): void => {
  const cables = cableColumns();
  const documents = documentColumns();
  for (const indexed of batch) {
    const first = documents.count();
    const { cable } = indexed;
    const places = new Map(cable.documents.map(({ address }, at) => [address, first + at]));
    cables.add(indexed, first, (address) => places.get(address) ?? -1);
    for (const document of cable.documents)
      documents.add(document, words.lengths[documents.count()]!);
  }
  for (const [name, bytes] of words.blobs) emit(name, bytes);
  const columns = new Map<string, Column>([
    ...cables.columns(documents.count()),
    ...documents.columns(),
    ...words.columns,
  ]);
  writeColumns(withTotals(columns), (name, bytes) => emit(name, seal(bytes)));
};
