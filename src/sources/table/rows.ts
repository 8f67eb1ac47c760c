/**
 * The rows of a table, one by one. A quote that stands where none may, or is never closed, spoils the row that it stands
 * in: those behind it are found again where a row of as many fields as there are columns begins at a line's start.
 */
import { parse as parseCsv } from "csv-parse/sync";
import { LIMITS } from "../limits.ts";
import type { Layout } from "./layout.ts";

/** A row as it was found, with its line's end. */
export type Row =
  | { readonly kind: "row"; readonly raw: string; readonly fields: readonly string[] }
  /** A row whose quotes part no fields. */
  | { readonly kind: "quotes"; readonly raw: string }
  /** A row longer than is taken; what it holds was passed over. */
  | { readonly kind: "tooLong" };

/** How far a row goes: to a line's end outside quotes, to a quote where none may stand, or on behind what is there. */
type Scan =
  | { readonly kind: "closed"; readonly end: number; readonly fields: number }
  | { readonly kind: "spoiled"; readonly end: number }
  | { readonly kind: "open" };

/**
 * How much may be looked through again, over what is read: a row's beginning is tried at line after line, and a text that
 * is nothing but quotes would be tried without end.
 */
const MOST_LOOKS = 8;

/** Returns the rows of a table's text, its header included. Empty lines are no rows. */
export async function* rowsIn(
  pieces: AsyncIterable<string>,
  layout: Pick<Layout, "delimiter" | "escape" | "names">,
): AsyncGenerator<Row> {
  const table = openTable(layout);
  for await (const piece of pieces) yield* table.write(piece);
  yield* table.close();
}

/** Returns a row as it stands in its table, without the line end behind it. */
export const withoutEnd = (raw: string): string => raw.replace(/\r?[\r\n]$/, "");

const openTable = ({
  delimiter,
  escape,
  names,
}: Pick<Layout, "delimiter" | "escape" | "names">) => {
  let held = "";
  let at = 0;
  let isLast = false;
  let isPassing = false;
  /** What was read, and what was looked through again. */
  let read = 0;
  let looked = 0;
  let lineEnd = "\n";

  /** The place behind the line that begins or goes on at a place. */
  const behindLine = (from: number): number => {
    const end = held.indexOf(lineEnd, from);
    return end < 0 ? held.length : end + 1;
  };

  /** The closing quote of a field, from behind the opening one on; -1 where there is none. */
  const closing = (from: number): number => {
    for (let quote = held.indexOf('"', from); quote >= 0; quote = held.indexOf('"', quote + 1)) {
      if (escape === '"') {
        if (held[quote + 1] !== '"') return quote;
        quote += 1;
        continue;
      }
      let escapes = 0;
      while (quote - escapes > from && held[quote - escapes - 1] === escape) escapes += 1;
      if (escapes % 2 === 0) return quote;
    }
    return -1;
  };

  const scan = (from: number): Scan => {
    let fields = 1;
    for (let place = from; ;) {
      if (held[place] === '"') {
        const quote = closing(place + 1);
        if (quote < 0) return { kind: "open" };
        place = quote + 1;
        if (held.startsWith("\r\n", place)) place += 1;
        const behind = held[place];
        if (behind !== undefined && behind !== delimiter && behind !== lineEnd)
          return { kind: "spoiled", end: place };
      } else {
        while (place < held.length && held[place] !== delimiter && held[place] !== lineEnd)
          place += 1;
      }
      if (place >= held.length)
        return isLast ? { kind: "closed", end: place, fields } : { kind: "open" };
      if (held[place] === lineEnd) return { kind: "closed", end: place + 1, fields };
      fields += 1;
      place += 1;
    }
  };

  const isRow = (found: Scan): boolean => found.kind === "closed" && found.fields === names.length;

  const fieldsOf = (raw: string): readonly string[] | null => {
    try {
      const rows: string[][] = parseCsv(withoutEnd(raw), {
        delimiter,
        record_delimiter: lineEnd,
        escape,
        relax_column_count: true,
        relax_quotes: true,
        max_record_size: LIMITS.rowBytes * 2,
      });
      return rows.length === 1 ? (rows[0] ?? null) : null;
    } catch {
      // A quote that is not closed: the reader says so by throwing.
      return null;
    }
  };

  const taken = (end: number): Row => {
    const raw = held.slice(at, end);
    at = end;
    const fields = fieldsOf(raw);
    return fields === null ? { kind: "quotes", raw } : { kind: "row", raw, fields };
  };

  /** Where the next row begins behind a spoiled one: a line's start; null where what is there does not say. */
  const nextRow = (from: number): number | null => {
    for (let line = behindLine(from); line < held.length; line = behindLine(line)) {
      if (looked > MOST_LOOKS * (read + LIMITS.lineLength)) return line;
      const found = scan(line);
      if (isRow(found)) return line;
      if (found.kind === "open" && !isLast && held.length - at <= LIMITS.rowBytes) return null;
      looked += (found.kind === "open" ? held.length : found.end) - line;
    }
    return isLast ? held.length : null;
  };

  const rows = function* rows(): Generator<Row> {
    while (at < held.length) {
      const line = behindLine(at);
      const isWhole = isLast || held[line - 1] === lineEnd;
      if (!isWhole && held.length - at <= LIMITS.rowBytes) return;
      if (held.slice(at, line).trim() === "") {
        at = line;
        continue;
      }
      const found = scan(at);
      if (found.kind === "closed" && (!isPassing || isRow(found))) {
        isPassing = false;
        yield taken(found.end);
        continue;
      }
      const isTooLong = held.length - at > LIMITS.rowBytes;
      if (found.kind === "open" && !isLast && !isTooLong) return;
      // A quote within a line may be one of a text that nobody escaped.
      const alone = isPassing ? null : fieldsOf(held.slice(at, line));
      if (alone?.length === names.length) {
        yield taken(line);
        continue;
      }
      const next = nextRow(at);
      if (next === null && !isTooLong) return;
      if (next !== null && next - at <= LIMITS.rowBytes && !isPassing) {
        yield taken(next);
        continue;
      }
      if (!isPassing) yield { kind: "tooLong" };
      isPassing = next === null;
      at = next ?? Math.max(at + 1, held.lastIndexOf(lineEnd) + 1);
    }
  };

  const go = function* go(): Generator<Row> {
    yield* rows();
    held = held.slice(at);
    at = 0;
  };

  return {
    *write(piece: string): Generator<Row> {
      if (read === 0 && /^[^\r\n]*\r(?!\n)/.test(piece)) lineEnd = "\r";
      held += piece;
      read += piece.length;
      yield* go();
    },
    *close(): Generator<Row> {
      isLast = true;
      yield* go();
    },
  };
};
