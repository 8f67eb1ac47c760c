/**
 * The telegram as plain values: the shapes that `reftel parse` prints and every other folder reads.
 * Types only. The same object is what stands in JSON: absent is `null` or `[]`, never an empty string.
 */
import type { DiagnosticCode } from "./diagnostics.ts";
import type { Span } from "./span.ts";

/** Level of a marking. FOUO is read as SBU. Ranks are in `marking.ts`. */
export type Level =
  | "UNCLASSIFIED"
  | "LIMITED OFFICIAL USE"
  | "RESTRICTED"
  | "CUI"
  | "SBU"
  | "CONFIDENTIAL"
  | "SECRET"
  | "TOP SECRET";

/** The layout a text was read as; null where it is no telegram at all. */
export type Format =
  | "cable-page"
  | "acp127"
  | "cablegate-html"
  | "cablegate-csv"
  | "aad"
  | "plusd"
  | "frus-tei"
  | "foia-print"
  | "smart"
  | "mmhs";

/** How a value was had: printed there, worked out from what is printed, or mended. */
export type Certainty = "stated" | "inferred" | "repaired";

/** A piece of the source and what it is. The parts of a telegram are gapless and in order. */
export interface Part {
  readonly kind: PartKind;
  readonly span: Span;
}

export type PartKind =
  | "card"
  | "record"
  | "transmission"
  | "precedence"
  | "station"
  | "security"
  | "dtg"
  | "from"
  | "to"
  | "info"
  | "exempt"
  | "distribution"
  | "banner"
  | "caption"
  | "attention"
  | "declassification"
  | "tags"
  | "subject"
  | "references"
  | "classified-by"
  | "heading"
  | "paragraph"
  | "page-line"
  | "section-line"
  | "repeated-head"
  | "signature"
  | "ending"
  | "drafting"
  | "correction"
  | "service-note"
  | "next-telegram"
  | "blank"
  | "unread";

/** What an archive's page says of the cable beside its text. */
export interface Card {
  readonly identifier: string | null;
  /** Instant in UTC, as printed on the card. */
  readonly created: string | null;
  readonly classification: string | null;
  readonly origin: string | null;
  readonly title: string | null;
  readonly tags: readonly string[];
}

/** What a later record says of the telegram: a release, a review. */
export interface RecordNote {
  readonly source: string;
  readonly currentClassification: string | null;
  /** Day of release, ISO 8601. */
  readonly releasedOn: string | null;
  readonly exemptions: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Security {
  /** ZNR (may go in clear) or ZNY (secured circuits only). */
  readonly signal: string | null;
  /** The letter group: UUUUU, CCCCC, SSSSS … */
  readonly letters: string | null;
  /** Further operating signals, as ZZH, ZDK. */
  readonly signals: readonly string[];
}

export interface DateTimeGroup {
  readonly raw: string;
  /** Instant in UTC; null where the group is impossible. */
  readonly at: string | null;
  /** One prosign for all, or two: for action, for information. */
  readonly precedence: readonly string[];
}

export interface Transmission {
  readonly id: string | null;
  /** Prosign of the whole message: the doubled letter of the routing line, else the first of the DTG line. */
  readonly precedence: string | null;
  readonly routing: readonly string[];
  readonly station: string | null;
  readonly serial: number | null;
  readonly section: number | null;
  /** Instant from the julian group, the year taken from the DTG. */
  readonly filed: string | null;
  readonly security: Security | null;
  readonly dtg: DateTimeGroup | null;
}

export interface Addressee {
  /** Plain-language address, as `AMEMBASSY ASTANA`. */
  readonly name: string;
  readonly routing: string | null;
  /** The word printed behind the name, `NIACT IMMEDIATE` whole; null where none is. */
  readonly precedence: string | null;
  /** What applies to it; null where that is not stated. */
  readonly precedenceRead: string | null;
  /** Running number for this addressee; no cable number. */
  readonly serial: number | null;
  readonly collective: boolean;
  /** Canonical post (`ASTANA`, `STATE`), null for agencies and collectives. */
  readonly post: string | null;
}

export interface ListedAddressee extends Addressee {
  readonly span: Span;
  readonly certainty?: Certainty;
}

export interface Distribution {
  readonly action: string | null;
  readonly info: readonly { readonly office: string; readonly copies: number }[];
  readonly total: number | null;
}

export interface Classification {
  readonly level: Level;
  readonly controls: readonly string[];
  readonly raw: string;
}

export interface Section {
  readonly number: number;
  readonly of: number;
  readonly span: Span;
}

export interface Caption {
  readonly code: string;
  readonly raw: string;
  readonly span: Span;
}

export interface Attention {
  readonly raw: string;
  /** Who is asked to hand it on: STATE, NSC, USNATO. */
  readonly to: string;
  readonly offices: readonly string[];
  readonly people: readonly string[];
  readonly span: Span;
}

export interface Declassify {
  /** Number of the executive order, as `12958`. */
  readonly order: string | null;
  /** Day, ISO 8601. */
  readonly on: string | null;
  readonly event: string | null;
  readonly exemption: string | null;
  readonly raw: string;
}

export type TagKind = "subject" | "program" | "place" | "organization" | "person" | "unknown";

export interface Tag {
  readonly code: string;
  readonly kind: TagKind;
  readonly raw: string;
  readonly span: Span;
  readonly certainty?: Certainty;
}

export interface Subject extends Marked {
  readonly text: string;
}

export type ReferenceKind = "telegram" | "airgram" | "email" | "memo" | "report" | "other";

export interface Reference {
  readonly label: string | null;
  readonly kind: ReferenceKind;
  /** Canonical MRN of what is cited; null where it is no telegram or cannot be known. */
  readonly mrn: string | null;
  readonly year: "stated" | "inferred" | null;
  readonly raw: string;
  readonly notal: boolean;
  readonly andPrevious: boolean;
  readonly span: Span;
  readonly certainty?: Certainty;
}

export interface ClassifiedBy {
  readonly name: string | null;
  readonly title: string | null;
  readonly authority: string | null;
  /** Section of the order, as `1.4`. */
  readonly section: string | null;
  /** Letters in lower case, or numbers for older orders. */
  readonly reasons: readonly string[];
  readonly raw: string;
}

/** A mark as printed, what it means, and what governs access. */
export interface Marked {
  /** As printed within the parentheses (`C/NF`); null where none is. */
  readonly mark: string | null;
  readonly level: Level | null;
  readonly controls: readonly string[];
  readonly effective: Level;
  readonly effectiveControls: readonly string[];
}

export interface Heading extends Marked {
  readonly kind: "heading";
  readonly address: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

export type Role = "summary" | "comment" | "action" | "action-pointer" | "body";

export interface Aside {
  readonly kind: string;
  readonly text: string;
  readonly span: Span;
}

export interface Mention {
  readonly raw: string;
  readonly kind: "reference" | "septel" | "separate";
  readonly labels: readonly string[];
  readonly mrns: readonly string[];
  /** Paragraph of the other cable, where one is named. */
  readonly paragraph: number | null;
  readonly span: Span;
}

export interface Redaction {
  readonly raw: string;
  readonly exemption: string | null;
  readonly span: Span;
}

export interface Paragraph extends Marked {
  readonly kind: "paragraph";
  readonly number: number | null;
  readonly address: string;
  readonly role: Role;
  readonly text: string;
  readonly asides: readonly Aside[];
  readonly mentions: readonly Mention[];
  readonly redactions: readonly Redaction[];
  readonly spans: readonly Span[];
}

export type BodyItem = Heading | Paragraph;

export interface Ask {
  readonly text: string;
  readonly span: Span;
}

export interface Deadline {
  /** Days, ISO 8601; an instant where an hour is printed. */
  readonly from: string;
  readonly to: string;
  readonly why: string;
  readonly how: "stated" | "event";
  readonly paragraph: number | null;
  readonly span: Span;
  readonly certainty?: Certainty;
}

export interface ActionRequest {
  readonly paragraph: number | null;
  /** Number of the paragraph that points to it. */
  readonly announcedIn: number | null;
  readonly asks: readonly Ask[];
  readonly deadlines: readonly Deadline[];
}

export interface Drafting {
  readonly drafter: string | null;
  readonly clearers: readonly string[];
  readonly approver: string | null;
}

export interface ServiceNote {
  readonly raw: string;
  readonly span: Span;
}

/** What this telegram does to an earlier one. */
export interface Correction {
  readonly kind: "corrected-copy" | "cancellation" | "readdressal" | "repetition";
  readonly note: string | null;
  readonly mrn: string | null;
}

/** A telegram quoted whole inside this one. */
export interface InnerTelegram {
  readonly mrn: string | null;
  readonly classification: Classification | null;
  readonly declassify: Declassify | null;
  /** The codes of its TAGS. */
  readonly tags: readonly string[];
  readonly subject: string | null;
  readonly span: Span;
}

export type Severity = "info" | "warning" | "error";

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
}

/** The closed list of what has its place in `provenance`: one key for what is printed together. */
export type ProvenanceKey =
  | "mrn"
  | "card"
  | "record"
  | "transmission.id"
  | "transmission.precedence"
  | "transmission.routing"
  | "transmission.station"
  | "transmission.filed"
  | "transmission.security"
  | "transmission.dtg"
  | "from"
  | "distribution"
  | "classification"
  | "declassify"
  | "subject"
  | "classifiedBy"
  | "summary"
  | "drafting"
  | "correction"
  | "signer";

export interface Provenance {
  readonly spans: readonly Span[];
  readonly certainty: Certainty;
  /** What stood there, where the value is not that text. */
  readonly printed?: string;
}

export interface Telegram {
  /** Two-digit year, post without blanks, serial without leading zeros: `09ASTANA2050`. */
  readonly mrn: string | null;
  readonly aliases: readonly string[];
  readonly format: Format | null;
  readonly card: Card | null;
  readonly record: RecordNote | null;
  readonly transmission: Transmission | null;
  readonly from: Addressee | null;
  readonly to: readonly ListedAddressee[];
  readonly info: readonly ListedAddressee[];
  readonly exempt: readonly ListedAddressee[];
  readonly distribution: Distribution | null;
  readonly classification: Classification | null;
  readonly sections: readonly Section[];
  readonly missingSections: readonly number[];
  readonly captions: readonly Caption[];
  readonly attention: readonly Attention[];
  readonly declassify: Declassify | null;
  readonly tags: readonly Tag[];
  readonly subject: Subject | null;
  readonly references: readonly Reference[];
  readonly classifiedBy: ClassifiedBy | null;
  readonly body: readonly BodyItem[];
  readonly summary: string | null;
  readonly actions: readonly ActionRequest[];
  readonly drafting: Drafting | null;
  readonly serviceNotes: readonly ServiceNote[];
  readonly correction: Correction | null;
  readonly inner: readonly InnerTelegram[];
  readonly signer: string | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly provenance: Readonly<Partial<Record<ProvenanceKey, Provenance>>>;
  readonly parts: readonly Part[];
  /** Share of non-blank characters that no `unread` part holds; 1 for a blank text. */
  readonly coverage: number;
}
