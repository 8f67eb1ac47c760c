/** Bytes as the index writes them: whole numbers as varints (seven bits a byte, least first). */

/** Bytes up to which a piece is copied one by one. */
const SHORT = 32;

export interface Bytes {
  readonly length: () => number;
  readonly byte: (value: number) => void;
  readonly varint: (value: number) => void;
  readonly append: (part: Uint8Array) => void;
  /** Appends what stands in other bytes from a place to before another. */
  readonly copy: (from: Uint8Array, start: number, end: number) => void;
  readonly done: () => Uint8Array;
  /** Begins again, on the same memory. */
  readonly clear: () => void;
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
    copy: (from, start, behind) => {
      room(behind - start);
      // A call for each of many short pieces would cost more than their bytes.
      if (behind - start > SHORT) buffer.set(from.subarray(start, behind), end);
      else for (let at = start; at < behind; at++) buffer[end + at - start] = from[at]!;
      end += behind - start;
    },
    done: () => buffer.slice(0, end),
    clear: () => {
      end = 0;
    },
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

/** First byte that is no plain letter: from it on, a byte of UTF-8 is a part of one. */
export const NOT_PLAIN = 128;

/** Returns whether bytes are plain letters all, a byte each, as nearly all words are: they are read and compared as they are. */
export const isPlain = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (bytes[at]! >= NOT_PLAIN) return false;
  return true;
};
