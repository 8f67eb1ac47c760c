import { withoutEdges } from "./edges.ts";
import { spanIn } from "./flow.ts";
import type { Item } from "./items.ts";
import { SIGNS } from "./line-signs.ts";
import type { Aside, Role } from "./model.ts";
import type { Reading } from "./reading.ts";
import { report } from "./taking.ts";

/* Where a word may open an aside: what must stand behind one, or is enough before it. */
const cue =
  /[:.-](?<=(?:NOTE|COMMENT|FYI|TEXT|QUOTE|QTE|[Nn]ote|[Cc]omment) ?[:.-])|B(?:EGIN|egin) |Q(?:UO)?TE /g;
/* The longest word before a cue, and a blank. */
const beforeCue = 8;
const words = /(NOTE|COMMENT|FYI|TEXT|QUOTE|QTE|[Nn]ote|[Cc]omment)[ :.]/g;
const lead =
  /(?:^|[^A-Za-z])([([] ?)?((?:BEGIN |Begin )?(?:(?:BIO(?:GRAPHIC)?|EMBASSY|POST|MISSION|CONSULATE|EMBOFF|POLOFF|ECONOFF|Bio(?:graphic)?|Embassy|Post|Mission|Consulate|Emboff|Poloff|Econoff) )?)$/;
const sign = /^(?:: | ?- |\. (?=[A-Z]))/;
const quoted = /^ (?=[A-Z"(])/;

/** Where an aside begins: with its words, and with its text. */
interface Opening {
  readonly kind: string;
  readonly start: number;
  readonly inner: number;
  readonly parenthesis: string | null;
}

/** The next word that may open an aside: they are looked for where a cue is, which costs a tenth of looking for words. */
const wordFrom = (text: string, from: number): RegExpExecArray | null => {
  cue.lastIndex = from;
  if (!cue.test(text)) return null;
  words.lastIndex = Math.max(from, cue.lastIndex - 1 - beforeCue);
  return words.exec(text);
};

/**
 * Returns the next word that opens an aside, from a place on. What leads to the word is looked at once the word is
 * found: such words are rare.
 *
 *     (NOTE: …        BEGIN COMMENT. …        POST COMMENT: …        QUOTE THE GOVERNMENT …
 */
const nextOpening = (text: string, from: number, first: number): Opening | null => {
  for (let match = wordFrom(text, from); match; match = wordFrom(text, words.lastIndex)) {
    const word = match[1] ?? "";
    const end = match.index + word.length;
    const before = text.slice(Math.max(first, match.index - 24), match.index);
    const led = lead.exec(before);
    if (!led || /END (?:OF )?(?:[A-Z]{3,10} )?$/i.test(before)) continue;
    const [, opened, leading = ""] = led;
    // In small letters the word is a sign only in parentheses: `he had no comment: it was late`.
    if (/^[nc]/.test(word) && opened === undefined) continue;
    const isBegun = /^BEGIN/i.test(leading);
    const isQuote = word === "QUOTE" || word === "QTE";
    const isText = word === "TEXT" || isQuote;
    const behind = text.slice(end, end + 4);
    const signed = sign.exec(behind)?.[0] ?? (isBegun && !isText ? behind.slice(0, 1) : null);
    const isQuotation = isQuote && signed === null && quoted.test(behind);
    if (isText ? !(isQuotation || (isBegun && signed !== null)) : signed === null) continue;
    return {
      kind: isQuote ? "QUOTE" : word.toUpperCase(),
      start: match.index - leading.length,
      inner: end + (signed?.length ?? 1),
      parenthesis: opened?.[0] ?? null,
    };
  }
  return null;
};

const closings: Readonly<Record<string, RegExp>> = {
  NOTE: /\(?END (?:OF )?(?:(?:BIO(?:GRAPHIC)?|EMBASSY|POST) )?NOTE/gi,
  COMMENT: /\(?END (?:OF )?(?:(?:EMBASSY|POST|MISSION|CONSULATE|EMBOFF|POLOFF|ECONOFF) )?COMMENT/gi,
  FYI: /\(?END (?:OF )?FYI/gi,
  TEXT: /END (?:OF )?TEXT/gi,
  QUOTE: /(?:END QUOTE|UNQUOTE|UNQTE)/gi,
};

const closingOf = (kind: string): RegExp => closings[kind] ?? /END NOTE/gi;

/** Where an aside that is not closed ends: at its parenthesis, else with its paragraph; -1 where it is none at all. */
const endOfUnclosed = (text: string, opening: Opening, from: number): number => {
  const { kind, start, inner, parenthesis } = opening;
  if (parenthesis !== null) {
    const close = text.indexOf(parenthesis === "[" ? "]" : ")", inner);
    return close > 0 ? close : text.length;
  }
  if (kind !== "COMMENT" && kind !== "NOTE") return -1;
  const isSentence =
    start <= from || /[.)"][ \n]$/.test(text.slice(Math.max(from, start - 2), start));
  return isSentence ? text.length : -1;
};

/**
 * Returns the notes, comments and quotations inside a paragraph, each with its kind, its text without the sign words,
 * and the span from NOTE to END NOTE. A comment that is the whole paragraph is its role, no aside. One that is not
 * closed ends at the parenthesis that it stands in, else at the paragraph's end.
 */
export const asidesIn = (reading: Reading, item: Item, role: Role): Aside[] => {
  const { flow, from } = item;
  const { text } = flow;
  const asides: Aside[] = [];
  let opening = (item.signs & SIGNS.aside) === 0 ? null : nextOpening(text, from, from);
  if (!opening) return asides;
  const unclosed = new Set<string>();
  for (let at = from; opening; opening = nextOpening(text, at, from)) {
    const { kind, start, inner, parenthesis } = opening;
    at = inner;
    const isStart = start <= from && parenthesis === null;
    if (isStart && (role !== "body" || kind === "COMMENT")) continue;
    // A closing is looked for once where there is none, so that the time stays linear.
    const closing = closingOf(kind);
    closing.lastIndex = inner;
    const close = unclosed.has(kind) ? null : closing.exec(text);
    if (!close) unclosed.add(kind);
    const end = close?.index ?? endOfUnclosed(text, opening, from);
    if (end < 0) continue;
    const stop = close ? close.index + close[0].length : end;
    if (!close && (parenthesis === null || end === text.length))
      report(
        reading,
        "aside.unclosed",
        spanIn(flow, start, inner),
        `The ${kind.toLowerCase()} that begins here is not closed; it was taken to end with its paragraph.`,
      );
    const said = withoutEdges(text.slice(inner, end), "", " (").trim();
    if (said !== "") asides.push({ kind, text: said, span: spanIn(flow, start, stop) });
    at = Math.max(stop, inner);
  }
  return asides;
};
