/**
 * The database file of an archive: opening it, and bringing its schema up to date. Every connection that writes has
 * `synchronous = FULL` and checks it, since a report of "stored" is given only for what is on the disk.
 */
import { mkdirSync, existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { ReftelError } from "../../archive/index.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { repackCopy } from "./packed.ts";
import { noteAllRead } from "./reading-rules.ts";
import { relaySegments } from "./relay.ts";
import { CANTOPEN, codeOf, notDatabase, notFolder, READONLY, told } from "./trouble.ts";

export const FILE = "reftel.db";

/** "RFTL": tells an archive from another SQLite database. */
const APPLICATION = 0x5246_544c;

/** Bytes of a page: a chunk of the index is in one, and two or three copies, so that what is looked up costs one read. */
const PAGE = 16_384;

/** Bytes of the log behind which it is written into the file. */
const LOG = 16_384_000;

/** Milliseconds that a read waits while the file is being opened or recovered by another process. */
const READ_WAIT = 5000;

export interface Opened {
  readonly reader: DatabaseSync;
  /** Opens the connection that writes; throws `archive.readonly` where that cannot be. */
  readonly openWriter: () => DatabaseSync;
  /** The folder can only be read. */
  readonly isFrozen: boolean;
}

/**
 * Opens the archive in `folder`, made where there is none and `create` is set. Where the folder can only be read, so
 * can the archive. Throws `archive.*`.
 */
export const openDatabase = (
  folder: string,
  {
    create,
    readOnly,
    mostPages,
    rebuild,
  }: {
    readonly create: boolean;
    readonly readOnly: boolean;
    readonly mostPages?: number;
    /** Makes the index anew, inside the transaction of a step that changes its layout. */
    readonly rebuild: (database: DatabaseSync) => void;
  },
): Opened => {
  const path = join(folder, FILE);
  if (!existsSync(path)) {
    if (!create || readOnly) {
      throw new ReftelError(
        "archive.absent",
        `There is no archive in ${folder}. Import something into it first, or name another folder with --archive.`,
      );
    }
    makeFolder(folder);
  }
  const openWriter = (): DatabaseSync =>
    told(folder, () => openForWriting(path, folder, rebuild, mostPages));
  if (readOnly) return { reader: openForReading(path, folder), openWriter, isFrozen: false };
  let isFrozen = false;
  try {
    // Makes the file, or brings it up to date, before anyone reads it.
    openWriter().close();
  } catch (error) {
    const cannotWrite =
      error instanceof ReftelError && error.code === "archive.readonly" && existsSync(path);
    if (!cannotWrite) throw error;
    isFrozen = true;
  }
  return { reader: openForReading(path, folder), openWriter, isFrozen };
};

/** Opens an archive that is there and up to date, to read and never to write. Throws `archive.*`. */
export const openToRead = (folder: string): DatabaseSync =>
  openDatabase(folder, { create: false, readOnly: true, rebuild: () => undefined }).reader;

/**
 * Makes a folder and those above it, one at a time. Node's own recursive form never ends where the system answers that
 * a folder is not there though the one above it is, as below /proc.
 */
const makeWithParents = (folder: string): void => {
  if (existsSync(folder)) return;
  makeWithParents(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process that opens the same new archive may have made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
};

/** Makes a folder and those above it. Throws `archive.readonly`. */
export const makeFolder = (folder: string): void => {
  try {
    makeWithParents(resolve(folder));
  } catch (error) {
    throw new ReftelError(
      "archive.readonly",
      `The folder ${folder} cannot be made. See that you may write where it should stand, or name another with --archive.`,
      error,
    );
  }
  if (!statSync(folder).isDirectory()) throw notFolder(folder);
};

/** Opens a connection that writes to an archive that is there and up to date; it waits for others as long as is said. */
export const openBeside = (
  folder: string,
  mostPages: number | null,
  waitMs: number,
): DatabaseSync => {
  const asItIs = (): void => undefined;
  const database = openForWriting(join(folder, FILE), folder, asItIs, mostPages ?? undefined);
  database.exec(`PRAGMA busy_timeout = ${waitMs}`);
  return database;
};

const openForWriting = (
  path: string,
  folder: string,
  rebuild: (database: DatabaseSync) => void,
  mostPages: number | undefined,
): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: READ_WAIT });
  try {
    checkVersion(database, folder);
    // A file that has pages already keeps their size; how they are given back is changed by `shrink`.
    if (numberOf(database, "schema_version") === 0)
      database.exec(`PRAGMA page_size = ${PAGE}; PRAGMA auto_vacuum = INCREMENTAL`);
    const checkpoint = Math.ceil(LOG / numberOf(database, "page_size"));
    database.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = ${checkpoint}`,
    );
    const [full] = Object.values(database.prepare("PRAGMA synchronous").get() ?? {});
    if (full !== 2)
      throw new ReftelError(
        "archive.damaged",
        `The archive in ${folder} cannot be written safely: SQLite refused full synchronisation.`,
      );
    migrate(database, folder, rebuild);
    if (mostPages !== undefined) database.exec(`PRAGMA max_page_count = ${Math.floor(mostPages)}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

const openForReading = (path: string, folder: string): DatabaseSync =>
  told(folder, () => {
    const database = openPlainOrFrozen(path);
    try {
      checkVersion(database, folder);
      if (isOlder(database)) {
        throw new ReftelError(
          "archive.readonly",
          `The archive in ${folder} is of an older version and has to be brought up to date. Open it once with the right to write.`,
        );
      }
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });

/**
 * A database in WAL mode wants to write beside itself even for reading. Where the folder forbids that and nothing is
 * left in the WAL, the file is read as one that nobody changes.
 */
const openPlainOrFrozen = (path: string): DatabaseSync => {
  const plain = new DatabaseSync(path, { readOnly: true, timeout: READ_WAIT });
  try {
    plain.prepare("SELECT count(*) FROM sqlite_schema").get();
    return plain;
  } catch (error) {
    plain.close();
    const hasPending = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
    if ((codeOf(error) !== CANTOPEN && codeOf(error) !== READONLY) || hasPending) throw error;
    const url = pathToFileURL(resolve(path));
    url.searchParams.set("immutable", "1");
    return new DatabaseSync(url, { readOnly: true });
  }
};

/** Returns the bytes that an archive takes on the disk; the log beside it, which comes and goes, is not counted. */
export const sizeOf = (folder: string): number =>
  statSync(join(folder, FILE), { throwIfNoEntry: false })?.size ?? 0;

/** Returns the number that a pragma gives. */
export const numberOf = (database: DatabaseSync, pragma: string): number =>
  Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);

/** Returns whether free pages can be given back one by one; a file made before that could be has to be written anew. */
export const isIncremental = (database: DatabaseSync): boolean =>
  numberOf(database, "auto_vacuum") === 2;

/** Returns whether a database has to be brought up to date before it can be read. */
export const isOlder = (database: DatabaseSync): boolean =>
  numberOf(database, "user_version") < MIGRATIONS.length;

/** Throws where a database is none of ours, or of a newer version. */
export const checkVersion = (database: DatabaseSync, folder: string): void => {
  const version = numberOf(database, "user_version");
  const application = numberOf(database, "application_id");
  const isEmpty = version === 0 && application === 0 && numberOf(database, "schema_version") === 0;
  if (!isEmpty && application !== APPLICATION) throw notDatabase(folder);
  if (version < 0 || (version === 0 && !isEmpty)) {
    throw new ReftelError(
      "archive.damaged",
      `The archive in ${folder} is damaged: its schema has the number ${version}, which no version writes. Restore a backup of it.`,
    );
  }
  if (version > MIGRATIONS.length) {
    throw new ReftelError(
      "archive.newer",
      `The archive in ${folder} was written by a newer version of Reftel (schema ${version}; this one knows ${MIGRATIONS.length}). Use that version, or name another folder.`,
    );
  }
};

/** Brings the schema up to date, each step in a transaction of its own: killed in the middle, the old one is left. */
const migrate = (
  database: DatabaseSync,
  folder: string,
  rebuild: (database: DatabaseSync) => void,
): void => {
  if (numberOf(database, "user_version") === MIGRATIONS.length) return;
  database.function("keep_together", { deterministic: true }, (text, cable) =>
    repackCopy(text as Uint8Array, cable as Uint8Array),
  );
  // What this version read on the way it read by its own rules, though the place to note it comes with the ninth step.
  let isRead = false;
  const readAnew = (): void => {
    rebuild(database);
    isRead = true;
  };
  while (numberOf(database, "user_version") < MIGRATIONS.length) {
    inTransaction(database, () => {
      checkVersion(database, folder);
      // Asked again under the lock: another process may have done it meanwhile.
      const version = numberOf(database, "user_version");
      const step = MIGRATIONS[version];
      if (step === undefined) return;
      database.exec(
        `${step.sql}; PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${version + 1}`,
      );
      // Once is enough: a later step that needs the index anew makes it.
      const isLast = !MIGRATIONS.slice(version + 1).some(({ rebuilds }) => rebuilds);
      if (step.rebuilds && isLast && version > 0) readAnew();
      if (step.relays && !relaySegments(database)) readAnew();
      if (isRead) noteAllRead(database);
    });
  }
};

/** Runs reads that see one state of the archive, whatever is written meanwhile; what it throws is thrown on. */
export const asOfOneMoment = <T>(database: DatabaseSync, run: () => T): T => {
  database.exec("BEGIN");
  try {
    return run();
  } finally {
    if (database.isTransaction) database.exec("COMMIT");
  }
};

/** Runs something as the only writer, whole or not at all; what it throws is thrown on. */
export const inTransaction = <T>(database: DatabaseSync, run: () => T): T => {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = run();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
};
