import type { SourceFormat } from "../source.ts";
import { readReleaseTable } from "./read.ts";
import { holdsRows, opensTable } from "./rows.ts";

export { releaseText } from "./row-text.ts";

/** The table of eight columns of the 2010 release: no header, quotes escaped with backslashes, line ends in its fields. */
export const releaseTable: SourceFormat = {
  name: "csv",
  detect: opensTable,
  read: readReleaseTable,
};

/** A piece of that table, as of a file too long to be sent in one, that begins within a row or behind blank lines. */
export const releasePiece: SourceFormat = {
  name: releaseTable.name,
  detect: holdsRows,
  read: readReleaseTable,
};
