/**
 * Merging large segments in steps: what is made is written some megabytes at a time, each in a transaction of its own,
 * so that others write between them; the last one puts it in the place of what it was made of. Killed before that, it
 * leaves a segment without cables, which nobody sees and the next merge takes away.
 */
import type { DatabaseSync } from "node:sqlite";
import { mergeSegments, nextMerge, type Occasion } from "../../search/index.ts";
import { inTransaction } from "./database.ts";
import {
  beginSegment,
  documentsIn,
  dropSegments,
  endSegment,
  openStored,
  pairedIn,
  rowsOf,
  type SegmentRow,
} from "./segments.ts";

/** What became of a merge: `overtaken` where another took the segments away meanwhile, or something out of them. */
export type MergeOutcome = "none" | "merged" | "overtaken";

/** Bytes that are written in one transaction. */
const STEP = 8 * 1024 * 1024;

/** Thrown out of the writing of a segment that somebody took away. */
class Overtaken extends Error {}

/** Does the next merge that is due, on a connection of its own that waits for others. */
export const mergeInSteps = (database: DatabaseSync, occasion: Occasion): MergeOutcome => {
  const begun = inTransaction(database, () => {
    dropUnfinished(database);
    const due = nextMerge(rowsOf(database), occasion);
    return due === null ? null : { due, paired: pairedIn(database), ...beginSegment(database) };
  });
  if (begun === null) return "none";
  const { due, paired, id, emit } = begun;
  const made = { id };
  let pending: [string, Uint8Array][] = [];
  let length = 0;
  const write = (): void => {
    if (!isThere(database, id)) throw new Overtaken();
    for (const [name, bytes] of pending) emit(name, bytes);
    pending = [];
    length = 0;
  };
  try {
    const segments = due.map((row) => openStored(database, row, due.length));
    const take = (name: string, bytes: Uint8Array): void => {
      pending.push([name, bytes]);
      length += bytes.length;
      if (length >= STEP) inTransaction(database, write);
    };
    const cables = mergeSegments(segments, take, paired);
    inTransaction(database, () => {
      write();
      if (!areAsBefore(database, due)) throw new Overtaken();
      dropSegments(database, due);
      if (cables === 0) dropSegments(database, [made]);
      else endSegment(database, id, cables, documentsIn(segments));
    });
    return "merged";
  } catch (error) {
    inTransaction(database, () => dropSegments(database, [made]));
    // Blobs that were taken away while they were read look like damage.
    if (error instanceof Overtaken || !areAsBefore(database, due)) return "overtaken";
    throw error;
  }
};

/** Takes away what a merge left that was killed. The caller holds the transaction. */
export const dropUnfinished = (database: DatabaseSync): void => {
  const rows = database.prepare("SELECT id FROM segment WHERE cables = 0").all();
  dropSegments(
    database,
    rows.map((row) => ({ id: Number(row["id"]) })),
  );
};

const isThere = (database: DatabaseSync, id: number): boolean =>
  database.prepare("SELECT 1 FROM segment WHERE id = ?").get(id) !== undefined;

const areAsBefore = (database: DatabaseSync, rows: readonly SegmentRow[]): boolean => {
  const now = new Map(rowsOf(database).map((row) => [row.id, row.gone]));
  return rows.every(({ id, gone }) => now.get(id) === gone);
};
