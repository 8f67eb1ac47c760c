/** The order of found cables, and the page of them that was asked for. */
import {
  dateOrder,
  late,
  worthOrder,
  type Comparison,
  type Entry,
  type SearchOrder,
} from "./cable-order.ts";
import { firstByWorth } from "./first-by-worth.ts";
import { insertSorted } from "../bytes/order.ts";
import { newestFirst, oldestFirst } from "./orders.ts";
import { rounded, type Matched } from "./rank.ts";
import { bestScoreOf, type Scorer } from "./scorer.ts";
import type { Place, ReaderIndex } from "../matching/whole.ts";

export interface PageRequest {
  readonly order: SearchOrder;
  /** Most cables given; infinite for all. */
  readonly limit: number;
  /** Name of the last cable of the page before; null for the first page. */
  readonly cursor: string | null;
}

export interface Page {
  readonly entries: readonly Entry[];
  /** The order in which they stand; by date where nothing weighs anything. */
  readonly order: SearchOrder;
  readonly isLast: boolean;
}

/**
 * Returns the first `limit` found cables behind the cursor, of some segments of the index. `add` gives the sums of numbers over
 * these and all others.
 */
export const pageOf = (
  index: ReaderIndex,
  matched: readonly Matched[],
  scorers: readonly Scorer[],
  request: PageRequest,
  add: (own: readonly number[]) => readonly number[],
): Page => {
  const after = request.cursor === null ? null : placeNamed(index, request.cursor);
  if (request.order !== "relevance")
    return firstByDate(index, matched, request.order, request.limit, after);
  // Where nothing weighs anything, what is of equal worth stands from the newest on.
  if (scorers.every(({ weighty }) => weighty.length === 0))
    return firstByDate(index, matched, "-date", request.limit, after);
  if (after !== null || request.limit === Number.POSITIVE_INFINITY)
    return mostRelevant(index, matched, scorers, request.limit, after, add);
  const entries = firstByWorth(index, matched, scorers, request.limit);
  const found = matched.reduce((sum, { count }) => sum + count, 0);
  return { entries, order: "relevance", isLast: found <= request.limit };
};

/** Numbers of which two say as good as all of a cable's place in an order: its worth, and its day. */
export const KEYS = 2;

/** What is no cable comes behind every cable. */
const NO_CABLE = [-1, 0] as const;

/**
 * Returns what gives, of the first cables of one part, those that may be among the first of all: with `limit` or more of other parts
 * before them nobody shows them. `others` is told one's own numbers at once, and the others' are waited for when it is called. Of equals
 * by worth and day none is left out.
 */
export const amongFirst = (
  { segments }: ReaderIndex,
  { entries, order }: Pick<Page, "entries" | "order">,
  limit: number,
  others: (own: readonly number[]) => () => readonly number[],
): (() => readonly Entry[]) => {
  if (limit === Number.POSITIVE_INFINITY) return () => entries;
  const keyOf = ({ at, cable, worth }: Entry): readonly [number, number] => {
    const day = segments[at]!.cable.day[cable]!;
    return [worth, order === "date" ? -late(day) : day];
  };
  const own = entries.map(keyOf);
  const given = others(Array.from({ length: limit }, (_, at) => own[at] ?? NO_CABLE).flat());
  return () => {
    const numbers = given();
    const theirs = Array.from({ length: numbers.length / KEYS }, (_, at) =>
      numbers.slice(at * KEYS, (at + 1) * KEYS),
    );
    const last = [...own, ...theirs].sort(byKeys)[limit - 1];
    return last === undefined ? entries : entries.filter((_, at) => byKeys(own[at]!, last) <= 0);
  };
};

const byKeys = ([worth, day]: readonly number[], [other, otherDay]: readonly number[]): number =>
  other! - worth! || otherDay! - day!;

/** Every segment's first found cables in its own order, which is kept, and of those the first. */
const firstByDate = (
  index: ReaderIndex,
  matched: readonly Matched[],
  order: Exclude<SearchOrder, "relevance">,
  limit: number,
  after: Place | null,
): Page => {
  const compare = dateOrder(index, order, limit);
  const entries = matched.flatMap(({ at, segment, cables }): readonly Entry[] => {
    const sorted = order === "date" ? oldestFirst(segment) : newestFirst(segment);
    const first: Entry[] = [];
    for (
      let next = after === null ? 0 : behind(sorted, at, after, compare);
      next < sorted.length && first.length <= limit;
      next++
    ) {
      const cable = sorted[next]!;
      if (cables[cable] === 1) first.push({ at, cable, worth: 0 });
    }
    return first;
  });
  entries.sort(compare);
  return { entries: entries.slice(0, limit), order, isLast: entries.length <= limit };
};

/** First place in a segment's order that comes behind the cursor. */
const behind = (sorted: Uint32Array, at: number, after: Place, compare: Comparison): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare({ at, cable: sorted[middle]! }, after) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Scores every found cable: what a later page or a whole list needs. */
const mostRelevant = (
  index: ReaderIndex,
  matched: readonly Matched[],
  scorers: readonly Scorer[],
  limit: number,
  after: Place | null,
  add: (own: readonly number[]) => readonly number[],
): Page => {
  const compare = worthOrder(index, limit);
  const worthOf = ({ at, cable }: Place): number => {
    const one = matched.findIndex((other) => other.at === at);
    return matched[one]?.cables[cable] === 1 ? rounded(bestScoreOf(scorers[one]!, cable)) : 0;
  };
  // It stands in one of the segments, these or others, so that the sum is its worth.
  const last = after === null ? null : { ...after, worth: add([worthOf(after)])[0]! };
  const best: Entry[] = [];
  let found = 0;
  matched.forEach(({ at, cables }, one) => {
    const scorer = scorers[one]!;
    for (let cable = 0; cable < cables.length; cable++) {
      if (cables[cable] === 0) continue;
      const worth = rounded(bestScoreOf(scorer, cable));
      if (last !== null && worth > last.worth) continue;
      // Nearly every cable ends here: the list is short, and most are worth less than its last.
      const isFull = best.length === limit;
      if (isFull && worth < best[limit - 1]!.worth) {
        found++;
        continue;
      }
      const entry = { at, cable, worth };
      if (last !== null && compare(entry, last) <= 0) continue;
      found++;
      if (limit === Number.POSITIVE_INFINITY) best.push(entry);
      else insertSorted(best, entry, compare, limit);
    }
  });
  if (limit === Number.POSITIVE_INFINITY) best.sort(compare);
  return { entries: best, order: "relevance", isLast: found <= best.length };
};

/** Returns the visible cable of a name as `nameOf` gives it, null where the reader sees none, or several to choose from. */
export const placeNamed = (index: ReaderIndex, name: string): Place | null => {
  const [mrn = "", digits = ""] = name.split("~", 2);
  const [place, another] = index
    .named(mrn)
    .filter(({ at, cable }) => index.segments[at]!.hashOf(cable).startsWith(digits));
  return place === undefined || another !== undefined ? null : place;
};
