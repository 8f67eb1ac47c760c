/** Questions about strings, asked once a different string; then a pass over the numbers of a column. */
import type { Numbers } from "../bytes/columns.ts";
import type { Pool } from "../bytes/pool.ts";
import { spareMarks } from "../bytes/room.ts";
import type { Lists } from "../segment/segment.ts";

/** Returns a 1 for each string of a pool that passes; number 0, none, never does. */
export const tableOf = ({ size, get }: Pool, passes: (text: string) => boolean): Uint8Array => {
  const table = new Uint8Array(size);
  for (let number = 1; number < size; number++) if (passes(get(number))) table[number] = 1;
  return table;
};

/** Returns the table's value for each cable of a column. */
export const byNumber = (column: Numbers | Uint8Array, table: Uint8Array): Uint8Array => {
  const found = spareMarks(column.length);
  for (let index = 0; index < column.length; index++) found[index] = table[column[index]!]!;
  return found;
};

/** Returns a 1 for each cable whose list has a string that passes; where `among` is given, only of its cables. */
export const byList = (
  { start, value }: Lists,
  table: Uint8Array,
  among: Uint8Array | null = null,
): Uint8Array => {
  const found = spareMarks(start.length - 1);
  if (!table.includes(1)) return found;
  for (let index = 0; index < found.length; index++) {
    if (among !== null && among[index] === 0) continue;
    for (let at = start[index]!; at < start[index + 1]!; at++) {
      if (table[value[at]!] === 1) {
        found[index] = 1;
        break;
      }
    }
  }
  return found;
};

/** Intersects into the first; both are of one segment. */
export const both = (into: Uint8Array, other: Uint8Array): Uint8Array => {
  const fours = foursOf(into);
  const others = foursOf(other);
  const shared = Math.min(fours.length, others.length);
  for (let index = 0; index < shared; index++) fours[index]! &= others[index]!;
  for (let index = shared * 4; index < into.length; index++) into[index]! &= other[index]!;
  return into;
};

/** Adds the second to the first; both are of one segment. */
export const either = (into: Uint8Array, other: Uint8Array): Uint8Array => {
  const fours = foursOf(into);
  const others = foursOf(other);
  const shared = Math.min(fours.length, others.length);
  for (let index = 0; index < shared; index++) fours[index]! |= others[index]!;
  for (let index = shared * 4; index < into.length; index++) into[index]! |= other[index]!;
  return into;
};

/** The same memory four cables at a time, without the last few; none of it where it does not stand at a multiple of four. */
const foursOf = ({ buffer, byteOffset, length }: Uint8Array): Uint32Array =>
  byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, length >>> 2) : NONE;

const NONE = new Uint32Array(0);

/** Returns the cables that have a 1, which are few. */
export const onesIn = (cables: Uint8Array): readonly number[] => {
  const found: number[] = [];
  for (let at = cables.indexOf(1); at !== -1; at = cables.indexOf(1, at + 1)) found.push(at);
  return found;
};

/** Returns how many cables have a 1. */
export const countOnes = (cables: Uint8Array): number => {
  let sum = 0;
  // Four at a time, each in a byte of its own, which is added up before it can run over.
  const fours = foursOf(cables);
  for (let from = 0; from < fours.length; from += MOST_IN_A_BYTE) {
    const to = Math.min(fours.length, from + MOST_IN_A_BYTE);
    let each = 0;
    for (let index = from; index < to; index++) each = (each + fours[index]!) | 0;
    sum += (each & 255) + ((each >>> 8) & 255) + ((each >>> 16) & 255) + (each >>> 24);
  }
  for (let at = fours.length * 4; at < cables.length; at++) sum += cables[at]!;
  return sum;
};

const MOST_IN_A_BYTE = 255;
