/** Compares as the index sorts: by code unit, the same on every machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Puts an entry into its place among the best, of which there are at most so many. */
export const insertSorted = <One>(
  best: One[],
  entry: One,
  compare: (a: One, b: One) => number,
  limit: number,
): void => {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(best[middle]!, entry) < 0) low = middle + 1;
    else high = middle;
  }
  if (low === limit) return;
  best.splice(low, 0, entry);
  if (best.length > limit) best.pop();
};
