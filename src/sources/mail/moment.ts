import { fullYear, monthOf, readGroup } from "../../telegram/index.ts";

/** The parts of a moment as they are printed, the month from 1; east of UTC in minutes. */
interface Printed {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly east: number;
}

/** The zones that RFC 5322, 4.3, still reads by name, in hours east of UTC; any other name says nothing of where it is. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ["EST", -5],
  ["EDT", -4],
  ["CST", -6],
  ["CDT", -5],
  ["MST", -7],
  ["MDT", -6],
  ["PST", -8],
  ["PDT", -7],
]);

const group = /^(?:DTG ?:? ?)?(?=[ZOPRYM]{1,2} |[ZOPRYM] [ZOPRYM] |\d{6})/i;

const ofMail =
  /^(?:[a-z]{3,9}, ?)?(\d{1,2}) ([a-z]{3})[a-z]{0,6} (\d{2,4}) (\d{1,2}):(\d{2})(?::(\d{2}))?(?!:?\d{0,2} ?[ap]m\b)(?: ?([+-])(\d{2}):?(\d{2})(?!\d)| ([a-z]{1,5})(?![a-z]))?/i;

const ofStandard =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)? ?(?:([+-])(\d{2}):?(\d{2})|Z)?$/i;

/** A year of two figures or three as RFC 5322, 4.3, takes it. */
const yearOf = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
};

const minutesEast = (
  sign: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
): number => (sign === "-" ? -1 : 1) * (60 * Number(hours ?? 0) + Number(minutes ?? 0));

/** The moment of these parts; null where the calendar or the clock has none. */
const momentAt = ({ year, month, day, hour, minute, second, east }: Printed): Date | null => {
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59)));
  const isThere =
    local.getUTCFullYear() === year &&
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second <= 60 &&
    Math.abs(east) < 24 * 60;
  return isThere ? new Date(local.getTime() - east * 60_000) : null;
};

const groupIn = (printed: string): Date | null => {
  const before = group.exec(printed);
  const instant = before && readGroup(printed.toUpperCase(), before[0].length, fullYear)?.instant;
  return instant ? new Date(instant) : null;
};

/**
 * Returns the moment that a header of a mail names; null where it names none. It may be a date as mails have it
 * (RFC 5322, 3.3 and 4.3), a date-time group, or a date of ISO 8601. One without a zone, or with a zone that has no
 * meaning of its own (`-0000`), is taken as UTC: the machine that reads it says nothing of where it was written.
 *
 *     Tue, 17 Nov 2009 11:10:00 +0100
 *     DTG 171110Z NOV 09
 */
export const momentIn = (header: string): Date | null => {
  const printed = header
    .replaceAll(/\([^()]{0,200}\)/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const mail = ofMail.exec(printed);
  if (mail) {
    const [, day, name = "", year = "", hour, minute, second, sign, hours, minutes, zone] = mail;
    const named = 60 * (ZONES.get((zone ?? "").toUpperCase()) ?? 0);
    return momentAt({
      year: yearOf(year),
      month: monthOf(name),
      day: Number(day),
      hour: Number(hour),
      minute: Number(minute),
      second: Number(second ?? 0),
      east: sign === undefined ? named : minutesEast(sign, hours, minutes),
    });
  }
  const standard = ofStandard.exec(printed);
  if (!standard) return groupIn(printed);
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = standard;
  return momentAt({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    east: minutesEast(sign, hours, minutes),
  });
};
