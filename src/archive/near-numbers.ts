import type { Reader } from "../clearance/index.ts";
import { numbersMeant, slipsBetween, type MrnPattern, type Query } from "../query/index.ts";
import { slipsIn } from "../search/index.ts";
import { postEverOf, postOf, type Vocabulary } from "../vocabulary/index.ts";
import type { Archive } from "./port.ts";

/** Numbers that are looked for, the nearest first, and cables of them that are named. */
const MOST_SOUGHT = 12;
const MOST_NAMED = 5;

/** Names of a post as numbers have them, in letters alone. */
const namesOf = (id: string, vocabulary: Vocabulary): readonly string[] => [
  id,
  ...postEverOf(vocabulary, id).flatMap((post) => [
    post.id,
    ...post.spellings.map((one) => one.replaceAll(/[^A-Z]/g, "")),
  ]),
];

/**
 * Returns names of cables whose number is nearly what was typed, the nearest first: the post's name but for a slip (two from eight letters
 * on), a letter O for a zero. Nothing is near but what this reader sees. For a number under which nothing stands; a text that
 * is nothing like a number has none. Of equally near ones the newest come first. Its work is bounded by the posts that are held, and three searches.
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
  const nearest = found.toSorted(
    (a, b) => a.slips - b.slips || (a.pattern.raw < b.pattern.raw ? -1 : 1),
  );
  const sought = [...Map.groupBy(nearest, ({ pattern }) => pattern.raw).values()].map(
    ([first]) => first!,
  );
  const named = new Set<string>();
  // Numbers as near as each other are asked together: the newest of farther ones must not stand before them.
  for (const [, equal] of Map.groupBy(sought.slice(0, MOST_SOUGHT), ({ slips }) => slips)) {
    if (named.size >= MOST_NAMED) break;
    const patterns = equal.map(({ pattern }) => pattern);
    for (const name of await heldOf(archive, reader, patterns)) named.add(name);
  }
  return [...named].slice(0, MOST_NAMED);
};

/** Names of the newest cables held of these numbers. */
const heldOf = async (
  archive: Archive,
  reader: Reader,
  sought: readonly MrnPattern[],
): Promise<readonly string[]> => {
  const printed = sought.map(({ raw }) => raw).join(" OR ");
  const span = { start: 0, end: printed.length };
  const query: Query = { kind: "cable-field", field: "mrn", values: sought, printed, span };
  const { hits } = await archive.search(reader, query, printed, {
    order: "-date",
    limit: MOST_NAMED,
    facets: false,
  });
  return hits.map(({ mrn }) => mrn);
};
