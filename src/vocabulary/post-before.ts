import { once, postNames, postOf } from "./look-up.ts";
import type { Post, Vocabulary } from "./vocabulary.ts";

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
/** Capitals, apostrophe, hyphen and stop. */
const isNameLetter = (code: number): boolean =>
  isCapital(code) || code === 39 || code === 45 || code === 46;

/** A number for the letters read so far, from the last to the first. */
const withLetter = (sum: number, code: number): number => (Math.imul(sum, 31) + code) | 0;

/** The endings of all names by their numbers, each with whether it is a whole name. */
const endings = once((posts: readonly Post[]): ReadonlyMap<number, boolean> => {
  const table = new Map<number, boolean>();
  for (const name of postNames(posts)) {
    let sum = 0;
    for (let at = name.length - 1; at >= 0; at -= 1) {
      sum = withLetter(sum, name.charCodeAt(at));
      table.set(sum, at === 0 || table.get(sum) === true);
    }
  }
  return table;
});

/**
 * Returns the post whose name in capitals ends at a place of a text, and where the name begins: the longest of up to four
 * words; null where there is none. The letters are read from the last one, and no further than some name ends in them:
 * most words before a number are told from a post's name by two or three letters, and no piece of text is made of them.
 *
 *     postBefore(builtIn, "08 HO CHI MINH CITY 1234", 19)  // { start: 3, post: Ho Chi Minh City }
 */
export const postBefore = (
  vocabulary: Vocabulary,
  text: string,
  end: number,
): { readonly start: number; readonly post: Post } | null => {
  const table = endings(vocabulary.posts);
  let best: { start: number; post: Post } | null = null;
  let sum = 0;
  let isEnding = true;
  // Before a whole name there may be a mission's (AMEMBASSY): from there on the words are looked up.
  let isNamed = false;
  let at = end;
  for (let count = 0; count < 4 && at > 0; count += 1) {
    let start = at;
    for (; start > 0 && at - start < 20; start -= 1) {
      const code = text.charCodeAt(start - 1);
      if (!isNameLetter(code)) break;
      if (!isEnding || !isCapital(code)) continue;
      sum = withLetter(sum, code);
      const isWhole = table.get(sum);
      isEnding = isWhole !== undefined;
      isNamed ||= isWhole === true;
      if (!isEnding && !isNamed) return null;
    }
    if (start === at) break;
    // A sign before the name is none of it: `1. ROME 12`, `'ROME 12`.
    let first = start;
    while (first < at && !isCapital(text.charCodeAt(first))) first += 1;
    const post = isNamed && first < at ? postOf(vocabulary, text.slice(first, end)) : null;
    if (post) best = { start: first, post };
    if (text[start - 1] !== " ") break;
    at = start - 1;
  }
  return best;
};
