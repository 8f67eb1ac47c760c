/**
 * Copies as they are kept, and which of them a reader sees. A copy is seen where one of its portions is; the labels are
 * those that stand in its projection, settled when it was stored.
 */
import type { DatabaseSync } from "node:sqlite";
import { compareRanks, type CopyNote } from "../../archive/index.ts";
import { may, type Reader } from "../../clearance/index.ts";
import type { SearchCable } from "../../search/index.ts";
import { toHex, unpackBytes, unpackText } from "./packed.ts";
import { openProjections, type Projections } from "./projections.ts";

export interface StoredCopy {
  readonly id: number;
  readonly instance: number;
  readonly hash: string;
  readonly bytesHash: string;
  readonly decoding: string;
  readonly rank: readonly number[];
  /** Hashes of the sections that it was put together from; empty for what was received. */
  readonly joinedFrom: readonly string[];
  readonly cable: SearchCable;
  /** Addresses of the portions that the reader sees; never empty. */
  readonly seen: ReadonlySet<string>;
}

export interface Copies {
  /** Visible copies of every telegram of this MRN (or `sha256-…`): a list for each telegram, best copy first. */
  readonly ofMrn: (
    reader: Reader,
    mrn: string,
  ) => readonly (readonly [StoredCopy, ...StoredCopy[]])[];
  /** Visible copies of one telegram, best first; empty where none is seen. */
  readonly ofInstance: (reader: Reader, instance: number) => readonly StoredCopy[];
  /** Telegrams in the order of their coming. */
  readonly inOrder: (instances: Iterable<number>) => readonly number[];
  readonly shown: Projections["shown"];
  /** Forgets what was read, after projections were worked out anew. */
  readonly forget: () => void;
  readonly text: (copy: number) => string;
  readonly bytes: (copy: StoredCopy) => Uint8Array;
  /** Whether the reader sees every portion of every telegram that came in these bytes. */
  readonly seesAllOf: (reader: Reader, bytesHash: string) => boolean;
  readonly note: (copy: StoredCopy) => CopyNote;
}

export const openCopies = (database: DatabaseSync): Copies => {
  const byInstance = database.prepare(
    "SELECT id, instance, hash, bytes_hash, decoding, rank, joined FROM copy WHERE instance = ?",
  );
  const instances = database.prepare(`
    SELECT instance.id, (SELECT min(place.id) FROM copy JOIN place ON place.copy = copy.id WHERE copy.instance = instance.id) AS came
    FROM instance WHERE mrn = ? ORDER BY came`);
  const came = database.prepare(
    "SELECT min(place.id) AS came FROM copy JOIN place ON place.copy = copy.id WHERE copy.instance = ?",
  );
  const keptById = database.prepare("SELECT kept FROM copy WHERE id = ?");
  const byBytes = database.prepare("SELECT id FROM copy WHERE bytes_hash = ?");
  const received = database.prepare("SELECT bytes FROM received WHERE hash = ?");
  const places = database.prepare(
    "SELECT source, file, place FROM place WHERE copy = ? ORDER BY id",
  );
  const projections = openProjections(database);

  const keptOf = (copy: number): Uint8Array => keptById.get(copy)!["kept"] as Uint8Array;

  const seenBy = (reader: Reader, cable: SearchCable): ReadonlySet<string> =>
    new Set(
      cable.documents
        .filter(({ label }) => may(reader, label).allowed)
        .map(({ address }) => address),
    );

  const ofInstance = (reader: Reader, instance: number): readonly StoredCopy[] =>
    byInstance
      .all(instance)
      .map((row): StoredCopy => {
        const cable = projections.whole(Number(row["id"]));
        return {
          id: Number(row["id"]),
          instance,
          hash: toHex(row["hash"] as Uint8Array),
          bytesHash: toHex(row["bytes_hash"] as Uint8Array),
          decoding: String(row["decoding"]),
          rank: JSON.parse(String(row["rank"])),
          joinedFrom: row["joined"] === null ? [] : JSON.parse(String(row["joined"])),
          cable,
          seen: seenBy(reader, cable),
        };
      })
      .filter(({ seen }) => seen.size > 0)
      .sort((a, b) => compareRanks(a.rank, b.rank) || (a.hash < b.hash ? -1 : 1));

  return {
    ofInstance,
    ofMrn: (reader, mrn) =>
      instances
        .all(mrn)
        .map((row) => ofInstance(reader, Number(row["id"])))
        .filter((copies): copies is readonly [StoredCopy, ...StoredCopy[]] => copies.length > 0),
    inOrder: (all) =>
      [...all]
        .map((instance) => ({ instance, at: Number(came.get(instance)?.["came"]) }))
        .sort((a, b) => a.at - b.at)
        .map(({ instance }) => instance),
    shown: projections.shown,
    forget: projections.forget,
    text: (copy) => unpackText(keptOf(copy)),
    bytes: ({ id, bytesHash }) => {
      const row = received.get(Buffer.from(bytesHash, "hex"));
      return row === undefined
        ? Buffer.from(unpackText(keptOf(id)), "utf8")
        : unpackBytes(row["bytes"] as Uint8Array);
    },
    seesAllOf: (reader, bytesHash) =>
      byBytes
        .all(Buffer.from(bytesHash, "hex"))
        .every((row) =>
          projections
            .whole(Number(row["id"]))
            .documents.every(({ label }) => may(reader, label).allowed),
        ),
    note: ({ id, hash, bytesHash, decoding, joinedFrom }) => ({
      hash,
      bytesHash,
      decoding,
      places: places.all(id).map((row) => ({
        source: String(row["source"]),
        file: String(row["file"]),
        place: row["place"] === null ? null : String(row["place"]),
      })),
      joinedFrom,
    }),
  };
};
