/** Strings that several segments have, under numbers that they share: values of different segments are added up by number. */
import type { PoolName } from "./cable-columns.ts";
import { once } from "../bytes/once.ts";
import type { Strings } from "../bytes/pool.ts";
import type { Segment } from "./segment.ts";
import { hashOf, isSame, slotsFor } from "../bytes/string-table.ts";

export interface SharedValues {
  /** How many numbers there are, 0, none, among them. */
  readonly size: number;
  /** For each segment, the shared number of each of its own. */
  readonly numbers: readonly Uint32Array[];
  readonly get: (number: number) => string;
  /** Whether a value stands behind a text in the order of code units. */
  readonly isBehind: (number: number, text: string) => boolean;
}

const knownOf = once((_segments: readonly Segment[]) => new Map<PoolName, SharedValues>());

/** Returns the strings of one pool of these segments; worked out once for the same list of segments. */
export const sharedValues = (segments: readonly Segment[], name: PoolName): SharedValues => {
  const known = knownOf(segments);
  const held = known.get(name) ?? share(segments.map((segment) => segment.pool(name).strings));
  known.set(name, held);
  return held;
};

/** Gives equal strings of several lists one number; that of string `n` of a list stands at `n + 1`, in the order in which they are met. */
export const share = (lists: readonly Strings[]): SharedValues => {
  const all = lists.reduce((sum, strings) => sum + strings.size(), 0);
  const slots = slotsFor(all);
  const mask = slots.length - 1;
  /** Of each shared number a list that has it, and its place there. */
  const listOf = new Uint32Array(all + 1);
  const placeOf = new Uint32Array(all + 1);
  const laid = lists.map((strings) => strings.laid());
  let last = 0;
  const numberOf = (list: number, place: number): number => {
    const { at, buffer } = laid[list]!;
    const from = at[place]!;
    const to = at[place + 1]!;
    let slot = hashOf(buffer, from, to) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = slots[slot]!;
      if (isSame(laid[listOf[number]!]!, placeOf[number]!, buffer, from, to)) return number;
    }
    last++;
    slots[slot] = last;
    listOf[last] = list;
    placeOf[last] = place;
    return last;
  };
  const numbers = lists.map((strings, list) => {
    const shared = new Uint32Array(strings.size() + 1);
    for (let number = 1; number < shared.length; number++)
      shared[number] = numberOf(list, number - 1);
    return shared;
  });
  const stringsOf = (number: number): Strings => lists[listOf[number]!]!;
  return {
    size: last + 1,
    numbers,
    get: (number) => (number === 0 ? "" : stringsOf(number).get(placeOf[number]!)),
    isBehind: (number, text) => stringsOf(number).isBehind(placeOf[number]!, text),
  };
};
