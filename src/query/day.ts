/** The days that a date of the query language means: a year, a month or a day, both ends included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const two = (number: number): string => String(number).padStart(2, "0");

const lastDayOf = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Returns the days of `2009`, `2009-11` or `2009-11-17`, or null where there is no such date. */
export const daysOf = (text: string): Days | null => {
  const match = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [, year = "", month, day] = match;
  // So that there is a day before and after each.
  if (year === "0000" || year === "9999") return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const last = lastDayOf(Number(year), Number(month));
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
  if (Number(day) < 1 || Number(day) > last) return null;
  return { from: text, to: text };
};

/** Returns the day after (`1`) or before (`-1`) a day. */
export const dayBeside = (day: string, step: 1 | -1): string => {
  let year = Number(day.slice(0, 4));
  let month = Number(day.slice(5, 7));
  let date = Number(day.slice(8, 10)) + step;
  if (date < 1) {
    month -= 1;
    if (month < 1) {
      month = 12;
      year -= 1;
    }
    date = lastDayOf(year, month);
  } else if (date > lastDayOf(year, month)) {
    date = 1;
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
};
