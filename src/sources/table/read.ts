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
import { numbered } from "../numbered.ts";
import { layoutOf, type Layout, type Meaning } from "./layout.ts";
import { releaseText } from "../csv/index.ts";
import { isRelease } from "./release.ts";
import { rowsIn, withoutEnd, type Row } from "./rows.ts";

const encoder = new TextEncoder();

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
  if (isRelease(names)) return releaseText(fields);
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
  row: Row,
  {
    place,
    decoding,
    vocabulary,
  }: { place: string | null; decoding: Decoding; vocabulary: Vocabulary },
): SourceItem => {
  if (row.kind === "tooLong") {
    const message = `The row is longer than ${LIMITS.rowBytes / 1048576} MiB, the most that is taken: a quote may not be closed. It was passed over, up to the next row that can be read.`;
    return faultOf("csv.rowTooLong", message, { place });
  }
  // The row with its header, so that it can be read again alone.
  const bytes = encoder.encode(`${layout.header}${withoutEnd(row.raw)}${layout.lineEnd}`);
  if (row.kind === "quotes") {
    const message =
      "The row has a quote that is not closed, or one where none may stand. Mend the row and import it again.";
    return faultOf("csv.quote", message, { place, bytes });
  }
  const { fields } = row;
  if (fields.length !== layout.names.length) {
    const message = `The row has ${fields.length} fields, and the table ${layout.names.length} columns. Mend the row and import it again.`;
    return faultOf("csv.columns", message, { place, bytes });
  }
  const text = textOf(layout, fields);
  if (text === null) {
    const number = fields[layout.columns.get("identifier") ?? -1] ?? "";
    const named = number === "" ? "a record" : number;
    const message = layout.columns.has("text")
      ? `The row names ${named} and has no text. Add its text, or save the record itself and import that.`
      : `The row names ${named}, and no column of the table is known as the one of its text. Call that column "text" and import it again, or save the record itself and import that.`;
    return faultOf("record.noText", message, { place, bytes });
  }
  // Any table may have a column of texts: only a record's card makes a telegram of one that does not look like it.
  const isKnown = isRecord(layout) || isRelease(layout.names);
  if (!isKnown && parse(text.slice(text.indexOf("\n\n")), { vocabulary }).format === null)
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
  const rows = rowsIn(pieces.texts(), layout);
  for (let line = 0; line < layout.headerLines; line += 1) await rows.next();
  let count = 0;
  for await (const { one, number, isAlone } of numbered(rows)) {
    count += 1;
    const place = isAlone ? null : `row ${number}`;
    yield readRow(layout, one, { place, decoding: pieces.decoding(), vocabulary });
  }
  if (count === 0)
    yield faultOf("file.blank", "The table has a header and no rows.", {
      bytes: encoder.encode(layout.header),
    });
}
