import type { SourceFormat } from "../source.ts";
import { hasHeaders, isMail } from "../mail/headers.ts";
import { hasClock, openingLength, readMailbox } from "./read.ts";

/**
 * A mailbox: mails in one file, each behind a line `From sender date`. Where that prints a time of day, no text begins so, and any
 * headers behind it are a mail's; else they must be such as only mail has.
 */
export const mbox: SourceFormat = {
  name: "mbox",
  detect: (head) => {
    const length = openingLength(head);
    if (length === null) return false;
    const mail = head.subarray(length);
    return isMail(mail) || (hasClock(head.subarray(0, length)) && hasHeaders(mail));
  },
  read: readMailbox,
};
