import { parse as parseCsv } from "csv-parse/sync";
import { decodeHead } from "../decode.ts";
import { beginsRelease, RELEASE_NAMES } from "./release.ts";

/** What a column is taken for, by its name in lower case without signs. */
const MEANINGS: Readonly<Record<Meaning, readonly string[]>> = {
  text: [
    "messagetext",
    "text",
    "body",
    "content",
    "contents",
    "fulltext",
    "rawtext",
    "cabletext",
    "telegramtext",
    "telegram",
    "message",
  ],
  header: ["header", "headers", "head", "envelope"],
  identifier: [
    "documentnumber",
    "mrn",
    "referenceid",
    "canonicalid",
    "identifier",
    "cableid",
    "docnumber",
  ],
  created: ["draftdate", "sentdate", "created", "date", "datesent", "datetime"],
  classification: ["originalclassification", "classification", "class"],
  origin: ["from", "origin", "sender", "office"],
  title: ["subject", "title", "tagssubject"],
  tags: ["tags"],
};

export type Meaning =
  | "text"
  | "header"
  | "identifier"
  | "created"
  | "classification"
  | "origin"
  | "title"
  | "tags";

/** How a table is written, and what its columns are. */
export interface Layout {
  readonly delimiter: string;
  /** What stands before a quote within a field. */
  readonly escape: '"' | "\\";
  /** What stands before its rows, or is put before each where there is none. */
  readonly header: string;
  /** Lines before its first row. */
  readonly headerLines: number;
  /** What ends its rows, a carriage return alone or a line feed. */
  readonly lineEnd: "\r" | "\n";
  readonly names: readonly string[];
  readonly columns: ReadonlyMap<Meaning, number>;
}

const DELIMITERS = ["\t", ",", ";", "|"] as const;
const LONGEST_HEADER = 8192;

const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

const cellsOf = (line: string, delimiter: string): readonly string[] | null => {
  try {
    const [cells]: string[][] = parseCsv(line, { delimiter, bom: true, relax_column_count: true });
    return cells ?? null;
  } catch {
    // No row of a table with this sign between its cells.
    return null;
  }
};

/** True where a cell could be a column's name; pandas calls one that has none `Unnamed: 0`. */
const isName = (cell: string): boolean =>
  /^[\p{L}_#][\p{L}\p{N}_ .#/()&'-]{0,39}(?:: ?\d{0,3})?$/u.test(cell.trim());

/** What the columns are taken for; null where none is the text, or the number of a record. */
const columnsOf = (names: readonly string[]): Layout["columns"] | null => {
  const plain = names.map(plainName);
  const columns = new Map<Meaning, number>();
  for (const [meaning, known] of Object.entries(MEANINGS) as [Meaning, readonly string[]][]) {
    const found = known.map((name) => plain.indexOf(name)).find((at) => at >= 0);
    if (found !== undefined) columns.set(meaning, found);
  }
  return columns.has("text") || plain.includes("documentnumber") ? columns : null;
};

/** The line in which a spreadsheet names the sign between the cells, before all others: `sep=;`. */
const separatorLine = /^sep=([^\w\s"]|\t)\r?[\r\n]/i;

/**
 * Returns how a table is laid out, by its first line: at least two columns with names, among them one of texts or the
 * number of a record; or by its first row, where it is the release's. Null for anything else.
 */
export const layoutOf = (head: Uint8Array): Layout | null => {
  const whole = decodeHead(head, LONGEST_HEADER);
  const [separator = "", sign] = separatorLine.exec(whole) ?? [];
  const text = whole.slice(separator.length);
  const end = text.search(/[\r\n]/);
  if (end < 0) return null;
  const line = text.slice(0, end);
  const lineEnd = /^\r(?!\n)/.test(text.slice(end)) ? "\r" : "\n";
  const before = separator === "" ? 0 : 1;
  const escapeIn = (rows: string): Layout["escape"] =>
    rows.includes('\\"') && !/[^\\,;\t|\n]""/.test(rows) ? "\\" : '"';
  for (const delimiter of sign === undefined ? DELIMITERS : [sign]) {
    if (!line.includes(delimiter)) continue;
    const names = cellsOf(line, delimiter)?.map((name) => name.trim()) ?? [];
    const isNamed = names.length > 1 && names.every((name) => name === "" || isName(name));
    const columns = isNamed ? columnsOf(names) : null;
    if (columns !== null) {
      const header = `${separator}${line}${lineEnd}`;
      const escape = escapeIn(text.slice(end));
      return { delimiter, escape, header, headerLines: before + 1, lineEnd, names, columns };
    }
    if (!beginsRelease(line, delimiter)) continue;
    return {
      delimiter,
      escape: escapeIn(text),
      header: `${separator}${RELEASE_NAMES.join(delimiter)}${lineEnd}`,
      headerLines: before,
      lineEnd,
      names: RELEASE_NAMES,
      columns: columnsOf(RELEASE_NAMES) ?? new Map(),
    };
  }
  return null;
};
