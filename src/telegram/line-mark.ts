import { beginsWithLevel, HIGHEST, readMark, type Mark } from "./marking.ts";

const whole =
  /\( {0,2}([A-Z]{1,14}(?: SECRET| OFFICIAL USE)?(?: ?[/-]{1,2} ?[A-Z][A-Z ,/-]{0,60}|(?:[,;] ?| )(?:NF|NOFORN)(?: ?[,/] ?[A-Z]{2,12})?)?) {0,2}\) {0,4}/y;
const unclosed =
  /[([{] {0,2}((?:TS|S|C|SBU|LOU|FOUO|CUI)(?:\/{1,2}(?:NF|NOFORN)?)?)(?: {0,2}[)\]}])? +(?=[A-Z"'])/y;
/* A letter of another alphabet in the place of a mark, as a Cyrillic one that looks like a C. */
const foreign = /\(([^\0-\x7f]{1,2}(?:\/{1,2}[A-Z]{1,6})?)\) {0,4}/y;
const sign =
  /(?:[A-Za-z]{1,4}[.)]|\d{1,3}(?:\.[A-Za-z\d]{1,2})?[.)]?|\((?:[A-Za-z]{1,4}|\d{1,3})\)|[-–—*•>+]{1,4}|o(?= )) {0,4}/y;

/** A portion mark that stands before text, as printed, and what it means. */
export interface LineMark {
  readonly printed: string;
  readonly mark: Mark;
}

/**
 * The letters of a list met so far in a paragraph: `(A)`, then each that follows the one before. By them `(C)` behind
 * `(A)` and `(B)` is told from a mark; `(S)` behind `(R)` alone is none.
 */
export interface ListLetters {
  met: string;
}

/** Returns the letters at the start of a paragraph: none. */
export const noLetters = (): ListLetters => ({ met: "" });

const isListLetter = (letter: string, letters: ListLetters): boolean => {
  if (letter.length !== 1) return false;
  const isNext =
    letter === "A" || letters.met.includes(String.fromCharCode(letter.charCodeAt(0) - 1));
  if (isNext && !letters.met.includes(letter)) letters.met += letter;
  return isNext;
};

interface FoundMark extends LineMark {
  readonly end: number;
}

/** The mark at a parenthesis; null for a list letter, which `letters` then has, and for anything else. */
const markAt = (
  text: string,
  at: number,
  letters: ListLetters,
  isLineStart: boolean,
): FoundMark | null => {
  whole.lastIndex = at;
  const printed = whole.exec(text)?.[1];
  if (printed !== undefined) {
    if (isListLetter(printed, letters) || !beginsWithLevel(printed)) return null;
    return { printed, mark: readMark(printed), end: whole.lastIndex };
  }
  if (!isLineStart) return null;
  if (text[at + 2] === "]" && isListLetter(text[at + 1] ?? "", letters)) return null;
  unclosed.lastIndex = at;
  const open = unclosed.exec(text)?.[1];
  if (open !== undefined) return { printed: open, mark: readMark(open), end: unclosed.lastIndex };
  foreign.lastIndex = at;
  const other = foreign.exec(text)?.[1];
  return other === undefined
    ? null
    : {
        printed: other,
        mark: { level: HIGHEST, controls: [], readable: false },
        end: foreign.lastIndex,
      };
};

/** True for the sign that a mark begins with, or one that was put for it: `(`, `[`, `{`. */
const opens = (code: number): boolean => code === 40 || code === 91 || code === 123;

/** True where a line begins with the sign of a mark. */
export const mayBeginWithMark = (text: string): boolean => opens(text.charCodeAt(0));

/**
 * True where a line begins with a mark, so that a new item begins with it.
 *
 *     (S/NF) A second source said so.
 */
export const beginsWithMark = (text: string, letters?: Readonly<ListLetters>): boolean =>
  mayBeginWithMark(text) && markAt(text, 0, { met: letters?.met ?? "" }, true) !== null;

/** True where what stands before a parenthesis ends a sentence or a sign, so that a mark there opens what follows. */
const isOpening = (text: string, at: number): boolean => {
  let before = at - 1;
  while (text.charCodeAt(before) === 32) before -= 1;
  return before >= 0 && ".!?:;)]\"'”".includes(text[before] ?? "");
};

const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** False where no sign of a sub-paragraph can stand at a place: most lines begin with a word of five letters or a blank behind it. */
const maySign = (text: string, at: number): boolean => {
  if (!isLetter(text.charCodeAt(at))) return true;
  let end = at + 1;
  while (end < at + 4 && isLetter(text.charCodeAt(end))) end += 1;
  const code = text.charCodeAt(end);
  return code === 46 || code === 41 || (code === 32 && text[at] === "o");
};

/** Adds to `found` the marks at a line's start and behind signs of sub-paragraphs there; returns where they end. */
const leadingMarks = (text: string, letters: ListLetters, found: LineMark[]): number => {
  let at = 0;
  for (let count = 0; count < 5 && at < text.length; count += 1) {
    const mark = opens(text.charCodeAt(at)) ? markAt(text, at, letters, true) : null;
    if (mark) {
      found.push(mark);
      at = mark.end;
      continue;
    }
    sign.lastIndex = at;
    if (!maySign(text, at) || !sign.test(text)) break;
    at = sign.lastIndex;
  }
  return at;
};

/**
 * True where a line begins with a mark, or with a sub-paragraph's sign and a mark: it is text, and no line of a head
 * goes on with it.
 *
 *     A. (S) A second source said so.
 */
export const beginsMarked = (text: string): boolean => {
  if (!/[([{]/.test(text)) return false;
  const found: LineMark[] = [];
  leadingMarks(text, noLetters(), found);
  return found.length > 0;
};

/**
 * Returns the marks of a line that stand before text: at its start, behind the sign of a sub-paragraph, behind the end
 * of a sentence. They govern the paragraph, since text behind a higher mark must not be opened by the lower one before
 * it. `letters` are the list's so far; those of this line are added.
 *
 *     A. (C) the first
 *     -- (S/NF) the second
 *     of the dam. 3. (S) He said
 */
export const marksIn = (text: string, letters: ListLetters): LineMark[] => {
  let open = text.indexOf("(");
  const found: LineMark[] = [];
  if (open < 0 && !text.includes("[") && !text.includes("{")) return found;
  const at = leadingMarks(text, letters, found);
  if (open >= 0 && open < at) open = text.indexOf("(", at);
  for (; open >= 0; open = text.indexOf("(", open + 1)) {
    const mark = markAt(text, open, letters, false);
    if (mark && isOpening(text, open)) found.push(mark);
  }
  return found;
};
