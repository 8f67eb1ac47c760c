import { daysOf } from "./day.ts";

const TWO_YEARS = /^((?:19|20)[0-9]{2})[^0-9]+((?:19|20)[0-9]{2})$/;
const DATE = /(?<![0-9])((?:19|20)[0-9]{2})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?![0-9])/;
const YEAR = /(?:19|20)[0-9]{2}/;

/**
 * Returns the value nearest to one that `date:` or `year:` cannot read, or null where no year stands in it. `by` is the
 * comparison before it, which is kept.
 *
 *     2009-2-3     2009-02-03
 *     2009-02-30   2009-02
 *     2005-2009    2005..2009
 */
export const daysMeant = (text: string, name: "year" | "date", by: string): string | null => {
  if (by === "") {
    const [, one = "", other = ""] = TWO_YEARS.exec(text) ?? [];
    if (one !== "") return one <= other ? `${one}..${other}` : `${other}..${one}`;
    const [first = "", last = "", more] = text.split("..", 3);
    if (last !== "" && more === undefined) {
      const [from, to] = [dateMeant(first, name), dateMeant(last, name)];
      if (from !== null && to !== null && from <= to) return `${from}..${to}`;
    }
  }
  const date = dateMeant(text, name);
  return date === null ? null : `${by}${date}`;
};

/** To the month where there is no such day, to the year where there is no such month. */
const dateMeant = (text: string, name: "year" | "date"): string | null => {
  const year = YEAR.exec(text)?.[0] ?? null;
  const [, dated = "", month = "", day = ""] = name === "date" ? (DATE.exec(text) ?? []) : [];
  const toMonth = `${dated}-${month.padStart(2, "0")}`;
  const toDay = `${toMonth}-${day.padStart(2, "0")}`;
  return [toDay, toMonth].find((date) => daysOf(date) !== null) ?? year;
};
