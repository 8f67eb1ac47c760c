import { isInCapitals } from "../vocabulary/index.ts";
import { endsSentence, lastLine, type BodyState } from "./body-state.ts";
import type { Line } from "./lines.ts";
import { isExercise } from "./parts/caption.ts";
import { isAside, isRule, looksLikeHeading, mayBeHeading } from "./parts/heading.ts";
import { isFurniture } from "./parts/page-line.ts";
import { beginsWithMark } from "./line-mark.ts";
import { beginsParagraph, digitsAfter, paragraphStart } from "./parts/paragraph-start.ts";
import { isTableRow } from "./parts/table-row.ts";
import type { Reading } from "./reading.ts";
import { ahead } from "./taking.ts";

/** True where a row of dashes stands under one of the next three lines. */
const hasRuleUnder = (reading: Reading): boolean => {
  for (let by = 1; by <= 3; by += 1) {
    const next = ahead(reading, by);
    if (next && isRule(next.text)) return true;
  }
  return false;
};

/* Words of somebody who speaks, as in a transcript of questions (Q.) and answers (A.). */
const said = /^Q\. |[?!-]$| (?:I|YOU|WE|IT|THEY|IS|ARE|WAS|THAT|DO|DID)(?: |$|')/;

/** True where a line is long enough to be one of a paragraph, or has a mark. */
const endsInText = (text: string): boolean => text.length > 45 || beginsWithMark(text);

/** True where the next text behind the line `by` lines ahead is a numbered paragraph. */
const isOverParagraph = (reading: Reading, by: number): boolean => {
  for (let more = by + 1; more <= by + 4; more += 1) {
    const text = ahead(reading, more)?.text ?? "";
    const start = paragraphStart(text);
    if (text !== "") return start !== null && !isTableRow(text, start.end);
  }
  return false;
};

/** True where a test holds for the current line and those behind it, `count` in all. */
const allAhead = (reading: Reading, count: number, test: (text: string) => boolean): boolean => {
  for (let by = 0; by < count; by += 1)
    if (!test(by === 0 ? reading.line.text : (ahead(reading, by)?.text ?? ""))) return false;
  return true;
};

/* A line that is longer may have been full. */
const widest = 46;

/**
 * True where lines were broken on purpose, since the next word had room on the line before: names under each other, as of
 * those who took part, and no heading that was wrapped.
 */
const isListed = (reading: Reading, count: number): boolean => {
  for (let by = 1; by < count; by += 1) {
    const before = by === 1 ? reading.line.text : (ahead(reading, by - 1)?.text ?? "");
    const text = ahead(reading, by)?.text ?? "";
    // A colon or a letter parts a heading of two.
    if (before.endsWith(":") || /^[A-Z]\. /.test(text)) continue;
    if (before.length + text.split(" ", 1).join("").length < widest) return true;
  }
  return false;
};

/**
 * Returns how many lines at the current place are a heading with its rules of dashes; 0 where there is none. A heading
 * stands over the next paragraph: rules of dashes prove it, else blank lines round it and a number behind it.
 *
 *     ------------------
 *     THE GATES CAN WAIT
 *     ------------------
 */
export const headingAt = (reading: Reading, state: BodyState): number => {
  const count = countAt(reading, state);
  for (let by = 0; by < count; by += 1) {
    const line = by === 0 ? reading.line : ahead(reading, by);
    if (line && isAside(line.text)) return 0;
  }
  return count;
};

/** The same where no line opens or closes an aside, which is asked of the few that may be a heading else. */
const countAt = (reading: Reading, state: BodyState): number => {
  const afterPage = reading.parts.at(-1)?.kind === "page-line";
  let by = 0;
  const over = isRule(reading.line.text);
  const isApart =
    state.afterBlank || afterPage || state.block === null || state.block.kind === "heading";
  if (!over && !isApart && !hasRuleUnder(reading)) return 0;
  if (!over && !mayBeHeading(reading.line.text)) return 0;
  if (over) by = 1;
  let count = 0;
  let under = false;
  for (;;) {
    const line = by === 0 ? reading.line : ahead(reading, by);
    if (!line || line.text === "" || isFurniture(reading, line)) break;
    if (isRule(line.text)) {
      under = true;
      by += 1;
      // Wrapped headings have a row of dashes under each piece, or two rows at the end.
      const after = ahead(reading, by);
      if (after && isRule(after.text)) by += 1;
      break;
    }
    if (beginsParagraph(line.text) && count > 0) break;
    // The first line was looked at above, where no rule stands over it.
    if ((by > 0 && !mayBeHeading(line.text)) || isExercise(line.text)) return 0;
    count += 1;
    by += 1;
    if (count > 3) return 0;
  }
  // Rows without words: under a heading that a page line cut off, or by themselves.
  const isUnderHeading = state.isBroken && state.block?.kind === "heading";
  if (count === 0)
    return over && (state.afterBlank || state.block === null || isUnderHeading) ? by : 0;
  const ruled = over || under;
  const open = state.block !== null && state.block.kind === "paragraph";
  const before = open ? lastLine(state.block) : "";
  if (!ruled && !isApart) return 0;
  // A sentence that a page broke goes on.
  if (!ruled && state.isBroken && open && !endsSentence(before)) return 0;
  if (ruled && !over && !state.afterBlank && open && !endsSentence(before)) return 0;
  let next: Line | undefined = ahead(reading, by);
  let blank = by;
  while (
    next &&
    (next.text === "" || isFurniture(reading, next) || isRule(next.text)) &&
    blank < by + 30
  ) {
    blank += 1;
    next = ahead(reading, blank);
  }
  if (!next || next.text === "") return 0;
  const numbered = paragraphStart(next.text, digitsAfter(state.last));
  const isRow = numbered !== null && isTableRow(next.text, numbered.end);
  if (isRow && !ruled && state.markedCount === 0) return 0;
  const isAtStart =
    numbered !== null &&
    (numbered.number === state.last + 1 ||
      numbered.number === 1 ||
      numbered.hasParenthesis ||
      (numbered.number > state.last && numbered.number <= state.last + 12) ||
      numbered.isLetter);
  if (ruled) return count <= 3 ? by : 0;
  if (count > 1 && isListed(reading, count)) return 0;
  // Most are told from a heading by now: whether all letters are capitals is asked of few.
  const allLook = allAhead(reading, count, looksLikeHeading);
  if (isAtStart && count <= (allLook ? 3 : 2)) {
    if (allLook || (endsSentence(before) && count === 1) || !open) return by;
    return 0;
  }
  const isLettered = /^(?:[A-Z]|[IVX]{2,4})\. /.test(reading.line.text);
  const upper = allLook && allAhead(reading, count, isInCapitals);
  if (upper && blank > by && count <= 2 && (!open || endsSentence(before))) {
    // A heading over a heading, as a section's over that of its first part.
    if (count === 1 && looksLikeHeading(next.text) && isOverParagraph(reading, blank)) return by;
    const goesOnLettered = /^[A-Z]\. /.test(next.text) && !/^[IVX]{2,4}\. /.test(reading.line.text);
    const hasValue = reading.line.text.slice(3).includes(": ");
    const isShort = count === 1 || (ahead(reading, by - 1)?.text.length ?? 99) < 45;
    if (
      isLettered &&
      !said.test(reading.line.text) &&
      !goesOnLettered &&
      !hasValue &&
      isShort &&
      endsInText(next.text)
    )
      return by;
  }
  // Texts without numbers: capitals between blank lines.
  const isWithoutNumbers = state.last === 0;
  return isWithoutNumbers && upper && count === 1 && blank > by && !/^[A-Z' -]+$/.test(next.text)
    ? by
    : 0;
};
