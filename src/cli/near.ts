import { nearNumbers } from "../archive/index.ts";
import type { Reader } from "../clearance/index.ts";
import { numberTyped, parseQuery } from "../query/index.ts";
import { count } from "./report-text.ts";
import type { Reftel } from "../reftel.ts";

/** Returns a sentence with the numbers held that are nearly what was typed, behind a blank; nothing where there are none. */
export const nearIt = async (reftel: Reftel, reader: Reader, typed: string): Promise<string> => {
  const near = await nearNumbers(reftel.archive, reader, typed, reftel.vocabulary);
  const [first] = near;
  return first === undefined
    ? ""
    : ` Near it: ${near.join(", ")}. To read one: reftel show ${first}`;
};

/** Returns how many cables cite a number that was typed, and how to list them, behind a comma; nothing where none does. */
export const citedIt = async (reftel: Reftel, reader: Reader, typed: string): Promise<string> => {
  const { archive, vocabulary } = reftel;
  const number = numberTyped(typed, vocabulary)?.raw;
  if (number === undefined) return "";
  const query = `cites:${number}`;
  const read = parseQuery(query, { vocabulary });
  if (read.kind === "errors") return "";
  const { cables } = (await archive.search(reader, read.query, query, { limit: 1 })).totals;
  return cables === 0
    ? ""
    : `, and ${count(cables, "cable cites", "cables cite")} it. To see what does: reftel search ${query}`;
};

/**
 * Returns the line that says of a cable that it is not here, as of one that may not be seen, and what cites it or is near its
 * number. `typed` is what the user wrote, where that is more than the number.
 */
export const notHere = async (
  reftel: Reftel,
  reader: Reader,
  number: string,
  typed = number,
): Promise<string> => {
  const cited = await citedIt(reftel, reader, number);
  if (cited !== "") return `reftel: ${typed} is not in this archive${cited}\n`;
  const near = await nearIt(reftel, reader, number);
  return `reftel: ${typed} is not in this archive.${near || ' "reftel search" finds what is.'}\n`;
};

/** Returns the line that says of a number which several telegrams carry that an answer is of all of them; nothing for any other. */
export const ofSeveral = async (reftel: Reftel, reader: Reader, name: string): Promise<string> => {
  const one = await reftel.archive.cable(reader, name);
  return one.kind === "several"
    ? `reftel: Several telegrams carry this number, and this is of all of them; name one of them for its own: ${one.names.join(", ")}.\n`
    : "";
};
