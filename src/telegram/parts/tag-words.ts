import { tagOf, type Vocabulary } from "../../vocabulary/index.ts";
import type { Line } from "../lines.ts";
import type { TagKind } from "../model.ts";

/** A word of a TAGS line, or a name in parentheses, and where in the source it stands. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that are one tag. */
interface Phrase {
  readonly code: string;
  readonly kind: TagKind;
  readonly start: number;
  readonly end: number;
}

const isSeparator = (code: number): boolean =>
  code === 32 || code === 44 || code === 59 || code === 46 || code === 58;

/** True where a name in parentheses was opened and not closed: it goes on in the next line. */
export const isNameOpen = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.text.startsWith("(") && !piece.text.includes(")");

/** Adds the words of a line from a place on to `pieces`; a name in parentheses is one, and may begin in the line before. */
export const addPieces = (pieces: Piece[], line: Line, from: number): void => {
  const { text } = line;
  let at = from;
  const begun = pieces.at(-1);
  const closing = begun && isNameOpen(begun) ? text.indexOf(")", at) : -1;
  if (begun && closing >= 0) {
    const rest = text.slice(at, closing + 1);
    pieces[pieces.length - 1] = {
      text: `${begun.text} ${rest}`,
      start: begun.start,
      end: line.at + closing + 1,
    };
    at = closing + 1;
  }
  while (at < text.length) {
    if (isSeparator(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    let end = at;
    if (text[at] === "(") {
      const close = text.indexOf(")", at);
      end = close < 0 ? text.length : close + 1;
    } else
      while (end < text.length && !isSeparator(text.charCodeAt(end)) && text[end] !== "(") end += 1;
    pieces.push({ text: text.slice(at, end), start: line.at + at, end: line.at + end });
    at = end;
  }
};

/** Returns what kind of tag a code is in a year, or null where the vocabulary does not have it. */
export const kindOf = (
  vocabulary: Vocabulary,
  code: string,
  year: number | undefined,
): TagKind | null => tagOf(vocabulary, code, year)?.kind ?? null;

/**
 * Parts tags that ran together: codes of four letters, then places of two, every one of them known; else null.
 * `ETRDEINVECINPGOVCS` is ETRD EINV ECIN PGOV CS.
 */
export const parted = (
  vocabulary: Vocabulary,
  text: string,
  year: number | undefined,
): string[] | null => {
  if (text.length < 6 || text.length > 60 || !/^[A-Z]+$/.test(text)) return null;
  const codes: string[] = [];
  let at = 0;
  while (at < text.length) {
    const four = text.slice(at, at + 4);
    const two = text.slice(at, at + 2);
    if (four.length === 4 && kindOf(vocabulary, four, year) !== null) {
      codes.push(four);
      at += 4;
    } else if (two.length === 2 && kindOf(vocabulary, two, year) === "place") {
      codes.push(two);
      at += 2;
    } else return null;
  }
  // Places alone are found in any word: RIGHTS is no RI, GH and TS.
  return codes.length > 1 && codes.some(({ length }) => length === 4) ? codes : null;
};

/** Index of the last of the unknown words from one on that blanks alone part, four at most. */
export const wordsEnd = (
  vocabulary: Vocabulary,
  source: string,
  pieces: readonly Piece[],
  from: number,
  year: number | undefined,
): number => {
  let last = from;
  while (last - from < 3) {
    const here = pieces[last];
    const next = pieces[last + 1];
    if (!here || !next || !/^[A-Z'-]+$/i.test(next.text)) break;
    if (!/^ +$/.test(source.slice(here.end, next.start))) break;
    if (kindOf(vocabulary, next.text.toUpperCase(), year) !== null) break;
    last += 1;
  }
  return last;
};

/** An organization of several words (`UN HUMAN RIGHTS`), longest first. */
export const phraseAt = (
  vocabulary: Vocabulary,
  source: string,
  pieces: readonly Piece[],
  index: number,
  year: number | undefined,
): { found: Phrase; count: number } | null => {
  const first = pieces[index];
  for (let count = 4; count > 1; count -= 1) {
    const last = pieces[index + count - 1];
    if (!first || !last || last.end - first.start > 60) continue;
    const code = source.slice(first.start, last.end).toUpperCase();
    const kind = code.includes(",") ? null : kindOf(vocabulary, code, year);
    if (kind !== null) return { found: { code, kind, start: first.start, end: last.end }, count };
  }
  return null;
};

/** Index of the last word of a name without parentheses: up to the next tag that is known, four words at most. */
export const nameEnd = (
  vocabulary: Vocabulary,
  pieces: readonly Piece[],
  from: number,
  year: number | undefined,
): number => {
  let last = from;
  while (last + 1 < pieces.length && last - from < 3) {
    const next = pieces[last + 1];
    if (
      !next ||
      next.text.startsWith("(") ||
      kindOf(vocabulary, next.text.toUpperCase(), year) !== null
    )
      break;
    last += 1;
  }
  return last;
};
