/**
 * Bytes as the index writes them: whole numbers as varints (seven bits a byte, least first), and long runs of bytes
 * kept in chunks, so that reading a word of a large archive touches some kilobytes and not all of it.
 */

/** Size of a chunk. Small enough to read for one word, large enough that SQLite's cost per row does not count. */
export const CHUNK = 16_384;

/** Bytes up to which a piece is copied one by one. */
const SHORT = 32;

/** Gives a blob of a segment, which is good until the next one of the same run is asked for. Throws where it is missing or damaged. */
export type BlobSource = (name: string) => Uint8Array;

/**
 * Where the blobs of a segment come from: the store, or a Map in tests. What is given back is free at once, and is not looked at
 * any more: a phrase reads a thousand chunks, and left to the collector they fill the memory and call it again and again.
 */
export interface Lender {
  /** Throws where the blob is missing or damaged. */
  readonly lend: BlobSource;
  readonly giveBack: (blob: Uint8Array) => void;
}

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

/** Takes the blobs of a segment as they are ready, so that no segment has to be held whole. */
export type Emit = (name: string, bytes: Uint8Array) => void;

/** A long run of bytes, given away chunk by chunk while it is written. */
export interface Run extends Omit<Bytes, "done" | "clear"> {
  /** Gives away the chunks that are full; called between two lists, so a list may run over their ends. */
  readonly spill: () => void;
  /** Gives away the rest; what is written then is the beginning of the next run of this name. */
  readonly close: () => void;
}

/** Writes a run as blobs `name.0`, `name.1` …; an empty run has none. */
export const writeRun = (name: string, emit: Emit): Run => {
  const pending = writeBytes();
  let given = 0;
  let chunks = 0;
  const spill = (): void => {
    if (pending.length() < CHUNK) return;
    const bytes = pending.done();
    pending.clear();
    let at = 0;
    for (; at + CHUNK <= bytes.length; at += CHUNK)
      emit(`${name}.${chunks++}`, bytes.subarray(at, at + CHUNK));
    given += at;
    pending.append(bytes.subarray(at));
  };
  return {
    length: () => given + pending.length(),
    byte: pending.byte,
    varint: pending.varint,
    append: pending.append,
    copy: pending.copy,
    spill,
    close: () => {
      spill();
      if (pending.length() > 0) emit(`${name}.${chunks}`, pending.done());
      pending.clear();
      given = 0;
      chunks = 0;
    },
  };
};

/**
 * Returns `length` bytes from `address` on of a run that was cut into chunks. Not to be changed by the caller. `room` gives what
 * several chunks are joined in.
 */
export const readRange = (
  blob: BlobSource,
  name: string,
  address: number,
  length: number,
  room: (bytes: number) => Uint8Array = (bytes) => new Uint8Array(bytes),
): Uint8Array => {
  if (length === 0) return new Uint8Array(0);
  const first = Math.floor(address / CHUNK);
  const last = Math.floor((address + length - 1) / CHUNK);
  const start = address - first * CHUNK;
  if (first === last) return blob(`${name}.${first}`).subarray(start, start + length);
  const joined = room(length);
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

/** A run that is read from its beginning on. What was taken last is `length` of `bytes`, from `at`. */
export interface Onward {
  bytes: Uint8Array;
  at: number;
  length: number;
  readonly take: (length: number) => void;
}

/** Returns a run that is read to its end, a piece at a time: each chunk is asked for once, and given back behind it. */
export const readOnward = ({ lend, giveBack }: Lender, name: string): Onward => {
  let chunk = 0;
  let current: Uint8Array = new Uint8Array(0);
  let next = 0;
  const goOn = (): void => {
    if (chunk > 0) giveBack(current);
    current = lend(`${name}.${chunk++}`);
    next = 0;
  };
  const onward: Onward = {
    bytes: current,
    at: 0,
    length: 0,
    take: (length) => {
      onward.length = length;
      if (length > 0 && next === current.length) goOn();
      if (next + length <= current.length) {
        onward.bytes = current;
        onward.at = next;
        next += length;
        return;
      }
      const joined = new Uint8Array(length);
      for (let filled = 0; filled < length;) {
        if (next === current.length) goOn();
        const part = current.subarray(next, next + length - filled);
        joined.set(part, filled);
        filled += part.length;
        next += part.length;
      }
      onward.bytes = joined;
      onward.at = 0;
    },
  };
  return onward;
};

/** A piece of a list in a run: `bytes` are those of the list from `from` to `to`. */
export interface Window {
  readonly blob: BlobSource;
  readonly lender: Lender;
  readonly name: string;
  /** Where the list begins in the run, and its bytes. */
  readonly address: number;
  readonly length: number;
  bytes: Uint8Array;
  from: number;
  to: number;
  /** The chunk that is lent to it, and which one that is. */
  lent: Uint8Array | null;
  chunk: number;
}

/** Bytes of a list that is copied whole: of those a chunk holds many, and who asks for one asks for its neighbours. */
const SHORT_LIST = 1024;

/**
 * Returns a window on a list, `length` bytes of a run from `address` on. It holds one chunk, or one longer piece; a short list is
 * copied out of `blob`.
 */
export const windowOn = (
  blob: BlobSource,
  lender: Lender,
  name: string,
  address: number,
  length: number,
): Window => ({
  blob,
  lender,
  name,
  address,
  length,
  bytes: new Uint8Array(0),
  from: 0,
  to: 0,
  lent: null,
  chunk: 0,
});

/** Moves a window on to where these bytes of the list are inside; what it showed before is not to be looked at any more. */
export const moveTo = (window: Window, offset: number, length: number): void => {
  const { blob, name, address } = window;
  if (window.length <= SHORT_LIST) {
    window.bytes = readRange(blob, name, address, window.length).slice();
    window.to = window.length;
    return;
  }
  const first = address + offset;
  const chunk = Math.floor(first / CHUNK);
  const start = first - chunk * CHUNK;
  if (start + length <= CHUNK) {
    window.bytes = chunkOf(window, chunk);
    window.from = chunk * CHUNK - address;
  } else {
    const joined = new Uint8Array(length);
    for (let filled = 0, next = chunk; filled < length; next++) {
      const from = next === chunk ? start : 0;
      const part = chunkOf(window, next).subarray(from, from + length - filled);
      joined.set(part, filled);
      filled += part.length;
    }
    window.bytes = joined;
    window.from = offset;
  }
  window.to = window.from + window.bytes.length;
};

const chunkOf = (window: Window, chunk: number): Uint8Array => {
  if (window.lent !== null && window.chunk === chunk) return window.lent;
  closeWindow(window);
  const lent = window.lender.lend(`${window.name}.${chunk}`);
  window.lent = lent;
  window.chunk = chunk;
  return lent;
};

/** Gives back what a window shows, which is not to be looked at any more. */
export const closeWindow = (window: Window): void => {
  if (window.lent !== null) window.lender.giveBack(window.lent);
  window.lent = null;
};
