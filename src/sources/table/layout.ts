import { parse as parseCsv } from "csv-parse/sync";
import { decodeHead } from "../decode.ts";

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
  readonly header: string;
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

/** True where a cell could be a column's name. */
const isName = (cell: string): boolean =>
  /^[\p{L}_#][\p{L}\p{N}_ .#/()-]{0,39}$/u.test(cell.trim());

/**
 * Returns how a table is laid out, by its first line: at least two columns with names, among them one of texts or the
 * number of a record. Null for anything else.
 */
export const layoutOf = (head: Uint8Array): Layout | null => {
  const text = decodeHead(head, LONGEST_HEADER);
  const end = text.search(/[\r\n]/);
  if (end < 0) return null;
  const line = text.slice(0, end);
  for (const delimiter of DELIMITERS) {
    if (!line.includes(delimiter)) continue;
    const names = cellsOf(line, delimiter)?.map((name) => name.trim()) ?? [];
    if (names.length < 2 || !names.every((name) => name === "" || isName(name))) continue;
    const plain = names.map(plainName);
    const columns = new Map<Meaning, number>();
    for (const [meaning, known] of Object.entries(MEANINGS) as [Meaning, readonly string[]][]) {
      const found = known.map((name) => plain.indexOf(name)).find((at) => at >= 0);
      if (found !== undefined) columns.set(meaning, found);
    }
    if (!columns.has("text") && !plain.includes("documentnumber")) continue;
    const rest = text.slice(end);
    const escape = rest.includes('\\"') && !/[^\\,;\t|\n]""/.test(rest) ? "\\" : '"';
    const lineEnd = /^\r(?!\n)/.test(rest) ? "\r" : "\n";
    return { delimiter, escape, header: `${line}${lineEnd}`, lineEnd, names, columns };
  }
  return null;
};
