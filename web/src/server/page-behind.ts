import { ReftelError, type SearchOptions } from "reftel/archive";
import type { Desk, SearchOutcome } from "./desk.ts";

/**
 * Asks for the page behind a cursor. Where what it names is seen no more, the first page is found instead, and `cursor` is null
 * though one was asked for: whoever shows it says so.
 */
export const orFromTheFirst = async <Found>(
  cursor: string | null,
  ask: (cursor: string | null) => Promise<Found>,
): Promise<{ readonly found: Found; readonly cursor: string | null }> => {
  if (cursor !== null) {
    try {
      return { found: await ask(cursor), cursor };
    } catch (error) {
      if (!(error instanceof ReftelError && error.code === "cursor.unknown")) throw error;
    }
  }
  return { found: await ask(null), cursor: null };
};

/** Searches for the page behind a cursor, or, where that is lost, for the first. */
export const pageBehind = async (
  desk: Desk,
  query: string,
  asked: string | null,
  options: SearchOptions,
): Promise<{ readonly outcome: SearchOutcome; readonly cursor: string | null }> => {
  const { found, cursor } = await orFromTheFirst(asked, (behind) =>
    desk.search(query, { ...options, ...(behind === null ? {} : { cursor: behind }) }),
  );
  return { outcome: found, cursor };
};
