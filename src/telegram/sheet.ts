import type { Vocabulary } from "../vocabulary/index.ts";
import type { Flow } from "./flow.ts";
import { endLine, type Line } from "./lines.ts";
import type { Span } from "./span.ts";

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

/** Returns the line behind the last one: empty, at the end of the text. */
export const endOf = ({ text }: Sheet): Line => endLine(text);
