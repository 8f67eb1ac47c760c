import { damagedLevel, levelAt } from "./level-word.ts";
import { codeAt } from "./signs.ts";

/*
 * How whatever stands between the lines of a body begins that is no text of theirs, or that begins an item. By the first three
 * signs most lines are told to go on with the paragraph, without being asked for each thing. Who adds a part to the body adds
 * its beginning; a test holds this table to the readers.
 */
const beginnings: readonly string[] = [
  // Page lines, stamps and their captions, the record behind a text.
  ..."PAGE Declassified Systematic RELEASE REVIEW SBU MESSAGE message".split(" "),
  // Notes of communicators, the exercise, the signs that end a transmission.
  ..."NOTE EXERCISE NNN YY".split(" "),
  "BT",
  // Envelopes and cards.
  ..."VZC ZCZC ACTION ORIGIN Identifier".split(" "),
  "DE ",
  // Texts that are quoted.
  ..."BEGIN begin".split(" "),
  // The letter that stands for a one.
  "l.",
];

/** Signs behind which anything makes an opening: numbers, marks, rules of dashes, notes. */
const single = "0123456789([{-*=_<#";

const FIRSTS = 128;
const KINDS = 32;
const any = -1;

/* What the second and the third sign are told by: the letter in either case, a figure, a blank, or anything else. */
const FIGURE = 27;
const BLANK = 28;
const OTHER = 29;
const kinds = new Uint8Array(FIRSTS).fill(OTHER);
for (const figure of "0123456789") kinds[figure.charCodeAt(0)] = FIGURE;
for (let letter = 1; letter <= 26; letter += 1) kinds.fill(letter, 64 + letter, 65 + letter);
kinds.copyWithin(97, 65, 91);
kinds[32] = BLANK;
const kindOf = (code: number): number => (code < FIRSTS ? (kinds[code] ?? OTHER) : OTHER);

/* By the first sign and the kind of the second the kinds of the third, a bit each: small, so that it stays at hand. */
const table = new Int32Array(FIRSTS * KINDS);
const kindAt = (text: string, at: number, end = text.length): number =>
  kindOf(codeAt(text, at, end));
const add = (first: string, second: number, thirds: number): void => {
  const place = first.charCodeAt(0) * KINDS + second;
  table[place] = (table[place] ?? 0) | thirds;
};

for (const beginning of beginnings) {
  const thirds = beginning.length < 3 ? any : 1 << kindAt(beginning, 2);
  add(beginning, kindAt(beginning, 1), thirds);
}
for (const first of single) for (let kind = 0; kind < KINDS; kind += 1) add(first, kind, any);
// Precedences before a group or before indicators.
for (const first of "ZOPRYM") {
  add(first, BLANK, any);
  add(first, FIGURE, any);
  for (const second of "ZOPRYM") add(first, kindAt(second, 0), (1 << BLANK) | (1 << FIGURE));
}

/** The first letters of levels. */
const levelLetters = new Uint8Array(FIRSTS);
for (const letter of "UCSTLRFN") levelLetters[letter.charCodeAt(0)] = 1;

/** True for letters with blanks between them: a level whose first letter is lost or misread, as in `E C R E T`. */
const isSpaced = (text: string, at: number, end: number): boolean =>
  codeAt(text, at + 1, end) === 32 && codeAt(text, at + 3, end) === 32;

/**
 * True where the line of a text from `at` to `end` may be something else in a body than text that goes on: by its first
 * signs, or because it is empty, or because it begins with a level, which may be misspelt.
 */
export const mayOpen = (text: string, at: number, end: number): boolean => {
  if (at === end) return true;
  const first = codeAt(text, at, end);
  if (first >= FIRSTS) return false;
  const thirds = table[first * KINDS + kindAt(text, at + 1, end)] ?? 0;
  if (((thirds >>> kindAt(text, at + 2, end)) & 1) === 1) return true;
  if (levelLetters[first] !== 1 && !isSpaced(text, at, end)) return false;
  return levelAt(text, at, end) !== null || damagedLevel(text, at, end) !== null;
};

/** True for the signs that rows of dashes and stars are made of. */
export const isRuleSign = (code: number): boolean =>
  code === 45 || code === 42 || code === 61 || code === 95;
