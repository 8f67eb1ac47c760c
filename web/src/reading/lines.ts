import type { Part, PartKind, Span, Telegram } from "reftel/telegram";
import { cut, type Piece, type Shown, type Stretch } from "./pieces.ts";
import type { Lighting } from "./paragraph.ts";
import { layingOf } from "reftel/reading";

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

export interface RawLine {
  readonly start: number;
  readonly text: string;
}

/** Lines of a text with their offsets; every way to end a line is known, so what is counted is what is seen. */
export const linesOf = (source: string): readonly RawLine[] => {
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

/** Kinds of the head whose words are searched: what the archive keeps of a head, and no card or repeated head. */
const HEAD: ReadonlySet<PartKind> = new Set([
  "from",
  "to",
  "info",
  "exempt",
  "caption",
  "attention",
  "tags",
  "references",
  "classified-by",
  "signature",
]);

const IN_HEAD: ReadonlySet<PartKind> = new Set([...HEAD, "subject"]);

/**
 * Places of the source that hold the words of a query. A paragraph and the subject are lit as the wholes that they are,
 * so that a phrase goes over the end of a line; the head, of which only names were searched, line by line.
 */
const litOf = (telegram: Telegram, source: string, light: Lighting): readonly Span[] => {
  const { subject, parts } = telegram;
  const printed = parts.filter(({ kind }) => kind === "subject").map(({ span }) => span);
  const wholes = [
    ...telegram.body,
    ...(subject ? [{ address: "subject", text: subject.text, spans: printed }] : []),
  ];
  const lit = wholes.flatMap(({ address, text, spans }) => {
    const found = light(text, address);
    if (found.length === 0) return [];
    const { toSource } = layingOf(source, spans, text, parts);
    return found.flatMap((span) => toSource(span) ?? []);
  });
  const heads = parts
    .filter(({ kind }) => HEAD.has(kind))
    .flatMap(({ span }) =>
      linesOf(source.slice(span.start, span.end)).flatMap((line) =>
        light(line.text, "head").map(({ start, end }) => ({
          start: span.start + line.start + start,
          end: span.start + line.start + end,
        })),
      ),
    );
  return [...lit, ...heads].toSorted((a, b) => a.start - b.start);
};

/** Returns the source line by line, each with the part and the body item that it belongs to. */
export const sentLinesOf = (
  telegram: Telegram,
  source: string,
  light: Lighting,
): readonly SentLine[] => {
  const odd = oddities(telegram).toSorted((a, b) => a.start - b.start);
  const portions = portionsOf(telegram);
  const begun = new Set<string>();
  const sent: SentLine[] = [];
  let part = 0;
  let portion = 0;
  let nextOdd = 0;
  const lit = litOf(telegram, source, light);
  let nextLit = 0;
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
    // A hit may be in the subject or in the head; these have an address where they begin.
    const within =
      held !== null
        ? telegram.body[held]?.address
        : isEmpty || !IN_HEAD.has(kind)
          ? undefined
          : kind === "subject"
            ? "subject"
            : "head";
    const address = within === undefined || begun.has(within) ? null : within;
    if (address !== null) begun.add(address);
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
    while ((lit[nextLit]?.end ?? Infinity) <= line.start) nextLit += 1;
    const litHere: Stretch<Shown>[] = [];
    for (let next = nextLit; !DIM.has(kind) && (lit[next]?.start ?? Infinity) < end; next += 1) {
      const span = lit[next] as Span;
      const from = Math.max(first, span.start);
      const to = Math.min(line.start + line.text.trimEnd().length, span.end);
      if (from >= to) continue;
      litHere.push({ start: from - line.start, end: to - line.start, as: { kind: "lit" } });
    }
    sent.push({
      number: index + 1,
      pieces: cut(line.text, [here, litHere]),
      isDim: DIM.has(kind),
      address,
      kind: isEmpty ? "blank" : kind,
      portion: held,
    });
  }
  return sent;
};
