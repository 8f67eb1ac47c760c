import type { Reader } from "../clearance/index.ts";
import type { Archive, MissingCable } from "./port.ts";

/** By what the list of missing cables can be ranked: by different citing cables, or by different posts that they are of. */
export const MISSING_RANKS = ["times", "posts"] as const;

export type MissingRank = (typeof MISSING_RANKS)[number];

/** A cable that is cited and not held, as `missing --json` and the API give it. */
export interface SoughtCable extends MissingCable {
  /** Subjects of the citing cables, each once, those of more of them first. */
  readonly subjects: readonly string[];
}

/**
 * Returns the cables that are cited and not held, ranked as asked. By `times` those of equal count stand by citing posts; by `posts` it is
 * the other way about; the number has the last word in both.
 *
 *     await missingBy(archive, reader, "posts")  // what many posts cite is likely worth asking for
 */
export const missingBy = async (
  archive: Archive,
  reader: Reader,
  rank: MissingRank,
): Promise<readonly MissingCable[]> => {
  const list = await archive.missing(reader);
  // The list is by times already, and sorting keeps what is equal in its order.
  return rank === "times" ? list : list.toSorted((a, b) => b.posts.length - a.posts.length);
};

/**
 * Returns some of the list with the subjects under which they are cited. Subjects are read from the citing cables, so ask for
 * a page's at a time: those of a whole list may be of most of the archive.
 */
export const withSubjects = async (
  archive: Archive,
  reader: Reader,
  some: readonly MissingCable[],
): Promise<readonly SoughtCable[]> => {
  const subjects = await archive.citedUnder(
    reader,
    some.map(({ mrn }) => mrn),
  );
  return some.map((one, at) => ({
    ...one,
    subjects: (subjects[at] ?? []).map(({ subject }) => subject),
  }));
};
