/** Cables by time, from years to months to days: which bars there are, and what stands before and behind. */

import { besides } from "./narrow.ts";

/** One bar: a year, a month or a day, with its cables. */
export interface TrafficBar {
  /** `2009`, `2009-11` or `2009-11-17`. */
  readonly when: string;
  readonly cables: number;
  /** True where its label stays when there is little room. */
  readonly isMain: boolean;
}

export type Within =
  | { readonly kind: "all" }
  | { readonly kind: "year"; readonly when: string }
  | { readonly kind: "month"; readonly when: string };

/** Reads what a timeline is to be of: all years, a year, a month; null where it is none of them. */
export const withinOf = (text: string | null): Within | null => {
  if (text === null) return { kind: "all" };
  if (/^\d{4}$/.test(text)) return { kind: "year", when: text };
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? { kind: "month", when: text } : null;
};

const two = (value: number): string => String(value).padStart(2, "0");

/** Number of days of a month, `2009-11`. */
export const daysIn = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

/** Returns every year from the first to the last, with four digits. */
export const yearsBetween = (first: string, last: string): readonly string[] =>
  Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
    String(Number(first) + index).padStart(4, "0"),
  );

/** Years from one label to the next, so that a dozen stay. */
const stepOf = (years: number): number =>
  years <= 12 ? 1 : years <= 60 ? 5 : years <= 120 ? 10 : 50;

/** Returns the months, or the days, of which a timeline within a year or a month has bars. */
export const whensIn = (within: Exclude<Within, { kind: "all" }>): readonly string[] =>
  Array.from(
    { length: within.kind === "year" ? 12 : daysIn(within.when) },
    (_, index) => `${within.when}-${two(index + 1)}`,
  );

/**
 * Returns a bar for each part of what is shown, those without a cable too: years from the first to the last, the months of
 * a year, the days of a month. `counts` has cables by year, month or day.
 */
export const barsOf = (
  within: Within,
  counts: ReadonlyMap<string, number>,
): readonly TrafficBar[] => {
  const sorted = [...counts.keys()].toSorted();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (within.kind !== "all") {
    return whensIn(within).map((when, index) => ({
      when,
      cables: counts.get(when) ?? 0,
      isMain: within.kind === "year" || index % 5 === 0,
    }));
  }
  if (first === undefined || last === undefined) return [];
  const years = yearsBetween(first, last);
  const step = stepOf(years.length);
  return years.map((when) => ({
    when,
    cables: counts.get(when) ?? 0,
    isMain: Number(when) % step === 0,
  }));
};

/** Returns the year or month before or behind one. */
export const besideOf = (when: string, by: 1 | -1): string => {
  if (when.length === 4) return String(Number(when) + by).padStart(4, "0");
  const at = Number(when.slice(0, 4)) * 12 + Number(when.slice(5)) - 1 + by;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${two((at % 12) + 1)}`;
};

/** Returns a query narrowed to a year, a month or a day; one that is an OR as a whole is put in parentheses. */
export const queryAt = (query: string, when: string): string => {
  if (query === "") return `date:${when}`;
  return `${besides(query)} date:${when}`;
};
