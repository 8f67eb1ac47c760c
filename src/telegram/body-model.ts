/** The body of a telegram as plain values: its items, what they cite, what is asked. Types only. */
import type { Marked } from "./marked.ts";
import type { Certainty } from "./places.ts";
import type { Span } from "./span.ts";

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
