import { hasCapitals, levelBeginnings } from "./level-word.ts";

/*
 * How whatever stands between the lines of a body begins that is no text of theirs, or that begins an item. By the first three
 * signs most lines are told to go on with the paragraph, without being asked for each thing. Who adds a part to the body adds
 * its beginning; a test holds this table to the readers.
 */
const beginnings: readonly string[] = [
  // Page lines, stamps and their captions, the record behind a text.
  ..."PAGE Message Declassified Systematic RELEASE REVIEW SBU MESSAGE message mESSAGE".split(" "),
  // Notes of communicators, the exercise, the signs that end a transmission.
  ..."NOTE EXERCISE NNN YY".split(" "),
  "BT",
  // Envelopes and cards.
  ..."VZC ZCZC ACTION ORIGIN Identifier".split(" "),
  "DE ",
  // Texts that are quoted.
  ..."BEGIN Begin begin bEGIN".split(" "),
  // The letter that stands for a one.
  "l.",
];

/** Signs behind which anything makes an opening: numbers, marks, rules of dashes, notes. */
const single = "0123456789([{-*=_<#";

const WIDTH = 128;
const any = -1;

/* By the first two signs the third ones, a bit each by their last five bits: a letter in either case, a blank, a figure. */
const table = new Int32Array(WIDTH * WIDTH);
const bit = (sign: string): number => 1 << (sign.charCodeAt(0) & 31);
const add = (first: string, second: string, thirds: number): void => {
  const place = first.charCodeAt(0) * WIDTH + second.charCodeAt(0);
  table[place] = (table[place] ?? 0) | thirds;
};

for (const [first = "", second = "", third] of beginnings)
  add(first, second, third === undefined ? any : bit(third));
for (const first of single)
  table.fill(any, first.charCodeAt(0) * WIDTH, (first.charCodeAt(0) + 1) * WIDTH);
// Levels, their letters spaced out or not.
for (const [first = "", second = "", third = ""] of levelBeginnings) {
  add(first, " ", any);
  for (const one of [second, second.toLowerCase()]) add(first, one, bit(third) | bit(" "));
}
// Precedences before a group or before indicators.
for (const first of "ZOPRYM") {
  for (const second of " 0123456789") add(first, second, any);
  for (const second of "ZOPRYM") for (const third of " 0123456789") add(first, second, bit(third));
}

/** The first letters of levels. */
const levelLetters = new Uint8Array(WIDTH);
for (const letter of "UCSTLRF") levelLetters[letter.charCodeAt(0)] = 1;

/**
 * True where the line of a text from `at` to `end` may be something else in a body than text that goes on: by its first
 * signs, or because it is empty, or because a level may be misspelt.
 */
export const mayOpen = (text: string, at: number, end: number): boolean => {
  if (at === end) return true;
  const first = text.charCodeAt(at);
  if (first >= WIDTH) return false;
  const second = text.charCodeAt(at + 1);
  const thirds = table[first * WIDTH + (second < WIDTH ? second : 0)] ?? 0;
  if (((thirds >>> (text.charCodeAt(at + 2) & 31)) & 1) === 1) return true;
  return levelLetters[first] === 1 && hasCapitals(text, at) && /\d/.test(text.slice(at, end));
};

/** True for the signs that rows of dashes and stars are made of. */
export const isRuleSign = (code: number): boolean =>
  code === 45 || code === 42 || code === 61 || code === 95;
