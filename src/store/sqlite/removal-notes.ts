/** Notes of what was taken out: numbers, hashes and places, the reason, and the labels of what it was; no text. */
import type { DatabaseSync } from "node:sqlite";
import type { Removal, Taken, Unwanted } from "../../archive/index.ts";
import { may, type Label, type Reader } from "../../clearance/index.ts";
import { fromHex, toHex } from "./packed.ts";

/** Returns what is known of places before they are taken out, in the order of their coming. `places` is JSON. */
export const takenPlaces = (
  database: DatabaseSync,
  places: string,
): readonly (Taken & { readonly copy: number })[] =>
  database
    .prepare(
      `SELECT copy.id AS copy, mrn, hash, source, file, place FROM place
       JOIN copy ON copy.id = place.copy JOIN instance ON instance.id = copy.instance
       WHERE place.id IN (SELECT value FROM json_each(?)) ORDER BY place.id`,
    )
    .all(places)
    .map((row) => ({
      copy: Number(row["copy"]),
      name: String(row["mrn"]),
      hash: toHex(row["hash"] as Uint8Array),
      source: String(row["source"]),
      file: String(row["file"]),
      place: row["place"] === null ? null : String(row["place"]),
    }));

/** Keeps the note. `last` are the last numbers given so far; they are not given again. */
export const noteRemoval = (
  database: DatabaseSync,
  { at, reason, what, cables, copies, places, failures, taken }: Removal,
  labels: readonly string[],
  last: { readonly copy: number; readonly instance: number },
): void => {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO removal (at, reason, asked, labels, cables, copies, places, failures, last_copy, last_instance)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      at,
      reason,
      JSON.stringify(what),
      JSON.stringify(labels),
      cables,
      copies,
      places,
      failures,
      last.copy,
      last.instance,
    );
  const insert = database.prepare(
    "INSERT INTO removed (removal, name, hash, source, file, place) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (const { name, hash, source, file, place } of taken)
    insert.run(lastInsertRowid, name, fromHex(hash), source, file, place);
};

/** Returns the notes of things that the reader might have read whole, oldest first. */
export const removalsFor = (database: DatabaseSync, reader: Reader): readonly Removal[] => {
  const removed = database.prepare(
    "SELECT name, hash, source, file, place FROM removed WHERE removal = ? ORDER BY id",
  );
  return database
    .prepare(
      "SELECT id, at, reason, asked, labels, cables, copies, places, failures FROM removal ORDER BY id",
    )
    .all()
    .filter((row) => labelsFrom(String(row["labels"])).every((label) => may(reader, label).allowed))
    .map((row) => ({
      at: String(row["at"]),
      reason: String(row["reason"]),
      what: JSON.parse(String(row["asked"])) as Unwanted,
      cables: Number(row["cables"]),
      copies: Number(row["copies"]),
      places: Number(row["places"]),
      failures: Number(row["failures"]),
      taken: removed.all(Number(row["id"])).map((place) => ({
        name: String(place["name"]),
        hash: toHex(place["hash"] as Uint8Array),
        source: String(place["source"]),
        file: String(place["file"]),
        place: place["place"] === null ? null : String(place["place"]),
      })),
    }));
};

/** Labels as `spellLabel` spells them. */
const labelsFrom = (json: string): readonly Label[] =>
  (JSON.parse(json) as readonly string[]).map((spelled) => {
    const [level, controls, captions]: [Label["level"], string[], string[]] = JSON.parse(spelled);
    return { level, controls, captions };
  });
