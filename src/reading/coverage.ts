/** Returns in words how much of a text was understood; `coverage` is its share, 0 to 1. */
export const accountedFor = (coverage: number): string =>
  coverage === 1 ? "all accounted for" : `${Math.floor(coverage * 100)} % understood`;
