import type { Banner } from "./banner.ts";
import type { Line } from "./lines.ts";
import type {
  Attachment,
  Caption,
  Card,
  ClassifiedBy,
  Correction,
  Declassify,
  Diagnostic,
  InnerTelegram,
  Level,
  PartKind,
  Provenance,
  ProvenanceKey,
  RecordNote,
  Reference,
  Section,
  Tag,
} from "./model.ts";
import {
  type AddressLine,
  type Block,
  type PageLine,
  type Release,
  type Sheet,
  type SubjectLine,
  endOf,
} from "./sheet.ts";
import type { Span } from "./span.ts";
import type { TakenFormat } from "./taken-card.ts";

/** A part as long as what follows may join it. */
export interface OpenPart {
  kind: PartKind;
  readonly span: { readonly start: number; end: number };
}

/** The drafting as it is being read. */
export interface Draft {
  drafter: string | null;
  readonly clearers: string[];
  approver: string | null;
  releaser: string | null;
  disseminationRule: string | null;
}

/** Returns a drafting of which nothing is read yet. */
export const noDraft = (): Draft => ({
  drafter: null,
  clearers: [],
  approver: null,
  releaser: null,
  disseminationRule: null,
});

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
  readonly parts: OpenPart[];
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
  /** The letters and numbers before references that were read. */
  readonly referenceLabels: Set<string>;
  classifiedBy: ClassifiedBy | null;
  drafting: Draft | null;
  readonly attachments: Attachment[];
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
  /** The number of a field list or an archive's card; nearly all print its year. */
  statedNumber: {
    readonly printed: string;
    readonly year: number | null;
    readonly post: string;
    readonly serial: number;
    readonly span: Span;
    /** True where a letter stood for a figure in it, or a figure for a letter. */
    readonly isMended: boolean;
  } | null;
}

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
  referenceLabels: new Set(),
  classifiedBy: null,
  drafting: null,
  attachments: [],
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
