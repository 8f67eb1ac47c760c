/**
 * Long runs of bytes, kept in chunks, so that reading a word of a large archive touches some kilobytes and not all of it.
 */
import { writeBytes, type Bytes } from "./bytes.ts";

/**
 * Size of a chunk. Small enough to read for one word, large enough that SQLite's cost per row does not count; with its checksum, its
 * name and what a row and a page take besides, one page of 16,384 bytes holds it: in one read, and with nothing left over.
 */
export const CHUNK = 16_256;

/** Takes the blobs of a segment as they are ready, so that no segment has to be held whole. */
export type Emit = (name: string, bytes: Uint8Array) => void;

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
