import type { FacetName, FacetValue, SearchOptions } from "../../archive/index.ts";
import { joined, topTerms, wordsOf, type Node, type Query } from "../../query/index.ts";
import { isFound } from "./evaluate.ts";
import { hasWords } from "./field.ts";
import { sourcesOf, type Around, type Seen } from "./seen.ts";

/** What a search asks for. */
type Asked = NonNullable<SearchOptions["facets"]>;

/** Facets in the order in which they are given; the second group has at most a hundred values. */
const WHOLE = ["year", "month", "class", "role", "source"] as const;
const GREATEST = ["post", "country", "tags", "caption"] as const;
const MOST = 100;

/**
 * Returns how many cables have each value, greatest first, ties by value. A facet is counted without its own chosen
 * values, with all others, so that each count is that of the list it leads to. `whole` lifts the bound of a hundred.
 */
export const facetsOf = (
  query: Query,
  around: Around,
  asked: Asked = true,
): Readonly<Partial<Record<FacetName, readonly FacetValue[]>>> =>
  Object.fromEntries(
    named(asked).map((facet): [FacetName, readonly FacetValue[]] => {
      const others = joined(topTerms(query).filter((term) => !isOwn(facet, term)));
      const found = around.seen.filter((seen) => isFound(others, seen, around));
      const counts = new Map<string, number>();
      for (const value of found.flatMap((seen) => valuesOf(facet, seen)))
        counts.set(value, (counts.get(value) ?? 0) + 1);
      const values = [...(facet === "signer" ? askedByWords(counts, found) : counts)]
        .map(([value, cables]) => ({ value, cables }))
        .toSorted((a, b) => b.cables - a.cables || (a.value < b.value ? -1 : 1));
      const isWhole = asked === "whole" || WHOLE.some((whole) => whole === facet);
      return [facet, isWhole ? values : values.slice(0, MOST)];
    }),
  );

const named = (asked: Asked): readonly FacetName[] => {
  if (typeof asked === "object") return asked;
  return asked === false ? [] : [...WHOLE, ...GREATEST];
};

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
    case "signer":
      return seesHead ? one(cable.signer) : [];
    case "cites":
      return [...new Set(seen.citations.map(({ mrn }) => mrn))];
  }
};

/** Signers as `signer:` finds them: by words. The commonest spelling of the same words stands for all of them. */
const askedByWords = (
  counts: ReadonlyMap<string, number>,
  found: readonly Seen[],
): readonly (readonly [string, number])[] => {
  const inWords = (name: string): readonly string[] =>
    [...new Set(wordsOf(name).map(({ word }) => word))].toSorted();
  const commonest = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return [...Map.groupBy(commonest, ([name]) => inWords(name).join(" "))].flatMap(
    ([words, [first]]) => {
      if (words === "" || first === undefined) return [];
      const finds = found.filter(
        ({ cable, seesHead }) => seesHead && hasWords([words.split(" ")], cable.signer),
      );
      return [[first[0], finds.length]];
    },
  );
};
