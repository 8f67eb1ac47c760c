import type { Reader } from "../clearance/index.ts";
import {
  mrnMatches,
  numbersMeant,
  slipsBetween,
  type MrnPattern,
  type Query,
} from "../query/index.ts";
import { slipsIn } from "../search/index.ts";
import { postOf, type Vocabulary } from "../vocabulary/index.ts";
import type { Archive } from "./port.ts";

/** Numbers that are looked for, the nearest first, and the newest cables of them, of which some are named. */
const MOST_SOUGHT = 12;
const MOST_NAMED = 5;

/** Names of a post as numbers have them, in letters alone. */
const namesOf = (id: string, vocabulary: Vocabulary): readonly string[] => [
  id,
  ...(postOf(vocabulary, id)?.spellings.map((one) => one.replaceAll(/[^A-Z]/g, "")) ?? []),
];

/**
 * Returns names of cables whose number is nearly what was typed, the nearest first: the post's name but for a slip (two from eight letters
 * on), a letter O for a zero. Nothing is near but what this reader sees. For a number under which nothing stands; a text that
 * is nothing like a number has none. Its work is bounded by the posts that are held, and one search.
 *
 *     nearNumbers(archive, reader, "09ASTNA205O", vocabulary)  // ["09ASTANA2050"]
 */
export const nearNumbers = async (
  archive: Archive,
  reader: Reader,
  typed: string,
  vocabulary: Vocabulary,
): Promise<readonly string[]> => {
  const meant = numbersMeant(typed);
  if (meant.length === 0) return [];
  const { posts } = await archive.stats(reader);
  const found = meant.flatMap(({ year, letters, serial }) =>
    posts.flatMap(({ post }) => {
      // A name that is a post's is no misspelling of another's.
      const most = postOf(vocabulary, letters) === null ? slipsIn(letters) : 0;
      const slips = Math.min(
        ...namesOf(post, vocabulary).map((name) => slipsBetween(letters, name, most)),
      );
      const raw = `${year ?? ""}${post}${serial}`;
      return slips > most ? [] : [{ slips, pattern: { year, post, serial, raw } }];
    }),
  );
  const byNumber = new Map<string, MrnPattern>();
  for (const { pattern } of found.toSorted(
    (a, b) => a.slips - b.slips || (a.pattern.raw < b.pattern.raw ? -1 : 1),
  ))
    if (!byNumber.has(pattern.raw)) byNumber.set(pattern.raw, pattern);
  const sought = [...byNumber.values()].slice(0, MOST_SOUGHT);
  return sought.length === 0 ? [] : heldOf(archive, reader, sought, vocabulary);
};

/** Names of the cables held of these numbers, in the same order. */
const heldOf = async (
  archive: Archive,
  reader: Reader,
  sought: readonly MrnPattern[],
  vocabulary: Vocabulary,
): Promise<readonly string[]> => {
  const printed = sought.map(({ raw }) => raw).join(" OR ");
  const span = { start: 0, end: printed.length };
  const query: Query = { kind: "cable-field", field: "mrn", values: sought, printed, span };
  const { hits } = await archive.search(reader, query, printed, {
    order: "-date",
    limit: MOST_SOUGHT,
    facets: false,
  });
  const rank = (name: string): number => {
    const [mrn = ""] = name.split("~", 1);
    return sought.findIndex((pattern) => mrnMatches(pattern, mrn, vocabulary));
  };
  return [...new Set(hits.map(({ mrn }) => mrn))]
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST_NAMED);
};
