/**
 * What is kept of a segment for whoever sees all of it, so that their view reads no column of documents: numbers of the whole,
 * and of each cable its level and roles. Beside it what a first answer would have to work out of longer columns: months of days,
 * and which documents are paragraphs. Segments from before these were kept have none, and are read as well.
 */
import type { Column } from "../bytes/columns.ts";
import { FORMAT } from "./format.ts";
import { PARAGRAPH, viewThrough } from "./mask.ts";
import { MONTH, monthsOn } from "./months.ts";
import { bitsWhere } from "../bytes/bits.ts";
import { PARAGRAPHS } from "./portions.ts";

/** The columns that they are told from. */
export const OF_TOTALS: ReadonlySet<string> = new Set([
  "cable.doc",
  "cable.head",
  "cable.day",
  "doc.label",
  "doc.printed",
  "doc.place",
  "doc.role",
]);

/** Returns the columns of a segment that say its layout and numbers, and what is seen by whoever sees all. */
export const totalsOf = (columns: ReadonlyMap<string, Column>): readonly [string, Column][] => {
  const get = <T extends Column>(name: string): T => columns.get(name) as T;
  const label = get<Uint32Array>("doc.label");
  const seen = viewThrough(
    {
      gone: null,
      cable: { doc: get("cable.doc"), head: get("cable.head") },
      doc: { label, printed: get("doc.printed"), place: get("doc.place"), role: get("doc.role") },
    },
    everyLabelOf(label),
  );
  const { cables, level, roles, documents, paragraphs } = seen;
  const months = monthsOn(get("cable.day"));
  const numbers = Uint32Array.of(
    FORMAT,
    cables.length,
    label.length,
    documents,
    paragraphs,
    months.first,
    months.last + 1,
  );
  return [
    ["segment", numbers],
    [MONTH, months.of],
    [PARAGRAPHS, bitsWhere(get("doc.place"), PARAGRAPH)],
    ["cable.level", level],
    ["cable.roles", roles],
  ];
};

/** A 1 for each label; 0, no label, is open to nobody. */
const everyLabelOf = (label: Uint32Array): Uint8Array => {
  let last = 0;
  for (let doc = 0; doc < label.length; doc++) last = Math.max(last, label[doc]!);
  return new Uint8Array(last + 1).fill(1, 1);
};

/** Returns the columns of a segment with those. */
export const withTotals = (columns: ReadonlyMap<string, Column>): ReadonlyMap<string, Column> =>
  new Map([...columns, ...totalsOf(columns)]);
