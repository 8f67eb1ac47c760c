/**
 * What search sees of one copy of a cable: its portions as documents, and the values of its cable fields.
 * Both stores are filled from this projection; nothing else of a telegram is searched.
 */
import type { Label } from "../../clearance/index.ts";
import type { Level, Role } from "../../telegram/index.ts";

export type Place = "head" | "subject" | "heading" | "paragraph";

export interface SearchDocument {
  readonly place: Place;
  /** `head`, `subject`, `h3`, `p12`, `n1`. */
  readonly address: string;
  /** Printed number of a paragraph, else null. */
  readonly number: number | null;
  /** As printed; null where there is none. */
  readonly mark: string | null;
  /** Level of the printed mark; for an unmarked portion the banner's. `class:` is the highest over those seen. */
  readonly printedLevel: Level;
  readonly label: Label;
  /** Only paragraphs have one. */
  readonly role: Role | null;
  readonly text: string;
}

/** An edge to another cable: open with its document, and with the head too where it was made by letter. */
export interface Citation {
  readonly mrn: string;
  /** Address of the document that makes it. */
  readonly address: string;
  readonly needsHead: boolean;
}

export interface SearchCable {
  /** MRN, or `sha256-` and twelve digits. */
  readonly mrn: string;
  /** SHA-256 of the source text, hex. */
  readonly hash: string;
  readonly source: string;
  /** Instant of the DTG, else of the card; null where neither is known. */
  readonly at: string | null;
  /** Open with any portion. */
  readonly aliases: readonly string[];
  readonly from: { readonly name: string; readonly post: string | null } | null;
  readonly post: string | null;
  /** ISO code of the post's country. */
  readonly country: string | null;
  readonly subject: string | null;
  /** Address of the document that opens the subject: `subject` where it has a mark of its own, else `head`. */
  readonly subjectAddress: "subject" | "head";
  /** Open with the head. */
  readonly to: readonly { readonly name: string; readonly post: string | null }[];
  readonly info: readonly { readonly name: string; readonly post: string | null }[];
  readonly tags: readonly string[];
  readonly captions: readonly string[];
  readonly precedence: readonly string[];
  readonly signer: string | null;
  readonly classifiedBy: string | null;
  readonly citations: readonly Citation[];
  /** For each action request, deadline and diagnostic: the addresses that must all be seen to know of it. */
  readonly actions: readonly (readonly string[])[];
  readonly deadlines: readonly (readonly string[])[];
  readonly diagnostics: readonly (readonly string[])[];
  /** Head first, then subject, then body in order. Never empty. */
  readonly documents: readonly SearchDocument[];
}
