/**
 * Walking all words of a segment in their order, each with its lists, as merging does: every chunk is read once, addresses are
 * added up as the walk goes, and a list is decoded into room that is used again, since most words stand in a few documents.
 */
import { isPlain, readVarint, type Cursor } from "../bytes/bytes.ts";
import { readOnward, type Lender, type Onward } from "../bytes/run.ts";
import type { Columns } from "../bytes/columns.ts";
import { BLOCK } from "./dictionary.ts";
import { listOfFrequent, readFrequent } from "./frequent.ts";
import type { ListNames } from "./list-writer.ts";
import { readPostingsInto } from "./postings.ts";

export interface WordWalk {
  /** The word it stands at; null behind the last. */
  word: string | null;
  /** Number of the word's documents, hidden ones too; they and how often it stands in each are at the beginning of these. */
  count: number;
  docs: Int32Array;
  times: Int32Array;
  /** Its positions are in `bytes` from `at`, as `postings.ts` says, and behind them so many bytes of what stands beside each. */
  readonly positions: Pick<Onward, "bytes" | "at" | "length">;
  besides: number;
  /** Decodes the lists of the word it stands at; asked of each word once. */
  readonly read: () => void;
  /** Goes on to the next word. */
  readonly next: () => void;
}

/** Returns a walk that stands at the first word of a segment of so many documents. */
export const walkWords = (
  names: ListNames,
  columns: Columns,
  documents: number,
  lender: Lender,
): WordWalk => {
  const addresses = columns.get(`${names.dictionary}.block`) as Float64Array;
  const [size] = columns.get(`${names.dictionary}.size`) as Uint32Array;
  const frequent = columns.get(`${names.dictionary}.frequent`) as Uint32Array;
  const dictionary = readOnward(lender, names.dictionary);
  const postings = readOnward(lender, names.postings);
  const positions = readOnward(lender, names.positions);
  let entry: Cursor & { readonly bytes: Buffer } = { bytes: Buffer.alloc(0), at: 0 };
  let ordinal = -1;
  let nextFrequent = 0;
  let before = "";
  let postLength = 0;
  let posLength = 0;

  const walk: WordWalk = {
    word: null,
    count: 0,
    docs: new Int32Array(1024),
    times: new Int32Array(1024),
    positions,
    besides: 0,
    read: () => {
      postings.take(postLength);
      positions.take(posLength);
      const { bytes, at } = postings;
      const { count } = walk;
      if (frequent[nextFrequent] === ordinal) {
        nextFrequent++;
        const list = bytes.subarray(at, at + postLength);
        const all = listOfFrequent(readFrequent(list, count, documents), count);
        walk.docs = all.docs;
        walk.times = all.times;
        return;
      }
      if (count > walk.docs.length) {
        walk.docs = new Int32Array(count * 2);
        walk.times = new Int32Array(count * 2);
      }
      readPostingsInto({ bytes, at }, count, walk.docs, walk.times);
    },
    next: () => {
      ordinal++;
      if (ordinal === size!) {
        walk.word = null;
        return;
      }
      if (ordinal % BLOCK === 0) {
        const block = ordinal / BLOCK;
        dictionary.take(addresses[block + 1]! - addresses[block]!);
        const { buffer, byteOffset, byteLength } = dictionary.bytes;
        entry = { bytes: Buffer.from(buffer, byteOffset, byteLength), at: dictionary.at };
        before = "";
      }
      before = walk.word = wordAt(entry, before);
      const numbers = readVarint(entry);
      walk.count = readVarint(entry);
      postLength = readVarint(entry);
      posLength = readVarint(entry);
      walk.besides = numbers > 3 ? readVarint(entry) : 0;
    },
  };
  walk.next();
  return walk;
};

/** Reads the word of an entry, `before` being the one before it in its block. Nearly all words are plain ASCII. */
const wordAt = (entry: Cursor & { readonly bytes: Buffer }, before: string): string => {
  const shared = readVarint(entry);
  const length = readVarint(entry);
  const { bytes } = entry;
  const end = entry.at + length;
  const encoding = isPlain(bytes, entry.at, end) ? "latin1" : "utf8";
  const rest = bytes.toString(encoding, entry.at, end);
  entry.at = end;
  return before.slice(0, shared) + rest;
};
