import type { Part, PartKind, Span } from "reftel/telegram";

/** Kinds that stand between the lines of a paragraph and are no part of its text. */
const BETWEEN: ReadonlySet<PartKind> = new Set(["page-line", "section-line", "repeated-head"]);

/** Finds where a span of the source stands in a portion's text, or null where it stands outside it. */
export type Placing = (span: Span) => Span | null;

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0;

/**
 * Lays the text of a portion over the source it was read from. The text is what its spans hold without number, mark
 * and page lines, its lines joined by blanks; so both have the same signs once blanks are left out, and a place in
 * one is a place in the other. Linear in the length of the spans. Where a sign was dropped (a hyphen at a line's end
 * of a re-typed text) the two part ways, and places behind it are not found.
 */
export const placingOf = (
  source: string,
  spans: readonly Span[],
  text: string,
  parts: readonly Part[],
): Placing => {
  const gaps = parts.filter((part) => BETWEEN.has(part.kind)).map((part) => part.span);
  const offsets: number[] = [];
  let signs = "";
  let gap = 0;
  for (const span of spans) {
    for (let at = span.start; at < span.end; at += 1) {
      while ((gaps[gap]?.end ?? Infinity) <= at) gap += 1;
      const between = gaps[gap];
      if (between !== undefined && at >= between.start) {
        at = between.end - 1;
        continue;
      }
      if (isBlank(source.charCodeAt(at))) continue;
      offsets.push(at);
      signs += source[at];
    }
  }
  const ownSigns: number[] = [];
  let own = "";
  for (let at = 0; at < text.length; at += 1) {
    if (isBlank(text.charCodeAt(at))) continue;
    ownSigns.push(at);
    own += text[at];
  }
  // Number and mark come before the text, so the text is what the signs end with; failing that, where it is found.
  const lead = signs.endsWith(own) ? signs.length - own.length : signs.indexOf(own);
  if (lead < 0 || own === "") return () => null;
  /** Index of the first sign at or after a place of the source. */
  const signAt = (place: number): number => {
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (span) => {
    const first = Math.max(0, signAt(span.start) - lead);
    const last = Math.min(ownSigns.length, signAt(span.end) - lead) - 1;
    if (first > last) return null;
    const [start, end] = [ownSigns[first], ownSigns[last]];
    return start === undefined || end === undefined ? null : { start, end: end + 1 };
  };
};
