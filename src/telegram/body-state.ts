import { noLetters, type ListLetters } from "./line-mark.ts";
import type { Line } from "./lines.ts";
import type { Block } from "./sheet.ts";

/** Where the body stands: the numbers met, the open block, whether a page line broke it. */
export interface BodyState {
  last: number;
  /** Lines with a mark and no number since the last number. */
  numberless: number;
  markedCount: number;
  unmarkedCount: number;
  block: Block | null;
  /** List letters of the open block, by which a mark is told from them. */
  letters: ListLetters;
  /** Its lines with brackets whose letters are still to be noted: they are asked for where a line begins with a mark. */
  readonly unlettered: Line[];
  /** The last number of the open block's own list, 0 where it has none. */
  listed: number;
  /** The next marked number that was looked for, and its line. */
  marked: { readonly index: number; readonly number: number };
  isBroken: boolean;
  /** The attention lines of the head, once a further head is met. */
  attention: ReadonlySet<string> | null;
  isInText: boolean;
  /** True behind the sign that ends a message. */
  isEnded: boolean;
  /** The last line that closes a quoted text, -1 where there is none; null until one is opened. */
  textEnd: number | null;
  /** The line that closes the quotation at hand, or how far one was looked for; -1 before one was. */
  quoteStop: number;
  /** Part and blank before the current line. */
  afterBlank: boolean;
}

/** Returns the state at the start of a body. */
export const beginBody = (): BodyState => ({
  last: 0,
  numberless: 0,
  markedCount: 0,
  unmarkedCount: 0,
  block: null,
  letters: noLetters(),
  unlettered: [],
  listed: 0,
  marked: { index: -1, number: 0 },
  isBroken: false,
  attention: null,
  isInText: false,
  isEnded: false,
  textEnd: null,
  quoteStop: -1,
  afterBlank: true,
});

/** Returns the last line of a block, empty where there is none. */
export const lastLine = (block: Block | null): string => block?.runs.at(-1)?.at(-1)?.text ?? "";

/** True where a line ends a sentence. */
export const endsSentence = (text: string): boolean =>
  /[.!?:]["')\]]{0,3}$|["')\]][.!?]$/.test(text.slice(-5));
