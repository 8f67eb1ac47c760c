/**
 * A posting list: the documents of a segment that hold a word, how often, and where.
 *
 *     postings    for each document varint((distance to the one before << 1) | (more than once)), then varint times
 *     positions   for each document its places in rising order, one byte each; two where the document has 255 words
 *                 or more, four from 65,535, so that the places of one document are found by adding up
 *
 * Before a list of more than 128 documents stands its directory: varint length in bytes, then for each 128 documents varint
 * distance from the last of them to the last of those before, varint bytes of their postings, varint bytes of their
 * positions. So whoever asks for a few documents of a long list reads a few blocks.
 *
 * A posting carries no label: each document's label is in its column, and whoever reads a list masks it first.
 */
import type { Numbers } from "../bytes/columns.ts";
import { readVarint, writeBytes, type Cursor } from "../bytes/bytes.ts";
import type { Run } from "../bytes/run.ts";

export interface Postings {
  /** Numbers of the documents, rising. */
  readonly docs: Int32Array;
  /** Times the word stands in each. */
  readonly times: Int32Array;
}

/** Documents of a block of a list. */
export const LIST_BLOCK = 128;

/** Where the blocks of a long list and their directory are written, one list after another. */
const entries = writeBytes();
const directory = writeBytes();

/** Writes a list; `words` has the length of every document of the segment. */
export const writePostings = (
  out: Pick<Run, "varint" | "append">,
  list: Postings,
  words: Numbers,
): void => {
  const { docs, times } = list;
  if (docs.length <= LIST_BLOCK) {
    writeEntries(out, list, 0, docs.length);
    return;
  }
  entries.clear();
  directory.clear();
  for (let from = 0; from < docs.length; from += LIST_BLOCK) {
    const to = Math.min(docs.length, from + LIST_BLOCK);
    const start = entries.length();
    writeEntries(entries, list, from, to);
    let places = 0;
    for (let index = from; index < to; index++)
      places += times[index]! * positionWidth(words[docs[index]!]!);
    directory.varint(docs[to - 1]! - (docs[from - 1] ?? -1));
    directory.varint(entries.length() - start);
    directory.varint(places);
  }
  out.varint(directory.length());
  out.append(directory.done());
  out.append(entries.done());
};

const writeEntries = (
  out: Pick<Run, "varint">,
  { docs, times }: Postings,
  from: number,
  to: number,
): void => {
  let before = docs[from - 1] ?? -1;
  for (let index = from; index < to; index++) {
    const doc = docs[index]!;
    const often = times[index]!;
    out.varint((doc - before - 1) * 2 + (often > 1 ? 1 : 0));
    if (often > 1) out.varint(often);
    before = doc;
  }
};

/** Reads a whole list of `count` documents that begins at the cursor into the beginning of both arrays. */
export const readPostingsInto = (
  cursor: Cursor,
  count: number,
  docs: Int32Array,
  times: Int32Array,
): void => {
  if (count > LIST_BLOCK) {
    const directory = readVarint(cursor);
    cursor.at += directory;
  }
  readEntries(cursor, -1, count, docs, times);
};

/** Reads entries into the beginning of both arrays; `before` is the document before the first. */
export const readEntries = (
  cursor: Cursor,
  before: number,
  count: number,
  docs: Int32Array,
  times: Int32Array,
): void => {
  const { bytes } = cursor;
  let doc = before;
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
};

/** The blocks of a list, each by its last document and where its postings and positions begin. */
export interface ListBlocks {
  readonly last: Int32Array;
  readonly entry: Uint32Array;
  readonly place: Float64Array;
}

/** Reads the directory of a list of `count` documents; a short one is one block. */
export const readBlocks = (bytes: Uint8Array, count: number): ListBlocks => {
  const blocks = Math.ceil(count / LIST_BLOCK);
  const last = new Int32Array(blocks);
  const entry = new Uint32Array(blocks);
  const place = new Float64Array(blocks);
  if (count <= LIST_BLOCK) return { last: last.fill(0x7fff_ffff), entry, place };
  const cursor: Cursor = { bytes, at: 0 };
  let at = readVarint(cursor);
  at += cursor.at;
  let doc = -1;
  let places = 0;
  for (let block = 0; block < blocks; block++) {
    doc += readVarint(cursor);
    last[block] = doc;
    entry[block] = at;
    place[block] = places;
    at += readVarint(cursor);
    places += readVarint(cursor);
  }
  return { last, entry, place };
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
