import { noteRule, noteSigns, SIGNS } from "./line-signs.ts";
import { isRuleSign, mayOpen } from "./openings.ts";
import type { Span } from "./span.ts";

/**
 * A line of the source. `start` to `next` covers it with its line end; `at` is where its text begins and `end` where it
 * stops, blanks around it left out. A virtual line is a piece of one, cut where two parts share a line.
 */
export interface Line {
  readonly start: number;
  readonly at: number;
  readonly end: number;
  readonly next: number;
  readonly text: string;
  /** What may stand in it, of the rare things that `SIGNS` lists. */
  readonly signs: number;
}

/* A web page's lines stand no further in. */
const furthestIn = 60;

/** True for a pilcrow before a line, however far in, or before the letter of a reference where line ends were lost. */
const isOfPage = (text: string, at: number): boolean => {
  let before = at;
  while (before > 0 && at - before < furthestIn && text.charCodeAt(before - 1) === 32) before -= 1;
  if (before === 0 || text.charCodeAt(before - 1) === 10) return true;
  return before < at && text.startsWith(". ", at + 2) && /[A-Z]/.test(text[at + 1] ?? "");
};

/* What escaping left at line ends. */
const backslash = /\\(?= {0,8}(?:\n|$))/g;

/*
 * What stands for a line's end or a blank, and how it is read, the two signs of one end first. Single signs are looked
 * for by the processor's own search, sixteen letters at once; a class with signs above ASCII is not.
 */
const plain: readonly (readonly [sign: string, read: string])[] = [
  ["\r\n", " \n"],
  ...[..."\r\f\v\u0085\u2028\u2029"].map((end) => [end, "\n"] as const),
  ...[..."\0\t\u00a0\u2007\u202f\u3000\ufeff"].map((blank) => [blank, " "] as const),
];

/**
 * Returns the text as it is read: every line end a line feed, every odd blank a blank, the pilcrow that a web
 * publisher put before numbers and backslashes at line ends gone. It is as long as the source, so that places in one are places in the other.
 */
export const readable = (source: string): string => {
  let text = source;
  for (const [sign, read] of plain) if (text.includes(sign)) text = text.replaceAll(sign, read);
  if (text.includes("\\")) text = text.replace(backslash, " ");
  if (!text.includes("¶")) return text;
  return text.replaceAll("¶", (sign, at: number) => (isOfPage(text, at) ? " " : sign));
};

/*
 * A class, since the engine counts how long objects of a literal live: where the first collections of a process fall into its
 * first texts, it takes lines for long-lived ones, and then what is read keeps what was read before from being collected.
 */
class LineAt implements Line {
  readonly start: number;
  readonly at: number;
  readonly end: number;
  readonly next: number;
  readonly text: string;
  signs: number;
  constructor(start: number, at: number, end: number, next: number, text: string, signs: number) {
    this.start = start;
    this.at = at;
    this.end = end;
    this.next = next;
    this.text = text;
    this.signs = signs;
  }
}

/** Returns the piece of `text` from `start` to `next` as a line, the blanks around its text left out. */
export const lineOf = (text: string, start: number, next: number): LineAt => {
  let at = start;
  let end = next;
  while (end > at && text.charCodeAt(end - 1) <= 32) end -= 1;
  while (at < end && text.charCodeAt(at) <= 32) at += 1;
  return new LineAt(start, at, end, next, text.slice(at, end), SIGNS.all);
};

/** Returns a line that is its line end and nothing else: prints are full of them. */
const blankAt = (start: number): LineAt =>
  new LineAt(start, start, start, start + 1, "", SIGNS.opening);

/** Returns the line behind the last one of a text: empty, at the end of it. */
export const endLine = ({ length }: string): Line =>
  new LineAt(length, length, length, length, "", 0);

/**
 * Returns the lines of a text made by `readable`. The only code that splits a source: each character is looked at
 * once, whatever the text.
 */
export const linesOf = (text: string): Line[] => {
  const lines: LineAt[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf("\n", start);
    const next = feed < 0 ? text.length : feed + 1;
    const line = feed === start ? blankAt(start) : lineOf(text, start, next);
    if (line.text !== "") line.signs = mayOpen(text, line.at, line.end) ? SIGNS.opening : 0;
    lines.push(line);
    if (isRuleSign(text.charCodeAt(line.at))) noteRule(lines, line.text);
    start = next;
  }
  noteSigns(text, lines);
  return lines;
};

/** Returns the line (from 1) and the column (from 1, in code units) of an offset, for messages to people. */
export const lineAndColumn = (source: string, offset: number): { line: number; column: number } => {
  const text = readable(source);
  const place = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let start = 0;
  for (let feed = text.indexOf("\n"); feed >= 0 && feed < place; feed = text.indexOf("\n", start)) {
    line += 1;
    start = feed + 1;
  }
  return { line, column: place - start + 1 };
};

/** Returns the offset of a line and column as `lineAndColumn` tells them; null where the text has no such place. */
export const offsetOf = (
  source: string,
  { line, column }: { readonly line: number; readonly column: number },
): number | null => {
  const text = readable(source);
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const feed = text.indexOf("\n", start);
    if (feed < 0) return null;
    start = feed + 1;
  }
  const feed = text.indexOf("\n", start);
  const offset = start + column - 1;
  return line < 1 || column < 1 || offset > (feed < 0 ? text.length : feed) ? null : offset;
};

/** Where an offset is for people: line and column from 1, and the text of the line without blanks around it. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** Returns what tells the lines of many offsets of one text: it looks at the text once, and halves for each offset. */
export const linePlaces = (source: string): ((offset: number) => LinePlace) => {
  const lines = linesOf(readable(source));
  return (offset) => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = lines[low];
    return { line: low + 1, column: offset - (line?.start ?? 0) + 1, text: line?.text ?? "" };
  };
};

const widest = 120;

/**
 * Returns two lines for a message: the source line of a place, and carets under the part of it that `span` covers. A
 * long line is shown from shortly before the place.
 *
 *     9. (C) In relation … during his last visit to Washington. , Specifically,
 *                                                               ^
 */
export const caretOf = (source: string, span: Span): string => {
  const text = readable(source);
  const place = Math.max(0, Math.min(span.start, text.length));
  let start = place === 0 ? 0 : text.lastIndexOf("\n", place - 1) + 1;
  const feed = text.indexOf("\n", place);
  const end = feed < 0 ? text.length : feed;
  if (place - start > widest / 2) start = place - widest / 2;
  const shown = text.slice(start, Math.min(end, start + widest)).trimEnd();
  const last = Math.min(Math.max(span.end, place + 1), start + shown.length);
  return `${shown}\n${" ".repeat(place - start)}${"^".repeat(Math.max(1, last - place))}`;
};
