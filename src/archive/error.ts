/**
 * What the world did wrong: no such archive, a locked or damaged file, a full disk. `code` is stable; the message is
 * one sentence for a person: what, where, what to do. Thrown near the cause, caught once by the command line and the
 * API. Text that is damaged is never an error: it has diagnostics.
 */
export class ReftelError extends Error {
  readonly code: ReftelErrorCode;

  constructor(code: ReftelErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ReftelError";
    this.code = code;
  }
}

/** The closed list. `archive.*` means that the archive cannot be used (exit 3), the others that a command could not run (exit 2). */
export type ReftelErrorCode =
  | "archive.absent"
  | "archive.locked"
  | "archive.newer"
  | "archive.damaged"
  | "archive.full"
  | "archive.readonly"
  | "archive.notDatabase"
  | "path.absent"
  | "path.unreadable"
  | "path.unwritable"
  | "path.taken"
  | "usage.wrong"
  | "query.unreadable"
  | "cursor.unknown"
  | "port.taken"
  | "address.open";
