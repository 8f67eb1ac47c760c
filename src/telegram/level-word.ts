import { MARKINGS } from "../vocabulary/index.ts";
import { HIGHEST, levelNamed } from "./marking.ts";
import type { Level } from "./model.ts";
import { isNear } from "./near.ts";
import { codeAt, isCapital } from "./signs.ts";

/** The words that may open a classification line; longest first, since UNCLAS begins UNCLASSIFIED. */
const words: readonly { readonly word: string; readonly level: Level }[] = MARKINGS.filter(
  ({ banner }) => banner,
)
  .map((one) => ({ word: one.word, level: levelNamed(one) }))
  .sort((one, other) => other.word.length - one.word.length);

/** The words that NATO puts before a level. */
const natoWords = ["NATO", "COSMIC"] as const;

/** Two letters as a number. */
const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 128 + text.charCodeAt(at + 1);

/** Words of which one letter may be wrong, with their ends: at one of the two nothing is. */
const longWords = words
  .filter(({ word }) => word.length >= 6)
  .map((one) => ({
    ...one,
    head: pairAt(one.word, 0),
    tail: pairAt(one.word, one.word.length - 2),
  }));

/** What tells a letter in either case from all others: the last five bits of its code. */
const LETTERS = 32;
const letterOf = (code: number): number => code & (LETTERS - 1);

/* By the first letter of these words the second ones, a bit each: nearly all lines are told by the two. */
const seconds = new Int32Array(LETTERS);
for (const word of [...words.map((one) => one.word), ...natoWords]) {
  const first = letterOf(word.charCodeAt(0));
  seconds[first] = (seconds[first] ?? 0) | (1 << letterOf(word.charCodeAt(1)));
}

/** False where none of the words can stand at a place: by its first letter, and the next behind blanks. */
const mayBegin = (text: string, from: number, stop: number): boolean => {
  let next = from + 1;
  while (codeAt(text, next, stop) === 32) next += 1;
  const bits = seconds[letterOf(codeAt(text, from, stop))] ?? 0;
  return ((bits >>> letterOf(codeAt(text, next, stop))) & 1) === 1;
};

/** Returns where `word` ends if its letters stand in the text from `at` to `stop`, blanks between them or not; else -1. */
const endOfSpaced = (text: string, at: number, stop: number, word: string): number => {
  let place = at;
  for (let letter = 0; letter < word.length;) {
    const code = codeAt(text, place, stop);
    if (code === 32 && letter > 0) place += 1;
    else if ((code & ~32) === word.charCodeAt(letter)) {
      place += 1;
      letter += 1;
    } else return -1;
  }
  const after = codeAt(text, place, stop);
  const isLetter =
    (after >= 65 && after <= 90) || (after >= 97 && after <= 122) || (after >= 48 && after <= 57);
  return isLetter ? -1 : place;
};

/** A level's word at the start of a line. */
export interface LevelWord {
  readonly level: Level;
  readonly end: number;
  readonly isRepaired: boolean;
  /** True for a level of NATO: `NATO SECRET`, `COSMIC TOP SECRET`. */
  readonly isOfNato: boolean;
}

/** The words by their first letter. */
const wordsFrom = Array.from({ length: LETTERS }, (_, letter) =>
  words.filter(({ word }) => letterOf(word.charCodeAt(0)) === letter),
);

const plainLevelAt = (text: string, from: number, stop: number): LevelWord | null => {
  for (const { word, level } of wordsFrom[letterOf(codeAt(text, from, stop))] ?? []) {
    const end = endOfSpaced(text, from, stop, word);
    if (end > 0) return { level, end, isRepaired: false, isOfNato: false };
  }
  return null;
};

/** Returns the word of a level at the start of a line, its letters spaced out or not, or null; NATO's may stand before it. */
export const levelAt = (text: string, from = 0, stop = text.length): LevelWord | null =>
  mayBegin(text, from, stop)
    ? (plainLevelAt(text, from, stop) ?? natoLevelAt(text, from, stop))
    : null;

/**
 * A level that NATO's word stands before: it opens nothing to those who hold the level alone. COSMIC stands before TOP
 * SECRET and nothing else.
 *
 *     N A T O  C O N F I D E N T I A L SECTION 01 OF 02 USNATO 000123
 */
const natoLevelAt = (text: string, from: number, stop: number): LevelWord | null => {
  for (const word of natoWords) {
    let at = endOfSpaced(text, from, stop, word);
    if (at < 0) continue;
    while (codeAt(text, at, stop) === 32) at += 1;
    const found = plainLevelAt(text, at, stop);
    if (found !== null && (word === "NATO" || found.level === HIGHEST))
      return { ...found, isOfNato: true };
  }
  return null;
};

/** True where five capitals, spaced out or not, stand at a place of a text, or figures that a scan put for them. */
const hasCapitals = (text: string, from = 0, stop = text.length): boolean => {
  const step = codeAt(text, from + 1, stop) === 32 ? 2 : 1;
  for (let at = from; at < from + 5 * step; at += step) {
    const code = codeAt(text, at, stop);
    if (!isCapital(code) && code !== 48 && code !== 49 && code !== 53) return false;
  }
  return true;
};

/** The capital that a figure stands for in a scan (`C0NFIDENTIAL`), or the sign itself. */
const meant = (code: number): number =>
  code === 48 ? 79 : code === 49 ? 73 : code === 53 ? 83 : code;

/**
 * False for a first word, its letters not spaced out, that is none of the long ones: where both its ends are others'. Most
 * lines in capitals that begin with the letter of a level are told by this.
 */
const mayBeDamaged = (text: string, from: number, stop: number): boolean => {
  if (codeAt(text, from + 1, stop) === 32) return true;
  let at = from;
  let before = 0;
  let last = 0;
  for (let code = meant(codeAt(text, at, stop)); isCapital(code);) {
    before = last;
    last = code;
    at += 1;
    code = meant(codeAt(text, at, stop));
  }
  const begin = meant(codeAt(text, from, stop)) * 128 + meant(codeAt(text, from + 1, stop));
  const end = before * 128 + last;
  for (const { word, head, tail } of longWords)
    if ((head === begin || tail === end) && Math.abs(word.length - at + from) <= 1) return true;
  return false;
};

/**
 * Returns the level word with one letter wrong at the start of the line of a text from `from` to `stop`, or null; taken only
 * where section or number behind it prove that it is one.
 */
export const damagedLevel = (line: string, from = 0, stop = line.length): LevelWord | null => {
  if (!hasCapitals(line, from, stop) || !mayBeDamaged(line, from, stop)) return null;
  const text = line.slice(from, stop);
  if (!/\d/.test(text)) return null;
  const first = /^(?:[A-Z015] ){4,}[A-Z](?![A-Z])|^[A-Z015]{5,13}(?![A-Z0-9])/.exec(
    text.slice(0, 40),
  )?.[0];
  if (first === undefined) return null;
  // A scan puts a figure for a letter: `C 0 N F I D E N T I A L`.
  const letters = first
    .replaceAll(" ", "")
    .replaceAll("0", "O")
    .replaceAll("1", "I")
    .replaceAll("5", "S");
  const begin = pairAt(letters, 0);
  const finish = pairAt(letters, letters.length - 2);
  for (const { word, level, head, tail } of longWords)
    if ((head === begin || tail === finish) && isNear(letters, word, 1))
      return { level, end: first.length, isRepaired: true, isOfNato: false };
  return null;
};
