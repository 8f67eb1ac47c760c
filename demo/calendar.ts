const MONTHS = [
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
] as const;
const DAY = 86_400_000;

/** Date-time group of an instant (`2009-10-22T09:40`): `220940Z OCT 09`. */
export function dateTimeGroup(at: string): string {
  const month = MONTHS[Number(at.slice(5, 7)) - 1] ?? "JAN";
  return `${at.slice(8, 10)}${at.slice(11, 13)}${at.slice(14, 16)}Z ${month} ${at.slice(2, 4)}`;
}

/** Day of the year and time, as the station line prints them: `2950940`. */
export function julianGroup(at: string): string {
  const midnight = Date.parse(`${at.slice(0, 10)}T00:00Z`);
  const day = Math.round((midnight - Date.parse(`${at.slice(0, 4)}-01-01T00:00Z`)) / DAY) + 1;
  return `${String(day).padStart(3, "0")}${at.slice(11, 13)}${at.slice(14, 16)}`;
}

/** The same day some years on, as month, day, year: `10/22/2019`, or `10/22/19` with a short year. */
export function yearsLater(at: string, years: number, short = false): string {
  const year = Number(at.slice(0, 4)) + years;
  const day = at.slice(5, 10) === "02-29" ? "28" : at.slice(8, 10);
  return `${at.slice(5, 7)}/${day}/${short ? String(year).slice(2) : year}`;
}
