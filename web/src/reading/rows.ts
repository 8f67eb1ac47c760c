import type { PartKind, Telegram } from "reftel/telegram";
import type { SentLine } from "./lines.ts";
import type { Catalogue } from "../text/index.ts";

/** What stands on the reading side of a row. */
export type Reading =
  /** A fact of the head, named by the kind of part it was read from. */
  | { readonly kind: "fact"; readonly part: PartKind }
  /** A body item; `goesOn` where its text already stands in a row above. */
  | { readonly kind: "portion"; readonly index: number; readonly goesOn: boolean }
  /** Lines that are folded away, with the reason. */
  | { readonly kind: "fold"; readonly words: string; readonly isClosed: boolean }
  | { readonly kind: "signature" }
  | { readonly kind: "unread" };

/** One part read and as sent: the two sides of a row of the page that shows both. */
export interface Row {
  readonly reading: Reading;
  readonly lines: readonly SentLine[];
}

/** Folds that are closed until they are opened, for they repeat what stands elsewhere. */
const CLOSED: ReadonlySet<PartKind> = new Set(["card", "record", "repeated-head", "next-telegram"]);

const readingOf = (line: SentLine, shown: ReadonlySet<number>, text: Catalogue): Reading => {
  if (line.portion !== null) {
    return { kind: "portion", index: line.portion, goesOn: shown.has(line.portion) };
  }
  const words = text.sent.folds[line.kind];
  if (words !== undefined) return { kind: "fold", words, isClosed: CLOSED.has(line.kind) };
  if (line.kind === "signature") return { kind: "signature" };
  if (line.kind === "unread") return { kind: "unread" };
  return { kind: "fact", part: line.kind };
};

/** Lines that may stand within a paragraph, between two of its lines. */
const BETWEEN: ReadonlySet<PartKind> = new Set([
  "page-line",
  "section-line",
  "repeated-head",
  "blank",
]);

/** Where, from `from` on, a portion goes on after page lines and blanks; -1 where it does not. */
const goesOnAt = (lines: readonly SentLine[], from: number, portion: number): number => {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] as SentLine;
    if (line.portion === portion) return at;
    if (!BETWEEN.has(line.kind)) return -1;
  }
  return -1;
};

/**
 * Groups the lines as sent into rows that each hold one part, in order and without a gap. Blank lines belong to the
 * part before them; page lines within a paragraph stay in its row, so that its text stands beside all of it.
 */
export const rowsOf = (
  telegram: Telegram,
  lines: readonly SentLine[],
  text: Catalogue,
): readonly Row[] => {
  const rows: Row[] = [];
  const shown = new Set<number>();
  let at = 0;
  while (at < lines.length) {
    const first = lines[at] as SentLine;
    const held: SentLine[] = [first];
    at += 1;
    while (at < lines.length) {
      const line = lines[at] as SentLine;
      const isSame =
        line.kind === "blank" ||
        (first.portion === null
          ? line.portion === null && (line.kind === first.kind || first.kind === "blank")
          : line.portion === first.portion);
      if (isSame) {
        held.push(line);
        at += 1;
        continue;
      }
      const next = first.portion === null ? -1 : goesOnAt(lines, at, first.portion);
      if (next < 0) break;
      held.push(...lines.slice(at, next));
      at = next;
    }
    const named = held.find((line) => line.kind !== "blank") ?? first;
    const reading = readingOf(named, shown, text);
    if (reading.kind === "portion") shown.add(reading.index);
    rows.push({ reading, lines: held });
  }
  return telegram.parts.length === 0 ? [] : rows;
};
