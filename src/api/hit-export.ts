import { stringify } from "csv-stringify/sync";
import type { Hit } from "../archive/index.ts";

/** Columns of a hit in an export, in their order; `mrn` stands first. */
const hitColumns = [
  "mrn",
  "date",
  "subject",
  "place",
  "paragraph",
  "address",
  "mark",
  "effective",
  "role",
  "text",
] as const;

/** Returns a hit as one row: what is null is an empty cell, the snippet is plain text. */
const hitRow = (hit: Hit): Readonly<Record<(typeof hitColumns)[number], string>> => ({
  mrn: hit.mrn,
  date: hit.date ?? "",
  subject: hit.subject ?? "",
  place: hit.place,
  paragraph: hit.paragraph === null ? "" : String(hit.paragraph),
  address: hit.address,
  mark: hit.mark ?? "",
  effective: hit.effective,
  role: hit.role ?? "",
  text: hit.snippet.map(({ text }) => text).join(""),
});

/**
 * Returns the text of an export, a piece for each hit: CSV with a header whose first column is `mrn` (a cell that a
 * spreadsheet would run has `'` before it), or NDJSON. An error of the search is thrown to who reads it.
 */
export async function* exportOf(
  hits: AsyncIterable<Hit>,
  format: "csv" | "ndjson",
): AsyncGenerator<string> {
  if (format === "csv") yield `${hitColumns.join(",")}\n`;
  for await (const hit of hits) {
    yield format === "csv"
      ? stringify([hitRow(hit)], { columns: [...hitColumns], escape_formulas: true })
      : `${JSON.stringify(hit)}\n`;
  }
}
