/** Months and years of the cables of a segment, as numbers that can be counted. */
import { oncePerSegment } from "./once.ts";
import { NO_DAY } from "./values.ts";

export interface Months {
  /** Months since year 0 of each cable, `NO_DAY` where there is no date. */
  readonly of: Int32Array;
  /** First January and last month met. */
  readonly first: number;
  readonly last: number;
}

/** Returns the month of each cable, worked out once a segment, and once a day of it. */
export const monthsOf = oncePerSegment(({ cable }): Months => {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const byDay = new Map<number, number>([[NO_DAY, NO_DAY]]);
  const { day: days } = cable;
  const of = new Int32Array(days.length);
  let before = NO_DAY;
  let month = NO_DAY;
  for (let at = 0; at < of.length; at++) {
    const day = days[at]!;
    // Telegrams mostly come in the order of their days.
    if (day !== before) {
      let known = byDay.get(day);
      if (known === undefined) {
        const date = new Date(day * 86_400_000);
        known = date.getUTCFullYear() * 12 + date.getUTCMonth();
        first = Math.min(first, known);
        last = Math.max(last, known);
        byDay.set(day, known);
      }
      before = day;
      month = known;
    }
    of[at] = month;
  }
  return last === Number.NEGATIVE_INFINITY
    ? { of, first: 0, last: -1 }
    : { of, first: Math.floor(first / 12) * 12, last };
});

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
  months.forEach((count, month) => {
    years[Math.floor(month / 12)]! += count;
  });
  return years;
};
