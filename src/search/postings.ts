/**
 * A posting list: the documents of a segment that hold a word, how often, and where.
 *
 *     postings    for each document varint((distance to the one before << 1) | (more than once)), then varint times
 *     positions   for each document its places in rising order, one byte each; two where the document has 255 words
 *                 or more, four from 65,535, so that the places of one document are found by adding up
 *
 * A posting carries no label: each document's label is in its column, and whoever reads a list masks it first.
 */
import { readVarint, type Cursor, type Run } from "./bytes.ts";

export interface Postings {
  /** Numbers of the documents, rising. */
  readonly docs: Int32Array;
  /** Times the word stands in each. */
  readonly times: Int32Array;
}

/** Writes one document's entry; `before` is the document written before it in the same list, -1 for the first. */
export const writePosting = (
  out: Pick<Run, "varint">,
  before: number,
  doc: number,
  times: number,
): void => {
  out.varint((doc - before - 1) * 2 + (times > 1 ? 1 : 0));
  if (times > 1) out.varint(times);
};

/** Reads a whole list of `count` documents. */
export const readPostings = (bytes: Uint8Array, count: number): Postings => {
  const docs = new Int32Array(count);
  const times = new Int32Array(count);
  const cursor: Cursor = { bytes, at: 0 };
  let doc = -1;
  for (let index = 0; index < count; index++) {
    // The first byte is read here: most entries have one, and a call for each would cost more than the rest.
    const byte = bytes[cursor.at]!;
    let code = byte;
    if (byte < 128) cursor.at++;
    else code = readVarint(cursor);
    doc += (code >>> 1) + 1;
    docs[index] = doc;
    times[index] = (code & 1) === 0 ? 1 : readVarint(cursor);
  }
  return { docs, times };
};

/** Bytes that one position takes in a document of so many words. */
export const positionWidth = (words: number): number => (words < 255 ? 1 : words < 65_535 ? 2 : 4);

/** Writes a position at a place of `to`; returns the place behind it. */
export const writePosition = (
  to: Uint8Array,
  at: number,
  position: number,
  width: number,
): number => {
  let left = position;
  for (let index = 0; index < width; index++) {
    to[at + index] = left & 255;
    left >>>= 8;
  }
  return at + width;
};

export const readPosition = (bytes: Uint8Array, at: number, width: number): number => {
  if (width === 1) return bytes[at]!;
  if (width === 2) return bytes[at]! | (bytes[at + 1]! << 8);
  return (
    (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
  );
};
