/**
 * Which words of a dictionary a term means: a word in this form only, with its inflected forms, with close spellings,
 * or all words that begin with some letters.
 */
import type { Term, Word } from "../../query/index.ts";
import { slipsIn } from "./close.ts";
import type { Dictionary } from "../words/dictionary.ts";
import type { Segment } from "../segment/segment.ts";

/** Returns the ordinals of the words that a bare, exact or close word stands for. */
export const ordinalsOfWord = (
  segment: Segment,
  { word, form }: Pick<Word, "word" | "form">,
): readonly number[] => {
  switch (form) {
    case "inflected":
      return segment.formsOf(word);
    case "exact":
      return ordinalsOfTerm(segment, { word, prefix: false });
    case "close":
      return closeWords(segment.words.dictionary, word, slipsIn(word));
  }
};

/** Returns the ordinals of one word, or of all words that begin with it. */
export const ordinalsOfTerm = (segment: Segment, { word, prefix }: Term): readonly number[] => {
  const words = segment.words.dictionary;
  if (!prefix) {
    const ordinal = words.find(word);
    return ordinal === null ? [] : [ordinal];
  }
  const ordinals: number[] = [];
  for (let ordinal = words.seek(word); ordinal < words.size; ordinal++) {
    if (!words.word(ordinal).startsWith(word)) break;
    ordinals.push(ordinal);
  }
  return ordinals;
};

/**
 * Returns the words at most `distance` edits from `asked`; a swap of neighbours counts one. The dictionary is sorted,
 * so the table of distances is kept for what a word shares with the one before, and only its rest is worked out.
 */
const closeWords = (words: Dictionary, asked: string, distance: number): readonly number[] => {
  const goal = asked.split("");
  const rows: number[][] = [goal.map((_, at) => at)];
  rows[0]!.push(goal.length);
  let before: readonly string[] = [];
  let done = 0;
  const found: number[] = [];
  for (let ordinal = 0; ordinal < words.size; ordinal++) {
    const letters = words.word(ordinal).split("");
    // Too long to be close. What is known of the word before stays good for the next.
    if (letters.length > goal.length + distance) continue;
    let shared = 0;
    while (shared < done && shared < letters.length && letters[shared] === before[shared]) shared++;
    let depth = shared;
    let near = true;
    while (depth < letters.length && near) {
      rows[depth + 1] = nextRow(rows, letters, goal, depth);
      depth++;
      near = Math.min(...rows[depth]!, ...rows[depth - 1]!) <= distance;
    }
    before = letters;
    done = depth;
    if (depth === letters.length && rows[depth]![goal.length]! <= distance) found.push(ordinal);
  }
  return found;
};

/** The row for the letter at `depth`: edits from the letters so far to each beginning of the goal. */
const nextRow = (
  rows: readonly number[][],
  letters: readonly string[],
  goal: readonly string[],
  depth: number,
): number[] => {
  const above = rows[depth]!;
  const row = [depth + 1];
  for (let at = 1; at <= goal.length; at++) {
    const same = letters[depth] === goal[at - 1];
    let edits = Math.min(above[at]! + 1, row[at - 1]! + 1, above[at - 1]! + (same ? 0 : 1));
    if (
      depth > 0 &&
      at > 1 &&
      letters[depth] === goal[at - 2] &&
      letters[depth - 1] === goal[at - 1]
    ) {
      edits = Math.min(edits, rows[depth - 1]![at - 2]! + 1);
    }
    row.push(edits);
  }
  return row;
};
