/** Strings that several segments have, under numbers that they share: values of different segments are added up by number. */
import type { PoolName } from "./cable-columns.ts";
import { once } from "./once.ts";
import type { Pool } from "./pool.ts";
import type { Segment } from "./segment.ts";
import { hashOf, isSame, slotsFor } from "./string-table.ts";

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
  const held = known.get(name) ?? share(segments.map((segment) => segment.pool(name)));
  known.set(name, held);
  return held;
};

const share = (pools: readonly Pool[]): SharedValues => {
  const all = pools.reduce((sum, { size }) => sum + size - 1, 0);
  const slots = slotsFor(all);
  const mask = slots.length - 1;
  /** Of each shared number a pool that has it, and its place there. */
  const poolOf = new Uint32Array(all + 1);
  const placeOf = new Uint32Array(all + 1);
  const laid = pools.map(({ strings }) => strings.laid());
  let last = 0;
  const numberOf = (pool: number, place: number): number => {
    const { at, buffer } = laid[pool]!;
    const from = at[place]!;
    const to = at[place + 1]!;
    let slot = hashOf(buffer, from, to) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = slots[slot]!;
      if (isSame(laid[poolOf[number]!]!, placeOf[number]!, buffer, from, to)) return number;
    }
    last++;
    slots[slot] = last;
    poolOf[last] = pool;
    placeOf[last] = place;
    return last;
  };
  const numbers = pools.map(({ size }, pool) => {
    const shared = new Uint32Array(size);
    for (let number = 1; number < size; number++) shared[number] = numberOf(pool, number - 1);
    return shared;
  });
  const stringsOf = (number: number) => pools[poolOf[number]!]!.strings;
  return {
    size: last + 1,
    numbers,
    get: (number) => (number === 0 ? "" : stringsOf(number).get(placeOf[number]!)),
    isBehind: (number, text) => stringsOf(number).isBehind(placeOf[number]!, text),
  };
};
