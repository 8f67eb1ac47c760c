import { slipsBetween } from "../../query/index.ts";

/** Returns how many slips `word~` forgives: one, from eight letters two. */
export const slipsIn = (word: string): number => (word.length >= 8 ? 2 : 1);

/** Returns whether `other` is `word` but for the slips forgiven in it: what `word~` finds. */
export const isClose = (word: string, other: string): boolean => {
  const most = slipsIn(word);
  return slipsBetween(word, other, most) <= most;
};
