/** The head of a telegram as plain values, and what stands round the text. Types only. */
import type { Classification, Marked } from "./marked.ts";
import type { Certainty } from "./places.ts";
import type { Span } from "./span.ts";

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

export interface Drafting {
  readonly drafter: string | null;
  readonly clearers: readonly string[];
  readonly approver: string | null;
  /** Who released it, and the rule by which it was spread, as SMART prints name them. */
  readonly releaser: string | null;
  readonly disseminationRule: string | null;
}

/** A document that the telegram says went with it; an archive seldom has it. */
export interface Attachment {
  readonly name: string;
  readonly span: Span;
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
