/**
 * Returns how many slips make `one` into `other`: letters put in, left out, changed, or two neighbours swapped, each
 * counting one. Stops early and returns a number above `most` where there are more. At worst length times length.
 *
 *     slipsBetween("PARM", "PRAM", 2)  // 1
 */
export const slipsBetween = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  // Three rows of the table of distances between the beginnings of both words.
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1;
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + changed);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      row.push(slips);
    }
    // A row can be better than the one before it by a swap only, and that comes from the row before that.
    if (Math.min(...row) > most && Math.min(...last) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
};

/**
 * Returns the entries of a vocabulary nearest to what was typed, at most three, nearest first: within two slips, or
 * begun by it. Case does not count. Never looks at what an archive holds.
 */
export const nearest = (typed: string, known: Iterable<string>): readonly string[] => {
  const wanted = typed.toUpperCase();
  const most = wanted.length <= 3 ? 1 : 2;
  const found = new Map<string, number>();
  for (const entry of known) {
    const upper = entry.toUpperCase();
    const isBegun = wanted.length >= 3 && upper.startsWith(wanted);
    const slips = isBegun ? most : slipsBetween(wanted, upper, most);
    if (slips <= most && !found.has(entry)) found.set(entry, slips);
  }
  return [...found]
    .toSorted(
      ([a, far], [b, near]) =>
        far - near ||
        Math.abs(a.length - wanted.length) - Math.abs(b.length - wanted.length) ||
        (a < b ? -1 : 1),
    )
    .slice(0, 3)
    .map(([entry]) => entry);
};
