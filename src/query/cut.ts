/**
 * Cutting a text into folded words, unit by unit and without making a string: what `wordsOf` gives to readers of
 * words, and the index to its table of words. What counts as a word is said in `words.ts`.
 */
import { foldCodePoint, isLetter, isMark, isWordPart } from "./fold.ts";

/** Takes the words of a text as they are cut. `units` is used again for the next word: what is kept of it is copied. */
export interface WordSink {
  /**
   * A word: its folded UTF-16 code units, the first `length` of `units`, their hash by `hashOn`, and where it stands.
   * `isPlain` where it is the text itself between the two places, but for the case of its letters.
   */
  readonly word: (
    units: Uint16Array,
    length: number,
    hash: number,
    start: number,
    end: number,
    isPlain: boolean,
  ) => void;
  /** A letter that a full stop joins to the word before: that one ends with these units now, and at `end`. */
  readonly joined: (units: Uint16Array, length: number, end: number) => void;
}

/** Where the hash of every word begins. */
export const HASH_START = 0x811c_9dc5 | 0;

/** Returns the hash of a word that goes on with a unit (FNV-1a, 32 bits). */
export const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x0100_0193);

/** Returns the hash of a folded word. */
export const hashOfWord = (word: string): number => {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
  return hash;
};

/** ASCII: folded letters and digits at their place, 1 for a full stop, 0 for all else. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-zA-Z0-9]/.test(character)) return character.toLowerCase().charCodeAt(0);
  return character === "." ? 1 : 0;
});

/** Lowest folded letter of ASCII: what is below it is a digit or no part of a word. */
const LETTER_A = 97;

let scratch = new Uint16Array(256);

/** Cuts the words of `text` from `from` to `to`, in order; places are of the whole text. Linear in what is cut. */
export const cutWords = (
  text: string,
  sink: WordSink,
  from = 0,
  to: number = text.length,
): void => {
  /** The word being read: units, hash, whether it is one letter so far, and where it stands. */
  let length = 0;
  let hash = HASH_START;
  let oneLetter = false;
  let isPlain = true;
  let start = 0;
  let end = 0;
  /** What lies between the last word and here: nothing yet, one full stop, or something else. */
  let gap: "none" | "stop" | "other" = "other";
  /** Whether the last word given is a letter, or letters joined by stops. */
  let chain = false;

  const finish = (): void => {
    if (length === 0) return;
    if (oneLetter && chain && gap === "stop") sink.joined(scratch, length, end);
    else {
      sink.word(scratch, length, hash, start, end, isPlain);
      chain = oneLetter;
    }
    length = 0;
    hash = HASH_START;
    isPlain = true;
    gap = "none";
  };
  const part = (isStop: boolean): void => {
    finish();
    gap = isStop && gap === "none" ? "stop" : "other";
  };
  /** Adds a character that was folded out of another. */
  const add = (character: string, at: number, next: number): void => {
    room(length + 2);
    if (length === 0) {
      start = at;
      oneLetter = isLetter(character);
    } else oneLetter = false;
    for (let unit = 0; unit < character.length; unit += 1) {
      const code = character.charCodeAt(unit);
      scratch[length] = code;
      length += 1;
      hash = hashOn(hash, code);
    }
    isPlain = false;
    end = next;
  };

  for (let at = from; at < to;) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      let low = FOLDED[unit]!;
      if (low <= 1) {
        part(low === 1);
        at += 1;
        continue;
      }
      // A run of plain letters is taken at once: nearly all of every text is such runs.
      if (length === 0) {
        start = at;
        oneLetter = low >= LETTER_A;
      } else oneLetter = false;
      const first = length;
      do {
        if (length === scratch.length) room(length + 1);
        scratch[length] = low;
        length += 1;
        hash = Math.imul(hash ^ low, 0x0100_0193);
        at += 1;
        if (at >= to) break;
        const next = text.charCodeAt(at);
        low = next < 128 ? FOLDED[next]! : 0;
      } while (low > 1);
      if (length > first + 1) oneLetter = false;
      end = at;
      continue;
    }
    const code = (at + 1 < to ? text.codePointAt(at) : null) ?? unit;
    const next = at + (code > 0xffff ? 2 : 1);
    const characters = foldCodePoint(code);
    if (characters === "") {
      // A mark over the last letter of a word belongs to that letter, so that it is lit with it.
      if (length > 0 && isMark(code)) end = next;
      isPlain = false;
    } else {
      for (const character of characters) {
        if (isWordPart(character)) add(character, at, next);
        else part(character === ".");
      }
    }
    at = next;
  }
  finish();
};

const room = (length: number): void => {
  if (length <= scratch.length) return;
  const larger = new Uint16Array(Math.max(length, scratch.length * 2));
  larger.set(scratch);
  scratch = larger;
};
