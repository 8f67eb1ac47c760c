/**
 * What SQLite says went wrong, as one sentence for a person: what, where, what to do. The codes are the primary ones of
 * sqlite.org/rescode.html; Node puts the extended one into `errcode`.
 */
import { ReftelError } from "../../archive/index.ts";
import { DamagedBlob } from "../../search/index.ts";
import { DamagedText } from "./packed.ts";

export const BUSY = 5;
export const READONLY = 8;
export const CANTOPEN = 14;

/** Returns SQLite's primary code of an error, 0 where it is none of SQLite's. */
export const codeOf = (error: unknown): number =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode & 255
    : 0;

/** Returns the error as a `ReftelError` where the archive in `folder` is what is wrong, else the error itself. */
export const troubleWith = (folder: string, error: unknown): unknown => {
  if (error instanceof ReftelError) return error;
  if (error instanceof DamagedBlob) {
    return new ReftelError(
      "archive.damaged",
      `The archive in ${folder} is damaged: ${error.message}. Restore a backup, or run "reftel verify --rebuild".`,
      error,
    );
  }
  if (error instanceof DamagedText) {
    return new ReftelError(
      "archive.damaged",
      `The archive in ${folder} is damaged: ${error.message}. "reftel verify" says which; restore a backup, or import it again.`,
      error,
    );
  }
  // What is kept as JSON was written as such, so it is spoiled where it cannot be read.
  if (error instanceof SyntaxError) return damaged(folder, error);
  switch (codeOf(error)) {
    case BUSY:
    case 6:
      return new ReftelError(
        "archive.locked",
        `The archive in ${folder} is in use by another process. Try again when it has ended.`,
        error,
      );
    case READONLY:
      return readOnlyArchive(folder, error);
    case 10:
      return new ReftelError(
        "archive.full",
        `The archive in ${folder} could not be read or written (${said(error)}). See that its disk has room and works, then try again.`,
        error,
      );
    // The schema is not what was written, so that what is asked makes no sense in it.
    case 1:
    case 11:
    // Rows contradict each other, as nothing that is written does.
    case 19:
      return damaged(folder, error);
    case 13:
      return new ReftelError(
        "archive.full",
        `There is no room left for the archive in ${folder}; what was begun is undone. Free some space and try again.`,
        error,
      );
    case CANTOPEN:
      return new ReftelError(
        "archive.readonly",
        `The archive in ${folder} cannot be opened. See that you may read and write the folder and the files in it.`,
        error,
      );
    case 26:
      return notDatabase(folder, error);
    default:
      return error;
  }
};

const damaged = (folder: string, error: unknown): ReftelError =>
  new ReftelError(
    "archive.damaged",
    `The archive in ${folder} is damaged (${said(error)}). Restore a backup of it.`,
    error,
  );

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const readOnlyArchive = (folder: string, cause?: unknown): ReftelError =>
  new ReftelError(
    "archive.readonly",
    `The archive in ${folder} can be read but not written. See that you may write the folder and the files in it.`,
    cause,
  );

export const notDatabase = (folder: string, cause?: unknown): ReftelError =>
  new ReftelError(
    "archive.notDatabase",
    `The file reftel.db in ${folder} is not an archive of Reftel. Name another folder, or move that file away.`,
    cause,
  );

/** Said of a path that leads to a file, where an archive is a folder. */
export const notFolder = (path: string): ReftelError =>
  new ReftelError(
    "archive.notDatabase",
    `${path} is a file, and an archive is a folder. Name another with --archive.`,
  );

/** Runs something, with what SQLite throws told as above. */
export const told = <T>(folder: string, run: () => T): T => {
  try {
    return run();
  } catch (error) {
    throw troubleWith(folder, error);
  }
};
