/**
 * The dictionary: sorted words in blocks of 64, each word written as what it shares with the one before and the rest.
 *
 *     entry   varint shared code units, varint bytes of the rest, the rest in UTF-8, varint count, that many varints
 *
 * The numbers behind a word are its user's: for words `[documents, bytes of postings, bytes of positions]`, and where it is
 * kept what stands beside them, how many of those bytes say that, with the addresses of each block's first list in columns of their own; for stems the ordinals of the words that have the stem.
 * Words are compared by code unit, so all words with one prefix stand together.
 */
import { readRange, writeRun, type BlobSource, type Emit, type Run } from "../bytes/run.ts";
import { packStrings, readStrings } from "../bytes/pool.ts";
import type { Column, Columns } from "../bytes/columns.ts";
import { readBlock, type DictionaryBlock, type Entries } from "./dictionary-block.ts";
import { later } from "../bytes/once.ts";

export const BLOCK = 64;

/** Blocks of a dictionary that are kept, some kilobytes each; an archive has some thirty dictionaries. */
const MOST_KEPT = 48;

export interface DictionaryWriter {
  /** Adds the next entry; entries come sorted. */
  readonly add: (word: string, numbers: readonly number[]) => void;
  /**
   * Ends the dictionary; its columns (first words and addresses of the blocks) belong among the segment's. What is added then is the
   * next one of this name.
   */
  readonly done: () => [string, Column][];
}

/** Writes a dictionary into blobs `name.N`. */
export const writeDictionary = (name: string, emit: Emit): DictionaryWriter => {
  const out = writeRun(name, emit);
  let firsts: string[] = [];
  let addresses: number[] = [];
  let before = "";
  let size = 0;
  return {
    add: (word, numbers) => {
      const isFirst = size % BLOCK === 0;
      if (isFirst) {
        firsts.push(word);
        addresses.push(out.length());
        out.spill();
      }
      const shared = isFirst ? 0 : sharedStart(before, word);
      out.varint(shared);
      writeUtf8(out, word, shared);
      out.varint(numbers.length);
      for (const number of numbers) out.varint(number);
      before = word;
      size++;
    },
    done: () => {
      const end = out.length();
      out.close();
      const columns: [string, Column][] = [
        ...packStrings(`${name}.first`, firsts),
        [`${name}.block`, Float64Array.from([...addresses, end])],
        [`${name}.size`, Uint32Array.of(size)],
      ];
      firsts = [];
      addresses = [];
      size = 0;
      return columns;
    },
  };
};

/** Writes the bytes that a word has in UTF-8 from a place on, their number first. Nearly all words are plain ASCII. */
const writeUtf8 = (out: Run, word: string, from: number): void => {
  let isPlain = true;
  for (let at = from; at < word.length; at++) if (word.charCodeAt(at) > 127) isPlain = false;
  if (!isPlain) {
    const bytes = Buffer.from(word.slice(from), "utf8");
    out.varint(bytes.length);
    out.append(bytes);
    return;
  }
  out.varint(word.length - from);
  for (let at = from; at < word.length; at++) out.byte(word.charCodeAt(at));
};

/** Code units that both begin with; never half of a surrogate pair, since the rest is written as UTF-8. */
const sharedStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length))
    length++;
  const last = length === 0 ? 0 : a.charCodeAt(length - 1);
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
};

/** The entries of all blocks: the word of an ordinal stands in block `ordinal / 64`. */
export interface Dictionary extends Entries {
  readonly size: number;
  /** Ordinal of the first word that is not less than `word`. */
  readonly seek: (word: string) => number;
  /** Ordinal of a word, null where it is not there. */
  readonly find: (word: string) => number | null;
}

/** Reads a dictionary; blocks are read when they are asked for, and the last of them kept. */
export const readDictionary = (name: string, columns: Columns, blob: BlobSource): Dictionary => {
  const firsts = readStrings(columns, `${name}.first`);
  const addressesOf = later(() => columns.get(`${name}.block`) as Float64Array);
  const size = (columns.get(`${name}.size`) as Uint32Array)[0]!;
  const kept = new Map<number, DictionaryBlock>();

  const block = (index: number): DictionaryBlock => {
    const known = kept.get(index);
    if (known !== undefined) return known;
    const addresses = addressesOf();
    const from = addresses[index]!;
    const made = readBlock(readRange(blob, name, from, addresses[index + 1]! - from));
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(index, made);
    return made;
  };
  const of = (ordinal: number): DictionaryBlock => block(Math.floor(ordinal / BLOCK));

  /** Ordinal of a word; where it is not there, `~` of the ordinal at which it would stand. */
  const ordinalOf = (word: string): number => {
    let low = 0;
    let high = firsts.size();
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts.isBehind(middle, word)) high = middle;
      else low = middle + 1;
    }
    if (low === 0) return ~0;
    const before = (low - 1) * BLOCK;
    const place = block(low - 1).placeOf(word);
    return place >= 0 ? before + place : ~(before + ~place);
  };

  return {
    size,
    word: (ordinal) => of(ordinal).word(ordinal % BLOCK),
    numbers: (ordinal) => of(ordinal).numbers(ordinal % BLOCK),
    number: (ordinal, which) => of(ordinal).number(ordinal % BLOCK, which),
    sumBefore: (ordinal, which) => of(ordinal).sumBefore(ordinal % BLOCK, which),
    seek: (word) => {
      const ordinal = ordinalOf(word);
      return ordinal >= 0 ? ordinal : ~ordinal;
    },
    find: (word) => {
      const ordinal = ordinalOf(word);
      return ordinal >= 0 ? ordinal : null;
    },
  };
};
