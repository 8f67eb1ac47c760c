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
  /** Places of the text where a line must begin. */
  readonly breaks?: ReadonlySet<number>;
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
  const { width = WIDTH, from = 0, hang = "", breaks } = options;
  const may = (at: number): boolean =>
    at > from &&
    isJoint(text, at) &&
    (options.mayBegin?.(text.slice(at + 1, at + 1 + LOOK)) ?? true);
  const lines: string[] = [];
  const put = (start: number, end: number): void => {
    lines.push((lines.length === 0 ? "" : hang) + text.slice(start, end));
  };
  let start = 0;
  while (start < text.length) {
    const room = width - (lines.length === 0 ? 0 : hang.length);
    let end = start + room;
    let forced = -1;
    if (breaks)
      for (const place of breaks)
        if (place > start + 1 && (forced < 0 || place < forced)) forced = place;
    if (end >= text.length && (forced < 0 || forced > text.length)) {
      put(start, text.length);
      return lines;
    }
    if (forced > 0 && forced - 1 <= end && forced - 1 > from) {
      put(start, forced - 1);
      start = forced;
      continue;
    }
    while (end > start && !may(end)) end -= 1;
    if (end <= start) {
      end = start + room + 1;
      while (end < text.length && !may(end)) end += 1;
    }
    put(start, end);
    start = end + 1;
  }
  return lines;
};
