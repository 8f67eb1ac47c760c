import { Readable } from "node:stream";
import { CsvError, parse as csvParser } from "csv-parse";
import { attributesText } from "../attributes.ts";
import type { Content } from "../content.ts";
import { faultOf } from "../fault.ts";
import { LIMITS } from "../limits.ts";
import type { Given, SourceItem } from "../source.ts";
import { itemOf, noTelegram } from "../taken.ts";
import { parse, takenCard } from "../../telegram/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { createdOf } from "../created.ts";
import type { Decoding } from "../decode.ts";
import { decoded } from "../decoded.ts";
import { layoutOf, type Layout, type Meaning } from "./layout.ts";

const encoder = new TextEncoder();

/** A row as it was found: its fields, or why it has none. */
interface Row {
  readonly raw: string;
  readonly fields: readonly string[];
}

/** `Draft Date` for `draft_date`: the names as the National Archives print them. */
const attributeName = (name: string): string =>
  name
    .replaceAll(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .replaceAll(/(?:^| )[a-z]/g, (letter) => letter.toUpperCase());

/** True where a table is one of records with their numbers. */
const isRecord = ({ names }: Layout): boolean =>
  names.some((name) => /^document.?number$/i.test(name));

const textOf = (layout: Layout, fields: readonly string[]): string | null => {
  const { names, columns } = layout;
  const valueOf = (meaning: Meaning): string => {
    const column = columns.get(meaning);
    return column === undefined ? "" : (fields[column] ?? "").replaceAll("\r\n", "\n").trim();
  };
  const body = valueOf("text");
  if (body === "") return null;
  const header = valueOf("header");
  const card = takenCard(isRecord(layout) ? "aad" : "cablegate-csv", [
    ["Identifier", valueOf("identifier")],
    ["Created", createdOf(valueOf("created"))],
    ["Classification", valueOf("classification")],
    ["Origin", valueOf("origin")],
    ["Title", valueOf("title")],
    ["Tags", valueOf("tags").replaceAll(/[,;|] */g, " | ")],
  ]);
  const own = new Set([columns.get("text"), columns.get("header")]);
  const attributes = names.flatMap((name, at) =>
    own.has(at) || name === "" ? [] : [[attributeName(name), fields[at] ?? ""] as const],
  );
  const hasRecord = !isRecord(layout) || body.includes("Message Attributes");
  return `${card}${header === "" ? "" : `${header}\n\n`}${body}\n${hasRecord ? "" : attributesText(attributes)}`;
};

const readRow = (
  layout: Layout,
  { raw, fields }: Row,
  {
    place,
    decoding,
    vocabulary,
  }: { place: string | null; decoding: Decoding; vocabulary: Vocabulary },
): SourceItem => {
  // The row with its header, so that it can be read again alone.
  const bytes = encoder.encode(`${layout.header}${raw.trimEnd()}\n`);
  if (fields.length !== layout.names.length) {
    const message = `The row has ${fields.length} fields, and the table ${layout.names.length} columns. Mend the row and import it again.`;
    return faultOf("csv.columns", message, { place, bytes });
  }
  const text = textOf(layout, fields);
  if (text === null) {
    const number = fields[layout.columns.get("identifier") ?? -1] ?? "";
    const message = `The row names ${number === "" ? "a record" : number} and has no text. Add its text, or save the record itself and import that.`;
    return faultOf("record.noText", message, { place, bytes });
  }
  // Any table may have a column of texts: only a record's card makes a telegram of one that does not look like it.
  if (!isRecord(layout) && parse(text.slice(text.indexOf("\n\n")), { vocabulary }).format === null)
    return noTelegram({ place, bytes });
  return itemOf({ text, place, bytes, decoding }, vocabulary);
};

/** Takes the telegrams out of a table with a header row, a row at a time, whatever its length. */
export async function* readTable(
  content: Content,
  { vocabulary }: Given,
): AsyncGenerator<SourceItem> {
  const layout = layoutOf(content.head);
  if (layout === null) return;
  const pieces = decoded(content.chunks());
  const skipped: SourceItem[] = [];
  let isAlone = true;
  const parser = csvParser({
    delimiter: layout.delimiter,
    escape: layout.escape,
    bom: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LIMITS.rowBytes,
    on_skip: (error, raw) => {
      const message =
        "The row has a quote that is not closed, or one where none may stand. Mend the row and import it again.";
      const bytes = encoder.encode(`${layout.header}${raw ?? ""}`);
      const place = error instanceof CsvError ? `line ${String(error.lines)}` : null;
      isAlone = false;
      skipped.push(faultOf("csv.quote", message, { place, bytes }));
    },
  });
  const rows = Readable.from(pieces.texts()).pipe(parser);
  let isHeader = true;
  let number = 0;
  let first: Row | null = null;
  const given = (place: string | null) => ({ place, decoding: pieces.decoding(), vocabulary });
  try {
    for await (const { raw, record } of rows as AsyncIterable<{ raw: string; record: string[] }>) {
      yield* skipped.splice(0);
      if (isHeader) {
        isHeader = false;
        continue;
      }
      number += 1;
      const row = { raw, fields: record };
      if (first) yield readRow(layout, first, given("row 1"));
      first = number === 1 ? row : null;
      if (number > 1) yield readRow(layout, row, given(`row ${number}`));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (first) yield readRow(layout, first, given("row 1"));
    first = null;
    const isLong = error.code === "CSV_MAX_RECORD_SIZE";
    const message = isLong
      ? `The row is longer than ${LIMITS.rowBytes / 1048576} MiB, the most that is taken: a quote may not be closed. Nothing behind it was read.`
      : "The row has a quote that is not closed, and nothing behind it was read. Mend it and import the table again.";
    yield* skipped.splice(0);
    yield faultOf(isLong ? "csv.rowTooLong" : "csv.quote", message, { place: `row ${number + 1}` });
    return;
  } finally {
    rows.destroy();
  }
  if (first) yield readRow(layout, first, given(isAlone ? null : "row 1"));
  yield* skipped;
  if (number === 0 && isAlone)
    yield faultOf("file.blank", "The table has a header and no rows.", {
      bytes: encoder.encode(layout.header),
    });
}
