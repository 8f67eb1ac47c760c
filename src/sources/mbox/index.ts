import type { SourceFormat } from "../source.ts";
import { isMail } from "../mail/headers.ts";
import { openingLength, readMailbox } from "./read.ts";

/** A mailbox: mails in one file, each behind a line `From sender date`. */
export const mbox: SourceFormat = {
  name: "mbox",
  detect: (head) => {
    const length = openingLength(head);
    return length !== null && isMail(head.subarray(length));
  },
  read: readMailbox,
};
