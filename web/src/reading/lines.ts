import type { Part, PartKind, Telegram } from "reftel/telegram";
import { cut, type Piece, type Shown, type Stretch } from "./pieces.ts";
import type { Lighting } from "./paragraph.ts";

/** One line of the text as sent. */
export interface SentLine {
  /** Counted from 1. */
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** True for what is folded or machine's: page lines, the repeated head, the card. */
  readonly isDim: boolean;
  /** The address of the portion that begins on this line, else null. */
  readonly address: string | null;
  /** Kind of the part it belongs to, and for body items their place in the body. */
  readonly kind: PartKind;
  readonly portion: number | null;
}

const DIM: ReadonlySet<PartKind> = new Set([
  "card",
  "record",
  "page-line",
  "section-line",
  "repeated-head",
]);

const isBlank = (line: string): boolean => line.trim() === "";

interface RawLine {
  readonly start: number;
  readonly text: string;
}

/** Lines of a text with their offsets; every way to end a line is known, so what is counted is what is seen. */
const linesOf = (source: string): readonly RawLine[] => {
  const lines: RawLine[] = [];
  let start = 0;
  for (const end of source.matchAll(/\r\n|[\r\n\f]/g)) {
    lines.push({ start, text: source.slice(start, end.index) });
    start = end.index + end[0].length;
  }
  if (start < source.length) lines.push({ start, text: source.slice(start) });
  return lines;
};

/** Diagnostics that point at a few signs of one line; a longer one is a note, not a mark in the text. */
const oddities = (telegram: Telegram): readonly Stretch<Shown>[] =>
  telegram.diagnostics
    .filter(({ span }) => span.end > span.start && span.end - span.start <= 40)
    .map(({ span, message }) => ({ ...span, as: { kind: "odd", why: message } }));

/** Places of the source where body items begin and end, in order. */
const portionsOf = (telegram: Telegram) =>
  telegram.body
    .flatMap((portion, index) => portion.spans.map((span) => ({ ...span, index })))
    .toSorted((a, b) => a.start - b.start);

/** Returns the source line by line, each with the part and the body item that it belongs to. */
export const sentLinesOf = (
  telegram: Telegram,
  source: string,
  light: Lighting,
): readonly SentLine[] => {
  const odd = oddities(telegram).toSorted((a, b) => a.start - b.start);
  const portions = portionsOf(telegram);
  const begun = new Set<number>();
  const sent: SentLine[] = [];
  let part = 0;
  let portion = 0;
  let nextOdd = 0;
  for (const [index, line] of linesOf(source).entries()) {
    const end = line.start + line.text.length;
    const first = line.start + (line.text.length - line.text.trimStart().length);
    const isEmpty = isBlank(line.text);
    const at = isEmpty ? line.start : first;
    while (part < telegram.parts.length - 1 && (telegram.parts[part] as Part).span.end <= at)
      part += 1;
    while (portion < portions.length && (portions[portion]?.end ?? 0) <= at) portion += 1;
    const kind = telegram.parts[part]?.kind ?? "unread";
    const own = portions[portion];
    const isOwn =
      own !== undefined && own.start <= at && (kind === "paragraph" || kind === "heading");
    const held = isOwn ? own.index : null;
    const address =
      held === null || begun.has(held) ? null : (telegram.body[held]?.address ?? null);
    if (held !== null) begun.add(held);
    while ((odd[nextOdd]?.end ?? Infinity) <= line.start) nextOdd += 1;
    const here: Stretch<Shown>[] = [];
    for (let next = nextOdd; (odd[next]?.start ?? Infinity) < end; next += 1) {
      const stretch = odd[next] as Stretch<Shown>;
      here.push({
        start: stretch.start - line.start,
        end: stretch.end - line.start,
        as: stretch.as,
      });
    }
    const lit = isEmpty
      ? []
      : light(line.text, held === null ? null : (telegram.body[held]?.address ?? null)).map(
          (span) => ({ ...span, as: { kind: "lit" } as const }),
        );
    sent.push({
      number: index + 1,
      pieces: cut(line.text, [here, lit]),
      isDim: DIM.has(kind),
      address,
      kind: isEmpty ? "blank" : kind,
      portion: held,
    });
  }
  return sent;
};
