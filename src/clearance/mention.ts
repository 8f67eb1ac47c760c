import type { Mention } from "../telegram/index.ts";

const byWord = /(?<![A-Za-z])ref/i;

/* The paragraph that may be named before a number: `para 4 of OSLO 99`. */
const led = /^para(?:graph)?\.? \d{1,3},? (?:(?:of|in) )?(?:the )?/i;
const yearAndPost = /^'?\d{2,4} ?[A-Z]/;

/** True for a serial of one or two figures without a year (`OSLO 99`): it was read because the reference line has it. */
const isByList = ({ raw, mrns }: Mention): boolean =>
  mrns.length === 1 &&
  !byWord.test(raw) &&
  /^\d{2}\D{1,40}\d{1,2}$/.test(mrns[0] ?? "") &&
  !yearAndPost.test(raw.replace(led, ""));

/**
 * Returns whether only the reference line says what a mention means: `reftel`, `refs A-B`, or that it is one (`OSLO 99`). A
 * longer number (`STATE 83600`), or one with its year, is known by itself, in the list or not.
 */
export const needsReferenceLine = (mention: Mention): boolean =>
  byWord.test(mention.raw) || isByList(mention);

/**
 * Returns a mention as it is known without the reference line: its letters where they are printed, its number likewise; null
 * where nobody could tell it from other words.
 */
export const withoutReferenceLine = (mention: Mention): Mention | null => {
  if (isByList(mention)) return null;
  if (!needsReferenceLine(mention)) return { ...mention, labels: [] };
  // A lone `reftel` has the letters of the list, and they would tell how long it is.
  const [first] = mention.labels;
  const isPrinted =
    first !== undefined &&
    mention.raw.split(/[^A-Za-z]+/).some((word) => word.toUpperCase() === first);
  return { ...mention, mrns: [], labels: isPrinted ? mention.labels : [] };
};
