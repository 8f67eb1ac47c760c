/** A day of the calendar in UTC; `month` from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The months as a date-time group prints them. */
export const MONTHS: readonly string[] = [
  "JAN",
  "FEB",
  "MAR",
  "APR",
  "MAY",
  "JUN",
  "JUL",
  "AUG",
  "SEP",
  "OCT",
  "NOV",
  "DEC",
];

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Returns the number of days of a month (from 1) in a year. */
export const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);

/** True where the calendar has such a day. */
export const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** Returns a number below a hundred in two figures. */
export const inTwo = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Returns a day as ISO 8601: `2009-11-17`. */
export const isoDay = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, "0")}-${inTwo(month)}-${inTwo(day)}`;

/** Returns an instant in UTC as ISO 8601, to the second: `2009-11-17T11:10:00Z`. */
export const isoInstant = (day: Day, hour: number, minute: number, second = 0): string =>
  `${isoDay(day)}T${inTwo(hour)}:${inTwo(minute)}:${inTwo(second)}Z`;

/** Returns the days since 1 January 1970, for counting between days. */
export const dayNumber = ({ year, month, day }: Day): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000);

/** Returns the day of a year by its number from 1 (the julian group of a DE line), or null where there is none. */
export const dayOfYear = (year: number, ordinal: number): Day | null => {
  if (ordinal < 1 || ordinal > (isLeap(year) ? 366 : 365)) return null;
  let rest = ordinal;
  let month = 1;
  while (rest > daysIn(year, month)) {
    rest -= daysIn(year, month);
    month += 1;
  }
  return { year, month, day: rest };
};

/** Returns the day in an ISO string of a day or an instant. */
export const dayOf = (iso: string): Day => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

/** Returns the number of a month (from 1) by its English name, short or long, or 0. */
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toUpperCase()) + 1;

const garbled = (name: string): number => {
  const near = MONTHS.filter(
    (month) => [...month].filter((letter, place) => letter !== name[place]).length <= 1,
  );
  return near.length === 1 ? MONTHS.indexOf(near[0] ?? "") + 1 : 0;
};

const group =
  /(?:([ZOPRYM])(?: {0,3}([ZOPRYM]))? {0,3})?(\d{2}) ?(\d{2})(\d{2})(?:(\d{2}))?([A-Z]) {0,3}([A-Z0-9]{3,9})\.? {0,3}(\d{4}|\d{2})(?!\d)/y;

/* The same with blanks between its signs, as records of 1973 have it; all of its month is there. */
const spaced =
  /(?:([ZOPRYM])(?: {0,3}([ZOPRYM]))? {0,3})?(\d ?\d) ?(\d ?\d) ?(\d ?\d) ?()(Z) {0,3}([A-Z] ?[A-Z] ?[A-Z]) {0,3}(\d ?\d)(?!\d)/y;

/** True where a figure is among the first signs of a place: behind two prosigns and their blanks. */
const mayBeSpaced = (text: string, from: number): boolean => {
  for (let at = from; at < from + 8; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
    if (code > 90) return false;
  }
  return false;
};

const groupAt = (text: string, from: number): RegExpExecArray | null => {
  group.lastIndex = from;
  const match = group.exec(text);
  // Most that is asked is text.
  if (match || !mayBeSpaced(text, from)) return match;
  spaced.lastIndex = from;
  const apart = spaced.exec(text);
  if (apart === null || monthOf(solid(apart[8] ?? "")) === 0) return null;
  return apart;
};

const solid = (printed: string): string => printed.replaceAll(" ", "");

/** What a date-time group says, and where within the text it was read from. */
export interface ReadGroup {
  readonly precedence: readonly string[];
  readonly raw: string;
  /** Where `raw` begins in the text, and where the group ends. */
  readonly at: number;
  readonly end: number;
  readonly instant: string | null;
  readonly year: number;
  readonly zone: string;
  readonly isRepaired: boolean;
}

/**
 * Reads a date-time group at `from`: prosigns, day, hour, minute, zone, month, year. Null where there is none. The
 * instant is null where the calendar or the clock has no such moment, and where the zone is not Z: another zone is
 * reported, not converted. A garbled month (`NQV`) is mended where one month alone differs from it by one letter.
 *
 *     O 171110Z NOV 09
 *     P R 091700Z SEP 08        two prosigns: for action, for information
 *     P 251346 Z JUL 7 3        blanks between its signs, as records of 1973 have them
 */
export const readGroup = (
  text: string,
  from: number,
  fullYear: (year: number) => number,
): ReadGroup | null => {
  const match = groupAt(text, from);
  if (!match) return null;
  const [whole, first, second] = match;
  const [day = "", hour = "", minute = "", seconds = "", zone = "", name = "", digits = ""] = match
    .slice(3)
    .map((printed: string | undefined) => solid(printed ?? ""));
  const known = monthOf(name);
  const month = known > 0 ? known : garbled(name);
  if (known === 0 && month === 0 && !/^[A-Z]/.test(name)) return null;
  const at = from + whole.search(/\d/);
  const date = { year: fullYear(Number(digits)), month, day: Number(day) };
  const isRight =
    zone === "Z" && isDay(date) && Number(hour) < 24 && Number(minute) < 60 && Number(seconds) < 60;
  return {
    precedence: [first, second].filter((sign) => sign !== undefined),
    raw: text.slice(at, from + whole.length),
    at,
    end: from + whole.length,
    instant: isRight ? isoInstant(date, Number(hour), Number(minute), Number(seconds)) : null,
    year: date.year,
    zone,
    isRepaired: known === 0,
  };
};
