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
  const segments = database.prepare("SELECT id FROM segment WHERE cables > 0").all();
  try {
    for (const row of segments) {
      const id = Number(row["id"]);
      layAnew(
        String(id),
        (name) => read(id, name),
        (name, bytes) => put.run(id, name, seal(bytes)),
      );
    }
    return true;
  } catch (error) {
    if (error instanceof DamagedBlob || error instanceof RangeError) return false;
    throw error;
  }
};
