import { decodeHead } from "../decode.ts";

/** How a row begins: its number, and when the cable was made. Nothing else in the table does, since its quotes are escaped. */
const opening = /^"\d{1,8}","\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}(?::\d{2})?","/;

/** Bytes of the longest opening, and some. */
export const OPENING = 64;

/** Bytes of an opening in UTF-16, and of the mark before it. */
const LONGEST_OPENING = 2 * OPENING + 2;

/** True where a file begins as a row of the table does, behind the mark of its encoding, if it has one. */
export const opensTable = (head: Uint8Array): boolean =>
  beginsRow(Buffer.from(decodeHead(head, LONGEST_OPENING)));

/** True where two rows of the table begin at lines of a head: what stands before them is a row that was cut. */
export const holdsRows = (head: Uint8Array): boolean => {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  let rows = 0;
  for (let at = bytes.indexOf('\n"'); at >= 0 && rows < 2; at = bytes.indexOf('\n"', at + 1))
    if (beginsRow(bytes.subarray(at + 1))) rows += 1;
  return rows === 2;
};

/** True where bytes begin as a row of the table does. */
export const beginsRow = (bytes: Uint8Array): boolean =>
  opening.test(Buffer.from(bytes.subarray(0, OPENING)).toString("latin1"));
