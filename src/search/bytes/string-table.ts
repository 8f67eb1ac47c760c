/**
 * Strings found by their bytes: a table of numbers, in which the string that is sought stands in the first slots from its
 * hash on. Hundreds of thousands of strings in a map would have to be walked by each collection of garbage.
 */

/** Strings end to end, in UTF-8: string `i` stands from `at[i]` to `at[i + 1]`. */
export interface LaidStrings {
  readonly at: Uint32Array;
  readonly buffer: Buffer;
}

/** Returns an empty table for so many strings: a power of two, at most half full. */
export const slotsFor = (count: number): Uint32Array =>
  new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 1)));

/** FNV-1a, its high half folded in, since the low bits choose the slot. */
export const hashOf = (bytes: Uint8Array, from: number, to: number): number => {
  let hash = 0x811c_9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x0100_0193);
  return hash ^ (hash >>> 16);
};

/** Returns whether a string is these bytes. */
export const isSame = (
  { at, buffer }: LaidStrings,
  index: number,
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean => {
  const start = at[index]!;
  const length = to - from;
  if (at[index + 1]! - start !== length) return false;
  for (let byte = 0; byte < length; byte++)
    if (buffer[start + byte] !== bytes[from + byte]) return false;
  return true;
};

/** Returns the table of strings: in each slot the number of one, from 1; 0 where the slot is free. */
export const hashed = ({ at, buffer }: LaidStrings): Uint32Array => {
  const count = at.length - 1;
  const slots = slotsFor(count);
  const mask = slots.length - 1;
  for (let index = 0; index < count; index++) {
    let slot = hashOf(buffer, at[index]!, at[index + 1]!) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = index + 1;
  }
  return slots;
};

/** Returns the first string that is equal to a text and passes, null where none does. */
export const findIn = (
  strings: LaidStrings,
  slots: Uint32Array,
  text: string,
  passes: (index: number) => boolean,
): number | null => {
  const sought = Buffer.from(text, "utf8");
  const mask = slots.length - 1;
  let slot = hashOf(sought, 0, sought.length) & mask;
  for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const index = slots[slot]! - 1;
    if (isSame(strings, index, sought, 0, sought.length) && passes(index)) return index;
  }
  return null;
};
