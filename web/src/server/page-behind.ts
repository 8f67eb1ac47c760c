import { ReftelError, type SearchOptions } from "reftel/archive";
import type { Desk, SearchOutcome } from "./desk.ts";

/**
 * Searches for the page behind a cursor. Where what it names is seen no more, the first page is found instead, and `cursor` is null
 * though one was asked for: whoever shows it says so.
 */
export const pageBehind = async (
  desk: Desk,
  query: string,
  cursor: string | null,
  options: SearchOptions,
): Promise<{ readonly outcome: SearchOutcome; readonly cursor: string | null }> => {
  if (cursor !== null) {
    try {
      return { outcome: await desk.search(query, { ...options, cursor }), cursor };
    } catch (error) {
      if (!(error instanceof ReftelError && error.code === "cursor.unknown")) throw error;
    }
  }
  return { outcome: await desk.search(query, options), cursor: null };
};
