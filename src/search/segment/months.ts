/** Months and years of the cables of a segment, as numbers that can be counted. */
import type { Numbers } from "../bytes/columns.ts";
import { oncePerSegment } from "./once-per-segment.ts";
import { NO_DAY } from "./values.ts";

export interface Months {
  /** Months since year 0 of each cable, and one; 0 where there is no date. */
  readonly of: Numbers;
  /** Months since year 0: a January before all that were met, and a month behind them. */
  readonly first: number;
  readonly last: number;
}

/** The column of months that a segment keeps since they are written. */
export const MONTH = "cable.month";

/** Returns the month of each cable, as it is kept; of a segment from before they were, worked out once. */
export const monthsOf = oncePerSegment(({ columns, cable }): Months => {
  const of = columns.get(MONTH) as Numbers | undefined;
  if (of === undefined) return monthsOn(cable.day);
  const [first = 0, behind = 0] = (columns.get("segment") as Uint32Array).subarray(AT_MONTHS);
  return { of, first, last: behind - 1 };
});

/** Where in the numbers of a segment its first January stands, and then the month behind its last. */
const AT_MONTHS = 5;

/** Returns the months of days, by a table. */
export const monthsOn = (days: Int32Array): Months & { readonly of: Uint32Array } => {
  const of = new Uint32Array(days.length);
  const stretches = new Set<number>();
  let stretch = Number.NaN;
  let months = monthsIn(NO_DAY >> BITS);
  for (let at = 0; at < of.length; at++) {
    const day = days[at]!;
    // Telegrams mostly come in the order of their days.
    if (day >> BITS !== stretch) {
      stretch = day >> BITS;
      months = monthsIn(stretch);
      stretches.add(stretch);
    }
    of[at] = months[day & (DAYS - 1)]!;
  }
  stretches.delete(NO_DAY >> BITS);
  if (stretches.size === 0) return { of, first: 0, last: -1 };
  const first = monthsIn(Math.min(...stretches))[0]! - 1;
  const last = monthsIn(Math.max(...stretches)).at(-1)! - 1;
  return { of, first: Math.max(0, Math.floor(first / 12) * 12), last };
};

/** Days, eleven years of them, whose months are kept in one table. */
const BITS = 12;
const DAYS = 1 << BITS;

const known = new Map<number, Int32Array>();

/** The month of each day of a stretch, and one; 0 in the stretch of a day that is not known. */
const monthsIn = (stretch: number): Int32Array => {
  const held = known.get(stretch) ?? tableOf(stretch);
  known.set(stretch, held);
  return held;
};

const tableOf = (stretch: number): Int32Array => {
  const months = new Int32Array(DAYS);
  if (stretch === NO_DAY >> BITS) return months;
  const date = new Date(stretch * DAYS * DAY);
  for (let from = 0; from < DAYS;) {
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    date.setUTCMonth(date.getUTCMonth() + 1, 1);
    const next = date.getTime() / DAY - stretch * DAYS;
    months.fill(month + 1, from, next);
    from = next;
  }
  return months;
};

const DAY = 86_400_000;

/** Returns a year as it is written, in four digits. */
export const yearName = (year: number): string => String(year).padStart(4, "0");

const monthNames = new Map<number, string>();

/** Returns a month as `2009-11`; spelled once a month: an archive has some hundreds, and they are asked for with every search. */
export const monthName = (month: number): string => {
  const known =
    monthNames.get(month) ??
    `${yearName(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}`;
  monthNames.set(month, known);
  return known;
};

/** Returns months added up by year; the first is a January. */
export const yearsOf = (months: Uint32Array): Uint32Array => {
  const years = new Uint32Array(Math.ceil(months.length / 12));
  for (let month = 0; month < months.length; month++)
    years[Math.floor(month / 12)]! += months[month]!;
  return years;
};
