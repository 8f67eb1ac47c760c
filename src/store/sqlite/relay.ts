/** Bringing segments over to the layout of this version from what they hold themselves, without a word of their texts. */
import type { DatabaseSync } from "node:sqlite";
import { DamagedBlob, layAnew, seal } from "../../search/index.ts";
import { blobReader } from "./segments.ts";

/** Lays all segments anew; false where one cannot be read, so that the index is to be made of the texts. */
export const relaySegments = (database: DatabaseSync): boolean => {
  const read = blobReader(database);
  const put = database.prepare(
    "INSERT OR REPLACE INTO blob (segment, name, bytes) VALUES (?, ?, ?)",
  );
  const named = database.prepare("SELECT name FROM blob WHERE segment = ?");
  const segments = database.prepare("SELECT id FROM segment WHERE cables > 0 ORDER BY id").all();
  try {
    for (const row of segments) {
      const id = Number(row["id"]);
      const isLaid = layAnew(
        String(id),
        named.all(id).map(({ name }) => String(name)),
        (name) => read(id, name),
        (name, bytes) => put.run(id, name, seal(bytes)),
      );
      if (isLaid) renumber(database, id);
    }
    return true;
  } catch (error) {
    if (error instanceof DamagedBlob || error instanceof RangeError) return false;
    throw error;
  }
};

/**
 * Gives a segment a number behind all others. Whoever still has the archive open with the version before knows it by its old one, and
 * would look in chunks of now for what stood at the places of then; now it finds nothing there, and says so.
 */
const renumber = (database: DatabaseSync, id: number): void => {
  const last = database.prepare("SELECT max(id) AS last FROM segment").get();
  const next = Number(last?.["last"]) + 1;
  database.exec("PRAGMA defer_foreign_keys = ON");
  database.prepare("UPDATE segment SET id = ? WHERE id = ?").run(next, id);
  database.prepare("UPDATE blob SET segment = ? WHERE segment = ?").run(next, id);
};
