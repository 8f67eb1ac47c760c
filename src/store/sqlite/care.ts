/** Care for an archive as a whole: checking it, making its index anew, copying it out and back. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { ReftelError, type Verification } from "../../archive/index.ts";
import { builtIn, type Vocabulary } from "../../vocabulary/index.ts";
import { readText, vocabularyIn } from "./additions.ts";
import { checkVersion, FILE, isOlder, makeFolder, openDatabase, openToRead } from "./database.ts";
import { rebuildIndex, type OnReadAnew } from "./rebuild.ts";
import { told, troubleWith } from "./trouble.ts";
import type { OnText } from "./verify-texts.ts";
import type { verifyDatabase } from "./verify.ts";
import { makeWriter, WRITE_WAIT } from "./writer.ts";

export interface CareOptions {
  /** What the archive's own additions are added to; the built-in one. */
  readonly vocabulary?: Vocabulary;
  readonly onText?: OnText;
}

/** Checks the archive in a folder. Throws `archive.*` where it cannot be opened at all. */
export const verifyArchive = async (
  folder: string,
  { vocabulary = builtIn, onText = () => undefined }: CareOptions = {},
): Promise<Verification> => {
  const { verifyDatabase: verify } = await import("./verify.ts");
  const reader = openToRead(folder);
  try {
    return told(folder, () => verify(reader, vocabularyIn(reader, vocabulary), readText, onText));
  } finally {
    reader.close();
  }
};

/** Makes the index of the archive in a folder anew from its texts, in one transaction. Throws `archive.*`. */
export const rebuildArchive = async (
  folder: string,
  {
    vocabulary = builtIn,
    onReadAnew,
  }: Pick<CareOptions, "vocabulary"> & { readonly onReadAnew?: OnReadAnew } = {},
): Promise<void> => {
  const { renamePapers } = await import("./papers.ts");
  const rebuild = (database: DatabaseSync): void => {
    const grown = vocabularyIn(database, vocabulary);
    rebuildIndex(database, grown, readText, onReadAnew, renamePapers);
  };
  const { reader, openWriter, isFrozen } = openDatabase(folder, {
    create: false,
    readOnly: false,
    rebuild,
  });
  const writer = makeWriter({
    folder,
    open: openWriter,
    isReadOnly: isFrozen,
    purpose: "verify --rebuild",
    waitMs: WRITE_WAIT,
  });
  try {
    await writer.change(rebuild);
    await writer.shrink();
  } finally {
    await writer.close(() => reader.close());
  }
};

/** Pages copied before anyone else gets a turn. */
const RATE = 2000;

/**
 * Copies the archive in a folder, as of one moment, into a file, while others read and write it. Returns its bytes.
 * The file is there whole or not at all; one that is there already is not touched.
 */
export const backupArchive = async (
  folder: string,
  file: string,
  onPage: (count: number, of: number) => void = () => undefined,
): Promise<number> => {
  if (existsSync(file)) throw taken(file);
  if (!existsSync(dirname(file)))
    throw new ReftelError("path.absent", `There is no folder ${dirname(file)} for the backup.`);
  const reader = openToRead(folder);
  const part = `${file}.part`;
  try {
    // From here on this connection sees one moment, whatever is written meanwhile.
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM segment").get();
    // Made first, so that nobody else may read it, not even half written.
    closeSync(openSync(part, "w", 0o600));
    await backup(reader, part, {
      rate: RATE,
      progress: ({ totalPages, remainingPages }) => onPage(totalPages - remainingPages, totalPages),
    });
    inOneFile(part);
    keepOnDisk(part);
    renameSync(part, file);
    keepOnDisk(dirname(file));
    return statSync(file).size;
  } catch (error) {
    rmSync(part, { force: true });
    throw notWritten(file, troubleWith(folder, error));
  } finally {
    reader.close();
  }
};

/**
 * Checks a backup and puts it into a folder that has no archive. What was found is returned; where that is damage,
 * nothing was put there. `check` only looks.
 */
export const restoreArchive = async (
  file: string,
  folder: string,
  { check, ...options }: CareOptions & { readonly check: boolean },
): Promise<Verification> => {
  if (!existsSync(file))
    throw new ReftelError("path.absent", `There is no file ${file}. Check the path.`);
  // SQLite takes a file without a byte for a database without a table: a copy that found no room looks so.
  if (statSync(file).size === 0) throw noBackup(file);
  const target = join(folder, FILE);
  if (!check && existsSync(target))
    throw new ReftelError(
      "path.taken",
      `There is an archive in ${folder} already. Name another folder with --archive, or move that one away.`,
    );
  const { verifyDatabase: verify } = await import("./verify.ts");
  const verification = ofBackup(file, () => told(file, () => verifyFile(file, verify, options)));
  if (check || verification.damages.length > 0) return verification;
  const part = `${target}.part`;
  try {
    makeFolder(folder);
    await copyFile(file, part);
    keepOnDisk(part);
    renameSync(part, target);
    keepOnDisk(folder);
  } catch (error) {
    rmSync(part, { force: true });
    throw notWritten(target, error);
  }
  return verification;
};

/** What is wrong with a backup as a whole, told of the file: it lies in no folder of an archive, and no backup mends it. */
const ofBackup = (file: string, check: () => Verification): Verification => {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof ReftelError)) throw error;
    switch (error.code) {
      case "archive.damaged":
        return damagedWhole(["The file cannot be read as an archive."]);
      case "archive.notDatabase":
        throw noBackup(file, error);
      case "archive.newer":
        throw new ReftelError(
          error.code,
          `The backup ${file} was written by a newer version of Reftel. Restore it with that version.`,
          error,
        );
      default:
        throw error;
    }
  }
};

const noBackup = (file: string, cause?: unknown): ReftelError =>
  new ReftelError(
    "archive.notDatabase",
    `${file} is no backup of an archive. Name a file that "reftel backup" wrote.`,
    cause,
  );

/** The verification of a file of which nothing could be looked at but itself. */
const damagedWhole = (said: readonly string[]): Verification => ({
  texts: 0,
  segments: 0,
  parts: 0,
  outdated: 0,
  damages: said.map((what) => ({ code: "database", what, advice: "Take an older backup." })),
});

const verifyFile = (
  file: string,
  verify: typeof verifyDatabase,
  { vocabulary = builtIn, onText = () => undefined }: CareOptions,
): Verification => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    checkVersion(database, dirname(file));
    if (!isOlder(database))
      return verify(database, vocabularyIn(database, vocabulary), readText, onText);
    const said = database
      .prepare("PRAGMA integrity_check")
      .all()
      .map((row) => String(row["integrity_check"]))
      .filter((one) => one !== "ok");
    return damagedWhole(said);
  } finally {
    database.close();
  }
};

/** Takes a copy out of WAL mode, so that whoever reads it writes nothing beside it; an archive goes back to it by itself. */
const inOneFile = (part: string): void => {
  const copy = new DatabaseSync(part);
  try {
    copy.exec("PRAGMA journal_mode = DELETE");
  } finally {
    copy.close();
  }
};

const keepOnDisk = (path: string): void => {
  const opened = openSync(path, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};

const taken = (file: string): ReftelError =>
  new ReftelError(
    "path.taken",
    `There is a file ${file} already, and no backup is written over another. Name another file.`,
  );

/** What went wrong with writing, told of the file and not of the archive that was read. */
const notWritten = (file: string, error: unknown): unknown => {
  if (error instanceof ReftelError && error.code !== "archive.full") return error;
  // Of a full disk all is said here; what is said of an archive and its batch is not of this file.
  const isFull = error instanceof ReftelError;
  const why = isFull ? "" : ` (${error instanceof Error ? error.message : String(error)})`;
  return new ReftelError(
    "path.unwritable",
    `${file} could not be written${why}. See that its disk has room and that you may write there; nothing is left of it.`,
    error,
  );
};
