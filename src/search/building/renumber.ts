/** Strings of several segments under new numbers. A string that nothing uses any more is not taken over. */
import type { Column } from "../bytes/columns.ts";
import { writePool, type Pool } from "../bytes/pool.ts";

export interface Renumbered {
  /** Number of a part's string among those of all; 0, none, stays 0. */
  readonly number: (part: number, old: number) => number;
  readonly columns: (name: string) => [string, Column][];
}

/** Returns the pools of several parts as one, filled as its numbers are asked for. */
export const renumberPool = (old: readonly Pool[]): Renumbered => {
  const all = writePool();
  const known = old.map(({ size }) => new Uint32Array(size));
  return {
    number: (part, number) => {
      if (number === 0) return 0;
      const numbers = known[part]!;
      if (numbers[number] === 0) numbers[number] = all.add(old[part]!.get(number));
      return numbers[number]!;
    },
    columns: all.columns,
  };
};
