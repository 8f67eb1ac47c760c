/** Dates and numbers as the interface writes them: `17 November 2009` in text, times in Z, thousands separated. */
import { monthName } from "../telegram/index.ts";

const monthIn = (digits: string): string => monthName(Number(digits)) || digits;

/** Returns an ISO date of any precision in words: `2009-11-17` is `17 November 2009`, `2009-11` is `November 2009`. */
export const dayInWords = (iso: string): string => {
  const [year = "", month, day] = iso.slice(0, 10).split("-");
  if (month === undefined) return year;
  if (day === undefined) return `${monthIn(month)} ${year}`;
  return `${Number(day)} ${monthIn(month)} ${year}`;
};

/** Returns an instant in words with its hour in Z: `17 November 2009, 11:10Z`; a bare day has no hour. */
export const instantInWords = (iso: string): string => {
  const hour = /T(\d\d:\d\d)/.exec(iso)?.[1];
  return hour === undefined ? dayInWords(iso) : `${dayInWords(iso)}, ${hour}Z`;
};

/** Returns a range of days, what both ends share said once: `18 to 20 November 2009`. */
export const spanInWords = (from: string, to: string): string => {
  const last = instantInWords(to);
  if (from === to) return last;
  const [first, end] = [from.slice(0, 10), to.slice(0, 10)];
  if (first.length === 10 && end.length === 10) {
    if (first.slice(0, 7) === end.slice(0, 7)) return `${Number(first.slice(8))} to ${last}`;
    if (first.slice(0, 4) === end.slice(0, 4)) {
      return `${Number(first.slice(8))} ${monthIn(first.slice(5, 7))} to ${last}`;
    }
  }
  return `${instantInWords(from)} to ${last}`;
};

/** Returns a count with thousands separators, alike on every machine. */
export const count = (value: number): string => value.toLocaleString("en-US");

/** Returns `1 cable`, `2 cables`: a count with its noun in the right number. */
export const counted = (value: number, one: string, many: string = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;
