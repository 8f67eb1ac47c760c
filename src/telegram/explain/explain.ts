import { builtIn, type Vocabulary } from "../../vocabulary/index.ts";
import { readable } from "../lines.ts";
import type { Part, PartKind, Telegram } from "../model.ts";
import type { Span } from "../span.ts";
import * as body from "./body.ts";
import * as envelope from "./envelope.ts";
import { attention } from "./attention.ts";
import { banner, caption } from "./banner.ts";
import * as addressees from "./addressees.ts";
import { classifiedBy } from "./classifier.ts";
import { groupsOf, type Group } from "./groups.ts";
import * as head from "./head.ts";
import { references } from "./references.ts";
import { wholeLine, type Explainer, type Piece, type Place, type VocabularyTerm } from "./piece.ts";
import { said } from "./said.ts";
import type { Thing } from "./sentences.ts";
import { tiesOf, type Tie } from "./ties.ts";

export type { Group } from "./groups.ts";
export type { VocabularyTerm } from "./piece.ts";
export type { Tie } from "./ties.ts";

/** What stands at a place of a telegram. */
export interface Explanation {
  /** What it is said of, in the source. */
  readonly span: Span;
  readonly title: string;
  readonly sentence: string;
  /** The entry of the vocabulary that the sentence is taken from, where there is one. */
  readonly term: VocabularyTerm | null;
  /** The groups of letters or figures that it is made of; empty where it is one thing. */
  readonly groups: readonly Group[];
  /** Where its year is from and what it was compared with. */
  readonly ties: readonly Tie[];
}

export interface ExplainOptions {
  readonly vocabulary?: Vocabulary;
}

const whole =
  (thing: Thing): Explainer =>
  (place) => [wholeLine(place, thing)];

/** Who explains the lines of each kind of part; blanks say nothing. */
const explainers: Readonly<Record<PartKind, Explainer>> = {
  card: whole("card"),
  record: whole("record"),
  transmission: envelope.transmission,
  precedence: envelope.routing,
  station: envelope.station,
  security: envelope.security,
  dtg: envelope.dateTimeGroup,
  from: addressees.from,
  to: addressees.to,
  info: addressees.info,
  exempt: addressees.exempt,
  distribution: whole("distribution"),
  banner,
  caption,
  attention,
  declassification: head.declassification,
  tags: head.tags,
  subject: head.subject,
  references,
  "classified-by": classifiedBy,
  heading: body.heading,
  paragraph: body.paragraph,
  "page-line": body.pageLine,
  "section-line": whole("section-line"),
  "repeated-head": whole("repeated-head"),
  signature: body.signature,
  ending: body.ending,
  drafting: body.drafting,
  correction: whole("correction"),
  "service-note": whole("service-note"),
  "next-telegram": whole("next-telegram"),
  blank: () => [],
  unread: whole("unread"),
};

/**
 * Returns what the thing at a place of a telegram is, in a sentence, for a guide that walks down a cable; null for
 * blanks and for plain words of the text. `source` is what the telegram was read from; `offset` is in UTF-16 code units.
 * The cost is that of the line, of which some thousand signs around the place are looked at.
 *
 *     explain(telegram, source, source.indexOf("ZNY"))?.sentence
 *     // "ZNY means that the message may go over secured circuits only."
 */
export const explain = (
  telegram: Telegram,
  source: string,
  offset: number,
  options: ExplainOptions = {},
): Explanation | null => {
  const part = partAt(telegram.parts, offset);
  if (part === null || /^\s?$/.test(source.charAt(offset))) return null;
  const vocabulary = options.vocabulary ?? builtIn;
  const line = lineWithin(source, part.span, offset);
  const place = placeOf({ telegram, vocabulary, part }, source, line, offset);
  // What is read as a blank, a null or an odd space, says nothing either.
  if (place.line.charAt(place.at).trim() === "") return null;
  // A comma goes with what stands before it.
  const at = ",;".includes(place.line.charAt(place.at)) ? place.at - 1 : place.at;
  const found = explainers[part.kind](place).find((one) => one.start <= at && at < one.end);
  return found ? explanationOf(found, place, source) : null;
};

/**
 * Returns what every token of a telegram's head is, in the order of the text, from its first line to its body. A comma
 * goes with what stands before it. The cost is that of the head.
 */
export const explainHead = (
  telegram: Telegram,
  source: string,
  options: ExplainOptions = {},
): Explanation[] => {
  const vocabulary = options.vocabulary ?? builtIn;
  const body = telegram.parts.findIndex(({ kind }) => kind === "heading" || kind === "paragraph");
  return telegram.parts.slice(0, body < 0 ? telegram.parts.length : body).flatMap((part) => {
    const told: Explanation[] = [];
    for (let offset = part.span.start; offset < part.span.end;) {
      const line = lineWithin(source, part.span, offset);
      const place = placeOf({ telegram, vocabulary, part }, source, line, line.start);
      for (const one of firstAtEachPlace(explainers[part.kind](place), place.line))
        told.push(explanationOf(one, place, source));
      offset = line.end + 1;
    }
    return told;
  });
};

/** The pieces that a reader of the line would be told of, in its order: of several at one place the first counts. */
const firstAtEachPlace = (pieces: readonly Piece[], line: string): ReadonlySet<Piece> => {
  const owners: (Piece | undefined)[] = [];
  for (const one of pieces)
    for (let at = Math.max(0, one.start); at < Math.min(one.end, line.length); at += 1)
      if (line.charAt(at).trim() !== "") owners[at] ??= one;
  return new Set(owners.filter((one) => one !== undefined));
};

/** The place of an offset within its line, the blanks before the line's text left out. */
const placeOf = (
  of: Pick<Place, "telegram" | "vocabulary" | "part">,
  source: string,
  { start, end }: Span,
  offset: number,
): Place => {
  const text = readable(source.slice(start, end));
  const indent = text.length - text.trimStart().length;
  return { ...of, line: text.slice(indent), start: start + indent, at: offset - start - indent };
};

const explanationOf = (found: Piece, place: Place, source: string): Explanation => {
  const span = trimmed(source, place.start + found.start, place.start + found.end);
  return {
    span,
    ...said(found.thing, found.values),
    term: found.term,
    groups: groupsOf(found.thing, source.slice(span.start, span.end), place.vocabulary),
    ties: tiesOf(found.thing, place),
  };
};

/** A stretch without the blanks around it. */
const trimmed = (source: string, from: number, to: number): Span => {
  let start = from;
  let end = to;
  while (start < end && source.charAt(start).trim() === "") start += 1;
  while (end > start && source.charAt(end - 1).trim() === "") end -= 1;
  return { start, end };
};

/** The part that holds a place: parts are gapless and in order. */
const partAt = (parts: readonly Part[], offset: number): Part | null => {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const part = parts[low];
  return part && part.span.start <= offset && offset < part.span.end ? part : null;
};

const isLineEnd = (code: number): boolean =>
  (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;

/** Signs of a line to each side of a place that are looked at for it: one that is far longer is no line of a telegram. */
const AROUND = 2000;

/** The line of a part around a place, cut at blanks where it is very long. */
const lineWithin = (source: string, { start, end }: Span, offset: number): Span => {
  const first = Math.max(start, offset - AROUND);
  const last = Math.min(end, offset + AROUND);
  let from = offset;
  let to = offset;
  while (from > first && !isLineEnd(source.charCodeAt(from - 1))) from -= 1;
  while (to < last && !isLineEnd(source.charCodeAt(to))) to += 1;
  if (from === first && first > start) from = Math.min(offset, behindBlank(source, from));
  if (to === last && last < end) to = Math.max(offset, source.lastIndexOf(" ", to));
  return { start: from, end: to };
};

const behindBlank = (source: string, place: number): number => {
  const blank = source.indexOf(" ", place);
  return blank < 0 ? place : blank + 1;
};
