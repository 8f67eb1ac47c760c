import { SIGNS } from "./line-signs.ts";
import type { Line } from "./lines.ts";
import type { Span } from "./span.ts";

/**
 * Text that runs over lines, joined as it is read, each character with its place in the source: a subject, a reference
 * list, a paragraph. Lines are joined by one blank; a hyphen at a line's end joins without one.
 */
export interface Flow {
  readonly text: string;
  /** Where each piece begins in `text`, and where in the source. */
  readonly starts: readonly number[];
  readonly places: readonly number[];
  readonly ends: readonly number[];
}

const hyphen = 45;

/** True where a line ends in a hyphen that holds a word together, and not in a dash. */
const endsInHyphen = (text: string): boolean => {
  const length = text.length;
  if (length < 2 || text.charCodeAt(length - 1) !== hyphen) return false;
  const before = text.charCodeAt(length - 2);
  return before !== hyphen && before > 32;
};

/**
 * True where a line is a row of a table: words parted by three blanks or more, behind a paragraph's number. The blanks
 * of a redaction (`[      ]`) part nothing.
 */
const isRow = ({ text, signs }: Line): boolean => {
  if ((signs & SIGNS.gap) === 0) return false;
  let at = text.indexOf("   ", 6);
  while (at > 0 && text[at - 1] === "[") {
    const close = text.indexOf("]", at);
    if (close < 0) return true;
    at = text.indexOf("   ", close);
  }
  return at >= 0;
};

/**
 * Joins lines into a flow. `keepsRows` is for body text, where the lines of a table keep their ends. `dropHyphens` is for prints that break any word at column 69 (COMMUNI- / CATION); elsewhere
 * the hyphen belongs to the word (non- / proliferation) and is kept.
 */
export const flowOf = (lines: readonly Line[], dropHyphens: boolean, keepsRows = false): Flow => {
  /* What a blank joins; what is joined otherwise, which is rare, is put behind the last of them. */
  const pieces: string[] = [];
  const starts: number[] = [];
  const places: number[] = [];
  const ends: number[] = [];
  let length = 0;
  let joined = true;
  let wasRow = false;
  for (const line of lines) {
    if (line.text === "") continue;
    const row = keepsRows && isRow(line);
    const sign = joined ? "" : row || wasRow ? "\n" : " ";
    length += sign.length;
    wasRow = row;
    joined = endsInHyphen(line.text);
    const piece = joined && dropHyphens ? line.text.slice(0, -1) : line.text;
    starts.push(length);
    places.push(line.at);
    ends.push(line.at + piece.length);
    if (sign === " " || pieces.length === 0) pieces.push(piece);
    else pieces[pieces.length - 1] += sign + piece;
    length += piece.length;
  }
  return { text: pieces.join(" "), starts, places, ends };
};

/** Index of the piece that holds a place in the flow's text. */
const pieceAt = (flow: Flow, place: number): number => {
  let low = 0;
  let high = flow.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((flow.starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Returns the place in the source of a place in the flow's text. */
export const placeIn = (flow: Flow, place: number): number => {
  const piece = pieceAt(flow, place);
  const found = (flow.places[piece] ?? 0) + place - (flow.starts[piece] ?? 0);
  return Math.min(found, flow.ends[piece] ?? found);
};

/** Returns the source span of the flow's text from `start` to `end`. */
export const spanIn = (flow: Flow, start: number, end: number): Span =>
  end <= start
    ? { start: placeIn(flow, start), end: placeIn(flow, start) }
    : { start: placeIn(flow, start), end: placeIn(flow, end - 1) + 1 };

/** Returns the source spans, a line each, of the flow's text from `start` to `end`. */
export const spansIn = (flow: Flow, start: number, end: number): Span[] => {
  const spans: Span[] = [];
  if (flow.starts.length === 0 || end <= start) return spans;
  for (let piece = pieceAt(flow, start); piece < flow.starts.length; piece += 1) {
    const from = Math.max(start, flow.starts[piece] ?? 0);
    if (from >= end) break;
    const stop = Math.min(placeIn(flow, end - 1) + 1, flow.ends[piece] ?? 0);
    const begin = (flow.places[piece] ?? 0) + from - (flow.starts[piece] ?? 0);
    if (stop > begin) spans.push({ start: begin, end: stop });
  }
  return spans;
};
