/** Inputs that could not be stored, kept with their bytes until they are tried again. */
import type { DatabaseSync } from "node:sqlite";
import { hashOf, type Failure } from "../../archive/index.ts";
import { fromHex, packBytes, unpackBytes } from "./packed.ts";

/** Keeps failures; one that is known (file, place, code and bytes) is not kept twice. */
export const keepFailures = (database: DatabaseSync, batch: readonly Failure[]): void => {
  const insert = database.prepare(
    "INSERT OR IGNORE INTO failure (source, file, is_upload, place, code, message, bytes_hash, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  for (const { source, file, isUpload, place, code, message, bytes } of batch)
    insert.run(
      source,
      file,
      isUpload ? 1 : 0,
      place,
      code,
      message,
      fromHex(hashOf(bytes)),
      packBytes(bytes),
    );
};

export const forgiveFailures = (database: DatabaseSync, batch: readonly Failure[]): void => {
  const forget = database.prepare(
    "DELETE FROM failure WHERE file = ? AND ifnull(place, '') = ? AND code = ? AND bytes_hash = ?",
  );
  for (const { file, place, code, bytes } of batch)
    forget.run(file, place ?? "", code, fromHex(hashOf(bytes)));
};

/** Returns the failures kept, oldest first. */
export const failuresOf = (database: DatabaseSync, source: string | null): readonly Failure[] =>
  database
    .prepare(
      "SELECT source, file, is_upload, place, code, message, bytes FROM failure WHERE source = ifnull(?, source) ORDER BY id",
    )
    .all(source)
    .map((row) => ({
      source: String(row["source"]),
      file: String(row["file"]),
      isUpload: row["is_upload"] === 1,
      place: row["place"] === null ? null : String(row["place"]),
      code: String(row["code"]),
      message: String(row["message"]),
      bytes: unpackBytes(row["bytes"] as Uint8Array),
    }));
