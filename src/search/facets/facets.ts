/**
 * Facets: how many found cables have each value, over all segments. A facet is counted without its own chosen values, with all
 * others, so the caller hands the found cables for each.
 */
import { countsIn, totalsOf, type Facet, type FoundCables } from "./facet-counts.ts";
import { addCounts, valuesOf, type FacetValues } from "./facet-values.ts";
import { numbersOf } from "../../query/index.ts";
import { cablesCiting } from "../matching/citing.ts";
import type { Neighbourhood } from "../matching/fields.ts";
import { citedTwins, renamedAmong } from "../matching/renamed.ts";
import type { ReaderIndex } from "../matching/whole.ts";
import type { View } from "../segment/mask.ts";
import { yearsOf } from "../segment/months.ts";
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
  const { get } = segment.pool("cited");
  for (const twins of citedTwins(segment, around.vocabulary)) {
    const citing = cablesCiting(segment, view, new Set(twins.map(get)));
    const listed = new Set(found.cables);
    for (const number of twins) counts[number] = 0;
    counts[twins[0]] = citing.filter((cable) => listed.has(cable) !== found.isRest).length;
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
    return greatest(counts, renamed(values, names), length);
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

/** Counts of cited numbers with all of one cable under one of them, and what those are called. */
const underOneName = (
  { segments, standing, around }: ReaderIndex,
  sums: Uint32Array,
): { readonly counts: Uint32Array; readonly names: ReadonlyMap<number, string> } => {
  const { numbers } = valuesOf("cites", segments);
  const counts = sums.slice();
  const known = new Map<string, number>();
  for (const [at, segment] of segments.entries()) {
    for (const { index, mrn } of renamedAmong(segment.pool("cited").strings, around.vocabulary)) {
      const number = numbers![at]![index + 1]!;
      if (counts[number] === 0) continue;
      const name = standing(mrn);
      const one = known.get(name) ?? number;
      known.set(name, one);
      if (one === number) continue;
      counts[one]! += counts[number]!;
      counts[number] = 0;
    }
  }
  return { counts, names: new Map([...known].map(([name, number]) => [number, name])) };
};

/** Values of which some are called otherwise. */
const renamed = ({ get, isBehind }: Spelled, names: ReadonlyMap<number, string>): Spelled => ({
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
  const mrns = new Set(numbersOf(mrn, vocabulary));
  return segments.reduce((sum, segment, at) => {
    if (mrns.size > 1) return sum + cablesCiting(segment, view(at), mrns).length;
    const number = segment.pool("cited").find(mrn);
    return number === null ? sum : sum + totalsOf("cites", segment, view(at))[number]!;
  }, 0);
};

const moreSourcesOf = (scopes: readonly FacetScope[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { segment, view, found, around } of scopes) {
    const { moreSources } = around;
    if (moreSources === null) continue;
    const listed = new Set(found.cables);
    for (let cable = 0; cable < segment.cables; cable++) {
      if (view.cables[cable] === 0 || listed.has(cable) === found.isRest) continue;
      for (const source of moreSources(segment, cable))
        sums.set(source, (sums.get(source) ?? 0) + 1);
    }
  }
  return sums;
};
