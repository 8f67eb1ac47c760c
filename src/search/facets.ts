/**
 * Facets: how many found cables have each value, over all segments. A facet is counted without its own chosen values, with all
 * others, so the caller hands the found cables for each.
 */
import {
  countsIn,
  namesOf,
  POOL_OF,
  totalsOf,
  type Facet,
  type FoundCables,
} from "./facet-counts.ts";
import type { MoreSources } from "./fields.ts";
import type { View } from "./mask.ts";
import { insertSorted } from "./order.ts";
import { personsByWords } from "./persons.ts";
import type { Segment } from "./segment.ts";
import { sharedValues, type SharedValues } from "./shared-values.ts";

export interface FacetCount {
  /** A level or a role where the facet is one of those. */
  readonly value: string;
  readonly cables: number;
}

/** Facets that are given whole; of the others the hundred greatest. */
const WHOLE: ReadonlySet<Facet> = new Set(["year", "month", "class", "role", "source"]);

const MOST = 100;

export interface FacetScope {
  /** Place of the segment in the index. */
  readonly at: number;
  readonly segment: Segment;
  readonly view: View;
  readonly found: FoundCables;
  readonly moreSources: MoreSources | null;
}

/** What one segment counts of a facet, by the numbers that its values have there. */
export interface Counted {
  readonly at: number;
  readonly counts: Uint32Array;
  /** Sources besides the first, which no column has. */
  readonly more: ReadonlyMap<string, number>;
}

const NO_MORE: ReadonlyMap<string, number> = new Map();

/** Counts one facet in one segment. */
export const countIn = (facet: Facet, scope: FacetScope): Counted => ({
  at: scope.at,
  counts: countsIn(facet, scope.segment, scope.view, scope.found),
  more: facet === "source" ? moreSourcesOf(scope) : NO_MORE,
});

/** Adds up what was counted of one facet: greatest first, ties by value; of those not given whole at most `most`. */
export const addUp = (
  facet: Facet,
  segments: readonly Segment[],
  counted: readonly Counted[],
  most = MOST,
): readonly FacetCount[] => {
  const length = WHOLE.has(facet) ? Number.POSITIVE_INFINITY : most;
  switch (facet) {
    case "tags":
    case "caption":
    case "post":
    case "country":
    case "cites":
      return greatest(...sharedSums(facet, segments, counted), length);
    case "signer": {
      const [sums, names] = sharedSums(facet, segments, counted);
      const signed = new Map<string, number>();
      for (let number = 1; number < sums.length; number++)
        if (sums[number]! > 0) signed.set(names.get(number), sums[number]!);
      return inOrder(personsByWords(signed), length);
    }
    default:
      return inOrder(sumsOf(facet, segments, counted), length);
  }
};

/** The greatest of them in order. */
const inOrder = (sums: ReadonlyMap<string, number>, most: number): readonly FacetCount[] => {
  const best: FacetCount[] = [];
  for (const [value, cables] of sums) {
    if (best.length === most && cables < best[most - 1]!.cables) continue;
    insertSorted(best, { value, cables }, compare, most);
  }
  return best;
};

const compare = (a: FacetCount, b: FacetCount): number =>
  b.cables - a.cables || (a.value < b.value ? -1 : 1);

/** Few values: those of different segments meet as strings. */
const sumsOf = (
  facet: Facet,
  segments: readonly Segment[],
  counted: readonly Counted[],
): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  const add = (value: string, count: number): void => {
    sums.set(value, (sums.get(value) ?? 0) + count);
  };
  for (const { at, counts, more } of counted) {
    const nameOf = namesOf(facet, segments[at]!);
    for (let number = 0; number < counts.length; number++)
      if (counts[number]! > 0) add(nameOf(number), counts[number]!);
    for (const [value, count] of more) add(value, count);
  }
  return sums;
};

/** Many values: they meet as numbers, and few are ever spelled out. */
const sharedSums = (
  facet: keyof typeof POOL_OF,
  segments: readonly Segment[],
  counted: readonly Counted[],
): [sums: Uint32Array, values: SharedValues] => {
  const values = sharedValues(segments, POOL_OF[facet]);
  const sums = new Uint32Array(values.size);
  for (const { at, counts } of counted) {
    const numbers = values.numbers[at]!;
    for (let number = 1; number < counts.length; number++)
      sums[numbers[number]!]! += counts[number]!;
  }
  return [sums, values];
};

/** The greatest of them in order. Nearly all are passed over by their number, or by their first letters. */
const greatest = (sums: Uint32Array, values: SharedValues, most: number): readonly FacetCount[] => {
  const best: FacetCount[] = [];
  for (let number = 1; number < sums.length; number++) {
    const cables = sums[number]!;
    if (cables === 0) continue;
    if (best.length === most) {
      const last = best[most - 1]!;
      if (cables < last.cables) continue;
      if (cables === last.cables && values.isBehind(number, last.value)) continue;
    }
    insertSorted(best, { value: values.get(number), cables }, compare, most);
  }
  return best;
};

/** Returns how many cables of a reader's archive cite an MRN: what the facet would count over all of them. */
export const timesCited = (
  { segments, views }: { readonly segments: readonly Segment[]; readonly views: readonly View[] },
  mrn: string,
): number =>
  segments.reduce((sum, segment, at) => {
    const number = segment.pool("cited").find(mrn);
    return number === null ? sum : sum + totalsOf("cites", segment, views[at]!)[number]!;
  }, 0);

const moreSourcesOf = ({
  segment,
  view,
  found,
  moreSources,
}: FacetScope): ReadonlyMap<string, number> => {
  if (moreSources === null) return NO_MORE;
  const sums = new Map<string, number>();
  const listed = new Set(found.cables);
  for (let cable = 0; cable < segment.cables; cable++) {
    if (view.cables[cable] === 0 || listed.has(cable) === found.isRest) continue;
    for (const source of moreSources(segment, cable)) sums.set(source, (sums.get(source) ?? 0) + 1);
  }
  return sums;
};
