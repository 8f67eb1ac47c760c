import type { Vocabulary } from "../../vocabulary/index.ts";
import type { DiagnosticCode } from "../diagnostics.ts";
import { linesOf, readable, type Line } from "../lines.ts";
import { RANK } from "../marking.ts";
import type {
  Diagnostic,
  Heading,
  ListedAddressee,
  Paragraph,
  PartKind,
  ProvenanceKey,
  Telegram,
} from "../model.ts";
import type { Span } from "../span.ts";
import type { Breach } from "./rule.ts";

/** A line of the telegram and the kind of part that it belongs to. */
export interface PlacedLine extends Line {
  readonly kind: PartKind;
}

/** All that a rule looks at, worked out once for a telegram. */
export interface Context {
  readonly telegram: Telegram;
  readonly vocabulary: Vocabulary;
  /** What it was read from; other telegrams may stand in it too. */
  readonly source: string;
  /** Day or year of the telegram, as the beginning of an ISO date; null where none can be known. */
  readonly sent: string | null;
  readonly year: number | null;
  /** Lines within the telegram's own parts. */
  readonly lines: readonly PlacedLine[];
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Heading[];
  readonly addressees: readonly ListedAddressee[];
  /** Rank of the banner's level; -1 where there is no banner. */
  readonly rank: number;
  /** True where the banner is CONFIDENTIAL or higher: an executive order governs it. */
  readonly isClassified: boolean;
  /** True where the text is more than a piece of a telegram: it has the beginning of one. */
  readonly isWhole: boolean;
  /** True where its lines are those that were transmitted, not those of an editor or of a form. */
  readonly isTyped: boolean;
}

/** The telegram's day from its date-time group, else the year of its number. */
const sentOf = (telegram: Telegram): string | null => {
  const at = telegram.transmission?.dtg?.at ?? telegram.card?.created ?? null;
  if (at !== null) return at.slice(0, 10);
  const digits = /^\d\d/.exec(telegram.mrn ?? "")?.[0];
  if (digits === undefined) return null;
  return `${Number(digits) >= 66 ? "19" : "20"}${digits}`;
};

const placedLines = (telegram: Telegram, source: string): PlacedLine[] => {
  const { parts } = telegram;
  const first = parts[0]?.span.start ?? 0;
  const last = parts.at(-1)?.span.end ?? 0;
  const placed: PlacedLine[] = [];
  let index = 0;
  for (const line of linesOf(readable(source.slice(first, last)))) {
    const at = first + line.at;
    while (index + 1 < parts.length && (parts[index]?.span.end ?? 0) <= at) index += 1;
    placed.push({
      start: first + line.start,
      at,
      end: first + line.end,
      next: first + line.next,
      text: line.text,
      signs: line.signs,
      kind: parts[index]?.kind ?? "unread",
    });
  }
  return placed;
};

/** Returns what the rules look at. Costs one walk over the telegram's part of the source. */
export const contextOf = (telegram: Telegram, source: string, vocabulary: Vocabulary): Context => {
  const sent = sentOf(telegram);
  const level = telegram.classification?.level;
  const rank = level === undefined ? -1 : RANK[level];
  const { format } = telegram;
  return {
    telegram,
    vocabulary,
    source,
    sent,
    year: sent === null ? null : Number(sent.slice(0, 4)),
    lines: placedLines(telegram, source),
    paragraphs: telegram.body.filter((item) => item.kind === "paragraph"),
    headings: telegram.body.filter((item) => item.kind === "heading"),
    addressees: [...telegram.to, ...telegram.info],
    rank,
    isClassified: rank >= RANK.CONFIDENTIAL,
    isWhole:
      (telegram.from !== null || telegram.classification !== null) &&
      !telegram.missingSections.includes(1),
    isTyped: format !== "frus-tei" && format !== "smart" && format !== "mmhs",
  };
};

/** Returns a piece of the source with plain blanks and line ends, of the same length. */
export const textAt = ({ source }: Context, start: number, end: number): string =>
  readable(source.slice(Math.max(0, start), end));

/** Returns the first place of a value, or the telegram's first character where it has none. */
export const placeOf = (context: Context, ...keys: readonly ProvenanceKey[]): Span => {
  for (const key of keys) {
    const span = context.telegram.provenance[key]?.spans[0];
    if (span) return span;
  }
  const start = context.telegram.parts[0]?.span.start ?? 0;
  return { start, end: start };
};

/** Returns the place of the head as a whole: the classification line, else where the telegram begins. */
export const headPlace = (context: Context): Span => placeOf(context, "classification", "mrn");

/** Returns the place of a body item's first line. */
export const firstPlace = (item: { readonly spans: readonly Span[] }): Span =>
  item.spans[0] ?? { start: 0, end: 0 };

/** How a paragraph is called in a sentence. */
export const nameOf = (paragraph: Paragraph): string =>
  paragraph.number === null
    ? `The unnumbered paragraph ${paragraph.address}`
    : `Paragraph ${paragraph.number}`;

/** True where the telegram's date lies between two beginnings of ISO dates; false where it is not known. */
export const isWithin = (sent: string | null, since: string, until: string | null): boolean =>
  sent !== null && sent >= since && (until === null || sent.slice(0, until.length) <= until);

/** What the reader reported under one of these codes, with what the drafter is to do about it. */
export const reported = (
  context: Context,
  codes: readonly DiagnosticCode[],
  advice: string,
  isMeant: (diagnostic: Diagnostic) => boolean = () => true,
): Breach[] =>
  context.telegram.diagnostics
    .filter((one) => codes.includes(one.code) && isMeant(one))
    .map((one) => ({ span: one.span, message: `${one.message} ${advice}` }));

/** One breach where a condition holds, else none. */
export const breachIf = (condition: boolean, span: Span, message: string): readonly Breach[] =>
  condition ? [{ span, message }] : [];
