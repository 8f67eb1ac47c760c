import type { Received } from "./port.ts";

/**
 * True where the bytes that a text came in hold more than the text: a page, a row, a mail with all that is attached. What
 * that is has no label, so it is given to those alone from whom nothing is held back.
 */
export const holdsMore = ({
  bytes,
  text,
  decoding,
}: Pick<Received, "bytes" | "text" | "decoding">): boolean => {
  try {
    return new TextDecoder(decoding).decode(bytes) !== text;
  } catch {
    // No encoding of texts: a PDF, a mail.
    return true;
  }
};
