/**
 * Building a segment: a batch of cables becomes named blobs that never change again. The store writes them in the
 * transaction that stores the cables, so that a text is never there without the labels of its paragraphs.
 *
 *     head      layout and numbers of the segment, then its columns (`segment.ts` says which)
 *     word.N    the dictionary        post.N    posting lists
 *     stem.N    stems and their words  pos.N     positions
 */
import { cableColumns, type IndexedCable } from "./cable-columns.ts";
import type { Emit } from "./bytes.ts";
import { encodeColumns, type Column } from "./columns.ts";
import { documentColumns } from "./document-columns.ts";
import { collectRuns } from "./runs.ts";
import { seal } from "./seal.ts";
import { writeWords } from "./word-writer.ts";

/** Version of the layout; a segment of another version is built again from its cables. */
export const FORMAT = 2;

/**
 * Encodes a batch of cables. Documents are numbered densely in the order given. Every blob is given away sealed with its
 * checksum. The batch may be empty of words but not of cables.
 */
export const buildSegment = (batch: readonly IndexedCable[], emit: Emit): void => {
  const cables = cableColumns();
  const documents = documentColumns();
  const runs = collectRuns();
  for (const indexed of batch) {
    const first = documents.count();
    const { cable } = indexed;
    const places = new Map(cable.documents.map(({ address }, at) => [address, first + at]));
    cables.add(indexed, first, (address) => places.get(address) ?? -1);
    for (const document of cable.documents) documents.add(document, runs.add(document.text));
  }
  const sealed: Emit = (name, bytes) => emit(name, seal(bytes));
  const words = writeWords(sealed);
  runs.write(words);
  const columns = new Map<string, Column>([
    headOf(batch.length, documents.count()),
    ...cables.columns(documents.count()),
    ...documents.columns(),
    ...words.done(),
  ]);
  sealed("head", encodeColumns(columns));
};

/** The column that says what a segment is: layout, cables, documents. */
export const headOf = (cables: number, documents: number): [string, Column] => [
  "segment",
  Uint32Array.of(FORMAT, cables, documents),
];
