import type { Content } from "../content.ts";
import { tooLarge } from "../fault.ts";
import { LIMITS } from "../limits.ts";
import { isMail } from "../mail/headers.ts";
import { readMail } from "../mail/read.ts";
import { partsOf } from "../parted.ts";
import { placed } from "../placed.ts";
import type { Given, SourceItem } from "../source.ts";

const opening = /^From \S{1,200} .{0,80}\d{4}[^\r\n]{0,20}\r?\n/;

/** Bytes of the longest line that opens a mail in a mailbox. */
const OPENING = 400;

/** Returns the length of the line that opens a mail in a mailbox, `From sender date`; null where it is none. */
export const openingLength = (bytes: Uint8Array): number | null =>
  opening.exec(Buffer.from(bytes.subarray(0, OPENING)).toString("latin1"))?.[0].length ?? null;

/** True where the line that opens a mail prints a time of day, as nearly all do. */
export const hasClock = (line: Uint8Array): boolean =>
  / \d{1,2}:\d{2}(?!\d)/.test(Buffer.from(line).toString("latin1"));

/** A mail of a mailbox without its opening, and without the `>` before lines that begin as an opening does. */
const mailOf = (part: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(part).subarray(openingLength(part) ?? 0);
  return bytes.includes("\n>From ") || bytes.includes("\n>>")
    ? Buffer.from(bytes.toString("latin1").replaceAll(/^>(>*From )/gm, "$1"), "latin1")
    : bytes;
};

/**
 * What is kept of a text, read again, gives that text: a mail that is known as one only by the line that opens it keeps that line. What
 * failed in such a mail fails without it, too.
 */
const withOpening = (item: SourceItem, mail: Uint8Array, part: Uint8Array): SourceItem =>
  item.kind === "text" && item.text.bytes === mail && !isMail(mail)
    ? { kind: "text", text: { ...item.text, bytes: part } }
    : item;

/** Takes the telegrams out of a mailbox, a mail at a time, whatever its length. */
export async function* readMailbox(content: Content, given: Given): AsyncGenerator<SourceItem> {
  let number = 0;
  const parting = {
    mark: "\nFrom ",
    begins: (bytes: Uint8Array) => openingLength(bytes) !== null,
    lookahead: OPENING,
    longest: LIMITS.mailBytes,
  };
  for await (const part of partsOf(content.chunks(), parting)) {
    number += 1;
    const place = `message ${number}`;
    if (part.kind === "tooLong") yield tooLarge(LIMITS.mailBytes, "The mail", place);
    else {
      const mail = mailOf(part.bytes);
      for await (const item of readMail(mail, given))
        yield placed(withOpening(item, mail, part.bytes), place);
    }
  }
}
