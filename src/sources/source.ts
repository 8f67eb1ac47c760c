import type { Telegram } from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import type { Content } from "./content.ts";
import type { Decoding } from "./decode.ts";
import type { FaultCode } from "./fault-code.ts";

/** One telegram text taken out of what was received. */
export interface SourceText {
  readonly text: string;
  /** The text read; its spans point into `text`. */
  readonly telegram: Telegram;
  /** Where in the file it stood: a line, a row, an element, a member; null where it is the whole file. */
  readonly place: string | null;
  /** The bytes of this text where it is only a part of the file, else the file's. Read again they give this text. */
  readonly bytes: Uint8Array;
  readonly decoding: Decoding;
  /** True where `text` is the whole input as decoded; else it was taken out of something. */
  readonly isInput: boolean;
}

/** What could not be read, with a stable code and a sentence that says what to do. */
export interface SourceFault {
  readonly code: FaultCode;
  readonly place: string | null;
  readonly message: string;
  /** What was received, to be tried again; empty where it is too long to be kept. */
  readonly bytes: Uint8Array;
}

export type SourceItem =
  | { readonly kind: "text"; readonly text: SourceText }
  | { readonly kind: "fault"; readonly fault: SourceFault };

/** What a format is given beside the content. */
export interface Given {
  readonly vocabulary: Vocabulary;
  /** Reads what was found inside, whatever its format: a member of an archive, an attachment. */
  readonly inside: (content: Content, place: string | null) => AsyncIterable<SourceItem>;
  /** What may still be taken out of archives, nested ones included. */
  readonly budget: Budget;
}

/** What is left of the limits on what one input may unfold to. Counted down by the formats that unfold. */
export interface Budget {
  members: number;
  bytes: number;
}

/** A source format: one folder. It is chosen by looking at the content, never by the file's name. */
export interface SourceFormat {
  readonly name: string;
  /** True where the first 64 KiB look like this format. */
  readonly detect: (head: Uint8Array) => boolean;
  readonly read: (content: Content, given: Given) => AsyncIterable<SourceItem>;
}
