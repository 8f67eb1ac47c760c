/**
 * The index as the database holds it. Segments are opened once and kept; at each request the database is asked whether
 * anyone has written, and then only what is new is read.
 */
import type { DatabaseSync } from "node:sqlite";
import { may, type Reader } from "../../clearance/index.ts";
import {
  joinSegments,
  keep,
  keepDecoded,
  openSegment,
  type ReaderIndex,
  type Segment,
} from "../../search/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";

export interface IndexReader {
  /** Sees what was written since; returns whether cables that were known have been worked out anew. */
  readonly refresh: () => boolean;
  /** The index as the reader sees it, as of the last refresh. */
  readonly as: (reader: Reader) => ReaderIndex;
  /** Number of the copy that a cable of the index is. */
  readonly copyOf: (segment: Segment, cable: number) => number;
}

/** Bytes of index blobs that are kept beside what was decoded of them. */
const KEPT_BYTES = 32 * 1024 * 1024;

interface Opened {
  readonly segment: Segment;
  readonly firstCopy: number;
}

export const readIndex = (database: DatabaseSync, vocabulary: () => Vocabulary): IndexReader => {
  const blob = database.prepare("SELECT bytes FROM blob WHERE segment = ? AND name = ?");
  const version = database.prepare("PRAGMA data_version");
  const listed = database.prepare("SELECT id, first_copy FROM segment ORDER BY first_copy");
  const others = database.prepare(
    "SELECT DISTINCT copy, source FROM place WHERE is_other_source = 1",
  );
  const decoded = keepDecoded();
  const blobs = keep<Uint8Array | undefined>(KEPT_BYTES, (bytes) => (bytes?.length ?? 0) + 64);
  let opened: ReadonlyMap<number, Opened> = new Map();
  let firstCopies = new Map<Segment, number>();
  let seen: unknown = null;
  let whole = joinSegments([], { vocabulary: vocabulary() });

  const open = (id: number): Segment => {
    const read = (name: string): Uint8Array | undefined =>
      blob.get(id, name)?.["bytes"] as Uint8Array | undefined;
    // The columns are kept by the segment itself; only what it asks for again and again goes through the store.
    return openSegment(
      (name) => (name === "head" ? read(name) : blobs.get(`${id}/${name}`, () => read(name))),
      String(id),
      decoded,
    );
  };

  const copyOf = (segment: Segment, cable: number): number => firstCopies.get(segment)! + cable;

  const refresh = (): boolean => {
    const now = version.get()?.["data_version"];
    if (now === seen) return false;
    const before = opened;
    opened = new Map(
      listed.all().map((row): [number, Opened] => {
        const id = Number(row["id"]);
        return [id, before.get(id) ?? { segment: open(id), firstCopy: Number(row["first_copy"]) }];
      }),
    );
    firstCopies = new Map(
      [...opened.values()].map(({ segment, firstCopy }) => [segment, firstCopy]),
    );
    const more = new Map<number, string[]>();
    for (const row of others.all())
      more.set(Number(row["copy"]), [
        ...(more.get(Number(row["copy"])) ?? []),
        String(row["source"]),
      ]);
    const moreSources = (segment: Segment, cable: number): readonly string[] =>
      more.get(copyOf(segment, cable)) ?? [];
    const segments = [...opened.values()].map(({ segment }) => segment);
    whole = joinSegments(
      segments,
      { vocabulary: vocabulary(), moreSources: more.size === 0 ? null : moreSources },
      whole,
    );
    seen = now;
    return [...before.keys()].some((id) => !opened.has(id));
  };

  return { refresh, as: (reader) => whole.as((label) => may(reader, label).allowed), copyOf };
};
