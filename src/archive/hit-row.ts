import type { Hit } from "./answer.ts";

/** Columns of a hit in an export, in their order; `mrn` stands first. */
export const hitColumns = [
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
export const hitRow = (hit: Hit): Readonly<Record<(typeof hitColumns)[number], string>> => ({
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
