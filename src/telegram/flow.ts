import type { Line } from "./lines.ts";
import type { Span } from "./span.ts";

/**
 * Text that runs over lines, joined as it is read, each character with its place in the source: a subject, a reference
 * list, a paragraph. Lines are joined by one blank; a hyphen at a line's end joins without one.
 */
export interface Flow {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly dropsHyphens: boolean;
  /** Worked out by `layoutOf` when a place behind the first line is asked for, which most texts never are. */
  layout: Layout | null;
}

/** Where each piece of a flow begins in its text, where in the source, and where it ends there. */
export interface Layout {
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
const isRow = ({ text }: Line): boolean => {
  let at = text.indexOf("   ", 6);
  while (at > 0 && text[at - 1] === "[") {
    const close = text.indexOf("]", at);
    if (close < 0) return true;
    at = text.indexOf("   ", close);
  }
  return at >= 0;
};

/**
 * Joins lines into a flow. `keepsRows` is for body text that may have rows of a table: these keep their ends. `dropsHyphens` is for prints that break any word at column 69 (COMMUNI- / CATION); elsewhere
 * the hyphen belongs to the word (non- / proliferation) and is kept.
 */
export const flowOf = (lines: readonly Line[], dropsHyphens: boolean, keepsRows = false): Flow => ({
  text: joined(lines, dropsHyphens, keepsRows),
  lines,
  dropsHyphens,
  layout: null,
});

const joined = (lines: readonly Line[], dropsHyphens: boolean, keepsRows: boolean): string => {
  if (lines.length === 1) return pieceOf(lines[0] as Line, dropsHyphens);
  /* What a blank joins; what is joined otherwise, which is rare, is put behind the last of them. */
  const pieces: string[] = [];
  let goesOn = true;
  let wasRow = false;
  for (const line of lines) {
    if (line.text === "") continue;
    const row = keepsRows && isRow(line);
    const piece = pieceOf(line, dropsHyphens);
    if (pieces.length === 0 || !(goesOn || row || wasRow)) pieces.push(piece);
    else pieces[pieces.length - 1] += goesOn ? piece : `\n${piece}`;
    wasRow = row;
    goesOn = endsInHyphen(line.text);
  }
  return pieces.join(" ");
};

/** A line's share of the text. */
const pieceOf = ({ text }: Line, dropsHyphens: boolean): string =>
  dropsHyphens && endsInHyphen(text) ? text.slice(0, -1) : text;

/** Returns where the pieces of a flow stand, a line each. */
export const layoutOf = (flow: Flow): Layout => {
  if (flow.layout !== null) return flow.layout;
  const starts: number[] = [];
  const places: number[] = [];
  const ends: number[] = [];
  let length = 0;
  let goesOn = true;
  for (const line of flow.lines) {
    if (line.text === "") continue;
    if (!goesOn) length += 1;
    goesOn = endsInHyphen(line.text);
    starts.push(length);
    places.push(line.at);
    length += line.text.length - (goesOn && flow.dropsHyphens ? 1 : 0);
    ends.push(line.at + length - (starts.at(-1) ?? 0));
  }
  flow.layout = { starts, places, ends };
  return flow.layout;
};

/** Index of the piece that holds a place in the flow's text. */
const pieceAt = ({ starts }: Layout, place: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Returns the place in the source of a place in the flow's text. */
export const placeIn = (flow: Flow, place: number): number => {
  const first = flow.lines[0];
  if (first !== undefined && place >= 0 && place < first.text.length - 1) return first.at + place;
  const layout = layoutOf(flow);
  const { starts, places, ends } = layout;
  const piece = pieceAt(layout, place);
  const found = (places[piece] ?? 0) + place - (starts[piece] ?? 0);
  return Math.min(found, ends[piece] ?? found);
};

/** Returns the source span of the flow's text from `start` to `end`. */
export const spanIn = (flow: Flow, start: number, end: number): Span =>
  end <= start
    ? { start: placeIn(flow, start), end: placeIn(flow, start) }
    : { start: placeIn(flow, start), end: placeIn(flow, end - 1) + 1 };

/** Returns the source spans, a line each, of the flow's text from `start` to `end`. */
export const spansIn = (flow: Flow, start: number, end: number): Span[] => {
  const spans: Span[] = [];
  const layout = layoutOf(flow);
  const { starts, places, ends } = layout;
  if (starts.length === 0 || end <= start) return spans;
  for (let piece = pieceAt(layout, start); piece < starts.length; piece += 1) {
    const from = Math.max(start, starts[piece] ?? 0);
    if (from >= end) break;
    const stop = Math.min(placeIn(flow, end - 1) + 1, ends[piece] ?? 0);
    const begin = (places[piece] ?? 0) + from - (starts[piece] ?? 0);
    if (stop > begin) spans.push({ start: begin, end: stop });
  }
  return spans;
};
