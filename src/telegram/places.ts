/** Where things stand and how they were had: parts, provenance, findings. Types only. */
import type { DiagnosticCode } from "./diagnostics.ts";
import type { Span } from "./span.ts";

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
