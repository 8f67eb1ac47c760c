/** Checking what was received: every text, bytes and failure against its hash, every reading against its text. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { copyRank, hashOf, nameOf, type Damage } from "../../archive/index.ts";
import { projectionOf } from "../../search/index.ts";
import { coverFault } from "../../telegram/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { DamagedText, toHex, unpackBytes, unpackCable, unpackText } from "./packed.ts";
import type { ReadText } from "./read-text.ts";
import { outdatedIn } from "./reading-rules.ts";

const REBUILD = 'Run "reftel verify --rebuild".';

/** Called with the number of texts that were checked so far, or held against the index after that, and of all. */
export type OnText = (count: number, of: number, step: "text" | "index") => void;

/** Checks all copies; returns how many there are, and in how many this version reads something else than the one they came with. */
export const checkTexts = (
  database: DatabaseSync,
  vocabulary: Vocabulary,
  readText: ReadText,
  onText: OnText,
  found: (damage: Damage) => void,
): { readonly texts: number; readonly outdated: number } => {
  const all = Number(database.prepare("SELECT count(*) AS count FROM copy").get()?.["count"]);
  const rows = database.prepare(`
    SELECT copy.id, hash, mrn, rank, kept, copy.bytes_hash, source, file,
      EXISTS (SELECT 1 FROM received WHERE received.hash = copy.bytes_hash) AS has_bytes
    FROM copy JOIN instance ON instance.id = copy.instance
    LEFT JOIN place ON place.id = (SELECT min(id) FROM place WHERE place.copy = copy.id) ORDER BY copy.id`);
  const isOutdated = outdatedIn(database);
  let count = 0;
  let outdated = 0;
  for (const row of rows.iterate()) {
    onText((count += 1), all, "text");
    const hash = toHex(row["hash"] as Uint8Array);
    const name = `${String(row["mrn"])}@${hash.slice(0, 6)}`;
    const again = againFrom(row["source"], row["file"]);
    const kept = row["kept"] as Uint8Array;
    const text = orNull(() => unpackText(kept));
    if (text === null || hashOf(text) !== hash) {
      found({
        code: "text",
        what: `The text of ${name} ${text === null ? "cannot be read back" : "is not what was received"}.`,
        advice: `${again} That mends it; or restore a backup.`,
      });
      continue;
    }
    if (row["has_bytes"] !== 1 && toHex(row["bytes_hash"] as Uint8Array) !== hash)
      found({
        code: "bytes",
        what: `The bytes of ${name} are missing; its text is whole.`,
        advice: again,
      });
    const telegram = readText(text, vocabulary);
    if (nameOf(telegram, hash) !== row["mrn"])
      found({
        code: "reading",
        what: `The telegram held as ${name} is read as ${nameOf(telegram, hash)} by this version.`,
        advice: 'Take it out with "reftel remove" and import it again; or restore a backup.',
      });
    const fault = coverFault(text, telegram.parts) ?? spanFault(telegram, text.length);
    if (fault !== null)
      found({
        code: "reading",
        what: `The reading of ${name} does not fit its text: ${fault}`,
        advice: "The text is whole; this is a fault of the program. Please report it.",
      });
    const source = String(row["source"]);
    const cable = projectionOf({ telegram, text, hash, source }, vocabulary);
    const stored = orNull(() => JSON.stringify(unpackCable(kept)));
    const isAsRead =
      stored === JSON.stringify(cable) &&
      row["rank"] === JSON.stringify(copyRank({ telegram, text }));
    if (!isAsRead && stored !== null && isOutdated(Number(row["id"]))) outdated += 1;
    else if (!isAsRead)
      found({
        code: "reading",
        what: `What was noted of ${name} is not what this version reads in it.`,
        advice: REBUILD,
      });
  }
  checkBytes(database, found);
  return { texts: all, outdated };
};

const againFrom = (source: SQLOutputValue | undefined, file: SQLOutputValue | undefined): string =>
  typeof source === "string" && typeof file === "string"
    ? `Import ${file} (of the source ${source}) again.`
    : "Import it again.";

/** Null where it cannot be read back. */
const orNull = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch (error) {
    if (error instanceof DamagedText || error instanceof SyntaxError || error instanceof RangeError)
      return null;
    throw error;
  }
};

/** Every span of a telegram lies in its text. */
const spanFault = (value: unknown, length: number): string | null => {
  if (typeof value !== "object" || value === null) return null;
  if (
    "start" in value &&
    "end" in value &&
    typeof value.start === "number" &&
    typeof value.end === "number" &&
    (value.start < 0 || value.end < value.start || value.end > length)
  )
    return `A value stands at ${value.start} to ${value.end} of ${length}.`;
  for (const part of Object.values(value)) {
    const fault = spanFault(part, length);
    if (fault !== null) return fault;
  }
  return null;
};

const checkBytes = (database: DatabaseSync, found: (damage: Damage) => void): void => {
  const rows = database.prepare(`
    SELECT hash, bytes, (SELECT file FROM place WHERE place.bytes_hash = received.hash LIMIT 1) AS file FROM received`);
  for (const row of rows.iterate()) {
    const bytes = orNull(() => unpackBytes(row["bytes"] as Uint8Array));
    if (bytes !== null && hashOf(bytes) === toHex(row["hash"] as Uint8Array)) continue;
    const file = row["file"] === null ? "a file" : String(row["file"]);
    found({
      code: "bytes",
      what: `The bytes received as ${file} ${bytes === null ? "cannot be read back" : "are not what was received"}; the text is kept apart.`,
      advice: `Import ${file} again. That mends them; or restore a backup.`,
    });
  }
};

/** Checks the bytes of inputs that failed. */
export const checkFailures = (database: DatabaseSync, found: (damage: Damage) => void): void => {
  for (const row of database.prepare("SELECT file, bytes_hash, bytes FROM failure").iterate()) {
    const bytes = orNull(() => unpackBytes(row["bytes"] as Uint8Array));
    if (bytes !== null && hashOf(bytes) === toHex(row["bytes_hash"] as Uint8Array)) continue;
    found({
      code: "failure",
      what: `The bytes kept of ${String(row["file"])}, which could not be stored, cannot be read back.`,
      advice: "Import that file again.",
    });
  }
};
