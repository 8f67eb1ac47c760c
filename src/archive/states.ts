import type { Reader } from "../clearance/index.ts";
import { STATE_NAMES, type Query, type State } from "../query/index.ts";
import type { Archive } from "./port.ts";

/** How many cables are in a state; `state` is what `has:` calls it, so that `has:copies` lists them. */
export interface HeldState {
  readonly state: State;
  readonly cables: number;
}

/** Returns how many cables that a reader sees are in each state: with copies, citing what is not held, and so on. */
export const statesOf = async (archive: Archive, reader: Reader): Promise<readonly HeldState[]> => {
  const states: HeldState[] = [];
  for (const state of STATE_NAMES) {
    const typed = `has:${state}`;
    const span = { start: 0, end: typed.length };
    const query: Query = {
      kind: "cable-field",
      field: "has",
      values: [state],
      printed: state,
      span,
    };
    const { totals } = await archive.search(reader, query, typed, { limit: 1 });
    states.push({ state, cables: totals.cables });
  }
  return states;
};
