import { termOf, type Vocabulary } from "../../vocabulary/index.ts";
import type { Thing } from "./sentences.ts";

/** One of the groups of letters or figures that a token is made of, and what it stands for. */
export interface Group {
  readonly text: string;
  readonly means: string;
}

/** Takes a token apart; nothing where it is not of the form that says so. */
type Parter = (text: string, vocabulary: Vocabulary) => readonly Group[];

/** Groups by a pattern, one capture each, with what they stand for in their order; a capture that is not there is left out. */
const captured =
  (form: RegExp, ...means: readonly string[]): Parter =>
  (text) => {
    const [, ...groups] = form.exec(text) ?? [];
    return means.flatMap((each, at) => {
      const group = groups[at];
      return group === undefined ? [] : [{ text: group, means: each }];
    });
  };

/** `11/17/2019`, or with the year first. */
const date: Parter = (text, vocabulary) =>
  captured(
    /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/,
    "year",
    "month",
    "day",
  )(text, vocabulary).concat(
    captured(/^(\d{1,2})[/-](\d{1,2})[/-](\d{2,4})$/, "month", "day", "year")(text, vocabulary),
  );

/** `SCA/CEN`: the bureau, and the office in it. */
const office: Parter = (text, vocabulary) => {
  const [bureau, ...offices] = text.split("/");
  if (bureau === undefined || offices.length === 0) return [];
  const known = termOf(vocabulary.offices, bureau) ?? termOf(vocabulary.acronyms, bureau);
  return [
    { text: bureau, means: known?.meaning ?? "bureau" },
    ...offices.map((one) => ({ text: one, means: "office in it" })),
  ];
};

/** What tokens are made of: the one place to add one. Forms as in the dossier's notes on each line. */
const PARTERS: Partial<Readonly<Record<Thing, Parter>>> = {
  "transmission.id": captured(
    /^(V?ZCZC) ?([A-Z]{3})? ?(\d{3,4})$/,
    "start of a message",
    "channel",
    "number on the channel",
  ),
  julian: captured(/^(\d{3}) ?(\d{4})$/, "day of the year", "hour and minute, Z"),
  "julian.unknown": captured(/^(\d{3}) ?(\d{4})$/, "day of the year", "hour and minute, Z"),
  "dtg.time": captured(/^(\d\d)(\d\d)(\d\d)?$/, "hour", "minute", "second"),
  "banner.number": captured(/^(.*\S) +(\d+)$/, "post", "its number in this year"),
  "page.number": captured(/^(\d+) OF (\d+)$/, "page", "pages in all"),
  "order.date": date,
  "attention.office": office,
  "attention.office.unknown": office,
  office,
};

/**
 * Returns the groups that a token is made of, in its order: `3211110` is the day 321 and the time 1110. Empty where it is
 * one thing.
 */
export const groupsOf = (thing: Thing, text: string, vocabulary: Vocabulary): readonly Group[] =>
  PARTERS[thing]?.(text, vocabulary) ?? [];
