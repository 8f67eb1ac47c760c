/** How a row begins: its number, and when the cable was made. Nothing else in the table does, since its quotes are escaped. */
const opening = /^"\d{1,8}","\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}(?::\d{2})?","/;

/** Bytes of the longest opening, and some. */
export const OPENING = 64;

/** True where bytes begin as a row of the table does. */
export const beginsRow = (bytes: Uint8Array): boolean =>
  opening.test(Buffer.from(bytes.subarray(0, OPENING)).toString("latin1"));
