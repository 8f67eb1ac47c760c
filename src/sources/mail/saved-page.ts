import type { Attachment, Email } from "postal-mime";
import { html } from "../html/index.ts";

const encoder = new TextEncoder();

/**
 * Returns the page that a browser saved as one file (`.mhtml`, RFC 2557), as bytes that are read as any saved page is; null where
 * a mail is none. Such a file is a mail that is nothing but a page with what the page shows: no plain text, its parts related
 * at the top, or the address that it was saved from in its headers.
 */
export const savedPage = ({ headers, text, html: page }: Email): Uint8Array | null => {
  if (page === undefined || (text ?? "").trim() !== "") return null;
  const isSaved = headers.some(
    ({ key, value }) =>
      /^(?:snapshot-)?content-location$/.test(key) ||
      (key === "content-type" && /^\s*multipart\/related(?![a-z-])/i.test(value)),
  );
  const bytes = isSaved ? encoder.encode(page) : null;
  return bytes !== null && html.detect(bytes) ? bytes : null;
};

/** True for what is saved beside a page so that it looks as it did: pictures, type, styles, scripts. */
export const isOfPage = ({ mimeType }: Attachment): boolean =>
  /^(?:image|font|audio|video)\/|^text\/css$|^(?:text|application)\/(?:x-)?(?:java|ecma)script$/.test(
    mimeType,
  );
