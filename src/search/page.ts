/** The order of found cables, and the page of them that was asked for. */
import { NO_DAY } from "./values.ts";
import { rounded, type Matched, type Scored } from "./rank.ts";
import type { SearchOrder, SearchRequest } from "./search.ts";
import type { Place, ReaderIndex } from "./whole.ts";

/** Compares two found cables, negative where the first comes first. The order is total and knows no row number. */
export type Comparison = (a: Place, b: Place) => number;

/** Returns the comparison of an order. */
export const ordering = (
  { segments }: ReaderIndex,
  scored: readonly Scored[],
  order: SearchOrder,
): Comparison => {
  const byName: Comparison = (a, b) => {
    if (a.at === b.at && a.cable === b.cable) return 0;
    const one = segments[a.at]!;
    const other = segments[b.at]!;
    const first = one.mrn.get(a.cable);
    const second = other.mrn.get(b.cable);
    if (first !== second) return first < second ? -1 : 1;
    return one.hashOf(a.cable) < other.hashOf(b.cable) ? -1 : 1;
  };
  // A day that is not known is the smallest number, so it stands last where the newest come first.
  const dayOf = ({ at, cable }: Place): number => segments[at]!.cable.day[cable]!;
  const newest: Comparison = (a, b) => dayOf(b) - dayOf(a) || byName(a, b);
  switch (order) {
    case "-date":
      return newest;
    case "date": {
      const late = ({ at, cable }: Place): number =>
        dayOf({ at, cable }) === NO_DAY ? Number.MAX_SAFE_INTEGER : dayOf({ at, cable });
      return (a, b) => late(a) - late(b) || byName(a, b);
    }
    case "relevance": {
      const worth = ({ at, cable }: Place): number => rounded(scored[at]!.best[cable]!);
      return (a, b) => worth(b) - worth(a) || newest(a, b);
    }
  }
};

/** The first `limit` cables behind the cursor: a short sorted list that nearly every other cable fails to enter. */
export const pageOf = (
  index: ReaderIndex,
  matched: readonly Matched[],
  compare: Comparison,
  { limit, cursor }: SearchRequest,
): { readonly places: readonly Place[]; readonly isLast: boolean } => {
  const after = cursor === null ? null : placeNamed(index, cursor);
  const page: Place[] = [];
  let behind = 0;
  matched.forEach(({ cables }, at) => {
    for (let cable = 0; cable < cables.length; cable++) {
      if (cables[cable] === 0) continue;
      const place = { at, cable };
      if (after !== null && compare(place, after) <= 0) continue;
      behind++;
      if (page.length === limit && compare(place, page[limit - 1]!) > 0) continue;
      if (limit === Number.POSITIVE_INFINITY) {
        page.push(place);
        continue;
      }
      let low = 0;
      let high = page.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compare(page[middle]!, place) < 0) low = middle + 1;
        else high = middle;
      }
      page.splice(low, 0, place);
      if (page.length > limit) page.pop();
    }
  });
  if (limit === Number.POSITIVE_INFINITY) page.sort(compare);
  return { places: page, isLast: behind <= page.length };
};

/** The visible cable of a name as `nameOf` gives it, null where the reader sees none. */
const placeNamed = (index: ReaderIndex, name: string): Place | null => {
  const [mrn = "", digits] = name.split("~", 2);
  const places = index.named(mrn);
  return (
    places.find(
      ({ at, cable }) =>
        digits === undefined || index.segments[at]!.hashOf(cable).startsWith(digits),
    ) ?? null
  );
};
