import { firstBehind, type Part, type PartKind, type Span } from "../telegram/index.ts";

/** Kinds that stand between the lines of a paragraph and are no part of its text. */
const BETWEEN: ReadonlySet<PartKind> = new Set(["page-line", "section-line", "repeated-head"]);

/** Finds where a span of the source stands in a portion's text, or null where it stands outside it. */
export type Placing = (span: Span) => Span | null;

/** Both ways between a portion's text and the source it was read from. */
export interface Laying {
  readonly toText: Placing;
  /** From a place in the text to the source: between its ends page lines may stand. */
  readonly toSource: Placing;
}

const NOWHERE: Laying = { toText: () => null, toSource: () => null };

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0;

/**
 * Lays the text of a portion over the source it was read from. The text is what its spans hold without number, mark
 * and page lines, its lines joined by blanks; so both have the same signs once blanks are left out, and a place in
 * one is a place in the other. Where a print breaks words at the ends of its lines, the hyphens there are none of its signs, all or none.
 * Linear in the length of the spans. `parts` are those of the telegram, which cover its source.
 */
export const layingOf = (
  source: string,
  spans: readonly Span[],
  text: string,
  parts: readonly Part[],
): Laying => {
  const own: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (!isBlank(text.charCodeAt(at))) own.push(at);
  if (own.length === 0) return NOWHERE;
  const signs = own.map((at) => text[at]).join("");
  const offsets = offsetsIn(source, spans, parts);
  return (
    layOver(source, offsets, signs, own) ??
    layOver(
      source,
      offsets.filter((at) => !breaksWord(source, at)),
      signs,
      own,
    ) ??
    NOWHERE
  );
};

/** Where the signs of the spans stand, without blanks and what stands between lines. */
const offsetsIn = (
  source: string,
  spans: readonly Span[],
  parts: readonly Part[],
): readonly number[] => {
  const offsets: number[] = [];
  for (const span of spans) {
    for (let next = firstBehind(parts, span.start); next < parts.length; next += 1) {
      const part = parts[next];
      if (part === undefined || part.span.start >= span.end) break;
      if (BETWEEN.has(part.kind)) continue;
      const end = Math.min(span.end, part.span.end);
      for (let at = Math.max(span.start, part.span.start); at < end; at += 1) {
        if (!isBlank(source.charCodeAt(at))) offsets.push(at);
      }
    }
  }
  return offsets;
};

/** True for a hyphen that ends a line and holds a word together, and is no dash. */
const breaksWord = (source: string, at: number): boolean => {
  if (source[at] !== "-" || at === 0 || source[at - 1] === "-") return false;
  if (isBlank(source.charCodeAt(at - 1))) return false;
  let next = at + 1;
  while (next < source.length && isBlank(source.charCodeAt(next))) {
    if (source[next] === "\n" || source[next] === "\r") return true;
    next += 1;
  }
  return next === source.length;
};

/** Null where the text does not stand there. */
const layOver = (
  source: string,
  offsets: readonly number[],
  own: string,
  places: readonly number[],
): Laying | null => {
  const signs = offsets.map((at) => source[at]).join("");
  // Number and mark come before the text, so the text is what the signs end with; failing that, where it is found.
  const lead = signs.endsWith(own) ? signs.length - own.length : signs.indexOf(own);
  if (lead < 0) return null;
  const ofText = offsets.slice(lead, lead + places.length);
  return { toText: between(ofText, places), toSource: between(places, ofText) };
};

/** Carries a span over from one row of places to another of the same length. */
const between =
  (from: readonly number[], to: readonly number[]): Placing =>
  (span) => {
    const [start, end] = [to[firstAt(from, span.start)], to[firstAt(from, span.end) - 1]];
    return start === undefined || end === undefined || start > end ? null : { start, end: end + 1 };
  };

/** Index of the first of ascending places that is at or after `place`. */
const firstAt = (places: readonly number[], place: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The way from the source to the text alone. */
export const placingOf = (...portion: Parameters<typeof layingOf>): Placing =>
  layingOf(...portion).toText;

/** Returns an aside's place in a text with the parentheses around it. */
export const withParentheses = (text: string, span: Span): Span =>
  text[span.start - 1] === "(" && text[span.end] === ")"
    ? { start: span.start - 1, end: span.end + 1 }
    : span;
