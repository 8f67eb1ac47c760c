/** Making the index ready in small steps, each a read by itself, so that others are answered between two. */
import { setImmediate as others } from "node:timers/promises";
import type { Reader } from "../../clearance/index.ts";
import {
  rehearsal,
  warming,
  warmingToJoin,
  type ReaderIndex,
  type SearchRequest,
} from "../../search/index.ts";
import type { Searcher, Seen } from "./searcher.ts";

/**
 * Returns how a reader's index is made ready; where it changes meanwhile, its successor is. `reading` runs one read, the
 * searcher says what of it is asked here. Where there are `least` documents it is asked some questions at the end.
 */
export const makeWarmer = (
  reading: <T>(run: () => T) => Promise<T>,
  seenBy: (reader: Reader) => Seen,
  { share, isReady, search }: Pick<Searcher, "share" | "isReady" | "search">,
  least: number,
): ((reader: Reader, signal: AbortSignal) => Promise<void>) => {
  /** What was made ready last, so that asking again costs nothing where nothing changed. */
  let ready: ReaderIndex | null = null;
  return async (reader, signal) => {
    let seen: ReaderIndex | null = null;
    let places: readonly number[] = [];
    let steps: Iterator<void> | null = null;
    let requests: readonly SearchRequest[] = [];
    const step = (): boolean => {
      const { index: now } = seenBy(reader);
      if (now === ready) return true;
      if (now !== seen) {
        seen = now;
        places = share(reader, now);
        steps = all(now, places);
      }
      if (steps?.next().done !== true) return false;
      ready = now;
      requests = rehearsal(now, places, least);
      return true;
    };
    while (!signal.aborted && !(await reading(step))) await others();
    if (!signal.aborted) await isReady(signal);
    for (const request of requests) {
      if (signal.aborted) return;
      await reading(() => search(reader, seenBy(reader), request));
      await others();
    }
  };
};

function* all(index: ReaderIndex, places: readonly number[]): Generator<void, void> {
  yield* warming(index, places);
  yield* warmingToJoin(index);
}
