/**
 * Facets: how many found cables have each value. One pass over numbers a segment; values of different segments meet as
 * strings at the end. A facet is counted without its own chosen values, with all others, so the caller hands the found
 * cables for each.
 */
import { LEVEL_NAMES, NO_DAY, ROLES } from "./values.ts";
import type { MoreSources } from "./fields.ts";
import type { View } from "./mask.ts";
import type { PoolName } from "./cable-columns.ts";
import type { Lists, Segment } from "./segment.ts";

export const FACETS = [
  "year",
  "month",
  "post",
  "country",
  "class",
  "tags",
  "caption",
  "role",
  "source",
] as const;

export type Facet = (typeof FACETS)[number];

export interface FacetCount {
  /** A level or a role where the facet is one of those. */
  readonly value: string;
  readonly cables: number;
}

/** Facets that are given whole; of the others the hundred greatest. */
const WHOLE: ReadonlySet<Facet> = new Set(["year", "month", "class", "role", "source"]);

const MOST = 100;

export interface FacetScope {
  readonly segment: Segment;
  readonly view: View;
  /** A 1 for each found cable. */
  readonly cables: Uint8Array;
  readonly moreSources: MoreSources | null;
}

/** Counts one facet over all segments: greatest first, ties by value; of those not given whole at most `most`. */
export const countFacet = (
  facet: Facet,
  scopes: readonly FacetScope[],
  most = MOST,
): readonly FacetCount[] => {
  const sums = new Map<string, number>();
  for (const scope of scopes) {
    const { counts, nameOf } = countIn(facet, scope);
    for (let number = 0; number < counts.length; number++) {
      if (counts[number]! > 0) {
        const value = nameOf(number);
        sums.set(value, (sums.get(value) ?? 0) + counts[number]!);
      }
    }
    if (facet === "source") addMoreSources(scope, sums);
  }
  const values = [...sums]
    .map(([value, cables]) => ({ value, cables }))
    .sort((a, b) => b.cables - a.cables || (a.value < b.value ? -1 : 1));
  return WHOLE.has(facet) ? values : values.slice(0, most);
};

interface Counts {
  readonly counts: Uint32Array;
  readonly nameOf: (number: number) => string;
}

const countIn = (facet: Facet, { segment, view, cables }: FacetScope): Counts => {
  const { cable } = segment;
  switch (facet) {
    case "year": {
      const months = monthsOf(segment);
      const counts = new Uint32Array(months.last - months.first + 1);
      for (let index = 0; index < cables.length; index++) {
        if (cables[index] === 1 && months.of[index] !== NO_DAY)
          counts[Math.floor(months.of[index]! / 12) * 12 - months.first]!++;
      }
      return { counts, nameOf: (number) => yearName(months.first + number) };
    }
    case "month": {
      const months = monthsOf(segment);
      const counts = new Uint32Array(months.last - months.first + 1);
      for (let index = 0; index < cables.length; index++) {
        if (cables[index] === 1 && months.of[index] !== NO_DAY)
          counts[months.of[index]! - months.first]!++;
      }
      return {
        counts,
        nameOf: (number) =>
          `${yearName(months.first + number)}-${String(((months.first + number) % 12) + 1).padStart(2, "0")}`,
      };
    }
    case "post":
      return byNumber(segment, "post", cable.post, cables);
    case "country":
      return byNumber(segment, "country", cable.country, cables);
    case "source":
      return byNumber(segment, "source", cable.source, cables);
    case "class": {
      const counts = new Uint32Array(LEVEL_NAMES.length);
      for (let index = 0; index < cables.length; index++)
        if (cables[index] === 1) counts[view.level[index]!]!++;
      return { counts, nameOf: (number) => LEVEL_NAMES[number]! };
    }
    case "tags":
      return byList(segment, "tag", cable.tags, view, cables);
    case "caption":
      return byList(segment, "caption", cable.caption, view, cables);
    case "role": {
      const counts = new Uint32Array(ROLES.length);
      for (let index = 0; index < cables.length; index++) {
        if (cables[index] === 0) continue;
        for (let role = 0; role < ROLES.length; role++)
          if ((view.roles[index]! & (2 << role)) !== 0) counts[role]!++;
      }
      return { counts, nameOf: (number) => ROLES[number]! };
    }
  }
};

const byNumber = (
  segment: Segment,
  name: PoolName,
  column: Uint32Array,
  cables: Uint8Array,
): Counts => {
  const pool = segment.pool(name);
  const counts = new Uint32Array(pool.length);
  for (let index = 0; index < cables.length; index++) counts[column[index]!]! += cables[index]!;
  counts[0] = 0;
  return { counts, nameOf: (number) => pool[number]! };
};

/** What stands under the head: only cables whose head is open count. */
const byList = (
  segment: Segment,
  name: PoolName,
  { start, value }: Lists,
  { head }: View,
  cables: Uint8Array,
): Counts => {
  const pool = segment.pool(name);
  const counts = new Uint32Array(pool.length);
  for (let index = 0; index < cables.length; index++) {
    if ((cables[index]! & head[index]!) === 0) continue;
    for (let at = start[index]!; at < start[index + 1]!; at++) counts[value[at]!]!++;
  }
  return { counts, nameOf: (number) => pool[number]! };
};

const addMoreSources = (
  { segment, cables, moreSources }: FacetScope,
  sums: Map<string, number>,
): void => {
  if (moreSources === null) return;
  for (let index = 0; index < cables.length; index++) {
    if (cables[index] === 0) continue;
    for (const source of moreSources(segment, index)) sums.set(source, (sums.get(source) ?? 0) + 1);
  }
};

interface Months {
  /** Months since year 0 of each cable, `NO_DAY` where there is no date. */
  readonly of: Int32Array;
  /** First January and last month met. */
  readonly first: number;
  readonly last: number;
}

const monthsBySegment = new WeakMap<Segment, Months>();

/** The month of each cable, worked out once a segment. */
const monthsOf = (segment: Segment): Months => {
  const known = monthsBySegment.get(segment);
  if (known !== undefined) return known;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const of = segment.cable.day.map((day) => {
    if (day === NO_DAY) return NO_DAY;
    const date = new Date(day * 86_400_000);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    first = Math.min(first, month);
    last = Math.max(last, month);
    return month;
  });
  const months =
    last === Number.NEGATIVE_INFINITY
      ? { of, first: 0, last: -1 }
      : { of, first: Math.floor(first / 12) * 12, last };
  monthsBySegment.set(segment, months);
  return months;
};

const yearName = (month: number): string => String(Math.floor(month / 12)).padStart(4, "0");
