/**
 * A table of words by number: each folded word is looked up by its units and their hash, so that an import, which meets
 * a thousand words a cable, makes a string of each once. It may be kept from batch to batch, and keeps the words' order
 * and stems with them.
 */
import { HASH_START, hashOn } from "../../query/index.ts";
import { byCodeUnit } from "../bytes/order.ts";
import { otherCode } from "../words/beside.ts";
import { stem } from "../words/stem.ts";

export interface WordTable {
  readonly size: () => number;
  /** Number of the word of these units, a new one where it was not met; `hash` is theirs by `hashOn`. */
  readonly numberOf: (units: Uint16Array, length: number, hash: number) => number;
  /** Number of the word that is another with these units behind it. */
  readonly extended: (number: number, units: Uint16Array, length: number) => number;
  readonly word: (number: number) => string;
  /** The code of each word where words are not told apart (`otherCode`), by number. */
  readonly codes: () => Uint8Array;
  readonly stem: (number: number) => string;
  /** All numbers in the order of their words. */
  readonly inOrder: () => Uint32Array;
  /** Forgets all words. */
  readonly clear: () => void;
}

/**
 * Places that are tried for a word before it is kept in a map instead. The hash is known to whoever writes texts, and
 * a text of words that all have one hash is to take no more than its share of time.
 */
const MOST_TRIES = 32;

/** Returns an empty table. */
export const makeWordTable = (): WordTable => {
  let size = 0;
  /** Numbers and one, by hash; 0 is free. A power of two long, at most half full. */
  let slots = new Uint32Array(2048);
  let hashes = new Int32Array(1024);
  let codes = new Uint8Array(1024);
  /** Where the units of each word begin, and the end of all. */
  let starts = new Uint32Array(1025);
  let pool = new Uint16Array(8192);
  /** Words that found no place near enough. */
  const crowded = new Map<string, number>();
  let words: string[] = [];
  let stems: string[] = [];
  let ordered: Uint32Array = new Uint32Array(0);

  const wordAt = (number: number): string => {
    for (let known = words.length; known <= number; known++)
      words.push(spell(pool.subarray(starts[known], starts[known + 1])));
    return words[number]!;
  };

  const isWord = (number: number, units: Uint16Array, length: number): boolean => {
    const start = starts[number]!;
    if (starts[number + 1]! - start !== length) return false;
    for (let at = 0; at < length; at++) if (pool[start + at] !== units[at]) return false;
    return true;
  };

  const add = (units: Uint16Array, length: number, hash: number): number => {
    const number = size++;
    if (number === hashes.length) {
      hashes = enlarged(hashes, new Int32Array(number * 2));
      codes = enlarged(codes, new Uint8Array(number * 2));
      starts = enlarged(starts, new Uint32Array(number * 2 + 1));
    }
    const start = starts[number]!;
    if (start + length > pool.length)
      pool = enlarged(pool, new Uint16Array(Math.max(pool.length * 2, start + length)));
    for (let at = 0; at < length; at++) pool[start + at] = units[at]!;
    starts[number + 1] = start + length;
    hashes[number] = hash;
    codes[number] = otherCode(hash);
    return number;
  };

  /** Finds a place for a word that has none. */
  const place = (number: number): void => {
    let slot = placeOf(hashes[number]!, slots.length);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (slots[slot] === 0) {
        slots[slot] = number + 1;
        return;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    crowded.set(wordAt(number), number);
  };

  const numberOf = (units: Uint16Array, length: number, hash: number): number => {
    let slot = placeOf(hash, slots.length);
    let isFull = true;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const number = slots[slot]! - 1;
      if (number === -1) {
        isFull = false;
        break;
      }
      if (hashes[number] === hash && isWord(number, units, length)) return number;
      slot = (slot + 1) & (slots.length - 1);
    }
    if (isFull) {
      const known = crowded.get(spell(units.subarray(0, length)));
      if (known !== undefined) return known;
    }
    const made = add(units, length, hash);
    if (size * 2 <= slots.length) place(made);
    else {
      slots = new Uint32Array(slots.length * 2);
      crowded.clear();
      for (let number = 0; number < size; number++) place(number);
    }
    return made;
  };

  return {
    size: () => size,
    numberOf,
    extended: (number, units, length) => {
      const start = starts[number]!;
      const before = starts[number + 1]! - start;
      const whole = new Uint16Array(before + length);
      whole.set(pool.subarray(start, start + before));
      whole.set(units.subarray(0, length), before);
      let hash = HASH_START;
      for (const unit of whole) hash = hashOn(hash, unit);
      return numberOf(whole, whole.length, hash);
    },
    word: wordAt,
    codes: () => codes.slice(0, size),
    stem: (number) => {
      for (let known = stems.length; known <= number; known++) stems.push(stem(wordAt(known)));
      return stems[number]!;
    },
    inOrder: () => {
      if (ordered.length < size) ordered = withNew(ordered, size, wordAt);
      return ordered;
    },
    clear: () => {
      size = 0;
      slots = new Uint32Array(2048);
      hashes = new Int32Array(1024);
      codes = new Uint8Array(1024);
      starts = new Uint32Array(1025);
      pool = new Uint16Array(8192);
      crowded.clear();
      words = [];
      stems = [];
      ordered = new Uint32Array(0);
    },
  };
};

const placeOf = (hash: number, slots: number): number => (hash ^ (hash >>> 15)) & (slots - 1);

const enlarged = <Numbers extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  from: Numbers,
  to: Numbers,
): Numbers => {
  to.set(from);
  return to;
};

/** Units of a word that are made a string at once: a call takes only so many arguments. */
const AT_ONCE = 4096;

const spell = (units: Uint16Array): string => {
  let word = "";
  for (let at = 0; at < units.length; at += AT_ONCE)
    word += String.fromCharCode(...units.subarray(at, at + AT_ONCE));
  return word;
};

/** Sorts the numbers behind those that are sorted already, and merges the two. */
const withNew = (
  ordered: Uint32Array,
  size: number,
  wordAt: (number: number) => string,
): Uint32Array => {
  const added = Array.from({ length: size - ordered.length }, (_, at) => ordered.length + at).sort(
    (a, b) => byCodeUnit(wordAt(a), wordAt(b)),
  );
  const merged = new Uint32Array(size);
  let at = 0;
  let from = 0;
  for (const number of added) {
    const word = wordAt(number);
    // New words are few after the first batches, so each is sought rather than met.
    let to = ordered.length;
    for (let low = from; low < to;) {
      const middle = (low + to) >>> 1;
      if (wordAt(ordered[middle]!) < word) low = middle + 1;
      else to = middle;
    }
    merged.set(ordered.subarray(from, to), at);
    at += to - from;
    from = to;
    merged[at++] = number;
  }
  merged.set(ordered.subarray(from), at);
  return merged;
};
