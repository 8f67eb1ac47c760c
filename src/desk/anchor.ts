/**
 * Where a note stands. Its words are kept with what stood before and behind them, and looked for again in whatever copy
 * is shown: a corrected copy may have other line ends, another number at the paragraph, another word in the quotation.
 */
import type { BodyItem } from "../telegram/index.ts";
import { nearest } from "./nearest.ts";
import { MOST, type Anchor, type Quote } from "./paper.ts";

/** A stretch of one body item, offsets into its `text`. */
export interface Stretch {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

export type Placed =
  /** Its words are there; `isMoved` where they stand at another address than they did. */
  | { readonly kind: "found"; readonly at: Stretch; readonly isMoved: boolean }
  /** Other words stand there now, but most of them are the same. */
  | { readonly kind: "near"; readonly at: Stretch }
  /** Nothing like them is in this copy; the note is kept. */
  | { readonly kind: "gone" };

/** Returns a stretch of a text as it is kept. A longer one than may be kept is cut behind its last whole sign. */
export const quoteOf = (text: string, start: number, end: number): Quote => {
  const to = Math.min(end, start + MOST.quote);
  const cut = isHalf(text, to) ? to - 1 : to;
  const before = Math.max(0, start - MOST.context);
  const behind = Math.min(text.length, cut + MOST.context);
  return {
    exact: text.slice(start, cut),
    prefix: text.slice(isHalf(text, before) ? before + 1 : before, start),
    suffix: text.slice(cut, isHalf(text, behind) ? behind - 1 : behind),
  };
};

/** True between the two halves of one sign. */
const isHalf = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return at > 0 && at < text.length && code >= 0xdc00 && code <= 0xdfff;
};

/** Signs of a paragraph that a note on all of it is kept by. */
const BEGINNING = 120;

/** Returns the beginning of a paragraph, by which a note on all of it is kept. */
export const beginningOf = (text: string): Quote =>
  quoteOf(text, 0, Math.min(text.length, BEGINNING));

/** Of the words of a quotation, the share that may differ, and the fewest that it must have for any to differ. */
const MAY_DIFFER = 0.3;
const ENOUGH_WORDS = 4;

/**
 * Returns where a note stands in these body items: at its exact words, of several such at the one with the most of what
 * stood round them (the same paragraph breaks a tie); else at the nearest words, of the same paragraph first; else it
 * is gone. Depends on its arguments alone.
 */
export const placeOf = (anchor: Anchor, items: readonly BodyItem[]): Placed => {
  const { quote } = anchor;
  if (quote === null) return byNumber(anchor, items);
  const exact = best(
    items.flatMap((item) =>
      occurrences(quote.exact, item.text).map((start) => ({
        at: stretch(item, start, start + quote.exact.length),
        score: contextScore(quote, item.text, start) + (isSamePlace(anchor, item) ? 0.5 : 0),
      })),
    ),
  );
  if (exact !== null) {
    const at = anchor.on === "paragraph" ? wholeOf(exact.address, items) : exact;
    return { kind: "found", at, isMoved: at.address !== anchor.address };
  }
  const near = best(
    items.flatMap((item) => {
      const found = nearest(quote.exact, item.text);
      if (found === null || found.words < ENOUGH_WORDS) return [];
      const share = found.distance / found.words;
      if (share > MAY_DIFFER) return [];
      const score = -share + (isSamePlace(anchor, item) ? MAY_DIFFER : 0);
      return [{ at: stretch(item, found.start, found.end), score }];
    }),
  );
  if (near === null) return { kind: "gone" };
  return { kind: "near", at: anchor.on === "paragraph" ? wholeOf(near.address, items) : near };
};

const stretch = ({ address }: BodyItem, start: number, end: number): Stretch => ({
  address,
  start,
  end,
});

/** Where the quotation was taken out of the archive with its text, the number of the paragraph is all that is left. */
const byNumber = (anchor: Anchor, items: readonly BodyItem[]): Placed => {
  const item = items.find((one) => isSamePlace(anchor, one));
  if (item === undefined) return { kind: "gone" };
  return { kind: "near", at: stretch(item, 0, item.text.length) };
};

const wholeOf = (address: string, items: readonly BodyItem[]): Stretch => ({
  address,
  start: 0,
  end: items.find((item) => item.address === address)?.text.length ?? 0,
});

/** The same address, or the same printed number. */
const isSamePlace = ({ address, number }: Anchor, item: BodyItem): boolean =>
  item.address === address ||
  (number !== null && item.kind === "paragraph" && item.number === number);

const occurrences = (sought: string, text: string): readonly number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) found.push(at);
  return found;
};

/** Signs that agree before and behind, from the quotation outward. */
const contextScore = ({ exact, prefix, suffix }: Quote, text: string, start: number): number => {
  const end = start + exact.length;
  let score = 0;
  while (
    score < prefix.length &&
    prefix.at(-1 - score) === text[start - 1 - score] &&
    start - 1 - score >= 0
  )
    score += 1;
  let behind = 0;
  while (behind < suffix.length && suffix[behind] === text[end + behind]) behind += 1;
  return score + behind;
};

interface Candidate {
  readonly at: Stretch;
  readonly score: number;
}

/** Of equal ones the first. */
const best = (candidates: readonly Candidate[]): Stretch | null => {
  let found: Candidate | null = null;
  for (const candidate of candidates)
    if (found === null || candidate.score > found.score) found = candidate;
  return found?.at ?? null;
};
