/**
 * The index as the database holds it. Segments are opened once and kept; at each request the database is asked whether
 * anyone has written, and then only what is new is read.
 */
import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { may, type Reader } from "../../clearance/index.ts";
import { joinSegments, keepDecoded, type ReaderIndex, type Segment } from "../../search/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import {
  blobReader,
  GONE,
  nameReader,
  openFrom,
  rowsOf,
  withGone,
  type SegmentRow,
} from "./segments.ts";

export interface IndexReader {
  /** Sees what was written since; returns whether cables that were known have been worked out anew. */
  readonly refresh: () => boolean;
  /** The index as the reader sees it, as of the last refresh. */
  readonly as: (reader: Reader) => ReaderIndex;
  /** Tells the state of the archive as of then from any other, the same for every connection. */
  readonly state: () => string;
}

interface Opened {
  readonly segment: Segment;
  /** Cables taken out of it, as of when it was read. */
  readonly gone: number;
}

export const readIndex = (database: DatabaseSync, vocabulary: () => Vocabulary): IndexReader => {
  const read = blobReader(database);
  const nameOf = nameReader(database);
  const version = database.prepare("PRAGMA data_version");
  // Asked at every change: left to itself, SQLite walks all places for the sake of DISTINCT.
  const others = database.prepare(
    "SELECT DISTINCT copy, source FROM place INDEXED BY place_other WHERE is_other_source = 1",
  );
  const decoded = keepDecoded();
  let opened: ReadonlyMap<number, Opened> = new Map();
  let seen: unknown = null;
  let state = "";
  let whole = joinSegments([], { vocabulary: vocabulary() });

  /** A segment of which more was taken out since is another one, on the same columns. */
  const openAgain = ({ id, gone }: SegmentRow, known: Opened | undefined): Opened => {
    if (known !== undefined && known.gone === gone) return known;
    const segment = known?.segment ?? openFrom(id, read, decoded, nameOf);
    return { segment: gone === 0 ? segment : withGone(segment, id, read(id, GONE)), gone };
  };

  const refresh = (): boolean => {
    const now = version.get()?.["data_version"];
    if (now === seen) return false;
    const before = opened;
    opened = new Map(rowsOf(database).map((row) => [row.id, openAgain(row, before.get(row.id))]));
    const more = new Map<number, string[]>();
    for (const row of others.all())
      more.set(Number(row["copy"]), [
        ...(more.get(Number(row["copy"])) ?? []),
        String(row["source"]),
      ]);
    const segments = [...opened.values()].map(({ segment }) => segment);
    whole = joinSegments(
      segments,
      {
        vocabulary: vocabulary(),
        moreSources: more,
        joinedFrom: joinedReader(database),
      },
      whole,
    );
    state = stateOf(opened, more);
    seen = now;
    return [...before].some(([id, { gone }]) => opened.get(id)?.gone !== gone);
  };

  return {
    refresh,
    as: (reader) => whole.as((label) => may(reader, label).allowed),
    state: () => state,
  };
};

/** Reads of which sections a copy was put together; what is known of one never changes. */
const joinedReader = (database: DatabaseSync): ((copy: number) => readonly string[]) => {
  const joined = database.prepare("SELECT joined FROM copy WHERE id = ?");
  const known = new Map<number, readonly string[]>();
  const read = (copy: number): readonly string[] => {
    const value = joined.get(copy)?.["joined"];
    return typeof value === "string" ? JSON.parse(value) : [];
  };
  return (copy) => {
    const hashes = known.get(copy) ?? read(copy);
    known.set(copy, hashes);
    return hashes;
  };
};

/** Segments never change but by what is taken out of them, and a changed vocabulary makes all of them anew. */
const stateOf = (
  opened: ReadonlyMap<number, Opened>,
  more: ReadonlyMap<number, readonly string[]>,
): string => {
  const sources = createHash("sha256");
  for (const [copy, names] of more) sources.update(`${copy}\t${names.join("\t")}\n`);
  const segments = [...opened].map(([id, { gone }]) => `${id}:${gone}`).join(" ");
  return `${segments} ${sources.digest("hex")}`;
};
