import type { SourceFormat } from "../source.ts";
import { readReleaseTable } from "./read.ts";
import { beginsRow } from "./rows.ts";

const MARK = [0xef, 0xbb, 0xbf];

/** The table of eight columns of the 2010 release: no header, quotes escaped with backslashes, line ends in its fields. */
export const releaseTable: SourceFormat = {
  name: "csv",
  detect: (head) =>
    beginsRow(MARK.every((byte, at) => head[at] === byte) ? head.subarray(MARK.length) : head),
  read: readReleaseTable,
};
