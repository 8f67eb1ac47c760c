import type { FacetValue } from "reftel/archive";
import type { Query } from "reftel/query";
import { dated, type QueryPiece } from "./narrow.ts";
import { searchAddress } from "./links.ts";
import { daysIn, whensIn, yearsBetween } from "./traffic.ts";
import type { Catalogue } from "../text/index.ts";

/** One bar: a month or a year with the cables found in it. */
export interface Bar {
  /** `2009-10` or `2009`. */
  readonly when: string;
  readonly cables: number;
  readonly isChosen: boolean;
}

export interface YearTick {
  readonly year: string;
  readonly href: string;
  readonly isChosen: boolean;
  /** Number of bars under it. */
  readonly bars: number;
  /** True for those that stay where there is little room. */
  readonly isMain: boolean;
}

/** Cables found by time: the range that is chosen stands out, and all else stays to be seen. */
export interface Histogram {
  readonly bars: readonly Bar[];
  readonly ticks: readonly YearTick[];
  readonly highest: number;
  /** The whole picture in a sentence. */
  readonly words: string;
  /** Range chosen, as typed: `2008-06`, empty where open. */
  readonly from: string;
  readonly to: string;
  /** What may be typed, from what was found: the first year, and the last month. */
  readonly example: { readonly from: string; readonly to: string };
  /** Cables in all years, with everything else of the query. */
  readonly all: number;
  readonly withoutRange: string;
  /** Query without its range: what the two fields are added to. */
  readonly rest: string;
}

/** More years than these are drawn a bar a year. */
const YEARS_BY_MONTH = 16;

/** Range of days that a query asks for at its top level, that of all its dates; open ends are null. */
const rangeOf = (query: Query): { readonly from: string | null; readonly to: string | null } => {
  const terms = query.kind === "and" ? query.children : [query];
  const ranges = terms.flatMap((term) =>
    term.kind === "cable-field" && term.field === "date" ? [term] : [],
  );
  return {
    from:
      ranges
        .flatMap(({ from }) => from ?? [])
        .toSorted()
        .at(-1) ?? null,
    to: ranges.flatMap(({ to }) => to ?? []).toSorted()[0] ?? null,
  };
};

/** A range's end as one would type it: a whole month without its day, a whole year without its month. */
const typedEnd = (day: string | null, isLast: boolean): string => {
  if (day === null) return "";
  const [year = "", month = "01", date = "01"] = day.slice(0, 10).split("-");
  if (date !== (isLast ? String(daysIn(`${year}-${month}`)) : "01")) return day.slice(0, 10);
  return month === (isLast ? "12" : "01") ? year : `${year}-${month}`;
};

/** Years from one label to the next where not all have room: round ones, eight or so. */
const stepOf = (years: number): number =>
  years <= 6 ? 1 : years <= 12 ? 2 : years <= 40 ? 5 : years <= 80 ? 10 : years <= 160 ? 20 : 50;

/** Returns the histogram of an answer, or null where nothing found has a date. */
export const histogramOf = (
  months: readonly FacetValue[],
  query: Query,
  typed: string,
  pieces: readonly QueryPiece[],
  order: string | null,
  text: Catalogue,
): Histogram | null => {
  const cables = new Map(months.map(({ value, cables: number }) => [value, number]));
  const sorted = [...cables.keys()].toSorted();
  const [firstMonth] = sorted;
  const lastMonth = sorted.at(-1);
  if (firstMonth === undefined || lastMonth === undefined) return null;
  const { from, to } = rangeOf(query);
  const isIn = (when: string): boolean =>
    (from !== null || to !== null) &&
    (from === null || when >= from.slice(0, when.length)) &&
    (to === null || when <= to.slice(0, when.length));
  const years = yearsBetween(firstMonth.slice(0, 4), lastMonth.slice(0, 4));
  const byMonth = years.length <= YEARS_BY_MONTH;
  const whens = byMonth ? years.flatMap((when) => whensIn({ kind: "year", when })) : years;
  const inYear = new Map<string, number>();
  for (const [month, number] of cables) {
    const year = month.slice(0, 4);
    inYear.set(year, (inYear.get(year) ?? 0) + number);
  }
  const bars = whens.map((when) => ({
    when,
    cables: (byMonth ? cables : inYear).get(when) ?? 0,
    isChosen: isIn(when),
  }));
  const step = stepOf(years.length);
  const most = bars.reduce((best, bar) => (bar.cables > best.cables ? bar : best));
  const rest = dated(typed, pieces, "", "");
  return {
    bars,
    ticks: years.map((year) => ({
      year,
      href: searchAddress(dated(typed, pieces, year, year), { order }),
      isChosen: isIn(year),
      bars: byMonth ? 12 : 1,
      isMain: Number(year) % step === 0,
    })),
    highest: most.cables,
    words: text.histogram.words({
      byMonth,
      first: years[0] ?? "",
      last: years.at(-1) ?? "",
      most: most.when,
      cables: most.cables,
    }),
    from: typedEnd(from, false),
    to: typedEnd(to, true),
    example: { from: firstMonth.slice(0, 4), to: lastMonth },
    all: [...cables.values()].reduce((sum, number) => sum + number, 0),
    withoutRange: searchAddress(rest, { order }),
    rest,
  };
};
