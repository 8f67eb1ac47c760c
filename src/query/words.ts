/**
 * What counts as a word. One tokenizer for the index, the memory store, snippets and the query itself, so that what
 * is searched and what is asked are cut alike.
 *
 *     King's START-1, U.S. and 1.4(b)   ->   king s start 1 us and 1 4 b
 *     Açúcar, co<soft hyphen>operate    ->   acucar cooperate
 *
 * Every code point is folded by itself: NFKD, categories M and Cf dropped, lower case, then nine letters that no
 * decomposition opens (ø, ł …). A word is a longest run of L and N of what is left. One-letter words joined by one full
 * stop and nothing else are one word.
 */
import { cutWords } from "./cut.ts";

/** A folded word and where it stands in the text: half-open, UTF-16 code units. */
export interface WordAt {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the words of `text` in order, with their places. A letter that folds to two words (½ is 1 and 2) gives both
 * the same place; a joined word (`U.S.`) has one place from its first letter to its last. Linear in the text.
 */
export const wordsOf = (text: string): readonly WordAt[] => {
  const words: WordAt[] = [];
  cutWords(text, {
    word: (units, length, _, start, end, isPlain) => {
      // What is only of another case is cut out of the text, which is quicker than making it letter by letter.
      const word = isPlain ? text.slice(start, end).toLowerCase() : spelled(units, length);
      words.push({ word, start, end });
    },
    joined: (units, length, end) => {
      const before = words.pop();
      if (before !== undefined)
        words.push({ word: before.word + spelled(units, length), start: before.start, end });
    },
  });
  return words;
};

const spelled = (units: Uint16Array, length: number): string => {
  let word = "";
  for (let at = 0; at < length; at += 1) word += String.fromCharCode(units[at]!);
  return word;
};
