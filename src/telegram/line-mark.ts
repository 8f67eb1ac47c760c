import type { Line } from "./lines.ts";
import { isLevelWord, readMark, type Mark } from "./marking.ts";

const parenthesis = /^\(([A-Z]{1,4}(?:[/-]{1,2}[A-Z][A-Z ,/-]{0,40})?)\)/;
const subParagraph = /^(?:[A-Za-z][.)] ?|\d{1,2}[.)] ?|\((?:[A-Za-z]|\d{1,2})\) ?|-{1,3} ?|\* ?)/;

/** A portion mark that a line begins with, as printed, and what it means. */
export interface LineMark {
  readonly printed: string;
  readonly mark: Mark;
}

const markOf = (text: string): LineMark | null => {
  const printed = parenthesis.exec(text)?.[1];
  if (printed === undefined || !isLevelWord(printed.split(/[/-]/)[0] ?? "")) return null;
  return { printed, mark: readMark(printed) };
};

/** The letter of a list that a line begins with, `(B)`, or null. */
const listLetter = (text: string): string | null => /^\(([A-Z])\)/.exec(text)?.[1] ?? null;

/** True where `(C)` at a line's start goes on with a list whose last letter is B: a list letter and no mark. */
const goesOnWithList = (text: string, before: readonly Line[]): boolean => {
  const letter = listLetter(text);
  if (letter === null) return false;
  const previous = String.fromCharCode(letter.charCodeAt(0) - 1);
  return before.some((line) => listLetter(line.text) === previous);
};

/**
 * Returns the mark that a line begins with, or null. `before` are the lines of the same paragraph above it, by which a
 * list letter is told from a mark.
 *
 *     (S/NF) A second source said so.
 */
export const lineMark = (text: string, before: readonly Line[]): LineMark | null =>
  text.charCodeAt(0) === 40 && !goesOnWithList(text, before) ? markOf(text) : null;

/**
 * Returns the marks that stand at the start of a paragraph's lines, its own among them, or behind the sign of a
 * sub-paragraph. They govern the paragraph too: text behind a higher mark must not be opened by the lower one before it.
 *
 *     3. (U) Three points were made:
 *     A. (C) the first
 *     -- (S/NF) the second
 */
export const innerMarks = (
  lines: readonly Line[],
): readonly (LineMark & { readonly line: Line })[] => {
  const found: (LineMark & { readonly line: Line })[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.text.includes("(")) continue;
    const whole = lineMark(line.text, lines.slice(Math.max(0, index - 40), index));
    const sign = whole ? null : subParagraph.exec(line.text);
    const one = whole ?? (sign ? markOf(line.text.slice(sign[0].length)) : null);
    if (one) found.push({ ...one, line });
  }
  return found;
};
