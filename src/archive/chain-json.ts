import type { Chain, ChainCable } from "./port.ts";

/** One side of a chain, as `chain --json` and the API give it. */
export interface ChainJson {
  /** Cables of the chain, the page's and all others. */
  readonly total: number;
  /** How many of them stand at each step, from the first on. */
  readonly counts: readonly number[];
  /** How many of them are not held. */
  readonly missing: number;
  /** Whether the chain goes on behind the steps that were asked. */
  readonly goesOn: boolean;
  readonly cables: readonly ChainCable[];
  readonly next: string | null;
}

/** Returns one side of a chain in the form in which it leaves the program. */
export const chainJson = ({ counts, missing, goesOn, cables, next }: Chain): ChainJson => ({
  total: counts.reduce((sum, count) => sum + count, 0),
  counts,
  missing,
  goesOn,
  cables,
  next,
});
