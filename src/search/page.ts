/** The order of found cables, and the page of them that was asked for. */
import { beginningsOf, cableOf } from "./cable-of.ts";
import { FREQUENT_BLOCK } from "./frequent.ts";
import { insertSorted } from "./order.ts";
import { latestDays, nameRanks, newestFirst, oldestFirst } from "./orders.ts";
import { spareMarks } from "./room.ts";
import { rounded, type Matched, type Scorer } from "./rank.ts";
import type { SearchOrder, SearchRequest } from "./search.ts";
import { NO_DAY } from "./values.ts";
import type { Place, ReaderIndex } from "./whole.ts";

/** Compares two found cables, negative where the first comes first. The order is total and knows no row number. */
export type Comparison = (a: Place, b: Place) => number;

/** A found cable and what it is worth by its words, 0 where they are not asked. */
export interface Entry extends Place {
  readonly worth: number;
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
  request: Pick<SearchRequest, "order" | "limit" | "cursor">,
  add: (own: readonly number[]) => readonly number[],
): Page => {
  const after = request.cursor === null ? null : placeNamed(index, request.cursor);
  if (request.order !== "relevance")
    return firstByDate(index, matched, request.order, request.limit, after);
  // Where nothing weighs anything, what is of equal worth stands from the newest on.
  if (!scorers.some(({ isWeighty }) => isWeighty))
    return firstByDate(index, matched, "-date", request.limit, after);
  return after === null && request.limit !== Number.POSITIVE_INFINITY
    ? firstByWorth(index, matched, scorers, request.limit)
    : mostRelevant(index, matched, scorers, request.limit, after, add);
};

/**
 * By name, whatever stands where. Where a whole list is put in order, ranks of all names are worth working out for each
 * segment that has two cables of one day.
 */
const nameOrder = ({ segments }: ReaderIndex, isWhole: boolean): Comparison => {
  const ranks: Uint32Array[] = [];
  return (a, b) => {
    const one = segments[a.at]!;
    const other = segments[b.at]!;
    if (one === other && a.cable === b.cable) return 0;
    if (isWhole && one === other) {
      const rankOf = (ranks[a.at] ??= nameRanks(one));
      return rankOf[a.cable]! - rankOf[b.cable]!;
    }
    const first = one.mrn.get(a.cable);
    const second = other.mrn.get(b.cable);
    if (first !== second) return first < second ? -1 : 1;
    return one.hashOf(a.cable) < other.hashOf(b.cable) ? -1 : 1;
  };
};

/** Returns how cables of equal worth stand to each other in an order. */
export const orderOf = (index: ReaderIndex, order: SearchOrder, limit: number): Comparison =>
  dateOrder(index, order === "relevance" ? "-date" : order, limit);

/** By day; a day that is not known stands last. */
const dateOrder = (
  index: ReaderIndex,
  order: Exclude<SearchOrder, "relevance">,
  limit: number,
): Comparison => {
  const byName = nameOrder(index, limit === Number.POSITIVE_INFINITY);
  const { segments } = index;
  // A day that is not known is the smallest number, so it stands last where the newest come first.
  const dayOf = ({ at, cable }: Place): number => segments[at]!.cable.day[cable]!;
  if (order === "-date") return (a, b) => dayOf(b) - dayOf(a) || byName(a, b);
  return (a, b) => late(dayOf(a)) - late(dayOf(b)) || byName(a, b);
};

/** Numbers of which two say as good as all of a cable's place in an order: its worth, and its day. */
export const KEYS = 2;

/** What is no cable comes behind every cable. */
const NO_CABLE = [-1, 0] as const;

/**
 * Returns, of the first cables of one part, those that may be among the first of all: with `limit` or more of other parts before
 * them nobody shows them. `others` gives the others' numbers for one's own. Of equals by worth and day none is left out.
 */
export const amongFirst = (
  { segments }: ReaderIndex,
  { entries, order }: Pick<Page, "entries" | "order">,
  limit: number,
  others: (own: readonly number[]) => readonly number[],
): readonly Entry[] => {
  if (limit === Number.POSITIVE_INFINITY) return entries;
  const keyOf = ({ at, cable, worth }: Entry): readonly [number, number] => {
    const day = segments[at]!.cable.day[cable]!;
    return [worth, order === "date" ? -late(day) : day];
  };
  const own = entries.map(keyOf);
  const given = others(Array.from({ length: limit }, (_, at) => own[at] ?? NO_CABLE).flat());
  const theirs = Array.from({ length: given.length / KEYS }, (_, at) =>
    given.slice(at * KEYS, (at + 1) * KEYS),
  );
  const last = [...own, ...theirs].sort(byKeys)[limit - 1];
  return last === undefined ? entries : entries.filter((_, at) => byKeys(own[at]!, last) <= 0);
};

const byKeys = ([worth, day]: readonly number[], [other, otherDay]: readonly number[]): number =>
  other! - worth! || otherDay! - day!;

/** A day that is not known stands last where the oldest come first. */
const late = (day: number): number => (day === NO_DAY ? Number.MAX_SAFE_INTEGER : day);

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

/** By worth; what is of equal worth from the newest on. */
const worthOrder = (index: ReaderIndex, limit: number): ((a: Entry, b: Entry) => number) => {
  const newest = dateOrder(index, "-date", limit);
  return (a, b) => b.worth - a.worth || newest(a, b);
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
    return matched[one]?.cables[cable] === 1 ? rounded(scorers[one]!.best(cable)) : 0;
  };
  // It stands in one of the segments, these or others, so that the sum is its worth.
  const last = after === null ? null : { ...after, worth: add([worthOf(after)])[0]! };
  const best: Entry[] = [];
  let found = 0;
  matched.forEach(({ at, cables }, one) => {
    const { best: bestOf } = scorers[one]!;
    for (let cable = 0; cable < cables.length; cable++) {
      if (cables[cable] === 0) continue;
      const worth = rounded(bestOf(cable));
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

/**
 * The first page. Of documents that hold a word of a list those are scored that can reach it by what the lists give them and by
 * what very frequent words can add in their block; then, of the blocks of all others, those in which those words alone can.
 */
const firstByWorth = (
  index: ReaderIndex,
  matched: readonly Matched[],
  scorers: readonly Scorer[],
  limit: number,
): Page => {
  const best = bestOf(index, limit);
  const pending = matched.map(({ at }, one) => {
    const { isListed, each, bounds, score: scoreOf } = scorers[one]!;
    if (isListed) {
      // Most are worth too little, which is seen before they are rounded.
      each((cable, score) => {
        best.offer(at, cable, rounded(score));
        return (best.least() - 1) / 1e6;
      });
      return null;
    }
    const added = bounds();
    const most = added.reduce((one, other) => Math.max(one, other), 0);
    each((cable, score, doc) => {
      if (atMost(score + added[doc >>> 7]!) >= best.least())
        best.offer(at, cable, rounded(scoreOf(doc)));
      return (best.least() - 1) / 1e6 - most;
    });
    return added;
  });
  matched.forEach(({ at, segment, cables, count }, one) => {
    const { best: scoreOf } = scorers[one]!;
    const beginnings = beginningsOf(segment);
    const added = pending[one];
    if (added === null || added === undefined) {
      // Found by other terms alone, a cable is worth nothing; that counts only while the page has room.
      if (best.least() > 0 || count === 0) return;
      for (let cable = 0; cable < cables.length; cable++)
        if (cables[cable] === 1) best.offer(at, cable, 0);
      return;
    }
    const scored = spareMarks(segment.cables);
    const days = latestDays(segment);
    for (let doc = 0, block = 0; doc < segment.documents; doc += FREQUENT_BLOCK, block++) {
      const most = atMost(added[block]!);
      if (most < best.least() || (most === best.least() && days[block]! < best.leastDay()))
        continue;
      const last = cableOf(beginnings, Math.min(doc + FREQUENT_BLOCK, segment.documents) - 1);
      for (let cable = cableOf(beginnings, doc); cable <= last; cable++) {
        if (scored[cable] === 1 || cables[cable] === 0) continue;
        scored[cable] = 1;
        best.offer(at, cable, rounded(scoreOf(cable)));
      }
    }
  });
  const found = matched.reduce((sum, { count }) => sum + count, 0);
  return { entries: best.entries(), order: "relevance", isLast: found <= limit };
};

/** A score as it is compared, a little more than worked out, for what the order of additions may give. */
const atMost = (score: number): number => rounded(score * (1 + 1e-9));

/** The best cables so far; a cable may be offered again with a better document. */
const bestOf = (index: ReaderIndex, limit: number) => {
  const compare = worthOrder(index, limit);
  const best: Entry[] = [];
  const least = (): number => (best.length < limit ? -1 : best[limit - 1]!.worth);
  return {
    /** The worth below which nothing enters any more. */
    least,
    /** The day before which nothing of that worth enters any more. */
    leastDay: (): number => {
      const last = best[limit - 1];
      return last === undefined ? NO_DAY : index.segments[last.at]!.cable.day[last.cable]!;
    },
    offer: (at: number, cable: number, worth: number): void => {
      if (worth < least()) return;
      const known = best.findIndex((one) => one.cable === cable && one.at === at);
      if (known !== -1) {
        if (best[known]!.worth >= worth) return;
        best.splice(known, 1);
      }
      insertSorted(best, { at, cable, worth }, compare, limit);
    },
    entries: (): readonly Entry[] => best,
  };
};

/** Returns the visible cable of a name as `nameOf` gives it, null where the reader sees none, or several to choose from. */
export const placeNamed = (index: ReaderIndex, name: string): Place | null => {
  const [mrn = "", digits = ""] = name.split("~", 2);
  const [place, another] = index
    .named(mrn)
    .filter(({ at, cable }) => index.segments[at]!.hashOf(cable).startsWith(digits));
  return place === undefined || another !== undefined ? null : place;
};
