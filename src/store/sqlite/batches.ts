/** Batches that are stored: what can be worked out of each before its transaction, here and in another thread, and the transaction. */
import type { DatabaseSync } from "node:sqlite";
import type { Batch } from "../../archive/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { cablesOf, incomingOf, readAnew, type Incoming } from "./incoming.ts";
import { layCopies, type LaidCopies } from "./laid.ts";
import { letGo } from "./let-go.ts";
import { fromHex } from "./packed.ts";
import { largeOf, unprepared, type Prepared } from "./prepare.ts";
import { WORTH_A_THREAD, type Preparer } from "./preparer.ts";
import { putBatch, readyOf } from "./put.ts";
import { readText } from "./additions.ts";
import { pairedIn } from "./segments.ts";
import { readOnlyArchive, told } from "./trouble.ts";
import type { Upkeep } from "./upkeep.ts";
import type { Writer } from "./writer.ts";

export interface BatchOptions {
  readonly folder: string;
  /** A connection that reads. */
  readonly database: DatabaseSync;
  readonly writer: Writer;
  readonly preparer: Preparer;
  readonly upkeep: Upkeep;
  readonly vocabulary: () => Vocabulary;
  readonly isReadOnly: boolean;
  /** Threads that a large batch may use. */
  readonly threads: 1 | 2;
}

/** Room for the copies of a batch, where none was stored before. */
const FIRST_ROOM = 65_536;

/** Returns how batches are begun. */
export const makeBatches = ({
  folder,
  database,
  writer,
  preparer,
  upkeep,
  vocabulary,
  isReadOnly,
  threads,
}: BatchOptions): (() => Batch) => {
  /** Hashes of texts that are being stored: a batch that is filled meanwhile takes them for held. */
  const coming = new Set<string>();
  let room = FIRST_ROOM;

  return () => {
    const held = database.prepare("SELECT 1 FROM copy WHERE hash = ?");
    const isHeld = (hash: string): boolean =>
      own.has(hash) || coming.has(hash) || held.get(fromHex(hash)) !== undefined;
    const laid = layCopies(room);
    const texts: Incoming[] = [];
    const own = new Set<string>();
    let read: Vocabulary | null = null;

    /** Large batches are packed and indexed in another thread, before the transaction in which they are stored. */
    const preparedOf = async (copies: LaidCopies, isBulk: boolean): Promise<Prepared | null> =>
      isBulk && copies.ends.length >= WORTH_A_THREAD
        ? await preparer.prepare(
            told(folder, () => unprepared(copies, cablesOf(texts), pairedIn(database))),
          )
        : null;

    return {
      add: (received) =>
        told(folder, () => {
          if (isReadOnly) throw readOnlyArchive(folder);
          read ??= vocabulary();
          const one = incomingOf(received, laid, isHeld, read);
          texts.push(one);
          if (one.cable !== null) own.add(one.hash);
        }),
      store: async (behind) => {
        // Whether it rejects is told below, which may be long after.
        behind?.catch(() => undefined);
        for (const hash of own) coming.add(hash);
        try {
          const isBulk = threads > 1 && texts.length >= WORTH_A_THREAD;
          const copies = laid.done();
          room = Math.max(FIRST_ROOM, copies.bytes.length + (copies.bytes.length >>> 3));
          const prepared = await preparedOf(copies, isBulk);
          const ready = readyOf(copies, prepared);
          await behind;
          if (texts.length === 0) return [];
          const outcomes = await writer.change((connection) => {
            const now = vocabulary();
            return now === read
              ? putBatch(connection, texts, now, readText, ready)
              : putBatch(
                  connection,
                  texts.map((one) => readAnew(one, readText, now)),
                  now,
                  readText,
                  null,
                );
          });
          if (prepared !== null) letGo(largeOf(prepared));
          await upkeep.merge(isBulk ? "many" : "few", texts.length);
          return outcomes;
        } finally {
          for (const hash of own) coming.delete(hash);
        }
      },
    };
  };
};
