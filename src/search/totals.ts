/**
 * What is kept of a segment for whoever sees all of it, so that their view reads no column of documents: numbers of the whole,
 * and of each cable its level and roles.
 */
import type { BlobSource, Emit } from "./bytes.ts";
import { readColumns, writeColumns, type Column } from "./columns.ts";
import { viewThrough } from "./mask.ts";
import { DamagedBlob } from "./seal.ts";

/** Version of the layout. */
export const FORMAT = 4;

/** The one before, which had all columns in its head. */
const FORMAT_BEFORE = 3;

/** Returns the columns of a segment with those that say its layout and numbers, and what is seen by whoever sees all. */
export const withTotals = (columns: ReadonlyMap<string, Column>): ReadonlyMap<string, Column> => {
  const get = <T extends Column>(name: string): T => columns.get(name) as T;
  const label = get<Uint32Array>("doc.label");
  const seen = viewThrough(
    {
      gone: null,
      cable: { doc: get("cable.doc"), head: get("cable.head") },
      doc: { label, printed: get("doc.printed"), place: get("doc.place"), role: get("doc.role") },
    },
    () => true,
  );
  const { cables, level, roles, documents, paragraphs } = seen;
  const numbers = Uint32Array.of(FORMAT, cables.length, label.length, documents, paragraphs);
  return new Map<string, Column>([
    ...columns,
    ["segment", numbers],
    ["cable.level", level],
    ["cable.roles", roles],
  ]);
};

/** Lays the columns of a segment of the layout before in this one; of a segment that is of this one, it writes nothing. */
export const layAnew = (blob: BlobSource, emit: Emit): void => {
  const columns = readColumns(blob);
  const format = columns.get("segment")?.[0];
  if (format === FORMAT) return;
  if (format !== FORMAT_BEFORE) throw new DamagedBlob("head", `has layout ${format}`);
  const all = Array.from(columns.keys(), (name): [string, Column] => [name, columns.get(name)!]);
  writeColumns(withTotals(new Map(all)), emit);
};
