/** Inputs that could not be stored, kept with their bytes until they are tried again. */
import type { DatabaseSync } from "node:sqlite";
import { hashOf, type Failure, type KeptFailure } from "../../archive/index.ts";
import { fromHex, packBytes, toHex, unpackBytes } from "./packed.ts";

/** Keeps failures; one that is known (source, file, place, code and bytes) is not kept twice. */
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

export const forgiveFailures = (database: DatabaseSync, batch: readonly KeptFailure[]): void => {
  const forget = database.prepare(
    "DELETE FROM failure WHERE source = ? AND file = ? AND ifnull(place, '') = ? AND code = ? AND bytes_hash = ?",
  );
  for (const { source, file, place, code, hash } of batch)
    forget.run(source, file, place ?? "", code, fromHex(hash));
};

/** A failure but for its bytes, and the row it stands in. */
export interface FailureRow extends Omit<KeptFailure, "bytes"> {
  readonly id: number;
}

/** Returns the failures kept, oldest first, without their bytes. */
export const failuresOf = (database: DatabaseSync, source: string | null): readonly FailureRow[] =>
  database
    .prepare(
      "SELECT id, source, file, is_upload, place, code, message, bytes_hash FROM failure WHERE source = ifnull(?, source) ORDER BY id",
    )
    .all(source)
    .map((row) => ({
      id: Number(row["id"]),
      source: String(row["source"]),
      file: String(row["file"]),
      isUpload: row["is_upload"] === 1,
      place: row["place"] === null ? null : String(row["place"]),
      code: String(row["code"]),
      message: String(row["message"]),
      hash: toHex(row["bytes_hash"] as Uint8Array),
    }));

/** Returns the bytes of one failure; none where somebody has taken it out since. */
export const bytesOfFailure = (database: DatabaseSync, { id, hash }: FailureRow): Uint8Array => {
  const row = database
    .prepare("SELECT bytes FROM failure WHERE id = ? AND bytes_hash = ?")
    .get(id, fromHex(hash));
  return row === undefined ? new Uint8Array() : unpackBytes(row["bytes"] as Uint8Array);
};
