import { decodeHead } from "../decode.ts";
import type { SourceFormat } from "../source.ts";
import { readReleaseTable } from "./read.ts";
import { beginsRow, OPENING } from "./rows.ts";

export { releaseText } from "./row-text.ts";

/** Bytes of an opening in UTF-16, and of the mark before it. */
const LONGEST_OPENING = 2 * OPENING + 2;

/** The table of eight columns of the 2010 release: no header, quotes escaped with backslashes, line ends in its fields. */
export const releaseTable: SourceFormat = {
  name: "csv",
  detect: (head) => beginsRow(Buffer.from(decodeHead(head, LONGEST_OPENING))),
  read: readReleaseTable,
};
