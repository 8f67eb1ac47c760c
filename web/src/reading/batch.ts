import { fieldQuery } from "reftel/reading";
import { mrnPattern, parseQuery, wordsOf } from "reftel/query";
import type { Vocabulary } from "reftel/vocabulary";

/** Lines that are searched at once; more are left, and said to be. */
export const MOST_LINES = 500;
/** Signs of a line that are searched; no name is as long. */
const LONGEST = 200;

/** One line of what was pasted, and how it is searched. */
export interface BatchLine {
  readonly typed: string;
  readonly query: string;
  readonly how: "number" | "query" | "phrase";
}

/** True for what has a sign of the query language in it: a field, quotes, an operator. */
const isQuery = (line: string): boolean =>
  /["()*]|\b(?:AND|OR|NOT)\b|(?:^|\s)[a-z-]+:\S|(?:^|\s)[=-]\S|~\d?(?:\s|$)/.test(line);

/**
 * Returns what is sought for each line of a pasted list, those without a word left out, each once: a cable by its number, a query as it
 * stands, and all else (the name of a person, of a ship) as a phrase. What stands behind a tab or a semicolon is left out: the
 * first column of a table is what is sought. `isCut` says that there are more than are searched at once.
 */
export const batchOf = (
  text: string,
  vocabulary: Vocabulary,
): { readonly lines: readonly BatchLine[]; readonly isCut: boolean } => {
  const seen = new Set<string>();
  const lines: BatchLine[] = [];
  for (const raw of text.split(/\r\n|[\r\n]/)) {
    const typed = (raw.split(/[\t;]/, 1)[0] ?? "").trim().replace(/,$/, "").slice(0, LONGEST);
    if (wordsOf(typed).length === 0 || seen.has(typed)) continue;
    if (lines.length === MOST_LINES) return { lines, isCut: true };
    seen.add(typed);
    lines.push(lineOf(typed, vocabulary));
  }
  return { lines, isCut: false };
};

const lineOf = (typed: string, vocabulary: Vocabulary): BatchLine => {
  if (isQuery(typed) && parseQuery(typed, { vocabulary }).kind === "query") {
    return { typed, query: typed, how: "query" };
  }
  const pattern = /\d$/.test(typed) ? mrnPattern(typed, vocabulary) : null;
  if (pattern !== null) return { typed, query: fieldQuery("mrn", typed), how: "number" };
  return { typed, query: `"${typed.replaceAll(/["“”„‟«»*]/g, " ").trim()}"`, how: "phrase" };
};
