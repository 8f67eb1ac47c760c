/**
 * Pools: the different strings of a field, each named by its number, so that a column holds numbers and a question
 * about strings (which of these names holds the word "gulf"?) is asked once a string and not once a cable.
 * Number 0 stands for none.
 */
import { NOT_PLAIN } from "./bytes.ts";
import type { Column, Columns } from "./columns.ts";
import { later } from "./once.ts";

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
  const parts = strings.map((text) => Buffer.from(text, "utf8"));
  const at = new Uint32Array(parts.length + 1);
  parts.forEach((part, index) => {
    at[index + 1] = at[index]! + part.length;
  });
  return [
    [`${name}.bytes`, new Uint8Array(Buffer.concat(parts))],
    [`${name}.at`, at],
  ];
};

/** Strings read back when they are asked for. */
export interface Strings {
  readonly size: () => number;
  readonly get: (index: number) => string;
  /** Whether a string stands behind a text in the order of code units. */
  readonly isBehind: (index: number, text: string) => boolean;
}

export const readStrings = (columns: Columns, name: string): Strings => {
  const strings = later(() => {
    const bytes = columns.get(`${name}.bytes`) as Uint8Array;
    const at = columns.get(`${name}.at`) as Uint32Array;
    return { at, buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  });
  const get = (index: number): string => {
    const { at, buffer } = strings();
    return buffer.toString("utf8", at[index], at[index + 1]);
  };
  return {
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
  };
};

/** A pool read whole; place 0 holds the empty string and stands for none. */
export const readPool = (columns: Columns, name: string): readonly string[] => {
  const strings = readStrings(columns, name);
  return ["", ...Array.from({ length: strings.size() }, (_, index) => strings.get(index))];
};
