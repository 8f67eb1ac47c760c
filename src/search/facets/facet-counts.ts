/**
 * Counting one facet in one segment: a pass over the numbers of a column. Where more than half of what a reader sees is found,
 * the rest is counted and taken from the totals, which are kept. Loops over cables go by their place: a first answer is given
 * before the engine has made code of them, and an iterator costs it five times as much.
 */
import type { Numbers } from "../bytes/columns.ts";
import { countCited } from "../matching/citing.ts";
import type { PoolName } from "../segment/cable-columns.ts";
import { countLists } from "./count-lists.ts";
import type { View } from "../segment/mask.ts";
import { monthsOf, yearsOf } from "../segment/months.ts";
import { once } from "../bytes/once.ts";
import { spareCounts, spareNumbers } from "../bytes/room.ts";
import type { Segment } from "../segment/segment.ts";
import { countOnes, onesIn } from "../matching/tables.ts";
import { LEVEL_NAMES, ROLES } from "../segment/values.ts";

/** Facets that are given where none are named. */
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

/** Facets that are given where they are named: who signed, and which numbers are cited. */
export const FURTHER_FACETS = ["signer", "cites"] as const;

export type Facet = (typeof FACETS)[number] | (typeof FURTHER_FACETS)[number];

/** Found cables of a segment: these, or all that the reader sees but these, whichever are fewer. */
export interface FoundCables {
  readonly cables: Uint32Array;
  readonly isRest: boolean;
}

/** All that the reader sees. */
export const EVERY: FoundCables = { cables: new Uint32Array(0), isRest: true };

/** Cables to one found, from which those that are not are passed over without being looked at. */
const SPARSE = 128;

/** Returns the found cables, a 1 each, as the shorter list; all of them are seen. */
export const foundIn = (view: View, found: Uint8Array): FoundCables => {
  const all = seenBy(view);
  const count = countOnes(found);
  const isRest = count * 2 > all && counted.has(view);
  counted.add(view);
  const { cables: seen } = view;
  const wanted = isRest ? all - count : count;
  if (!isRest && count * SPARSE < found.length)
    return { cables: Uint32Array.from(onesIn(found)), isRest };
  // Every cable is written where the next one belongs, which spares a guess for each; the last may stand behind the end.
  const cables = spareNumbers(wanted + 1);
  for (let cable = 0, filled = 0; filled < wanted; cable++) {
    cables[filled] = cable;
    filled += isRest ? found[cable]! ^ seen[cable]! : found[cable]!;
  }
  return { cables: cables.subarray(0, wanted), isRest };
};

/** Views in which something was counted before: what they count in all is worth working out for further questions only. */
const counted = new WeakSet<View>();

const seenBy = once(({ cables }: View): number => countOnes(cables));

/** Returns the found cables of each value, by its number in the segment, as long as the question is worked out. */
export const countsIn = (
  facet: Facet,
  segment: Segment,
  view: View,
  found: FoundCables,
): Uint32Array => {
  const counts = countOf(facet, segment, view, found.cables);
  if (!found.isRest) return counts;
  const totals = totalsOf(facet, segment, view);
  for (let number = 0; number < counts.length; number++)
    counts[number] = totals[number]! - counts[number]!;
  return counts;
};

/** What a reader's view counts in all; a view belongs to one segment. */
const keptTotals = once((_view: View) => new Map<Facet, Uint32Array>());

/** Returns the counts of all that the view shows, by number: worked out once. */
export const totalsOf = (facet: Facet, segment: Segment, view: View): Uint32Array => {
  const totals = keptTotals(view);
  const known = totals.get(facet);
  if (known !== undefined) return known;
  counted.add(view);
  const counts = countOf(facet, segment, view, everyOf(view)).slice();
  totals.set(facet, counts);
  return counts;
};

/** The cables that the reader sees. */
const everyOf = (view: View): Uint32Array => {
  const { cables } = view;
  const every = new Uint32Array(seenBy(view));
  for (let cable = 0, filled = 0; filled < every.length; cable++)
    if (cables[cable] === 1) every[filled++] = cable;
  return every;
};

const countOf = (facet: Facet, segment: Segment, view: View, cables: Uint32Array): Uint32Array => {
  const { cable } = segment;
  switch (facet) {
    case "year":
      return yearsOf(byMonth(segment, cables));
    case "month":
      return byMonth(segment, cables);
    case "post":
      return byNumber(segment, "post", cable.post, cables);
    case "country":
      return byNumber(segment, "country", cable.country, cables);
    case "source":
      return byNumber(segment, "source", cable.source, cables);
    case "class":
      return byByte(LEVEL_NAMES.length, view.level, cables);
    case "tags":
      return countLists(cable.tags, view.head, cables, segment.pool("tag").size);
    case "caption":
      return countLists(cable.caption, view.head, cables, segment.pool("caption").size);
    case "signer":
      return underHead(segment, "person", cable.signer, view, cables);
    case "cites":
      return countCited(segment, view, cables);
    case "role": {
      const sets = byByte(2 << ROLES.length, view.roles, cables);
      const counts = spareCounts(ROLES.length);
      for (let set = 0; set < sets.length; set++)
        for (let role = 0; role < ROLES.length; role++)
          if ((set & (2 << role)) !== 0) counts[role]! += sets[set]!;
      return counts;
    }
  }
};

/** Counts by month; each loop stands by itself, so that code is made of no more than is waited for. */
const byMonth = (segment: Segment, cables: Uint32Array): Uint32Array => {
  const { of, first, last } = monthsOf(segment);
  const counts = spareCounts(last - first + 1);
  const before = first + 1;
  for (let at = 0; at < cables.length; at++) {
    const month = of[cables[at]!]!;
    if (month !== 0) counts[month - before]!++;
  }
  return counts;
};

const byByte = (size: number, column: Uint8Array, cables: Uint32Array): Uint32Array => {
  const counts = spareCounts(size);
  for (let at = 0; at < cables.length; at++) counts[column[cables[at]!]!]!++;
  return counts;
};

const byNumber = (
  segment: Segment,
  name: PoolName,
  column: Numbers,
  cables: Uint32Array,
): Uint32Array => {
  const counts = spareCounts(segment.pool(name).size);
  for (let at = 0; at < cables.length; at++) counts[column[cables[at]!]!]!++;
  counts[0] = 0;
  return counts;
};

/** The same of what stands under the head: only cables whose head is open count. */
const underHead = (
  segment: Segment,
  name: PoolName,
  column: Numbers,
  { head }: View,
  cables: Uint32Array,
): Uint32Array => {
  const counts = spareCounts(segment.pool(name).size);
  for (let at = 0; at < cables.length; at++) {
    const one = cables[at]!;
    if (head[one] === 1) counts[column[one]!]!++;
  }
  counts[0] = 0;
  return counts;
};
