import { parse as parseCsv } from "csv-parse/sync";
import type { Content } from "../content.ts";
import { createdOf } from "../created.ts";
import { decode } from "../decode.ts";
import { faultOf } from "../fault.ts";
import { LIMITS } from "../limits.ts";
import { numbered } from "../numbered.ts";
import { partsOf } from "../parted.ts";
import type { Given, SourceItem } from "../source.ts";
import { itemOf } from "../taken.ts";
import { takenCard } from "../../telegram/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { beginsRow, OPENING } from "./rows.ts";

const COLUMNS = 8;

const PARTING = {
  mark: '\n"',
  begins: beginsRow,
  lookahead: OPENING,
  longest: LIMITS.rowBytes,
} as const;

/** The table escapes apostrophes, too, which no reader of CSV expects. Backslashes that escape each other stay. */
const escapedSign = /\\(["'\\])/g;

/** Returns the fields of one row, or null where its quotes do not close or do not part fields. */
const fieldsOf = (row: string): readonly string[] | null => {
  const text = row.replace(escapedSign, (pair, sign) => (sign === "'" ? "'" : pair));
  try {
    const rows: string[][] = parseCsv(text, {
      escape: "\\",
      relax_column_count: true,
      max_record_size: LIMITS.rowBytes,
    });
    return rows.length === 1 ? (rows[0] ?? null) : null;
  } catch {
    // A quote that is not closed, or stands where none may: the reader says so by throwing.
    return null;
  }
};

const textOf = (fields: readonly string[]): string => {
  const [number = "", created = "", identifier, origin, classification, references, ...texts] =
    fields;
  const [header = "", body = ""] = texts.map((text) => text.replaceAll("\r\n", "\n").trim());
  const card = takenCard("cablegate-csv", [
    ["Identifier", identifier ?? null],
    ["Created", createdOf(created)],
    ["Classification", classification ?? null],
    ["Origin", origin ?? null],
    ["Cites", (references ?? "").replaceAll("|", " | ")],
    ["Row", number],
  ]);
  return `${card}${header === "" ? "" : `${header}\n\n`}${body}\n`;
};

const readRow = (bytes: Uint8Array, place: string | null, vocabulary: Vocabulary): SourceItem => {
  const { text, decoding } = decode(bytes);
  const fields = fieldsOf(text);
  if (fields === null) {
    const message =
      "The row has a quote that is not closed, or one where none may stand. Mend the row and import it again.";
    return faultOf("csv.quote", message, { place, bytes });
  }
  if (fields.length !== COLUMNS) {
    const message = `The row has ${fields.length} fields instead of ${COLUMNS}. Mend the row and import it again.`;
    return faultOf("csv.columns", message, { place, bytes });
  }
  return itemOf({ text: textOf(fields), place, bytes, decoding }, vocabulary);
};

/** Takes the cables out of the table, a row at a time, whatever its length. */
export async function* readReleaseTable(
  content: Content,
  { vocabulary }: Given,
): AsyncGenerator<SourceItem> {
  for await (const { one, number, isAlone } of numbered(partsOf(content.chunks(), PARTING))) {
    // A row alone is the whole file, and has no place in it.
    const place = isAlone ? null : `row ${number}`;
    if (one.kind === "tooLong") {
      const message = `The row is longer than ${LIMITS.rowBytes / 1048576} MiB, the most that is taken. It was passed over.`;
      yield faultOf("csv.rowTooLong", message, { place: `row ${number}` });
    } else yield readRow(one.bytes, place, vocabulary);
  }
}
