import { hasCapitals, levelBeginnings } from "./level-word.ts";

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
const SECONDS = 32;
const any = -1;

/** What tells a letter in either case, a blank or a figure: the last five bits, which few others share. */
const fiveOf = (code: number): number => code & 31;

/* By the first sign and the five bits of the second the third ones, a bit each: small, so that it stays at hand. */
const table = new Int32Array(FIRSTS * SECONDS);
const bit = (sign: string): number => 1 << fiveOf(sign.charCodeAt(0));
const add = (first: string, second: string, thirds: number): void => {
  const place = first.charCodeAt(0) * SECONDS + fiveOf(second.charCodeAt(0));
  table[place] = (table[place] ?? 0) | thirds;
};

for (const [first = "", second = "", third] of beginnings)
  add(first, second, third === undefined ? any : bit(third));
for (const first of single)
  table.fill(any, first.charCodeAt(0) * SECONDS, (first.charCodeAt(0) + 1) * SECONDS);
// Levels, their letters spaced out or not.
for (const [first = "", second = "", third = ""] of levelBeginnings) {
  add(first, " ", any);
  add(first, second, bit(third) | bit(" "));
}
// Precedences before a group or before indicators.
for (const first of "ZOPRYM") {
  for (const second of " 0123456789") add(first, second, any);
  for (const second of "ZOPRYM") for (const third of " 0123456789") add(first, second, bit(third));
}

/** The first letters of levels. */
const levelLetters = new Uint8Array(FIRSTS);
for (const letter of "UCSTLRFN") levelLetters[letter.charCodeAt(0)] = 1;

/**
 * True where the line of a text from `at` to `end` may be something else in a body than text that goes on: by its first
 * signs, or because it is empty, or because a level may be misspelt.
 */
export const mayOpen = (text: string, at: number, end: number): boolean => {
  if (at === end) return true;
  const first = text.charCodeAt(at);
  if (first >= FIRSTS) return false;
  const thirds = table[first * SECONDS + fiveOf(text.charCodeAt(at + 1))] ?? 0;
  if (((thirds >>> fiveOf(text.charCodeAt(at + 2))) & 1) === 1) return true;
  return levelLetters[first] === 1 && hasCapitals(text, at) && /\d/.test(text.slice(at, end));
};

/** True for the signs that rows of dashes and stars are made of. */
export const isRuleSign = (code: number): boolean =>
  code === 45 || code === 42 || code === 61 || code === 95;
