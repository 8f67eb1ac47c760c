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
