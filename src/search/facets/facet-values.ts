/**
 * The values of a facet in an index, under numbers that all its segments share, so that what different segments count is added
 * up by number, and few values are ever spelled out.
 */
import type { PoolName } from "../segment/cable-columns.ts";
import type { Facet } from "./facet-counts.ts";
import { monthName, monthsOf, yearName } from "../segment/months.ts";
import { once } from "../bytes/once.ts";
import type { Segment } from "../segment/segment.ts";
import { sharedValues } from "../segment/shared-values.ts";
import { LEVEL_NAMES, ROLES } from "../segment/values.ts";

export interface FacetValues {
  /** How many numbers there are. */
  readonly size: number;
  /** For each segment, the shared number of each of its own; null where they stand in a row and begin at an offset. */
  readonly numbers: readonly Uint32Array[] | null;
  readonly offset: (at: number) => number;
  readonly get: (number: number) => string;
  /** Whether a value stands behind a text in the order of code units. */
  readonly isBehind: (number: number, text: string) => boolean;
}

/** Facets whose values are strings of a pool; its number 0 stands for none. */
export const POOL_OF = {
  tags: "tag",
  caption: "caption",
  post: "post",
  country: "country",
  source: "source",
  signer: "person",
  cites: "cited",
} as const satisfies Partial<Record<Facet, PoolName>>;

const knownOf = once((_segments: readonly Segment[]) => new Map<Facet, FacetValues>());

/** Returns the values of a facet; worked out once for the same list of segments. */
export const valuesOf = (facet: Facet, segments: readonly Segment[]): FacetValues => {
  const known = knownOf(segments);
  const held = known.get(facet) ?? valuesIn(facet, segments);
  known.set(facet, held);
  return held;
};

/** Adds what the segment at this place counts, by its own numbers, to sums by shared ones. */
export const addCounts = (
  { numbers, offset }: FacetValues,
  sums: Uint32Array,
  at: number,
  counts: Uint32Array,
): void => {
  if (numbers !== null) addByNumber(sums, numbers[at]!, counts);
  else if (counts.length > 0) addInARow(sums, offset(at), counts);
};

const addByNumber = (sums: Uint32Array, numbers: Uint32Array, counts: Uint32Array): void => {
  // Most were met in none of the found cables.
  for (let number = 1; number < counts.length; number++)
    if (counts[number] !== 0) sums[numbers[number]!]! += counts[number]!;
};

const addInARow = (sums: Uint32Array, from: number, counts: Uint32Array): void => {
  for (let number = 0; number < counts.length; number++) sums[from + number]! += counts[number]!;
};

const valuesIn = (facet: Facet, segments: readonly Segment[]): FacetValues => {
  switch (facet) {
    case "month": {
      const { first, count } = spanOf(segments);
      const offset = (at: number): number => monthsOf(segments[at]!).first - first;
      return inARow(count, offset, (number) => monthName(first + number));
    }
    case "year": {
      const { first, count } = spanOf(segments);
      const offset = (at: number): number => (monthsOf(segments[at]!).first - first) / 12;
      return inARow(Math.ceil(count / 12), offset, (number) => yearName(first / 12 + number));
    }
    case "class":
      return inARow(
        LEVEL_NAMES.length,
        () => 0,
        (number) => LEVEL_NAMES[number]!,
      );
    case "role":
      return inARow(
        ROLES.length,
        () => 0,
        (number) => ROLES[number]!,
      );
    default:
      return { ...sharedValues(segments, POOL_OF[facet]), offset: () => 0 };
  }
};

/** Values that are counted in a row: those of a segment begin at its offset. */
const inARow = (
  size: number,
  offset: (at: number) => number,
  get: (number: number) => string,
): FacetValues => ({
  size,
  numbers: null,
  offset,
  get,
  isBehind: (number, text) => get(number) > text,
});

/** The first January of all segments, and how many months there are to the last one met. */
const spanOf = once(
  (segments: readonly Segment[]): { readonly first: number; readonly count: number } => {
    const spans = segments.map(monthsOf).filter(({ first, last }) => last >= first);
    if (spans.length === 0) return { first: 0, count: 0 };
    const first = Math.min(...spans.map((span) => span.first));
    return { first, count: Math.max(...spans.map((span) => span.last)) - first + 1 };
  },
);
