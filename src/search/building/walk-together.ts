/**
 * Several walks in one order: at each step the one that stands at the least word, of equal ones the first. They are kept as a
 * heap, so that a step costs a few comparisons, however many segments are merged.
 */
import type { WordWalk } from "../words/word-walk.ts";

export interface WalkTogether {
  /** The least word that a walk stands at; null where all are behind their last. */
  readonly word: () => string | null;
  /** Which walk stands there. */
  readonly index: () => number;
  /** Moves that walk on. */
  readonly next: () => void;
}

/** Returns the walks in one order. Nobody else moves them. */
export const walkTogether = (walks: readonly Pick<WordWalk, "word" | "next">[]): WalkTogether => {
  /** Words and walks; of the places `2 n + 1` and `2 n + 2` none comes before `n`. */
  const words: string[] = [];
  const indexes: number[] = [];

  /** Puts a walk at a place that is free, or at one below it. */
  const sink = (from: number, word: string, index: number): void => {
    let at = from;
    for (;;) {
      let below = at * 2 + 1;
      if (below >= words.length) break;
      if (below + 1 < words.length && isBefore(below + 1, words[below]!, indexes[below]!)) below++;
      if (!isBefore(below, word, index)) break;
      words[at] = words[below]!;
      indexes[at] = indexes[below]!;
      at = below;
    }
    words[at] = word;
    indexes[at] = index;
  };
  const isBefore = (at: number, word: string, index: number): boolean => {
    const own = words[at]!;
    return own < word || (own === word && indexes[at]! < index);
  };

  walks.forEach(({ word }, index) => {
    if (word === null) return;
    words.push(word);
    indexes.push(index);
  });
  for (let at = words.length >> 1; at >= 0; at--)
    if (at < words.length) sink(at, words[at]!, indexes[at]!);

  return {
    word: () => words[0] ?? null,
    index: () => indexes[0]!,
    next: () => {
      const index = indexes[0]!;
      const walk = walks[index]!;
      walk.next();
      if (walk.word !== null) sink(0, walk.word, index);
      else {
        const word = words.pop()!;
        const last = indexes.pop()!;
        if (words.length > 0) sink(0, word, last);
      }
    },
  };
};
