/**
 * The telegram as plain values: the shapes that `reftel parse` prints and every other folder reads.
 * Types only. The same object is what stands in JSON: absent is `null` or `[]`, never an empty string.
 */
import type { ActionRequest, BodyItem } from "./body-model.ts";
import type {
  Addressee,
  Attention,
  Caption,
  Card,
  ClassifiedBy,
  Correction,
  Declassify,
  Distribution,
  Attachment,
  Drafting,
  InnerTelegram,
  ListedAddressee,
  RecordNote,
  Reference,
  Section,
  ServiceNote,
  Subject,
  Tag,
  Transmission,
} from "./head-model.ts";
import type { Classification } from "./marked.ts";
import type { Diagnostic, Part, Provenance, ProvenanceKey } from "./places.ts";

export type * from "./body-model.ts";
export type * from "./head-model.ts";
export type * from "./marked.ts";
export type * from "./places.ts";

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
  readonly attachments: readonly Attachment[];
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
