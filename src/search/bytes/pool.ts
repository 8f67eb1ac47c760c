/**
 * Pools: the different strings of a field, each named by its number, so that a column holds numbers and a question
 * about strings (which of these names holds the word "gulf"?) is asked once a string and not once a cable.
 * Number 0 stands for none.
 */
import { NOT_PLAIN } from "./bytes.ts";
import type { Column, Columns } from "./columns.ts";
import { later } from "./once.ts";
import { findIn, hashed, type LaidStrings } from "./string-table.ts";

export interface PoolWriter {
  /** Number of the string, 0 for null; a new one where it was not seen. */
  readonly add: (text: string | null) => number;
  readonly columns: (name: string) => [string, Column][];
}

export const writePool = (): PoolWriter => {
  const numbers = new Map<string, number>();
  return {
    add: (text) => {
      if (text === null) return 0;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size + 1);
      return numbers.size;
    },
    columns: (name) => packStrings(name, [...numbers.keys()]),
  };
};

/** Lays strings end to end, with the offset of each. */
export const packStrings = (name: string, strings: readonly string[]): [string, Column][] => {
  const at = new Uint32Array(strings.length + 1);
  strings.forEach((text, index) => {
    at[index + 1] = at[index]! + Buffer.byteLength(text);
  });
  const bytes = Buffer.allocUnsafeSlow(at[strings.length]!);
  strings.forEach((text, index) => bytes.write(text, at[index]!));
  return [
    [`${name}.bytes`, new Uint8Array(bytes.buffer)],
    [`${name}.at`, at],
  ];
};

/** Strings read back when they are asked for. */
export interface Strings {
  /** As they are laid. */
  readonly laid: () => LaidStrings;
  readonly size: () => number;
  readonly get: (index: number) => string;
  /** Whether a string stands behind a text in the order of code units. */
  readonly isBehind: (index: number, text: string) => boolean;
  /** Returns the first string equal to a text that passes, null where none does. */
  readonly find: (text: string, passes?: (index: number) => boolean) => number | null;
}

export const readStrings = (columns: Columns, name: string): Strings =>
  stringsIn((): LaidStrings => {
    const bytes = columns.get(`${name}.bytes`) as Uint8Array;
    const at = columns.get(`${name}.at`) as Uint32Array;
    return { at, buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  });

/** Returns strings out of how they are laid, which is asked once. */
export const stringsIn = (laid: () => LaidStrings): Strings => {
  const strings = later(laid);
  const slots = later(() => hashed(strings()));
  const get = (index: number): string => {
    const { at, buffer } = strings();
    return buffer.toString("utf8", at[index], at[index + 1]);
  };
  return {
    laid: strings,
    size: () => strings().at.length - 1,
    get,
    isBehind: (index, text) => {
      const { at, buffer } = strings();
      const start = at[index]!;
      const length = at[index + 1]! - start;
      // Nearly all differ in a plain letter, which is one byte: no string is made for it.
      for (let unit = 0; unit < length; unit++) {
        const byte = buffer[start + unit]!;
        if (byte >= NOT_PLAIN) return get(index) > text;
        if (unit === text.length) return true;
        const other = text.charCodeAt(unit);
        if (byte !== other) return byte > other;
      }
      return false;
    },
    find: (text, passes = () => true) => findIn(strings(), slots(), text, passes),
  };
};

/** A pool read back: number 0 is the empty string and stands for none. */
export interface Pool {
  /** How many numbers there are, 0 among them. */
  readonly size: number;
  readonly get: (number: number) => string;
  /** The number of a string, null where it is not among them. */
  readonly find: (text: string) => number | null;
  /** Its strings; that of number `n` stands at `n - 1`. */
  readonly strings: Strings;
}

/** Strings of a pool that are kept as such: more are made from their bytes whenever they are asked for. */
const MOST_KEPT = 4096;

export const readPool = (columns: Columns, name: string): Pool => {
  const strings = readStrings(columns, name);
  const size = strings.size() + 1;
  const kept = later(() => Array.from({ length: size - 1 }, (_, index) => strings.get(index)));
  const get =
    size > MOST_KEPT
      ? (number: number) => (number === 0 ? "" : strings.get(number - 1))
      : (number: number) => (number === 0 ? "" : kept()[number - 1]!);
  return {
    size,
    get,
    strings,
    find: (text) => {
      const found = strings.find(text);
      return found === null ? null : found + 1;
    },
  };
};

/** The strings of a pool by number. */
export const stringsOf = ({ size, get }: Pool): readonly string[] =>
  Array.from({ length: size }, (_, number) => get(number));
