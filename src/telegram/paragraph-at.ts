import { endsSentence, lastLine, type BodyState } from "./body-state.ts";
import { digitsAfter, paragraphStart, type Start } from "./parts/paragraph-start.ts";
import { isTableRow } from "./parts/table-row.ts";
import type { Reading } from "./reading.ts";
import { isDigit } from "./signs.ts";

const levelBehind = /\( ?(?:TS|S|C|U|SBU|LOU|R|FOUO|CUI)[ )/-]/iy;
const blockWord = /^(?:COMMENT|SUMMARY|ACTION REQUEST(?:S|ED)?) ?:/i;

/** True where a number has a mark behind it. */
const isMarkedStart = (text: string, { hasParenthesis, end }: Start): boolean => {
  levelBehind.lastIndex = end;
  return hasParenthesis && levelBehind.test(text);
};

/**
 * Decides whether a line begins a paragraph. The number that comes next may stand anywhere; any other needs a blank
 * line before it or a mark. An unmarked number that starts again where all others are marked is a list's.
 */
export const startOf = (
  text: string,
  state: BodyState,
): (Pick<Start, "number" | "hasParenthesis"> & { isRepaired: boolean }) | null => {
  const start = paragraphStart(text, digitsAfter(state.last));
  if (!start) return null;
  const { number, hasParenthesis } = start;
  const isMarked = isMarkedStart(text, start);
  if (start.isLetter) {
    if (state.last === 0 && !state.afterBlank) return null;
    return { number: state.last + 1, hasParenthesis, isRepaired: true };
  }
  const found = { number, hasParenthesis, isRepaired: false };
  // Marked items whose own number was lost count as those numbers.
  const isNext = number > state.last && number <= state.last + 1 + state.numberless;
  // Behind a marked item that lost its number the next one ends that item, in a quoted text too.
  if (state.isInText && !(isNext && (isMarked || state.numberless > 0))) return null;
  if (isMarked) return found;
  // Joined to a marked paragraph, an unmarked row would be opened by that one's mark.
  if (state.markedCount === 0 && isTableRow(text, start.end)) return null;
  if (isNext) return found;
  // A figure of the number was lost (`1. COMMENT:` behind paragraph 10): the word proves that a paragraph begins.
  if (blockWord.test(text.slice(start.end, start.end + 24))) return found;
  if (!state.afterBlank && state.block !== null && state.block.kind === "paragraph") return null;
  const allMarked = state.markedCount > 0 && state.unmarkedCount === 0;
  if (allMarked && (number <= state.last || number > state.last + 3)) return null;
  if (number > state.last + 12) return null;
  return found;
};

/**
 * True for a line of a list that begins again at 1 below a marked paragraph and goes on by one. Its numbers are no paragraphs'
 * where all others are marked, and where the number that comes next is still to come with its mark: without that, a
 * paragraph that lacks its mark would be opened by that of the one above.
 *
 *     1. (C) He made these points:
 *
 *     1. open the harbor
 *
 *     2. close the road
 *
 *     2. (C) Next.
 */
export const isOfList = (reading: Reading, state: BodyState, text: string): boolean => {
  const { block, last } = state;
  if (state.isInText || state.markedCount === 0 || state.unmarkedCount > 0) return false;
  if (block?.kind !== "paragraph" || block.number !== last) return false;
  const start = paragraphStart(text, digitsAfter(last));
  if (!start || start.isLetter || start.hasParenthesis) return false;
  if (start.number !== state.listed + 1 || blockWord.test(text.slice(start.end, start.end + 24)))
    return false;
  if (nextMarked(reading, state) !== last + 1) return false;
  state.listed = start.number;
  return true;
};

/**
 * True for a figure that a line's end put first: in the middle of a sentence of a text whose paragraphs are marked, and the
 * paragraph of that number is the next that comes with its mark.
 */
export const isWrapped = (reading: Reading, state: BodyState, text: string): boolean => {
  if (state.afterBlank || state.markedCount === 0 || state.unmarkedCount > 0) return false;
  if (!isDigit(text.charCodeAt(0))) return false;
  if (state.block?.kind !== "paragraph" || endsSentence(lastLine(state.block))) return false;
  const start = paragraphStart(text, digitsAfter(state.last));
  if (!start || start.isLetter || start.hasParenthesis) return false;
  return nextMarked(reading, state) === start.number;
};

/** The next marked number behind the current line, 0 where there is none; each line is looked at once. */
const nextMarked = (reading: Reading, state: BodyState): number => {
  const { lines } = reading.sheet;
  if (state.marked.index > reading.index) return state.marked.number;
  for (let index = reading.index + 1; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? "";
    const start = paragraphStart(text, digitsAfter(state.last));
    if (!start || !isMarkedStart(text, start)) continue;
    state.marked = { index, number: start.number };
    return start.number;
  }
  state.marked = { index: Infinity, number: 0 };
  return 0;
};
