/** Columns of a line, as the circuits of the Department carried them. */
export const WIDTH = 69;

/** How far a guard looks at what would begin a line. */
const LOOK = 100;

export interface WrapOptions {
  readonly width?: number;
  /** The first piece of `text`, up to here, is not broken: a number with its mark, a label. */
  readonly from?: number;
  /** Blanks before each line but the first. */
  readonly hang?: string;
  /** True where a line may begin with this; what reads as something else there is kept off a line's start. */
  readonly mayBegin?: (rest: string) => boolean;
  /** Places of the text where a line must begin, in order. */
  readonly breaks?: readonly number[];
}

const hyphen = 45;
const blank = 32;

/**
 * True where a line may end before the blank at `at`, so that joining the lines gives the text again: a single blank,
 * and no hyphen before it, behind which lines are joined without one.
 */
const isJoint = (text: string, at: number): boolean => {
  if (text.charCodeAt(at) !== blank) return false;
  const before = text.charCodeAt(at - 1);
  if (before === blank || text.charCodeAt(at + 1) === blank || at + 1 >= text.length) return false;
  if (before !== hyphen) return true;
  const earlier = text.charCodeAt(at - 2);
  return earlier === hyphen || earlier === blank;
};

/**
 * Breaks a text at blanks into lines of at most `width` columns. A line is longer only where no place to break it
 * gives the same text when it is read. Each character is looked at a bounded number of times.
 */
export const wrap = (text: string, options: WrapOptions = {}): string[] => {
  const { width = WIDTH, from = 0, hang = "", breaks = [] } = options;
  const may = (at: number): boolean =>
    at > from &&
    isJoint(text, at) &&
    (options.mayBegin?.(text.slice(at + 1, at + 1 + LOOK)) ?? true);
  const lines: string[] = [];
  let start = 0;
  let next = 0;
  while (start < text.length) {
    while ((breaks[next] ?? Infinity) <= Math.max(start + 1, from + 1)) next += 1;
    const room = width - (lines.length === 0 ? 0 : hang.length);
    const forced = breaks[next] ?? Infinity;
    let end = start + room;
    if (forced - 1 <= end) end = forced - 1;
    else if (end >= text.length) end = text.length;
    else {
      while (end > start && !may(end)) end -= 1;
      if (end <= start) {
        end = start + room + 1;
        while (end < text.length && end < forced - 1 && !may(end)) end += 1;
      }
    }
    lines.push((lines.length === 0 ? "" : hang) + text.slice(start, end));
    start = end + 1;
  }
  return lines;
};
