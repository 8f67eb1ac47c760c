import { parse as parseCsv } from "csv-parse/sync";
import type { Content } from "../content.ts";
import { decode, type Decoding } from "../decode.ts";
import { decoded } from "../decoded.ts";
import { faultOf } from "../fault.ts";
import { LIMITS } from "../limits.ts";
import { numbered } from "../numbered.ts";
import { partsOf } from "../parted.ts";
import type { Given, SourceItem } from "../source.ts";
import { itemOf } from "../taken.ts";
import { wideOrder } from "../wide.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { releaseText } from "./row-text.ts";
import { beginsRow, OPENING, opensTable } from "./rows.ts";

const COLUMNS = 8;

const PARTING = {
  mark: '\n"',
  begins: beginsRow,
  lookahead: OPENING,
  longest: LIMITS.rowBytes,
} as const;

/** The table escapes apostrophes, too, which no reader of CSV expects. Backslashes that escape each other stay. */
const escapedSign = /\\(["'\\])/g;

const fieldsWith = (escape: '"' | "\\", text: string): readonly string[] | null => {
  try {
    const rows: string[][] = parseCsv(text, {
      escape,
      relax_column_count: true,
      max_record_size: LIMITS.rowBytes,
    });
    return rows.length === 1 ? (rows[0] ?? null) : null;
  } catch {
    // A quote that is not closed, or stands where none may: the reader says so by throwing.
    return null;
  }
};

/**
 * Returns the fields of one row, or null where its quotes do not close or do not part fields. Where they do not as the release
 * escapes them, they may be doubled, as programs do that write the table again.
 */
const fieldsOf = (row: string): readonly string[] | null => {
  // Blank lines may stand between the rows.
  const whole = row.trimEnd();
  const text = whole.replace(escapedSign, (pair, sign) => (sign === "'" ? "'" : pair));
  const fields = fieldsWith("\\", text);
  if (fields?.length === COLUMNS) return fields;
  const doubled = fieldsWith('"', whole);
  return doubled?.length === COLUMNS ? doubled : (fields ?? doubled);
};

const encoder = new TextEncoder();

/** Rows are parted by their bytes, so those of a table in UTF-16 are made UTF-8 before. */
const inUtf8 = (content: Content) => {
  if (wideOrder(content.head) === null) return { chunks: content.chunks(), decoding: null };
  const { texts, decoding } = decoded(content.chunks());
  const chunks = async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const text of texts()) yield encoder.encode(text);
  };
  return { chunks: chunks(), decoding };
};

const readRow = (
  bytes: Uint8Array,
  place: string | null,
  { vocabulary, wide }: { readonly vocabulary: Vocabulary; readonly wide: Decoding | null },
): SourceItem => {
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
  return itemOf(
    { text: releaseText(fields), place, bytes, decoding: wide ?? decoding },
    vocabulary,
  );
};

const isBlank = (bytes: Uint8Array): boolean => !bytes.some((byte) => byte > 0x20);

const CUT =
  "The file begins within a row, and what stands before the first whole one was left out. Import the table in one piece, or cut it between two rows.";

/** Takes the cables out of the table, a row at a time, whatever its length. */
export async function* readReleaseTable(
  content: Content,
  { vocabulary }: Given,
): AsyncGenerator<SourceItem> {
  const { chunks, decoding } = inUtf8(content);
  for await (const { one, number, isAlone } of numbered(partsOf(chunks, PARTING))) {
    // A row alone is the whole file, and has no place in it.
    const place = isAlone ? null : `row ${number}`;
    if (number === 1 && one.kind === "part" && !opensTable(one.bytes)) {
      // Kept by itself it would be a text: its file is asked again.
      if (!isBlank(one.bytes)) yield faultOf("csv.quote", CUT, { place });
      continue;
    }
    if (one.kind === "tooLong") {
      const message = `The row is longer than ${LIMITS.rowBytes / 1048576} MiB, the most that is taken. It was passed over.`;
      yield faultOf("csv.rowTooLong", message, { place: `row ${number}` });
    } else yield readRow(one.bytes, place, { vocabulary, wide: decoding?.() ?? null });
  }
}
