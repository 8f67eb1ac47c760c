/**
 * Close spellings, for `word~`: letters put in, left out, changed, or two neighbours swapped, each counting one. One
 * such slip is forgiven, in words of eight letters and more two.
 */

/** Returns how many slips are forgiven in a word. */
export const slipsIn = (word: string): number => (word.length >= 8 ? 2 : 1);

/**
 * Returns whether `other` is `word` with at most the forgiven number of slips. Costs little where the lengths differ
 * by more than that; else length times length.
 */
export const isClose = (word: string, other: string): boolean => {
  const most = slipsIn(word);
  if (Math.abs(word.length - other.length) > most) return false;
  // Three rows of the table of distances between the beginnings of both words.
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = word[i - 1] === other[j - 1];
      let slips = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      row.push(slips);
      least = Math.min(least, slips);
    }
    // A later row can come back below by a swap only, from the row before.
    if (least > most && Math.min(...last) > most) return false;
    before = last;
    last = row;
  }
  return (last[other.length] ?? 0) <= most;
};
