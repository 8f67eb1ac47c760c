/**
 * Segments of the index in the database: writing one, merging several into one, and noting what was taken out. All of it
 * inside the transaction of who calls, so that no reader sees half of it.
 */
import type { DatabaseSync } from "node:sqlite";
import {
  buildSegment,
  indexWords,
  keepDecoded,
  type Decoded,
  type Kept,
  mergeSegments,
  nextMerge,
  openSegment,
  PAIRED,
  readPaired,
  seal,
  textsOf,
  unseal,
  type IndexedCable,
  type IndexedWords,
  type Occasion,
  type NameOf,
  type Segment,
} from "../../search/index.ts";
import { letGoOne } from "./let-go.ts";

/** Name of the blob that says which cables of a segment were taken out. */
export const GONE = "gone";

/** Bytes of bitmaps that are kept while segments are walked together: nearly all are asked for once, in order. */
const KEPT_BYTES = 12 * 1024 * 1024;

/** A segment as the database lists it. */
export interface SegmentRow {
  readonly id: number;
  readonly cables: number;
  readonly documents: number;
  readonly gone: number;
}

/** Writes a segment of these cables; none where there are none. Their words may have been indexed before. */
export const insertSegment = (
  database: DatabaseSync,
  made: readonly IndexedCable[],
  words?: IndexedWords,
): void => {
  if (made.length === 0) return;
  const documents = made.reduce((sum, { cable }) => sum + cable.documents.length, 0);
  const paired = pairedIn(database);
  const { id, emit } = beginSegment(database);
  buildSegment(made, emit, words ?? indexWords(textsOf(made.map(({ cable }) => cable)), paired));
  endSegment(database, id, made.length, documents);
};

/** Returns the words of which the archive keeps pairs: those of its largest segment, to which others keep. */
export const pairedIn = (database: DatabaseSync): readonly string[] => {
  const row = database
    .prepare(
      `SELECT segment, bytes FROM blob WHERE name = '${PAIRED}'
       AND segment = (SELECT id FROM segment ORDER BY documents DESC, id LIMIT 1)`,
    )
    .get();
  return row === undefined
    ? []
    : readPaired(`${Number(row["segment"])}/${PAIRED}`, row["bytes"] as Uint8Array);
};

/** Does the next merge that is due; returns whether there was one. */
export const mergeNext = (
  database: DatabaseSync,
  occasion: Occasion = { kind: "few" },
): boolean => {
  const due = nextMerge(rowsOf(database), occasion);
  if (due === null) return false;
  merge(database, due);
  return true;
};

/** Writes again one segment of which something was taken out, so that nothing of it is left; returns whether there was one. */
export const purgeNext = (database: DatabaseSync): boolean => {
  const worn = rowsOf(database).find(({ gone }) => gone > 0);
  if (worn === undefined) return false;
  merge(database, [worn]);
  return true;
};

/** Notes that these copies were taken out: they are open to nobody from here on. */
export const markGone = (database: DatabaseSync, copies: ReadonlySet<number>): void => {
  if (copies.size === 0) return;
  const put = database.prepare(
    "INSERT INTO blob (segment, name, bytes) VALUES (?, ?, ?) ON CONFLICT (segment, name) DO UPDATE SET bytes = excluded.bytes",
  );
  const count = database.prepare("UPDATE segment SET gone = ? WHERE id = ?");
  for (const row of rowsOf(database)) {
    const { id } = row;
    const segment = openStored(database, row);
    const gone = segment.gone?.slice() ?? new Uint8Array(segment.cables);
    let isTouched = false;
    segment.cable.copy.forEach((copy, cable) => {
      if (gone[cable] === 1 || !copies.has(copy)) return;
      gone[cable] = 1;
      isTouched = true;
    });
    if (!isTouched) continue;
    put.run(id, GONE, seal(gone));
    count.run(
      gone.reduce((sum, one) => sum + one, 0),
      id,
    );
  }
};

/** Keeps nothing, and spends nothing on it: every list of a segment that is walked is asked for once. */
const notKept = <Value>(): Kept<Value> => ({
  get: (_, make) => make(),
  has: () => false,
  clear: () => undefined,
});

/** Opens a segment for one walk over it, alone or together with others. */
export const openStored = (
  database: DatabaseSync,
  { id, gone }: Pick<SegmentRow, "id" | "gone">,
  together = 1,
): Segment => {
  const read = blobReader(database);
  const decoded: Decoded = { ...keepDecoded(0, KEPT_BYTES / together), postings: notKept() };
  const segment = openFrom(id, read, decoded);
  return gone === 0 ? segment : withGone(segment, id, read(id, GONE));
};

/** Gives a blob of a segment as it is stored, undefined where it is missing. */
type ReadBlob = (segment: number, name: string) => Uint8Array | undefined;

/** Returns how blobs are read from the database. */
export const blobReader = (database: DatabaseSync): ReadBlob => {
  const blob = database.prepare("SELECT bytes FROM blob WHERE segment = ? AND name = ?");
  return (segment, name) =>
    (blob.get(segment, name)?.["bytes"] as Uint8Array | null | undefined) ?? undefined;
};

/** Opens a segment. What is read for it is kept as columns and as what was decoded, and no blob as such. */
export const openFrom = (id: number, read: ReadBlob, decoded: Decoded, nameOf?: NameOf): Segment =>
  openSegment((name) => read(id, name), String(id), decoded, nameOf, letGoOne);

/** Returns how the names of single copies are read from the database. */
export const nameReader = (database: DatabaseSync): NameOf => {
  const mrn = database.prepare(
    "SELECT mrn FROM copy JOIN instance ON instance.id = copy.instance WHERE copy.id = ?",
  );
  return (copy) => (mrn.get(copy)?.["mrn"] as string | undefined) ?? null;
};

/** Returns the segment without what the blob `gone` says was taken out of it. */
export const withGone = (segment: Segment, id: number, blob: Uint8Array | undefined): Segment => ({
  ...segment,
  gone: unseal(`${id}/${GONE}`, blob),
});

/** Returns what is known of every segment without reading it. One that is still being made has no cables, and is none. */
export const rowsOf = (database: DatabaseSync): readonly SegmentRow[] =>
  database
    .prepare("SELECT id, cables, documents, gone FROM segment WHERE cables > 0 ORDER BY id")
    .all()
    .map((row) => ({
      id: Number(row["id"]),
      cables: Number(row["cables"]),
      documents: Number(row["documents"]),
      gone: Number(row["gone"]),
    }));

const merge = (database: DatabaseSync, rows: readonly SegmentRow[]): void => {
  const segments = rows.map((row) => openStored(database, row, rows.length));
  const paired = pairedIn(database);
  const { id, emit } = beginSegment(database);
  const cables = mergeSegments(segments, emit, paired);
  dropSegments(database, rows);
  if (cables === 0) dropSegments(database, [{ id }]);
  else endSegment(database, id, cables, documentsIn(segments));
};

/** Takes segments out of the index, with all that they hold. */
export const dropSegments = (
  database: DatabaseSync,
  rows: readonly Pick<SegmentRow, "id">[],
): void => {
  const blobs = database.prepare("DELETE FROM blob WHERE segment = ?");
  const segment = database.prepare("DELETE FROM segment WHERE id = ?");
  for (const { id } of rows) {
    blobs.run(id);
    segment.run(id);
  }
};

/** Returns how many documents the cables have that stay. */
export const documentsIn = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { cable, gone, documents }) => {
    let left = documents;
    gone?.forEach((isGone, at) => {
      if (isGone === 1) left -= cable.doc[at + 1]! - cable.doc[at]!;
    });
    return sum + left;
  }, 0);

/** Begins a segment, which is none yet: whoever lists segments does not see it. */
export const beginSegment = (
  database: DatabaseSync,
): { readonly id: number; readonly emit: (name: string, bytes: Uint8Array) => void } => {
  const { lastInsertRowid } = database
    .prepare("INSERT INTO segment (cables, documents) VALUES (0, 0)")
    .run();
  const insert = database.prepare("INSERT INTO blob (segment, name, bytes) VALUES (?, ?, ?)");
  return {
    id: Number(lastInsertRowid),
    emit: (name, bytes) => {
      insert.run(lastInsertRowid, name, bytes);
    },
  };
};

/** Makes a segment one that is seen, now that all of it is there. */
export const endSegment = (
  database: DatabaseSync,
  id: number,
  cables: number,
  documents: number,
): void => {
  database
    .prepare("UPDATE segment SET cables = ?, documents = ? WHERE id = ?")
    .run(cables, documents, id);
};
