/**
 * Bytes as the index writes them: whole numbers as varints (seven bits a byte, least first), and long runs of bytes
 * kept in chunks, so that reading a word of a large archive touches some kilobytes and not all of it.
 */

/** Size of a chunk. Small enough to read for one word, large enough that SQLite's cost per row does not count. */
export const CHUNK = 65_536;

/** Where the blobs of a segment come from: the store, or a Map in tests. Throws where one is missing or damaged. */
export type BlobSource = (name: string) => Uint8Array;

export interface Bytes {
  readonly length: () => number;
  readonly byte: (value: number) => void;
  readonly varint: (value: number) => void;
  readonly append: (part: Uint8Array) => void;
  readonly done: () => Uint8Array;
}

/** Returns a growing run of bytes. */
export const writeBytes = (): Bytes => {
  let buffer = new Uint8Array(1024);
  let end = 0;
  const room = (more: number): void => {
    if (end + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, end + more));
    larger.set(buffer.subarray(0, end));
    buffer = larger;
  };
  return {
    length: () => end,
    byte: (value) => {
      room(1);
      buffer[end++] = value;
    },
    varint: (value) => {
      room(8);
      let left = value;
      while (left >= 128) {
        buffer[end++] = (left % 128) + 128;
        left = Math.floor(left / 128);
      }
      buffer[end++] = left;
    },
    append: (part) => {
      room(part.length);
      buffer.set(part, end);
      end += part.length;
    },
    done: () => buffer.slice(0, end),
  };
};

/** A place in a run of bytes, moved by what is read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Reads one varint. Reading past the end is damage that the checksum did not see, so it throws. */
export const readVarint = (cursor: Cursor): number => {
  let value = 0;
  let factor = 1;
  for (;;) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) throw new RangeError("a number of the index runs past its end");
    if (byte < 128) return value + byte * factor;
    value += (byte - 128) * factor;
    factor *= 128;
  }
};

/** Cuts a run of bytes into blobs `name.0`, `name.1` …; an empty run has none. */
export const cutIntoChunks = (name: string, bytes: Uint8Array): Map<string, Uint8Array> => {
  const chunks = new Map<string, Uint8Array>();
  for (let start = 0; start < bytes.length; start += CHUNK) {
    chunks.set(`${name}.${start / CHUNK}`, bytes.subarray(start, start + CHUNK));
  }
  return chunks;
};

/** Returns `length` bytes from `address` on of a run that was cut into chunks. Not to be changed by the caller. */
export const readRange = (
  blob: BlobSource,
  name: string,
  address: number,
  length: number,
): Uint8Array => {
  if (length === 0) return new Uint8Array(0);
  const first = Math.floor(address / CHUNK);
  const last = Math.floor((address + length - 1) / CHUNK);
  const start = address - first * CHUNK;
  if (first === last) return blob(`${name}.${first}`).subarray(start, start + length);
  const joined = new Uint8Array(length);
  let filled = 0;
  for (let chunk = first; chunk <= last; chunk++) {
    const whole = blob(`${name}.${chunk}`);
    const part = whole.subarray(
      chunk === first ? start : 0,
      Math.min(whole.length, length - filled + (chunk === first ? start : 0)),
    );
    joined.set(part, filled);
    filled += part.length;
  }
  return joined;
};
