import type { SeriesCable, Stats } from "../../archive/index.ts";
import { byName, sourcesOf, type Seen } from "./seen.ts";

/** Returns how much one reader sees, and of what; each list in the order of its values. */
export const statsOf = (seen: readonly Seen[]): Stats => {
  const count = (
    values: (one: Seen) => readonly (string | null)[],
  ): readonly [string, number][] => {
    const counts = new Map<string, number>();
    for (const one of seen) {
      for (const value of values(one)) {
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  };
  return {
    cables: seen.length,
    paragraphs: seen
      .flatMap(({ documents }) => documents)
      .filter(({ place }) => place === "paragraph").length,
    sources: count(sourcesOf).map(([source, cables]) => ({ source, cables })),
    posts: count(({ cable }) => [cable.post]).map(([post, cables]) => ({ post, cables })),
    years: count(({ day }) => [day?.slice(0, 4) ?? null]).map(([year, cables]) => ({
      year,
      cables,
    })),
  };
};

/** Returns the cables of a post that one reader sees, by MRN; who signed is told with the head. */
export const seriesOf = (seen: readonly Seen[], post: string): readonly SeriesCable[] =>
  seen
    .filter(({ cable }) => cable.post === post)
    .toSorted(byName)
    .map(({ name, cable, day, seesHead }) => ({
      mrn: name,
      date: day,
      signer: seesHead ? cable.signer : null,
    }));
