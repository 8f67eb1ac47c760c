/**
 * Storing a batch, inside one transaction: bytes, texts, projections with their labels, places, and the segment of the
 * index that makes them found. All of it is there afterwards, or nothing.
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
import { projectionOf, type IndexedCable, type SearchCable } from "../../search/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import type { ReadText } from "./read-text.ts";
import { dropJoined, isTwinOf, joinAgain } from "./join.ts";
import { DamagedText, fromHex, packBytes, unpackBytes, packCopy, unpackText } from "./packed.ts";
import { keptAt, type Prepared } from "./prepare.ts";
import { insertSegment, markGone } from "./segments.ts";

/** What was worked out of a batch's new texts before the transaction, in the order of the batch. */
export interface Ready {
  readonly copies: readonly ReadyCopy[];
  /** Hash of every text of the batch. */
  readonly hashes: readonly string[];
  /** Null where it is still to be done. */
  readonly prepared: Prepared | null;
}

export interface ReadyCopy {
  readonly hash: string;
  readonly text: string;
  readonly cable: SearchCable;
}

/** Works out the projections of the texts of a batch that are not held yet, each once. */
export const readyCopies = (
  isHeld: (hash: string) => boolean,
  batch: readonly Received[],
  vocabulary: Vocabulary,
): Pick<Ready, "copies" | "hashes"> => {
  const hashes = batch.map(({ text }) => hashOf(text));
  const seen = new Set<string>();
  const copies = batch.flatMap(({ text, telegram, source }, at) => {
    const hash = hashes[at]!;
    if (seen.has(hash) || isHeld(hash)) return [];
    seen.add(hash);
    return { hash, text, cable: projectionOf({ telegram, text, hash, source }, vocabulary) };
  });
  return { copies, hashes };
};

/**
 * Stores the texts in order; the caller holds the transaction. `ready` spares what was worked out of them before it, where
 * what is new is still what was new then.
 */
export const putBatch = (
  database: DatabaseSync,
  batch: readonly Received[],
  vocabulary: Vocabulary,
  readText: ReadText,
  ready: Ready | null = null,
): readonly PutOutcome[] => {
  const known = new Map(ready?.copies.map(({ hash, cable }, at) => [hash, { cable, at }]));
  const held = database.prepare(
    "SELECT copy.id, copy.instance, kept, mrn FROM copy JOIN instance ON instance.id = copy.instance WHERE hash = ? AND joined IS NULL",
  );
  const firstSource = database.prepare(
    "SELECT source FROM place WHERE copy = ? ORDER BY id LIMIT 1",
  );
  const mend = database.prepare("UPDATE copy SET kept = ? WHERE id = ?");
  const insert = database.prepare(
    "INSERT INTO copy (id, hash, instance, rank, bytes_hash, decoding, kept) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const keepBytes = bytesKeeper(database);
  const addPlace = placeAdder(database);
  const settle = settler(database, vocabulary, readText);
  let copy = lastOf(database, "copy");
  const nextCopy = (): number => (copy += 1);
  let made: IndexedCable[] = [];
  const gone = new Set<number>();
  const isJoined = database.prepare("SELECT 1 FROM copy WHERE instance = ? AND joined IS NOT NULL");
  /** Sections of a telegram make another text together once one more of them is there. */
  const rejoin = (instance: number, isTwin: boolean): void => {
    const changed = joinAgain(database, instance, vocabulary, readText, nextCopy, isTwin);
    if (changed.gone !== null) gone.add(changed.gone);
    if (changed.made !== null) made.push(changed.made);
  };
  const outcomes = batch.map((received, place): PutOutcome => {
    const { text, telegram, source } = received;
    const hash = ready?.hashes[place] ?? hashOf(text);
    const bytesHash = Buffer.from(text, "utf8").equals(received.bytes)
      ? hash
      : hashOf(received.bytes);
    const name = nameOf(telegram, hash);
    keepBytes(received.bytes, bytesHash, hash);
    const row = held.get(fromHex(hash));
    if (row !== undefined) {
      const instance = Number(row["instance"]);
      if (!isWhole(row["kept"] as Uint8Array, hash, unpackText)) {
        const first = String(firstSource.get(row["id"]!)?.["source"]);
        const cable = projectionOf({ telegram, text, hash, source: first }, vocabulary);
        mend.run(packCopy(text, cable), row["id"]!);
      }
      addPlace(Number(row["id"]), received, bytesHash);
      if (isJoined.get(instance) !== undefined) rejoin(instance, isTwinOf(database, instance));
      return { state: "held", name: String(row["mrn"]), hash };
    }
    const before = known.get(hash);
    const cable = before?.cable ?? projectionOf({ telegram, text, hash, source }, vocabulary);
    const prepared = before === undefined ? null : (ready?.prepared ?? null);
    const settled = settle(name, received);
    const rank = copyRank(received);
    const id = nextCopy();
    // The text may come whole that was put together from its sections before.
    if (settled.joins) for (const one of dropSame(database, settled.instance, hash)) gone.add(one);
    insert.run(
      id,
      fromHex(hash),
      settled.instance,
      JSON.stringify(rank),
      fromHex(bytesHash),
      received.decoding,
      prepared === null ? packCopy(text, cable) : keptAt(prepared, before!.at),
    );
    addPlace(id, received, bytesHash);
    made.push({ cable, copy: id, rank, ...settled });
    const isSection = (telegram.sections[0]?.of ?? 1) > 1;
    if (settled.joins && isSection) rejoin(settled.instance, settled.isTwin);
    return { state: settled.joins ? "copy" : "stored", name, hash };
  });
  made = made.filter((one) => !gone.delete(one.copy));
  markGone(database, gone);
  const isAsReady =
    ready !== null &&
    made.length === ready.copies.length &&
    made.every(({ cable }, at) => cable === ready.copies[at]!.cable);
  insertSegment(database, made, isAsReady ? ready.prepared?.words : undefined);
  return outcomes;
};

/** Takes out the joined copy of a telegram where it is this text. */
const dropSame = (database: DatabaseSync, instance: number, hash: string): readonly number[] => {
  const same = database
    .prepare("SELECT 1 FROM copy WHERE instance = ? AND hash = ? AND joined IS NOT NULL")
    .get(instance, fromHex(hash));
  return same === undefined ? [] : dropJoined(database, [instance]);
};

/** Whether what is kept can be read back as it came: what a disk has spoiled is mended when it comes again. */
const isWhole = (
  kept: Uint8Array,
  hash: string,
  unpack: (kept: Uint8Array) => string | Uint8Array,
): boolean => {
  try {
    return hashOf(unpack(kept)) === hash;
  } catch (error) {
    if (error instanceof DamagedText || error instanceof RangeError) return false;
    throw error;
  }
};

/** Returns the last number that was given to a copy or a telegram, to one that was taken out since included. */
export const lastOf = (database: DatabaseSync, table: "copy" | "instance"): number => {
  const row = database
    .prepare(
      `SELECT max(ifnull((SELECT max(id) FROM ${table}), 0), ifnull((SELECT max(last_${table}) FROM removal), 0)) AS last`,
    )
    .get();
  return Number(row?.["last"]);
};

/** Bytes that are the text itself in UTF-8 have the text's hash, and are not kept twice. */
const bytesKeeper = (
  database: DatabaseSync,
): ((bytes: Uint8Array, bytesHash: string, textHash: string) => void) => {
  const known = database.prepare("SELECT bytes FROM received WHERE hash = ?");
  const insert = database.prepare("INSERT OR REPLACE INTO received (hash, bytes) VALUES (?, ?)");
  return (bytes, bytesHash, textHash) => {
    if (bytesHash === textHash) return;
    const hash = fromHex(bytesHash);
    const kept = known.get(hash);
    if (kept === undefined || !isWhole(kept["bytes"] as Uint8Array, bytesHash, unpackBytes))
      insert.run(hash, packBytes(bytes));
  };
};

/** What is settled of a copy when it comes: which telegram it is of, and what stood under its number before. */
type Settled = Pick<IndexedCable, "instance" | "joins" | "isTwin">;

/** Finds the telegram under a name that a text is a copy of, in the order of their coming; else makes a new one. */
const settler = (
  database: DatabaseSync,
  vocabulary: Vocabulary,
  readText: ReadText,
): ((name: string, received: Received) => Settled) => {
  const under = database.prepare(`
    SELECT copy.instance, copy.kept, (SELECT min(id) FROM place WHERE place.copy = copy.id) AS came
    FROM instance JOIN copy ON copy.instance = instance.id WHERE instance.mrn = ? AND joined IS NULL ORDER BY came`);
  const insert = database.prepare("INSERT INTO instance (id, mrn) VALUES (?, ?)");
  let last = lastOf(database, "instance");
  return (name, received) => {
    const telegrams = Map.groupBy(under.all(name), (row) => Number(row["instance"]));
    let isFirst = true;
    for (const [instance, copies] of telegrams) {
      const joins = copies.some((row) => {
        const text = unpackText(row["kept"] as Uint8Array);
        return sameTelegram({ telegram: readText(text, vocabulary), text }, received);
      });
      if (joins) return { instance, joins, isTwin: !isFirst };
      isFirst = false;
    }
    last += 1;
    insert.run(last, name);
    return { instance: last, joins: false, isTwin: !isFirst };
  };
};

/** Notes where a text was found; the same place again is not noted twice. */
const placeAdder = (
  database: DatabaseSync,
): ((
  copy: number,
  received: Pick<Received, "source" | "file" | "place" | "decoding">,
  bytesHash: string,
) => void) => {
  const first = database.prepare("SELECT source FROM place WHERE copy = ? ORDER BY id LIMIT 1");
  const insert = database.prepare(
    "INSERT OR IGNORE INTO place (copy, source, file, place, bytes_hash, decoding, is_other_source) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  return (copy, { source, file, place, decoding }, bytesHash) => {
    const known = first.get(copy);
    const isOther = known !== undefined && known["source"] !== source;
    insert.run(copy, source, file, place, fromHex(bytesHash), decoding, isOther ? 1 : 0);
  };
};
