import type { FacetName, FacetValue } from "../../archive/index.ts";
import { joined, topTerms, type Node, type Query } from "../../query/index.ts";
import { isFound } from "./evaluate.ts";
import type { Around } from "./field.ts";
import { sourcesOf, type Seen } from "./seen.ts";

/** Facets in the order in which they are given; the second group has at most a hundred values. */
const WHOLE = ["year", "month", "class", "role", "source"] as const;
const GREATEST = ["post", "country", "tags", "caption"] as const;
const MOST = 100;

/**
 * Returns how many cables have each value, greatest first, ties by value. A facet is counted without its own chosen
 * values, with all others, so that each count is that of the list it leads to. `areAllWhole` lifts the bound of a hundred.
 */
export const facetsOf = (
  query: Query,
  around: Around,
  areAllWhole = false,
): Readonly<Partial<Record<FacetName, readonly FacetValue[]>>> =>
  Object.fromEntries(
    [...WHOLE, ...GREATEST].map((facet): [FacetName, readonly FacetValue[]] => {
      const others = joined(topTerms(query).filter((term) => !isOwn(facet, term)));
      const counts = new Map<string, number>();
      for (const seen of around.seen) {
        if (!isFound(others, seen, around)) continue;
        for (const value of valuesOf(facet, seen)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const values = [...counts]
        .map(([value, cables]) => ({ value, cables }))
        .toSorted((a, b) => b.cables - a.cables || (a.value < b.value ? -1 : 1));
      const isWhole = areAllWhole || WHOLE.some((whole) => whole === facet);
      return [facet, isWhole ? values : values.slice(0, MOST)];
    }),
  );

/** Whether a top-level term chooses values of the facet. A role is chosen by a term of its own beside it, so never. */
const isOwn = (facet: FacetName, term: Node): boolean =>
  term.kind === "cable-field" && term.field === (facet === "month" ? "date" : facet);

const valuesOf = (facet: FacetName, seen: Seen): readonly string[] => {
  const { cable, day, seesHead } = seen;
  const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);
  switch (facet) {
    case "year":
      return one(day?.slice(0, 4) ?? null);
    case "month":
      return one(day?.slice(0, 7) ?? null);
    case "post":
      return one(cable.post);
    case "country":
      return one(cable.country);
    case "class":
      return [seen.level];
    case "tags":
      return seesHead ? cable.tags : [];
    case "caption":
      return seesHead ? cable.captions : [];
    case "role":
      return [...new Set(seen.documents.flatMap(({ role }) => one(role)))];
    case "source":
      return sourcesOf(seen);
  }
};
