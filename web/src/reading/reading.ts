import type { References } from "reftel/archive";
import { asSent, type BodyItem, type Telegram } from "reftel/telegram";
import type { Vocabulary } from "reftel/vocabulary";
import {
  headOf,
  type HeadView,
  bannerOf,
  type Banner,
  markOf,
  type MarkView,
  titleInWords,
} from "reftel/reading";
import { besideOf } from "./beside.ts";
import { sentLinesOf } from "./lines.ts";
import { litHeadOf, type LitHead } from "./lit-head.ts";
import type { OwnNote } from "./own-notes.ts";
import { outlineOf, type OutlineEntry } from "./outline.ts";
import { paragraphOf, type Lighting, type ParagraphView } from "./paragraph.ts";
import { cut, litStretches, type Piece } from "./pieces.ts";
import { citersOf, knownOf, referencesOf, type ReferenceView } from "./references.ts";
import { rowsOf, type Row } from "./rows.ts";
import { wireOf, type WireView } from "./wire.ts";
import type { Catalogue } from "../text/index.ts";

export interface HeadingView {
  readonly kind: "heading";
  readonly address: string;
  /** Null where no mark is printed: a heading without one says nothing of its own. */
  readonly mark: MarkView | null;
  readonly pieces: readonly Piece[];
  readonly own: readonly OwnNote[];
}

export type PortionView = HeadingView | ParagraphView;

/** One telegram ready to be set: all that a page shows of it, plain values that go to the browser as they are. */
export interface CableReading {
  readonly name: string;
  readonly title: string;
  /** The title with the words of the query that were found in the subject. */
  readonly titlePieces: readonly Piece[];
  /** The subject as sent; null where there is none. */
  readonly subject: string | null;
  /** Mark of the subject line where it has one of its own. */
  readonly subjectMark: MarkView | null;
  readonly banner: Banner | null;
  readonly head: HeadView;
  /** What of the head, of the references and of the signature has words of the query. */
  readonly litHead: LitHead;
  /** The lines that relays and machines read, in words. */
  readonly wire: WireView;
  readonly isExercise: boolean;
  readonly outline: readonly OutlineEntry[];
  readonly body: readonly PortionView[];
  readonly references: readonly ReferenceView[];
  readonly citedBy: readonly ReferenceView[];
  readonly signer: string | null;
  /** What the reader noticed of the whole: outside the paragraphs, which have their own notes. */
  readonly noticed: readonly string[];
  /** The text as sent, one row a part. */
  readonly rows: readonly Row[];
  readonly lines: number;
  readonly characters: number;
  /** Share of the signs that were understood, 0 to 1. */
  readonly coverage: number;
}

const litIn = (text: string, address: string, light: Lighting): readonly Piece[] =>
  cut(text, [litStretches(light(text, address))]);

const portionOf = (
  portion: BodyItem,
  paragraph: (portion: Extract<BodyItem, { kind: "paragraph" }>) => ParagraphView,
  light: Lighting,
  own: readonly OwnNote[],
): PortionView => {
  if (portion.kind === "paragraph") return paragraph(portion);
  return {
    kind: "heading",
    address: portion.address,
    mark: portion.mark === null ? null : markOf(portion),
    pieces: litIn(portion.text, portion.address, light),
    own,
  };
};

const isExercise = (text: string): boolean => /\bEXERCISE EXERCISE\b/.test(text);

/**
 * Returns a telegram ready to be set. `text` is what its spans point into; `references` is the archive's answer, null
 * where there is none (a telegram that is only read); `light` finds the words of a query.
 */
export const readingOf = (
  name: string,
  read: Telegram,
  text: string,
  vocabulary: Vocabulary,
  references: References | null,
  light: Lighting,
  catalogue: Catalogue,
  own: readonly OwnNote[] = [],
): CableReading => {
  const telegram = asSent(read);
  const known = knownOf(references, vocabulary);
  const lines = sentLinesOf(telegram, text, light);
  const { subject } = telegram;
  const beside = besideOf(telegram);
  const ownAt = Map.groupBy(own, ({ place }) => place?.address);
  const paragraph = (portion: Extract<BodyItem, { kind: "paragraph" }>) =>
    paragraphOf(
      portion,
      telegram,
      text,
      beside,
      known,
      light,
      catalogue,
      ownAt.get(portion.address) ?? [],
    );
  const title = titleInWords(telegram, name, vocabulary);
  const head = headOf(telegram, vocabulary);
  const listed = referencesOf(telegram, known, catalogue);
  return {
    name,
    title,
    titlePieces: litIn(title, "subject", light),
    subject: subject?.text ?? null,
    subjectMark: subject && subject.mark !== null ? markOf(subject) : null,
    banner: bannerOf(telegram),
    head,
    litHead: litHeadOf(telegram, head, listed, light),
    wire: wireOf(telegram, vocabulary, catalogue),
    isExercise: isExercise(text),
    outline: outlineOf(telegram, beside, catalogue),
    body: telegram.body.map((portion) =>
      portionOf(portion, paragraph, light, ownAt.get(portion.address) ?? []),
    ),
    references: listed,
    citedBy: citersOf(references, catalogue),
    signer: telegram.signer,
    noticed: [...new Set(beside.diagnosticsOutside.map(({ message }) => message))],
    rows: rowsOf(telegram, lines, catalogue),
    lines: lines.length,
    characters: text.length,
    coverage: telegram.coverage,
  };
};
