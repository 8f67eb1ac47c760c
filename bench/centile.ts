/** Returns the time below which a share of sorted times lies; 0 where there are none. */
export const centile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
