/**
 * Facets: how many found cables have each value, over all segments. A facet is counted without its own chosen values, with all
 * others, so the caller hands the found cables for each.
 */
import { countsIn, totalsOf, type Facet, type FoundCables } from "./facet-counts.ts";
import { addCounts, valuesOf, type FacetValues } from "./facet-values.ts";
import { numbersOf } from "../../query/index.ts";
import { cablesCiting, citationsSeen } from "../matching/citing.ts";
import type { Neighbourhood } from "../matching/fields.ts";
import { citedTwins, renamedAmong } from "../matching/renamed.ts";
import type { ReaderIndex } from "../matching/whole.ts";
import type { View } from "../segment/mask.ts";
import { yearsOf } from "../segment/months.ts";
import { once } from "../bytes/once.ts";
import { insertSorted } from "../bytes/order.ts";
import { askedByWords } from "./persons.ts";
import type { Segment } from "../segment/segment.ts";

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
  readonly around: Neighbourhood;
}

/** What some segments count of a facet. */
export interface FacetSums {
  readonly facet: Facet;
  /** By the numbers that all segments of the index share, as `valuesOf` has them. */
  readonly sums: Uint32Array;
  /** Sources besides the first, which no column has. */
  readonly more: ReadonlyMap<string, number>;
}

/**
 * Counts facets in some segments of an index, all of them in one segment and then in the next: for a first answer the engine makes
 * code of the walks of one facet while those of others are walked.
 */
export const sumUp = (
  facets: readonly Facet[],
  segments: readonly Segment[],
  scopes: readonly FacetScope[],
): readonly FacetSums[] => {
  const all = facets.map((facet) => {
    const values = valuesOf(facet, segments);
    return { facet, values, sums: new Uint32Array(values.size) };
  });
  for (const scope of scopes)
    for (const { facet, values, sums } of all)
      addCounts(values, sums, scope.at, countedBy(facet, scope));
  return all.map(({ facet, sums }) => ({
    facet,
    sums,
    more: facet === "source" ? moreSourcesOf(scopes) : new Map(),
  }));
};

/** Returns what one segment counts. A cable that cites another under two names of its post counts once. */
const countedBy = (facet: Facet, { segment, view, found, around }: FacetScope): Uint32Array => {
  const counts = countsIn(facet, segment, view, found);
  if (facet !== "cites") return counts;
  const { first, all, at, cable, group } = citedTwins(segment, around.vocabulary);
  if (first.length === 0) return counts;
  for (let one = 0; one < all.length; one++) counts[all[one]!] = 0;
  const listed = new Uint8Array(segment.cables);
  for (let one = 0; one < found.cables.length; one++) listed[found.cables[one]!] = 1;
  const wanted = found.isRest ? 0 : 1;
  const sees = citationsSeen(segment, view);
  // The cable that was counted last for a group, from 1.
  const last = new Uint32Array(first.length);
  for (let edge = 0; edge < at.length; edge++) {
    const citing = cable[edge]!;
    const of = group[edge]!;
    if (view.cables[citing] === 0 || listed[citing] !== wanted) continue;
    if (last[of] === citing + 1 || !sees(citing, at[edge]!)) continue;
    last[of] = citing + 1;
    counts[first[of]!]!++;
  }
  return counts;
};

/** Returns the years of months that were summed up. */
export const inYears = ({ sums, more }: FacetSums): FacetSums => ({
  facet: "year",
  sums: yearsOf(sums),
  more,
});

/** Returns what was summed up in several parts: greatest first, ties by value; of facets not given whole at most `most`. */
export const countedIn = (
  index: ReaderIndex,
  [first, ...others]: readonly [FacetSums, ...FacetSums[]],
  most = MOST,
): readonly FacetCount[] => {
  const { facet } = first;
  const sums = others.length === 0 ? first.sums : first.sums.slice();
  for (const other of others)
    for (let number = 0; number < sums.length; number++) sums[number]! += other.sums[number]!;
  const { segments } = index;
  const values = valuesOf(facet, segments);
  const length = WHOLE.has(facet) ? Number.POSITIVE_INFINITY : most;
  if (facet === "signer") {
    const { counts, spelling } = askedByWords(segments, sums);
    return greatest(counts, spelled(values, spelling), length);
  }
  if (facet === "cites") {
    const { counts, names } = underOneName(index, sums);
    return greatest(counts, calledBy(values, names), length);
  }
  if (facet !== "source") return greatest(sums, values, length);
  const named = new Map<string, number>();
  for (let number = 1; number < sums.length; number++)
    if (sums[number]! > 0) named.set(values.get(number), sums[number]!);
  for (const { more } of [first, ...others])
    for (const [source, count] of more) named.set(source, (named.get(source) ?? 0) + count);
  return inOrder(named, length);
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

type Spelled = Pick<FacetValues, "get" | "isBehind">;

/** Values by other numbers, each with the number of its spelling. */
const spelled = ({ get, isBehind }: Spelled, numbers: Uint32Array): Spelled => ({
  get: (number) => get(numbers[number]!),
  isBehind: (number, text) => isBehind(numbers[number]!, text),
});

/** Shared numbers of what is cited of posts that were renamed: each with the one that all of its cable are counted under, and what that is called. */
const namedOnce = once(({ segments, oneNumber, around }: ReaderIndex) => {
  const { numbers } = valuesOf("cites", segments);
  const ones = new Map<string, number>();
  const moved = new Map<number, number>();
  for (const [at, segment] of segments.entries()) {
    for (const { index, mrn } of renamedAmong(segment.pool("cited").strings, around.vocabulary)) {
      const number = numbers![at]![index + 1]!;
      const name = oneNumber(mrn);
      const one = ones.get(name) ?? number;
      ones.set(name, one);
      if (one !== number) moved.set(number, one);
    }
  }
  return { moved, names: new Map([...ones].map(([name, number]) => [number, name])) };
});

/** Counts of cited numbers with all of one cable under one of them, and what those are called. */
const underOneName = (
  index: ReaderIndex,
  sums: Uint32Array,
): { readonly counts: Uint32Array; readonly names: ReadonlyMap<number, string> } => {
  const { moved, names } = namedOnce(index);
  const counts = moved.size === 0 ? sums : sums.slice();
  for (const [number, one] of moved) {
    counts[one]! += counts[number]!;
    counts[number] = 0;
  }
  return { counts, names };
};

/** Values of which some are called otherwise. */
const calledBy = ({ get, isBehind }: Spelled, names: ReadonlyMap<number, string>): Spelled => ({
  get: (number) => names.get(number) ?? get(number),
  isBehind: (number, text) => {
    const name = names.get(number);
    return name === undefined ? isBehind(number, text) : name > text;
  },
});

/** The greatest of them in order. Nearly all are passed over by their number, or by their first letters. */
const greatest = (sums: Uint32Array, values: Spelled, most: number): readonly FacetCount[] => {
  const best: FacetCount[] = [];
  for (let number = 0; number < sums.length; number++) {
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
  { segments, view, around: { vocabulary } }: Pick<ReaderIndex, "segments" | "view" | "around">,
  mrn: string,
): number => {
  const mrns = numbersOf(mrn, vocabulary);
  return segments.reduce((sum, segment, at) => {
    const cited = segment.pool("cited");
    const [number, another] = mrns.flatMap((one) => cited.find(one) ?? []);
    if (number === undefined) return sum;
    if (another !== undefined) return sum + cablesCiting(segment, view(at), new Set(mrns)).length;
    return sum + totalsOf("cites", segment, view(at))[number]!;
  }, 0);
};

const moreSourcesOf = (scopes: readonly FacetScope[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { segment, view, found, around } of scopes) {
    const more = around.moreSources(segment);
    if (more.size === 0) continue;
    const listed = new Set(found.cables);
    for (const [cable, sources] of more) {
      if (view.cables[cable] === 0 || listed.has(cable) === found.isRest) continue;
      for (const source of sources) sums.set(source, (sums.get(source) ?? 0) + 1);
    }
  }
  return sums;
};
