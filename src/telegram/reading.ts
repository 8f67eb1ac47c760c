import type { Vocabulary } from "../vocabulary/index.ts";
import type { Banner } from "./banner.ts";
import { finding, type DiagnosticCode } from "./diagnostics.ts";
import type { Flow } from "./flow.ts";
import { lineOf, type Line } from "./lines.ts";
import type {
  Caption,
  Card,
  ClassifiedBy,
  Correction,
  Declassify,
  Diagnostic,
  InnerTelegram,
  Level,
  Part,
  PartKind,
  Provenance,
  ProvenanceKey,
  RecordNote,
  Reference,
  Section,
  Tag,
} from "./model.ts";
import type { Span } from "./span.ts";
import type { TakenFormat } from "./taken-card.ts";

/** A text made ready for reading; several telegrams may stand in it. */
export interface Sheet {
  readonly source: string;
  /** The source as `readable` gives it, of the same length. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly vocabulary: Vocabulary;
  /** True where lines like `PAGE 02 AMMAN 05123` part the text into pages, each between classification lines. */
  readonly isPaged: boolean;
}

/** An addressee line with the list that it belongs to. */
export interface AddressLine {
  readonly list: "from" | "to" | "info" | "exempt";
  readonly text: string;
  readonly at: number;
  /** Where it ends, where that is not `text`'s length behind `at`: it is printed in another order. */
  readonly end?: number;
}

/** What the subject line says, before the banner is known. */
export interface SubjectLine {
  readonly flow: Flow;
  readonly from: number;
  readonly mark: string | null;
  readonly isLabelled: boolean;
}

/** A body item as its lines: pieces of text between page lines. */
export interface Block {
  readonly kind: "heading" | "paragraph";
  readonly runs: Line[][];
  /** The number printed, null where there is none; `isRepaired` where a letter stood for it. */
  readonly number: number | null;
  readonly isRepaired: boolean;
}

/** What the stamps of a released print say. */
export interface Release {
  readonly isWhole: boolean;
  readonly on: string | null;
  readonly exemptions: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** Lines at a place of the text: page lines and numbers that must name this telegram. */
export interface PageLine {
  readonly post: string;
  readonly serial: number | null;
  readonly page: number;
  readonly section: number | null;
  readonly of: number | null;
  readonly span: Span;
}

/**
 * The reading of one telegram: the current line, and what was found so far. It is the one value in this folder that
 * changes: the readers of `parts/` fill it, line by line, and nobody else sees it.
 */
export interface Reading {
  readonly sheet: Sheet;
  readonly from: number;
  index: number;
  line: Line;
  /** Kind and place of each part, in order and gapless. */
  readonly parts: { kind: PartKind; start: number; end: number }[];
  readonly diagnostics: Diagnostic[];
  readonly provenance: Partial<Record<ProvenanceKey, Provenance>>;
  /** The places of values that are printed in several, by their key. */
  readonly morePlaces: Map<ProvenanceKey, Span[]>;

  card: Card | null;
  /** The card of a text that was taken out of something, with each field's place. */
  taken: {
    readonly format: TakenFormat;
    readonly fields: readonly { readonly name: string; readonly value: Line }[];
  } | null;
  /** The level of a label beside the text; where it is higher than the text's own, it governs. */
  labelLevel: Level | null;
  record: RecordNote | null;
  aliases: string[];
  transmissionId: string | null;
  precedence: string | null;
  routing: string[];
  station: string | null;
  stationSerial: number | null;
  stationSection: number | null;
  julian: { readonly day: number; readonly time: string; readonly span: Span } | null;
  security: { signal: string | null; letters: string | null; signals: string[] } | null;
  securitySpans: Span[];
  dtg: {
    readonly raw: string;
    readonly at: string | null;
    readonly precedence: readonly string[];
    readonly year: number;
  } | null;
  /** The list that the next address line without a keyword goes on with. */
  addressing: AddressLine["list"] | null;
  readonly addresses: AddressLine[];
  distribution: {
    action: string | null;
    readonly info: { office: string; copies: number }[];
    total: number | null;
  } | null;
  distributionSpans: Span[];

  banner: Banner | null;
  bannerLine: Line | null;
  readonly controls: string[];
  isSensitive: boolean;
  /** Where controls, and what makes the text sensitive, stand outside the classification line. */
  readonly controlSpans: Span[];
  readonly captions: Caption[];
  readonly sections: Section[];
  readonly pages: PageLine[];
  attentionRuns: Line[][];
  /** In a head that may be printed again, the attention lines of the first one: no other line is one. */
  knownAttention: ReadonlySet<string> | null;
  declassify: Declassify | null;
  readonly tags: Tag[];
  readonly tagCodes: Set<string>;
  subject: SubjectLine | null;
  readonly references: Reference[];
  classifiedBy: ClassifiedBy | null;
  drafting: { drafter: string | null; readonly clearers: string[]; approver: string | null } | null;
  /** What a line of its own says that this telegram does to an earlier one. */
  correction: {
    readonly kind: Correction["kind"];
    readonly note: string | null;
    readonly span: Span;
  } | null;
  readonly blocks: Block[];
  readonly serviceNotes: { raw: string; span: Span }[];
  readonly inner: InnerTelegram[];
  signer: { readonly text: string; readonly span: Span } | null;
  /** Lines before this index were tried as the head of a further section or telegram, and are none. */
  triedUpTo: number;
  /** Lines before this index belong to a telegram that is quoted: their numbers begin no paragraph. */
  innerUpTo: number;
  /** How often the head was met. */
  headCount: number;
  /** The stamp of the systematic review that is printed on the pages. */
  stamp: { readonly on: string; readonly span: Span } | null;
  release: Release | null;
  /** Exemptions printed in the margin, each with the place of its line's text. */
  readonly margins: { readonly exemption: string; readonly start: number; readonly end: number }[];
  isFieldList: boolean;
  /** The number of a field list, which prints its year. */
  statedNumber: {
    readonly printed: string;
    readonly year: number;
    readonly post: string;
    readonly serial: number;
    readonly span: Span;
  } | null;
}

/** The line behind the last one: empty, at the end of the text. */
const endOf = ({ text: { length } }: Sheet): Line => ({
  start: length,
  at: length,
  end: length,
  next: length,
  text: "",
});

/** Returns a reading that stands at a line of a sheet, with nothing found. */
export const openReading = (sheet: Sheet, from: number): Reading => ({
  sheet,
  from,
  index: from,
  line: sheet.lines[from] ?? endOf(sheet),
  parts: [],
  diagnostics: [],
  provenance: {},
  morePlaces: new Map(),
  card: null,
  taken: null,
  labelLevel: null,
  record: null,
  aliases: [],
  transmissionId: null,
  precedence: null,
  routing: [],
  station: null,
  stationSerial: null,
  stationSection: null,
  julian: null,
  security: null,
  securitySpans: [],
  dtg: null,
  addressing: null,
  addresses: [],
  distribution: null,
  distributionSpans: [],
  banner: null,
  bannerLine: null,
  controls: [],
  isSensitive: false,
  controlSpans: [],
  captions: [],
  sections: [],
  pages: [],
  attentionRuns: [],
  knownAttention: null,
  declassify: null,
  tags: [],
  tagCodes: new Set(),
  subject: null,
  references: [],
  classifiedBy: null,
  drafting: null,
  correction: null,
  blocks: [],
  serviceNotes: [],
  inner: [],
  signer: null,
  triedUpTo: 0,
  innerUpTo: 0,
  headCount: 1,
  stamp: null,
  release: null,
  margins: [],
  isFieldList: false,
  statedNumber: null,
});

/** True where the text is read to its end. */
export const isDone = (reading: Reading): boolean => reading.index >= reading.sheet.lines.length;

/** Puts a piece of the source down as a part; it joins the part before it where that is of the same kind. */
export const put = (
  reading: Reading,
  kind: PartKind,
  start: number,
  stop: number,
  isNew = false,
): void => {
  if (stop <= start) return;
  const last = reading.parts.at(-1);
  if (last && last.kind === kind && !isNew) last.end = stop;
  else reading.parts.push({ kind, start, end: stop });
};

/** Puts the current line down as a part and goes to the next. */
export const take = (reading: Reading, kind: PartKind, isNew = false): void => {
  put(reading, kind, reading.line.start, reading.line.next, isNew);
  reading.index += 1;
  reading.line = reading.sheet.lines[reading.index] ?? endOf(reading.sheet);
};

/**
 * Puts the current line down up to a place within it; the rest becomes the current line. For parts that share a line.
 */
export const takeUpTo = (reading: Reading, kind: PartKind, place: number): void => {
  put(reading, kind, reading.line.start, place);
  reading.line = lineOf(reading.sheet.text, place, reading.line.next);
};

/** Returns the current line cut short at a place: what `takeUpTo` will put down. */
export const lineUpTo = (reading: Reading, place: number): Line =>
  lineOf(reading.sheet.text, reading.line.start, place);

/** Makes blank lines behind a part belong to it, where the part goes on after them. */
export const absorbBlanks = (reading: Reading, kind: PartKind): void => {
  const { parts } = reading;
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last?.kind === "blank" && before?.kind === kind) {
    before.end = last.end;
    parts.pop();
  }
};

/** Returns the line `by` lines ahead of the current one, whatever piece of it is current. */
export const ahead = (reading: Reading, by: number): Line | undefined =>
  reading.sheet.lines[reading.index + by];

/** Reports a finding. */
export const report = (
  reading: Reading,
  code: DiagnosticCode,
  span: Span,
  message: string,
): void => {
  reading.diagnostics.push(finding(code, span, message));
};

/** Returns the span of a line's text. */
export const spanOf = (line: Line): Span => ({ start: line.at, end: line.end });

/** Notes where a value stands. A value met twice keeps its first place. */
export const place = (
  reading: Reading,
  key: ProvenanceKey,
  spans: readonly Span[],
  certainty: Provenance["certainty"] = "stated",
  printed?: string,
): void => {
  reading.provenance[key] ??=
    printed === undefined ? { spans, certainty } : { spans, certainty, printed };
};

/** Notes a further place of a value that is printed in several. */
export const placeFurther = (
  reading: Reading,
  key: ProvenanceKey,
  spans: readonly Span[],
): void => {
  const more = reading.morePlaces.get(key) ?? [];
  for (const span of spans) more.push(span);
  reading.morePlaces.set(key, more);
  reading.provenance[key] ??= { spans: more, certainty: "stated" };
};

/** Returns the parts as they stand in the telegram. */
export const partsOf = (reading: Reading): Part[] =>
  reading.parts.map(({ kind, start, end: stop }) => ({ kind, span: { start, end: stop } }));
