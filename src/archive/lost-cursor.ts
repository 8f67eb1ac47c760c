import { ReftelError } from "./error.ts";

/** Signs of a cursor that are said again; no name is as long. */
const SHOWN = 60;

/**
 * Returns the error of a page that was asked behind what is not seen: a cable taken out meanwhile, one hidden from the reader, a number
 * that never was. They are one answer.
 */
export const lostCursor = (cursor: string): ReftelError =>
  new ReftelError(
    "cursor.unknown",
    `The list cannot go on behind "${cursor.slice(0, SHOWN)}", which is not in it now. Ask for it anew, without a cursor.`,
  );
