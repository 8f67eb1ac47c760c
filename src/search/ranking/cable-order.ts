/** How found cables stand to each other: by worth, by day, by name. */
import { nameRanks } from "./orders.ts";
import type { Segment } from "../segment/segment.ts";
import { NO_DAY } from "../segment/values.ts";
import type { Place, ReaderIndex } from "../matching/whole.ts";

export type SearchOrder = "relevance" | "date" | "-date";

/** Compares two found cables, negative where the first comes first. The order is total and knows no row number. */
export type Comparison = (a: Place, b: Place) => number;

/** A found cable and what it is worth by its words, 0 where they are not asked. */
export interface Entry extends Place {
  readonly worth: number;
}

/**
 * By name, whatever stands where. Where a whole list is put in order, ranks of all names are worth working out for each
 * segment that has two cables of one day.
 */
const nameOrder = ({ segments }: ReaderIndex, isWhole: boolean): Comparison => {
  if (!isWhole) return (a, b) => byName(segments, a, b);
  const ranks: Uint32Array[] = [];
  return (a, b) => {
    if (a.at !== b.at) return byName(segments, a, b);
    const rankOf = (ranks[a.at] ??= nameRanks(segments[a.at]!));
    return rankOf[a.cable]! - rankOf[b.cable]!;
  };
};

/** Compares two found cables by MRN and then by hash. */
export const byName = (segments: readonly Segment[], a: Place, b: Place): number => {
  const one = segments[a.at]!;
  const other = segments[b.at]!;
  if (one === other && a.cable === b.cable) return 0;
  const first = one.mrn.get(a.cable);
  const second = other.mrn.get(b.cable);
  if (first !== second) return first < second ? -1 : 1;
  return one.hashOf(a.cable) < other.hashOf(b.cable) ? -1 : 1;
};

/** Returns how cables of equal worth stand to each other in an order. */
export const orderOf = (index: ReaderIndex, order: SearchOrder, limit: number): Comparison =>
  dateOrder(index, order === "relevance" ? "-date" : order, limit);

/** By day; a day that is not known stands last. */
export const dateOrder = (
  index: ReaderIndex,
  order: Exclude<SearchOrder, "relevance">,
  limit: number,
): Comparison => {
  const named = nameOrder(index, limit === Number.POSITIVE_INFINITY);
  const { segments } = index;
  // A day that is not known is the smallest number, so it stands last where the newest come first.
  const dayOf = ({ at, cable }: Place): number => segments[at]!.cable.day[cable]!;
  if (order === "-date") return (a, b) => dayOf(b) - dayOf(a) || named(a, b);
  return (a, b) => late(dayOf(a)) - late(dayOf(b)) || named(a, b);
};

/** By worth; what is of equal worth from the newest on. */
export const worthOrder = (index: ReaderIndex, limit: number): ((a: Entry, b: Entry) => number) => {
  const newest = dateOrder(index, "-date", limit);
  return (a, b) => b.worth - a.worth || newest(a, b);
};

/** A day that is not known stands last where the oldest come first. */
export const late = (day: number): number => (day === NO_DAY ? Number.MAX_SAFE_INTEGER : day);
