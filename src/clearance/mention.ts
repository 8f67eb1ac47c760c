import type { Mention } from "../telegram/index.ts";

const byWord = /(?<![A-Za-z])ref/i;

/**
 * Returns whether only the reference line says what a mention means: `reftel`, `refs A-B`. A number that is printed
 * (`STATE 83600`) is known by itself, in the list or not.
 */
export const needsReferenceLine = ({ raw }: Mention): boolean => byWord.test(raw);

/** Returns a mention as it is known without the reference line: its letters where they are printed, its number likewise. */
export const withoutReferenceLine = (mention: Mention): Mention => {
  if (!needsReferenceLine(mention)) return { ...mention, labels: [] };
  // A lone `reftel` has the letters of the list, and they would tell how long it is.
  const [first] = mention.labels;
  const isPrinted =
    first !== undefined &&
    mention.raw.split(/[^A-Za-z]+/).some((word) => word.toUpperCase() === first);
  return { ...mention, mrns: [], labels: isPrinted ? mention.labels : [] };
};
