import { codeAt, isDigit } from "../signs.ts";

/** A number at a line's start that may begin a paragraph. */
export interface Start {
  readonly number: number;
  /** Where the text behind number and stop begins. */
  readonly end: number;
  /** A letter that a scan or a hand put for the number: `l.` */
  readonly isLetter: boolean;
  /** True where a parenthesis follows, as a portion mark has it. */
  readonly hasParenthesis: boolean;
}

const BLANK = 32;
const OPEN = 40;
const CLOSE = 41;
const STOP = 46;

/** Digits of a paragraph's number: three, but where the paragraph before has a number near a thousand. */
export const digitsAfter = (last: number): number => (last >= 990 ? 6 : 3);

/**
 * Returns the paragraph number at the start of a line's text, or null: one to three digits, a stop or a parenthesis,
 * then a blank, a parenthesis or the line's end; or the letter l for a one. More than three are as often a serial or a
 * year, so that they count only where `most` says so.
 *
 *     1. (U) This is an action request.
 *     12.(C) Text
 */
export const paragraphStart = (text: string, most = 3): Start | null => {
  const { length } = text;
  const first = codeAt(text, 0, length);
  if (first === 108) {
    if (!text.startsWith("l. ")) return null;
    return {
      number: 1,
      end: skipBlanks(text, 2),
      isLetter: true,
      hasParenthesis: text[skipBlanks(text, 2)] === "(",
    };
  }
  if (!isDigit(first)) return null;
  let number = first - 48;
  let at = 1;
  for (; at < most && isDigit(codeAt(text, at, length)); at += 1)
    number = number * 10 + codeAt(text, at, length) - 48;
  if (isDigit(codeAt(text, at, length))) return null;
  if (codeAt(text, at, length) === BLANK && codeAt(text, at + 1, length) === STOP) at += 1;
  const sign = codeAt(text, at, length);
  if (sign !== STOP && sign !== CLOSE) {
    // `1 (U) text`: the stop was lost, the mark proves the number.
    const rest = text.slice(at, at + 8);
    return /^ ?\((?:U|C|S|SBU)[)/]/.test(rest)
      ? { number, end: skipBlanks(text, at), isLetter: false, hasParenthesis: true }
      : null;
  }
  if (at + 1 < length && !mayFollow(codeAt(text, at + 1, length))) return null;
  if (number === 0 || (at > 3 && first === 48)) return null;
  const end = skipBlanks(text, at + 1);
  return { number, end, isLetter: false, hasParenthesis: codeAt(text, end, length) === OPEN };
};

/** True for a blank, a parenthesis, a capital or a quote: what may stand right behind a number and its stop. */
const mayFollow = (code: number): boolean =>
  code === BLANK || code === OPEN || (code >= 65 && code <= 90) || code === 34 || code === 39;

const skipBlanks = (text: string, from: number): number => {
  const { length } = text;
  let at = from;
  while (codeAt(text, at, length) === 32) at += 1;
  return at;
};

/** True where a line's text begins like a numbered paragraph. */
export const beginsParagraph = (text: string): boolean => paragraphStart(text) !== null;
