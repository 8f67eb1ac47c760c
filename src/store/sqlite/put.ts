/**
 * Storing a batch, inside one transaction: bytes, texts, projections with their labels, places, and the segment of the
 * index that makes them found. All of it is there afterwards, or nothing.
 */
import type { DatabaseSync } from "node:sqlite";
import {
  hashOf,
  likenessOf,
  telegramsWith,
  type Likeness,
  type PutOutcome,
} from "../../archive/index.ts";
import type { IndexedCable, IndexedWords } from "../../search/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { cablesOf, isWithCable, readAnew, type Incoming } from "./incoming.ts";
import { dropJoined, isTwinOf, joinAgain } from "./join.ts";
import { laidAt, type LaidCopies } from "./laid.ts";
import { DamagedText, fromHex, packBytes, packCopy, unpackBytes, unpackText } from "./packed.ts";
import type { Prepared } from "./prepare.ts";
import type { ReadText } from "./read-text.ts";
import { noteRules } from "./reading-rules.ts";
import { indexAgain } from "./index-again.ts";
import { insertSegment, markGone } from "./segments.ts";

/** What was worked out of the projections of a batch before its transaction. */
export interface Ready {
  /** The copies as they are kept; null where the thread that was to pack them failed. */
  readonly kept: ((at: number) => Uint8Array) | null;
  /** The words of all; null where they are still to be indexed. */
  readonly words: IndexedWords | null;
}

/** Returns what is ready of copies that were laid, and prepared in another thread or not. */
export const readyOf = (laid: LaidCopies, prepared: Prepared | null): Ready => {
  if (prepared !== null) return { kept: (at) => laidAt(prepared.kept, at), words: prepared.words };
  // Given to a thread that failed, it is no longer here.
  const isHere = laid.ends.length === 0 || laid.bytes.length > 0;
  return { kept: isHere ? (at) => packBytes(laidAt(laid, at)) : null, words: null };
};

/**
 * Stores the texts in order; the caller holds the transaction. `ready` spares what was worked out of them before it; it is null
 * where they were taken in with another vocabulary, so that each is read again.
 */
export const putBatch = (
  database: DatabaseSync,
  batch: readonly Incoming[],
  vocabulary: Vocabulary,
  readText: ReadText,
  ready: Ready | null,
): readonly PutOutcome[] => {
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
  noteRules(database, copy + 1);
  const nextCopy = (): number => (copy += 1);
  let made: IndexedCable[] = [];
  const gone = new Set<number>();
  /** Copies of which the index is to learn anew where they belong. */
  const again = new Set<number>();
  const isJoined = database.prepare("SELECT 1 FROM copy WHERE instance = ? AND joined IS NOT NULL");
  /** Sections of a telegram make another text together once one more of them is there. */
  const rejoin = (instance: number, isTwin: boolean): void => {
    const changed = joinAgain(database, instance, vocabulary, readText, nextCopy, isTwin);
    if (changed.gone !== null) gone.add(changed.gone);
    if (changed.made !== null) made.push(changed.made);
  };
  const cables = cablesOf(batch);
  let taken = 0;
  const outcomes = batch.map((received): PutOutcome => {
    const { hash } = received;
    const at = received.cable === null ? -1 : taken++;
    if (received.bytes !== null) keepBytes(received.bytes, received.bytesHash);
    const row = held.get(fromHex(hash));
    if (row !== undefined) {
      const instance = Number(row["instance"]);
      if (!isWhole(row["kept"] as Uint8Array, hash, unpackText)) {
        const source = String(firstSource.get(row["id"]!)?.["source"]);
        const { text, cable } = readAnew({ ...received, source }, readText, vocabulary);
        mend.run(packCopy(text, cable), row["id"]!);
      }
      addPlace(Number(row["id"]), received);
      if (isJoined.get(instance) !== undefined) rejoin(instance, isTwinOf(database, instance));
      return { state: "held", name: String(row["mrn"]), hash };
    }
    const isTaken = isWithCable(received);
    const { text, name, rank, isSection, cable } = isTaken
      ? received
      : readAnew(received, readText, vocabulary);
    const { settled, apart } = settle(name, text);
    const id = nextCopy();
    // The text may come whole that was put together from its sections before.
    if (settled.joins) for (const one of dropSame(database, settled.instance, hash)) gone.add(one);
    insert.run(
      id,
      fromHex(hash),
      settled.instance,
      JSON.stringify(rank),
      fromHex(received.bytesHash),
      received.decoding,
      (isTaken ? ready?.kept?.(at) : null) ?? packCopy(text, cable),
    );
    addPlace(id, received);
    made.push({ cable, copy: id, rank, ...settled });
    if (apart.length > 0) {
      const moved = bringTogether(database, settled.instance, apart);
      for (const one of moved.dropped) gone.add(one);
      for (const one of moved.copies) if (one !== id) again.add(one);
    }
    if (apart.length > 0 || (settled.joins && isSection)) rejoin(settled.instance, settled.isTwin);
    return { state: settled.joins ? "copy" : "stored", name, hash };
  });
  made = made.filter((one) => !gone.delete(one.copy) && !again.has(one.copy));
  markGone(database, gone.union(again));
  const isAsReady =
    made.length === cables.length && made.every(({ cable }, at) => cable === cables[at]);
  insertSegment(database, made, (isAsReady ? ready?.words : null) ?? undefined);
  if (again.size > 0) indexAgain(database, again, vocabulary, readText);
  return outcomes;
};

/**
 * Makes one telegram of several that a text holds together: the first by its coming has all copies from now on. Returns those that
 * it has, without the ones that sections made together, which are taken out.
 */
const bringTogether = (
  database: DatabaseSync,
  first: number,
  others: readonly number[],
): { readonly copies: readonly number[]; readonly dropped: readonly number[] } => {
  const dropped = dropJoined(database, [first, ...others]);
  const move = database.prepare("UPDATE copy SET instance = ? WHERE instance = ?");
  const drop = database.prepare("DELETE FROM instance WHERE id = ?");
  for (const other of others) {
    move.run(first, other);
    drop.run(other);
  }
  const copies = database.prepare("SELECT id FROM copy WHERE instance = ?").all(first);
  return { copies: copies.map(({ id }) => Number(id)), dropped };
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

/** Keeps the bytes of texts that are not the text itself in UTF-8. */
const bytesKeeper = (database: DatabaseSync): ((bytes: Uint8Array, bytesHash: string) => void) => {
  const known = database.prepare("SELECT bytes FROM received WHERE hash = ?");
  const insert = database.prepare("INSERT OR REPLACE INTO received (hash, bytes) VALUES (?, ?)");
  return (bytes, bytesHash) => {
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
): ((
  name: string,
  text: string,
) => {
  readonly settled: Settled;
  /** Telegrams that stood apart until now, of which the text is a copy as well. */
  readonly apart: readonly number[];
}) => {
  const under = database.prepare(`
    SELECT copy.id, copy.instance, (SELECT min(id) FROM place WHERE place.copy = copy.id) AS came
    FROM instance JOIN copy ON copy.instance = instance.id WHERE instance.mrn = ? AND joined IS NULL ORDER BY came`);
  const likenessIn = likenessKeeper(database, vocabulary, readText);
  const insert = database.prepare("INSERT INTO instance (id, mrn) VALUES (?, ?)");
  let last = lastOf(database, "instance");
  return (name, text) => {
    const telegrams = Map.groupBy(under.all(name), (row) => Number(row["instance"]));
    const instances = [...telegrams.keys()];
    const copiesOf = function* copiesOf(instance: number) {
      for (const row of telegrams.get(instance) ?? []) yield likenessIn(Number(row["id"]));
    };
    const [first, ...apart] =
      instances.length === 0
        ? []
        : telegramsWith(
            instances,
            copiesOf,
            likenessOf({ telegram: readText(text, vocabulary), text }),
          );
    if (first !== undefined)
      return { settled: { instance: first, joins: true, isTwin: first !== instances[0] }, apart };
    last += 1;
    insert.run(last, name);
    return { settled: { instance: last, joins: false, isTwin: instances.length > 0 }, apart: [] };
  };
};

/** Numbers of shingles that are kept of the copies that a batch was held against: 16 MB. */
const MOST_SHINGLES = 4_000_000;

/** Gives what of a stored copy is held against others, each read once as long as there is room. */
const likenessKeeper = (
  database: DatabaseSync,
  vocabulary: Vocabulary,
  readText: ReadText,
): ((copy: number) => Likeness) => {
  const kept = database.prepare("SELECT kept FROM copy WHERE id = ?");
  const known = new Map<number, Likeness>();
  let shingles = 0;
  return (copy) => {
    const before = known.get(copy);
    if (before !== undefined) return before;
    const text = unpackText(kept.get(copy)?.["kept"] as Uint8Array);
    const likeness = likenessOf({ telegram: readText(text, vocabulary), text });
    shingles += likeness.shingles.length;
    if (shingles > MOST_SHINGLES) {
      known.clear();
      shingles = likeness.shingles.length;
    }
    known.set(copy, likeness);
    return likeness;
  };
};

/** Notes where a text was found; the same place again is not noted twice. */
const placeAdder = (
  database: DatabaseSync,
): ((
  copy: number,
  found: Pick<Incoming, "source" | "file" | "place" | "decoding" | "bytesHash">,
) => void) => {
  const first = database.prepare("SELECT source FROM place WHERE copy = ? ORDER BY id LIMIT 1");
  const insert = database.prepare(
    "INSERT OR IGNORE INTO place (copy, source, file, place, bytes_hash, decoding, is_other_source) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  return (copy, { source, file, place, decoding, bytesHash }) => {
    const known = first.get(copy);
    const isOther = known !== undefined && known["source"] !== source;
    insert.run(copy, source, file, place, fromHex(bytesHash), decoding, isOther ? 1 : 0);
  };
};
