import { fullYear } from "./mrn.ts";

const notes: ReadonlySet<string> = new Set([
  "NOTAL",
  "EXDIS",
  "NODIS",
  "LIMDIS",
  "STADIS",
  "NOFORN",
]);

const words = /,? ?[[(]?([A-Z]{4,6})[\])]?(?![A-Z])/iy;
const open = /[,;]? ?\(?(?:AND|&) (?:PREVIOUS|PREV|PRIOR|SUBSEQUENT)(?: CABLES?)?\)?(?![A-Z])/iy;
const paragraph = /,? ?\(?PARA(?:GRAPH)?S? \d{1,3}(?:-\d{1,3})?\)?(?!\d)/iy;
const dated =
  /,? ?(?:\(|DATED |OF |DTD )(?:DATED )?(?:(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.? \d{1,2}(?:,? ?((?:19|20)\d{2}))?|\d{1,2} (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?(?:,? ?((?:19|20)\d{2}))?|\d{1,2}\/\d{1,2}\/(\d{4}|\d{2}))\)?(?![A-Z\d])/iy;

/** What stands behind a telegram's number in a list: where it ends, and the year where a date in it states one. */
export interface Behind {
  readonly end: number;
  readonly year: number | null;
}

/**
 * Reads what stands behind a number in a reference list and belongs to it: who holds it, that earlier ones are meant
 * too, a paragraph, the day on which it was sent. The day's year is the number's.
 *
 *     BISHKEK 866 AND PREVIOUS        STATE 98110 (NOTAL, EXDIS)
 *     STATE 131738 (MAY 24, 1978)     STATE 028448 DATED FEBRUARY 13, AND PREVIOUS
 */
export const behindCable = (text: string, from: number, stop: number): Behind => {
  let end = from;
  let year: number | null = null;
  if (from >= stop) return { end, year };
  for (let count = 0; count < 6; count += 1) {
    dated.lastIndex = end;
    const date = dated.exec(text);
    const printed = date?.[1] ?? date?.[2] ?? date?.[3];
    const next = date
      ? dated.lastIndex
      : [open, paragraph].map((form) => endOf(form, text, end)).find((one) => one > 0);
    const at = next ?? endOfNote(text, end);
    if (at < 0 || at > stop) break;
    end = at;
    if (printed !== undefined) year ??= fullYear(Number(printed));
  }
  return { end, year };
};

const endOf = (form: RegExp, text: string, at: number): number => {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : -1;
};

const endOfNote = (text: string, at: number): number => {
  words.lastIndex = at;
  const word = words.exec(text)?.[1];
  return word !== undefined && notes.has(word.toUpperCase()) ? words.lastIndex : -1;
};
