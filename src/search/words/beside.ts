/**
 * What stands beside a word: behind the places of a word that is not frequent, two bytes for each of them, the code of the word
 * before it and that of the word behind it. The commonest words have a code of their own, so a phrase of a rare word between two of them
 * is told from that alone; of other words it says where a phrase cannot be.
 *
 *     0        not known
 *     1        no word: the document begins or ends there
 *     2 to 15  any other word, by its hash
 *     16 on    the words that are told apart, by their seat in the segment's list of them (`told`)
 *
 * A segment that was written before this was kept, and one in which the word was frequent, know it of no place, and the segment that
 * is made of them does not know it there. That may also be so of one side of a place.
 */
import { hashOfWord } from "../../query/index.ts";
import { writeBytes } from "../bytes/bytes.ts";
import { byCodeUnit } from "../bytes/order.ts";
import { unseal } from "../bytes/seal.ts";
import { FIRST_PAIRED } from "./pairs.ts";

/** Bytes for each place. */
export const BESIDE = 2;

export const NOT_KNOWN = 0;

/** There is no word on that side. */
export const EDGE = 1;

const FIRST_OTHER = 2;
const FIRST_TOLD = 16;

/** Most words that are told apart. */
export const MOST_TOLD = 256 - FIRST_TOLD;

/** Documents from which on a word is judged frequent or not: of fewer that is chance. */
const LEAST_JUDGED = 512;

/**
 * Returns whether it is kept what stands beside a word that is in `held` of a segment's documents. Of the commonest there are pairs, and a
 * phrase asks its rarest word.
 */
export const keepsBeside = (held: number, documents: number): boolean =>
  documents < LEAST_JUDGED || held * FIRST_PAIRED <= documents;

/** Returns the code of a word that is not told apart, by its hash (`hashOn`). */
export const otherCode = (hash: number): number =>
  FIRST_OTHER + ((Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d) >>> 8) % (FIRST_TOLD - FIRST_OTHER));

const otherCodeOf = (word: string): number => otherCode(hashOfWord(word));

/** The words that a segment tells apart, each with its code. */
export type Told = ReadonlyMap<string, number>;

/** Returns the codes of these words, as many as can be told apart. */
export const toldOf = (words: readonly string[]): Told =>
  new Map(
    words
      .toSorted(byCodeUnit)
      .slice(0, MOST_TOLD)
      .map((word, seat) => [word, FIRST_TOLD + seat]),
  );

/** Returns the code of any word. */
export const codeOf = (told: Told, word: string): number => told.get(word) ?? otherCodeOf(word);

/** Name of the blob that says which words a segment tells apart. */
export const TOLD = "told";

/** Returns that blob: words and their codes. Of those that no text of the segment has, nothing is to be left. */
export const writeTold = (told: Told, held: ReadonlySet<string>): Uint8Array =>
  Buffer.from(JSON.stringify([...told].filter(([word]) => held.has(word))), "utf8");

/** Reads it back, sealed as it is kept. */
export const readTold = (name: string, sealed: Uint8Array | undefined): Told =>
  new Map(JSON.parse(Buffer.from(unseal(name, sealed)).toString("utf8")));

/** A segment as what stands beside its words is copied from it. */
export interface Teller {
  readonly documents: number;
  readonly told: Told;
  /** Whether a word is in it at all. */
  readonly has: (word: string) => boolean;
}

/** Returns what a merged segment tells apart: what the largest of its parts does. */
export const toldByLargest = (parts: readonly Teller[]): Told =>
  parts
    .filter(({ told }) => told.size > 0)
    .reduce<Teller | null>(
      (largest, part) => (largest !== null && largest.documents >= part.documents ? largest : part),
      null,
    )?.told ?? new Map();

/**
 * Returns which code of a merged segment stands for each code of a part of it; null where they are the same. Where the part has a word
 * that it does not tell apart and the whole does, its code in the part may be that word or another, and is not known any more.
 */
export const codesAnew = (part: Teller, merged: Told): Uint8Array | null => {
  const anew = Uint8Array.from({ length: 256 }, (_, code) => code);
  for (const [word, code] of part.told) anew[code] = codeOf(merged, word);
  for (const word of merged.keys())
    if (!part.told.has(word) && part.has(word)) anew[otherCodeOf(word)] = NOT_KNOWN;
  return anew.every((code, before) => code === before) ? null : anew;
};

/** Collects what stands beside the places of one word after another. */
export interface BesideWriter {
  /** Adds `bytes` from `from` to `to`, two for each place, under other codes where such are given. */
  readonly copy: (bytes: Uint8Array, from: number, to: number, codes?: Uint8Array | null) => void;
  /** Adds so many places of which it is not known. */
  readonly unknown: (places: number) => void;
  /** Returns all that was added, nothing where none of it is known, and begins with the next word. */
  readonly done: () => Uint8Array;
}

/** Returns an empty collection. */
export const collectBeside = (): BesideWriter => {
  const collected = writeBytes();
  /** Bytes behind those collected of which it is not known: most words of which any is are frequent, and keep nothing. */
  let unknown = 0;
  const fill = (): void => {
    for (; unknown > 0; unknown--) collected.byte(NOT_KNOWN);
  };
  return {
    copy: (bytes, from, to, codes = null) => {
      if (from === to) return;
      fill();
      if (codes === null) collected.copy(bytes, from, to);
      else for (let at = from; at < to; at++) collected.byte(codes[bytes[at]!]!);
    },
    unknown: (places) => {
      unknown += places * BESIDE;
    },
    done: () => {
      if (collected.length() > 0) fill();
      const all = collected.done();
      collected.clear();
      unknown = 0;
      return all;
    },
  };
};
