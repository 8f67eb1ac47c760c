/**
 * A search: plan, evaluate each segment, rank all together, count, and take the page that was asked for. Texts are not
 * here: whoever shows the hits fetches them for the cables of the page.
 */
import type { Query } from "../query/index.ts";
import { EVERY, type Facet } from "./facets/facet-counts.ts";
import { countedIn, sumUp, type FacetCount, type FacetSums } from "./facets/facets.ts";
import { orderOf } from "./ranking/cable-order.ts";
import { runSegment, searchPart, type FoundPart } from "./part.ts";
import type { SearchRequest } from "./request.ts";
import { planTerms, positiveLeaves } from "./matching/plan.ts";
import { emptyRoom } from "./bytes/room.ts";
import type { FoundCable } from "./ranking/show.ts";
import { countOnes } from "./matching/tables.ts";
import type { ReaderIndex } from "./matching/whole.ts";

export interface Found {
  readonly cables: number;
  readonly paragraphs: number;
  readonly page: readonly FoundCable[];
  readonly isLast: boolean;
  readonly facets: Readonly<Partial<Record<Facet, readonly FacetCount[]>>>;
}

/** Returns whether a query has words, so that relevance says something. */
export const hasWords = (query: Query): boolean =>
  positiveLeaves(planTerms(query)).some((leaf) => leaf.kind === "leaf");

/** Runs a search for one reader. */
export const searchIndex = (index: ReaderIndex, request: SearchRequest): Found => {
  const part = searchPart(index, [...index.segments.keys()], request);
  return joinParts(index, request.limit, [part], joinFacets(index, request.facets, [part.facets]));
};

/** Returns the facets that several parts counted, each in segments of its own. */
export const joinFacets = (
  index: ReaderIndex,
  asked: SearchRequest["facets"],
  [first, ...others]: readonly [readonly FacetSums[], ...(readonly FacetSums[])[]],
): Found["facets"] => {
  const most = asked === "whole" ? Number.POSITIVE_INFINITY : undefined;
  return Object.fromEntries(
    first.map((sums, at): [Facet, readonly FacetCount[]] => [
      sums.facet,
      countedIn(index, [sums, ...others.map((part) => part[at]!)], most),
    ]),
  );
};

/** Returns what several parts found together, with the facets of all; each segment of the index is in one of them. */
export const joinParts = (
  index: ReaderIndex,
  limit: number,
  parts: readonly [FoundPart, ...FoundPart[]],
  facets: Found["facets"],
): Found => {
  const [first, ...others] = parts;
  const sum = (of: "cables" | "paragraphs" | "had"): number =>
    parts.reduce((all, part) => all + part[of], 0);
  const compare = orderOf(index, first.order, limit);
  const cables =
    others.length === 0
      ? first.page
      : parts
          .flatMap(({ page }) => page)
          .sort((a, b) => b.worth - a.worth || compare(a.place, b.place));
  return {
    cables: sum("cables"),
    paragraphs: sum("paragraphs"),
    page: cables.slice(0, limit),
    isLast: parts.every(({ isLast }) => isLast) && sum("had") <= limit,
    facets,
  };
};

/**
 * Returns how many cables of a query are of a telegram with a number above `since`. Segments that have none are not looked
 * into, and nothing is put in order.
 */
export const countSince = (index: ReaderIndex, query: Query, since: number): number => {
  const terms = planTerms(query);
  let count = 0;
  index.segments.forEach((segment, at) => {
    const { instance } = segment.cable;
    if (!instance.some((one) => one > since)) return;
    emptyRoom();
    const { cables } = runSegment(index, at, terms);
    for (let cable = 0; cable < cables.length; cable++)
      if (cables[cable] === 1 && instance[cable]! > since) count++;
  });
  return count;
};

/** Returns the numbers of all that the reader sees, with the facets that a summary shows, whole. */
export const countCables = (
  index: ReaderIndex,
): {
  readonly cables: number;
  readonly paragraphs: number;
  readonly facets: Readonly<Record<"source" | "post" | "year", readonly FacetCount[]>>;
} => {
  const { segments, view, around } = index;
  const scopes = segments.map((segment, at) => ({
    at,
    segment,
    view: view(at),
    found: EVERY,
    around,
  }));
  const sums = sumUp(["source", "post", "year"], segments, scopes);
  const facet = (at: number): readonly FacetCount[] =>
    countedIn(index, [sums[at]!], Number.POSITIVE_INFINITY);
  return {
    cables: scopes.reduce((sum, { view: { cables } }) => sum + countOnes(cables), 0),
    paragraphs: scopes.reduce((sum, { view: { paragraphs } }) => sum + paragraphs, 0),
    facets: { source: facet(0), post: facet(1), year: facet(2) },
  };
};
