import { wideOrder } from "./wide.ts";

/**
 * How bytes became text; it is kept with every copy. In a PDF each face, in a mail each part says by itself what its
 * bytes are.
 */
export type Decoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "pdf" | "mime";

export interface Decoded {
  readonly text: string;
  readonly decoding: Decoding;
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Returns bytes as text: UTF-16 where their mark or their zeros say so, else UTF-8 where every byte fits, else Windows-1252,
 * which takes any byte and holds Latin-1's letters at the same places. A byte order mark is no part of the text.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const wide = wideOrder(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), decoding: wide };
  try {
    return { text: utf8.decode(bytes), decoding: "utf-8" };
  } catch {
    // Not UTF-8: the exception is how the decoder says so, and the older code page takes every byte.
    return { text: new TextDecoder("windows-1252").decode(bytes), decoding: "windows-1252" };
  }
};

/** Returns the first bytes of a content as text. A sign of UTF-8 that the cut goes through is left out. */
export const decodeHead = (bytes: Uint8Array, most: number): string => {
  const head = bytes.subarray(0, most);
  // The first byte of a sign says how many follow: up to three may be missing at the cut.
  for (let short = 0; short < 4 && bytes.length >= most; short += 1) {
    const { text, decoding } = decode(head.subarray(0, head.length - short));
    if (decoding !== "windows-1252") return text;
  }
  return decode(head).text;
};

/** Returns how many bytes the byte order mark takes that is no part of the decoded text. */
export const markLength = (bytes: Uint8Array, decoding: Decoding): number => {
  if (decoding === "utf-16le") return startsWith(bytes, 0xff, 0xfe) ? 2 : 0;
  if (decoding === "utf-16be") return startsWith(bytes, 0xfe, 0xff) ? 2 : 0;
  return decoding === "utf-8" && startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
};

/** Returns how many bytes a piece of a decoded text was made of. */
export const byteLength = (piece: string, decoding: Decoding): number => {
  if (decoding === "windows-1252") return piece.length;
  if (decoding === "utf-8") return Buffer.byteLength(piece, "utf8");
  return 2 * piece.length;
};
