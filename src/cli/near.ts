import { nearNumbers } from "../archive/index.ts";
import type { Reader } from "../clearance/index.ts";
import type { Reftel } from "../reftel.ts";

/** Returns a sentence with the numbers held that are nearly what was typed, behind a blank; nothing where there are none. */
export const nearIt = async (reftel: Reftel, reader: Reader, typed: string): Promise<string> => {
  const near = await nearNumbers(reftel.archive, reader, typed, reftel.vocabulary);
  const [first] = near;
  return first === undefined
    ? ""
    : ` Near it: ${near.join(", ")}. To read one: reftel show ${first}`;
};

/**
 * Returns the line that says of a cable that it is not here, as of one that may not be seen, and what is near its number. `typed` is
 * what the user wrote, where that is more than the number.
 */
export const notHere = async (
  reftel: Reftel,
  reader: Reader,
  number: string,
  typed = number,
): Promise<string> => {
  const near = await nearIt(reftel, reader, number);
  return `reftel: ${typed} is not in this archive.${near || ' "reftel search" finds what is.'}\n`;
};
