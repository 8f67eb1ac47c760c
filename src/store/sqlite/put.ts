/**
 * Storing a batch, inside one transaction: bytes, texts, projections with their labels, references, places, and the
 * segment of the index that makes them found. All of it is there afterwards, or nothing.
 */
import type { DatabaseSync } from "node:sqlite";
import {
  copyRank,
  hashOf,
  nameOf,
  sameTelegram,
  type PutOutcome,
  type Received,
} from "../../archive/index.ts";
import {
  buildSegment,
  projectionOf,
  spellLabel,
  type IndexedCable,
  type SearchCable,
} from "../../search/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import type { ReadText } from "./read-text.ts";
import { fromHex, packBytes, packText, unpackText } from "./packed.ts";

/** Stores the texts in order; the caller holds the transaction. */
export const putBatch = (
  database: DatabaseSync,
  batch: readonly Received[],
  vocabulary: Vocabulary,
  readText: ReadText,
): readonly PutOutcome[] => {
  const made: (IndexedCable & { readonly copy: number })[] = [];
  const outcomes = batch.map((received): PutOutcome => {
    const hash = hashOf(received.text);
    const bytesHash = hashOf(received.bytes);
    const name = nameOf(received.telegram, hash);
    keepBytes(database, received.bytes, bytesHash, hash);
    const held = database
      .prepare(
        "SELECT copy.id, mrn FROM copy JOIN instance ON instance.id = copy.instance WHERE hash = ?",
      )
      .get(fromHex(hash));
    if (held !== undefined) {
      addPlace(database, Number(held["id"]), received, bytesHash);
      return { state: "held", name: String(held["mrn"]), hash };
    }
    const cable = projectionOf(
      { telegram: received.telegram, text: received.text, hash, source: received.source },
      vocabulary,
    );
    const { instance, joins, isTwin } = instanceFor(database, name, received, vocabulary, readText);
    const rank = copyRank(received);
    const copy = insertCopy(database, received, { instance, rank, hash, bytesHash, cable });
    addPlace(database, copy, received, bytesHash);
    made.push({ cable, instance, joins, isTwin, rank, copy });
    return { state: joins ? "copy" : "stored", name, hash };
  });
  if (made.length > 0) insertSegment(database, made[0]!.copy, made);
  return outcomes;
};

/** Bytes that are the text itself in UTF-8 have the text's hash, and are not kept twice. */
const keepBytes = (
  database: DatabaseSync,
  bytes: Uint8Array,
  bytesHash: string,
  textHash: string,
): void => {
  if (bytesHash === textHash) return;
  const hash = fromHex(bytesHash);
  if (database.prepare("SELECT 1 FROM received WHERE hash = ?").get(hash) !== undefined) return;
  database.prepare("INSERT INTO received (hash, bytes) VALUES (?, ?)").run(hash, packBytes(bytes));
};

/** The telegram under this name that the text is a copy of, else a new one. */
const instanceFor = (
  database: DatabaseSync,
  name: string,
  received: Received,
  vocabulary: Vocabulary,
  readText: ReadText,
): { readonly instance: number; readonly joins: boolean; readonly isTwin: boolean } => {
  const known = database
    .prepare(
      "SELECT copy.instance, copy.text FROM instance JOIN copy ON copy.instance = instance.id WHERE instance.mrn = ? ORDER BY copy.id",
    )
    .all(name);
  for (const row of known) {
    const text = unpackText(row["text"] as Uint8Array);
    if (sameTelegram({ telegram: readText(text, vocabulary), text }, received))
      return { instance: Number(row["instance"]), joins: true, isTwin: false };
  }
  const { lastInsertRowid } = database.prepare("INSERT INTO instance (mrn) VALUES (?)").run(name);
  return { instance: Number(lastInsertRowid), joins: false, isTwin: known.length > 0 };
};

interface Settled {
  readonly instance: number;
  readonly rank: readonly number[];
  readonly hash: string;
  readonly bytesHash: string;
  readonly cable: SearchCable;
}

const insertCopy = (
  database: DatabaseSync,
  received: Received,
  { instance, rank, hash, bytesHash, cable }: Settled,
): number => {
  const { lastInsertRowid } = database
    .prepare(
      "INSERT INTO copy (hash, instance, rank, bytes_hash, decoding, text, cable) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .run(
      fromHex(hash),
      instance,
      JSON.stringify(rank),
      fromHex(bytesHash),
      received.decoding,
      packText(received.text),
      packText(JSON.stringify(cable)),
    );
  insertEdges(database, Number(lastInsertRowid), cable);
  return Number(lastInsertRowid);
};

/** The references that a copy makes, each with the label of its portion. */
export const insertEdges = (database: DatabaseSync, copy: number, cable: SearchCable): void => {
  const labels = new Map(cable.documents.map(({ address, label }) => [address, spellLabel(label)]));
  const edge = database.prepare(
    "INSERT INTO edge (copy, mrn, address, needs_head, label) VALUES (?, ?, ?, ?, ?)",
  );
  for (const { mrn, address, needsHead } of cable.citations)
    edge.run(copy, mrn, address, needsHead ? 1 : 0, labels.get(address) ?? "");
};

const addPlace = (
  database: DatabaseSync,
  copy: number,
  { source, file, place }: Received,
  bytesHash: string,
): void => {
  const first = database
    .prepare("SELECT source FROM place WHERE copy = ? ORDER BY id LIMIT 1")
    .get(copy);
  const isOther = first !== undefined && first["source"] !== source;
  database
    .prepare(
      "INSERT OR IGNORE INTO place (copy, source, file, place, bytes_hash, is_other_source) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .run(copy, source, file, place, fromHex(bytesHash), isOther ? 1 : 0);
};

/** Writes the segment of cables that are the copies from `firstCopy` on. */
export const insertSegment = (
  database: DatabaseSync,
  firstCopy: number,
  made: readonly IndexedCable[],
): void => {
  const { lastInsertRowid } = database
    .prepare("INSERT INTO segment (tier, first_copy, copies) VALUES (0, ?, ?)")
    .run(firstCopy, made.length);
  const insert = database.prepare("INSERT INTO blob (segment, name, bytes) VALUES (?, ?, ?)");
  for (const [name, bytes] of buildSegment(made)) insert.run(lastInsertRowid, name, bytes);
};
