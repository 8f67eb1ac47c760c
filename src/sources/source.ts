import type { Telegram } from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import type { Decoding } from "./decode.ts";

/** One telegram text taken out of what was received. */
export interface SourceText {
  readonly text: string;
  /** The text read; its spans point into `text`. */
  readonly telegram: Telegram;
  /** Where in the file it stood: a line, a row, an element; null where it is the whole file. */
  readonly place: string | null;
  /** The bytes of this text where it is only a part of the file, else the file's. */
  readonly bytes: Uint8Array;
  readonly decoding: Decoding;
}

/** What could not be read, with a stable code and a sentence that says what to do. */
export interface SourceFault {
  readonly code:
    | "file.empty"
    | "file.blank"
    | "file.binary"
    | "file.tooLarge"
    | "telegram.none"
    | "telegram.tooLong"
    | "line.tooLong"
    | "paragraphs.tooMany"
    | "references.tooMany"
    | "addressees.tooMany";
  readonly place: string | null;
  readonly message: string;
  readonly bytes: Uint8Array;
}

export type SourceItem =
  | { readonly kind: "text"; readonly text: SourceText }
  | { readonly kind: "fault"; readonly fault: SourceFault };

/** A source format: one folder. It is chosen by looking at the content, never by the file's name. */
export interface SourceFormat {
  readonly name: string;
  /** True where the bytes look like this format. */
  readonly detect: (bytes: Uint8Array) => boolean;
  readonly read: (bytes: Uint8Array, vocabulary: Vocabulary) => Iterable<SourceItem>;
}
