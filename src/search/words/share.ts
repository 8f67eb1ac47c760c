/** Returns what a word that stands so many times in a document of so many words gives of its weight: less than one. */
export const shareOf = (times: number, words: number): number =>
  times / (times + 0.3 + 0.009 * words);

/** Returns of how many words a document is in which a word that stands there so many times gives that share; a fraction. */
export const wordsFor = (times: number, share: number): number =>
  (times / share - times - 0.3) / 0.009;
