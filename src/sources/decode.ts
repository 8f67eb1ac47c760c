/** How bytes became text; it is kept with every copy. */
export type Decoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface Decoded {
  readonly text: string;
  readonly decoding: Decoding;
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/**
 * Returns bytes as text: UTF-16 where its mark says so, else UTF-8 where every byte fits, else Windows-1252, which
 * takes any byte and holds Latin-1's letters at the same places. A byte order mark is no part of the text.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  if (startsWith(bytes, 0xff, 0xfe)) {
    return { text: new TextDecoder("utf-16le").decode(bytes), decoding: "utf-16le" };
  }
  if (startsWith(bytes, 0xfe, 0xff)) {
    return { text: new TextDecoder("utf-16be").decode(bytes), decoding: "utf-16be" };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), decoding: "utf-8" };
  } catch {
    // Not UTF-8: the exception is how the decoder says so, and the older code page takes every byte.
    return { text: new TextDecoder("windows-1252").decode(bytes), decoding: "windows-1252" };
  }
};

const UTF8_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * Returns the bytes that a piece of a decoded text was made of, from `start` to `end` in its code units: as they were
 * received, whatever the encoding. Walks the text in front of the piece once.
 */
export const bytesOf = (
  bytes: Uint8Array,
  { text, decoding }: Decoded,
  start: number,
  end: number,
): Uint8Array => {
  switch (decoding) {
    case "utf-16le":
    case "utf-16be":
      return bytes.subarray(2 + 2 * start, 2 + 2 * end);
    case "windows-1252":
      return bytes.subarray(start, end);
    case "utf-8": {
      const mark = startsWith(bytes, ...UTF8_MARK) ? UTF8_MARK.length : 0;
      const encoder = new TextEncoder();
      const from = mark + encoder.encode(text.slice(0, start)).length;
      return bytes.subarray(from, from + encoder.encode(text.slice(start, end)).length);
    }
  }
};
