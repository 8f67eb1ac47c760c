/**
 * One writer at a time. The lock is SQLite's own, so a killed process holds nothing; beside it a small file says who
 * wrote last, for the sentence that another process gives when it has waited long enough.
 */
import { isIncremental } from "./database.ts";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { ReftelError } from "../../archive/index.ts";
import { BUSY, codeOf, readOnlyArchive, troubleWith } from "./trouble.ts";

export const HOLDER_FILE = "writer.json";

/** Milliseconds that a process waits for another to end its writing, and between two tries. */
export const WRITE_WAIT = 10_000;
const STEP = 25;

export interface Writer {
  /** Runs a change in one transaction; what it returns is durable. Changes of one process run one behind the other. */
  readonly change: <T>(run: (database: DatabaseSync) => T) => Promise<T>;
  /** Gives free pages back to the disk, and empties the log beside the file. */
  readonly shrink: () => Promise<void>;
  /** Waits for what is running, then does what must come before, and closes as the last: so SQLite tidies its files. */
  readonly close: (before: () => void) => Promise<void>;
}

export interface WriterOptions {
  readonly folder: string;
  readonly open: () => DatabaseSync;
  readonly isReadOnly: boolean;
  /** What this process is doing, as `import`. */
  readonly purpose: string;
  readonly waitMs: number;
}

/** Returns a writer whose connection is opened with the first change. */
export const makeWriter = ({
  folder,
  open,
  isReadOnly,
  purpose,
  waitMs,
}: WriterOptions): Writer => {
  let database: DatabaseSync | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const begin = async (): Promise<DatabaseSync> => {
    if (isReadOnly) throw readOnlyArchive(folder);
    if (database === null) {
      database = open();
      // Waiting is done here and not in SQLite, where it would stop the whole process.
      database.exec("PRAGMA busy_timeout = 0");
    }
    for (let waited = 0; ; waited += STEP) {
      try {
        database.exec("BEGIN IMMEDIATE");
        writeHolder(folder, purpose);
        return database;
      } catch (error) {
        if (codeOf(error) !== BUSY) throw error;
        if (waited >= waitMs) throw lockedBy(folder, error);
        await wait(STEP);
      }
    }
  };

  const run = async <T>(act: (database: DatabaseSync) => T): Promise<T> => {
    try {
      const opened = await begin();
      try {
        const result = act(opened);
        opened.exec("COMMIT");
        return result;
      } catch (error) {
        if (opened.isTransaction) opened.exec("ROLLBACK");
        throw error;
      }
    } catch (error) {
      throw troubleWith(folder, error);
    }
  };

  const queued = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    change: (act) => queued(() => run(act)),
    shrink: () =>
      queued(async () => {
        // Once as the only writer, so that whoever else writes is waited for and named.
        await run(() => undefined);
        try {
          giveBack(database!);
        } catch (error) {
          throw troubleWith(folder, error);
        }
      }),
    close: async (before) => {
      await last;
      before();
      database?.close();
      database = null;
    },
  };
};

/** Files made before pages could be given back one by one are written anew, once. */
const giveBack = (database: DatabaseSync): void => {
  database.exec(
    isIncremental(database)
      ? "PRAGMA incremental_vacuum"
      : "PRAGMA auto_vacuum = INCREMENTAL; VACUUM",
  );
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
};

const writeHolder = (folder: string, purpose: string): void => {
  try {
    writeFileSync(join(folder, HOLDER_FILE), JSON.stringify({ pid: process.pid, purpose }));
  } catch {
    // Only a courtesy to who waits: a full disk is told by the transaction itself.
  }
};

const lockedBy = (folder: string, cause: unknown): ReftelError => {
  const { pid, purpose } = readHolder(folder);
  return new ReftelError(
    "archive.locked",
    `The archive in ${folder} is being written by process ${pid} (${purpose}). Try again when it has ended.`,
    cause,
  );
};

const readHolder = (folder: string): { readonly pid: string; readonly purpose: string } => {
  try {
    const { pid, purpose }: { pid: unknown; purpose: unknown } = JSON.parse(
      readFileSync(join(folder, HOLDER_FILE), "utf8"),
    );
    return { pid: String(pid), purpose: String(purpose) };
  } catch {
    return { pid: "unknown", purpose: "writing" };
  }
};
