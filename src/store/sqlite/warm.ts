/** Making the index ready in small steps, each a read by itself, so that others are answered between two. */
import { setImmediate as others } from "node:timers/promises";
import type { Reader } from "../../clearance/index.ts";
import { warming, warmingToJoin, type ReaderIndex } from "../../search/index.ts";
import type { Searcher } from "./searcher.ts";

/**
 * Returns how a reader's index is made ready; where it changes meanwhile, its successor is. `reading` runs one read, the
 * searcher says what of it is asked here.
 */
export const makeWarmer = (
  reading: <T>(run: () => T) => Promise<T>,
  as: (reader: Reader) => ReaderIndex,
  { share, isReady }: Pick<Searcher, "share" | "isReady">,
): ((reader: Reader, signal: AbortSignal) => Promise<void>) => {
  /** What was made ready last, so that asking again costs nothing where nothing changed. */
  let ready: ReaderIndex | null = null;
  return async (reader, signal) => {
    let seen: ReaderIndex | null = null;
    let steps: Iterator<void> | null = null;
    while (!signal.aborted) {
      const isDone = await reading(() => {
        const now = as(reader);
        if (now === ready) return true;
        if (now !== seen) {
          seen = now;
          steps = all(now, share(reader, now));
        }
        if (steps?.next().done !== true) return false;
        ready = now;
        return true;
      });
      if (isDone) return isReady(signal);
      await others();
    }
  };
};

function* all(index: ReaderIndex, places: readonly number[]): Generator<void, void> {
  yield* warming(index, places);
  yield* warmingToJoin(index);
}
