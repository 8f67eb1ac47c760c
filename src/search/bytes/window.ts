/** Looking at a long list where it stands in a run, a chunk at a time. */
import { CHUNK, readRange, type BlobSource, type Lender } from "./run.ts";

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
