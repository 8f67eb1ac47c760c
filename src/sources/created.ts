import { monthOf } from "../telegram/index.ts";

const two = (digits: string): string => digits.padStart(2, "0");

const dayFirst = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})/;
const monthFirst =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::\d{2})?(?: ?([AP])M)?)?/i;

/** The hour of a clock of twelve hours: 12 AM is midnight, 12 PM noon. */
const hourOf = (hour: string, half: string | undefined): string => {
  if (half === undefined) return hour;
  return String((Number(hour) % 12) + (half.toUpperCase() === "P" ? 12 : 0));
};

/**
 * Returns a day as tables print it in the form of cards; `01 JAN 1960` is how the National Archives say that there is
 * none. What is in another form stays as it is.
 *
 *     createdOf("01-Aug-1978 12:00:00 am")  // "1978-08-01"
 */
export const createdOf = (printed: string): string => {
  const named = dayFirst.exec(printed);
  if (named) {
    const [, day = "", name = "", year = ""] = named;
    const month = monthOf(name);
    const iso = `${year}-${two(String(month))}-${two(day)}`;
    return month === 0 ? printed : iso === "1960-01-01" ? "" : iso;
  }
  const numbered = monthFirst.exec(printed);
  if (!numbered) return printed;
  const [, month = "", day = "", year = "", hour, minute, half] = numbered;
  const time = hour === undefined ? "" : ` ${two(hourOf(hour, half))}:${minute ?? "00"}`;
  return `${year}-${two(month)}-${two(day)}${time}`;
};
