import { open } from "node:fs/promises";
import { createReadStream } from "node:fs";

/** Bytes at the beginning by which a format is chosen. */
const HEAD = 64 * 1024;

/** Bytes of one piece of a file read from the disk. */
const PIECE = 1024 * 1024;

/** What is to be read: its first bytes, by which its format is chosen, and all of it as a stream. */
export interface Content {
  /** The first 64 KiB, or all where there are fewer. */
  readonly head: Uint8Array;
  /** True where `head` is all there is. */
  readonly isShort: boolean;
  /** Where on the disk it lies, for formats that must be read from their end; null where it lies nowhere. */
  readonly path: string | null;
  /** All of it, where it lies in memory: whoever needs it whole need not gather it. */
  readonly whole?: Uint8Array;
  /** Told how many of its bytes were read by whoever takes them otherwise than by `chunks`, a piece behind the other. */
  readonly onRead?: (bytes: number) => void;
  /** All bytes from the first one on. May be asked for once. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** Returns bytes in memory as something to be read. */
export const contentOf = (bytes: Uint8Array): Content => ({
  head: bytes.subarray(0, HEAD),
  isShort: bytes.length <= HEAD,
  path: null,
  whole: bytes,
  chunks: async function* all() {
    if (bytes.length > 0) yield bytes;
  },
});

/** True for what the operating system says of a file: absent, no rights, a fault of the disk. */
export const isOfDisk = (error: unknown): boolean => error instanceof Error && "syscall" in error;

/** Returns a file of the disk as something to be read. Rejects with the system's error where it cannot be opened. */
export const fileContent = async (path: string): Promise<Content> => {
  await using file = await open(path);
  const buffer = new Uint8Array(HEAD + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  const head = buffer.subarray(0, Math.min(length, HEAD));
  const isShort = length <= HEAD;
  if (isShort) return { ...contentOf(head), path };
  return { head, isShort, path, chunks: () => createReadStream(path, { highWaterMark: PIECE }) };
};

/** Returns a stream that can be read once (a pipe, a member of an archive) as something to be read. */
export const streamContent = async (
  stream: AsyncIterable<Uint8Array | string>,
): Promise<Content> => {
  const encoder = new TextEncoder();
  const pieces = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let isShort = false;
  while (length <= HEAD) {
    const { done, value } = await pieces.next();
    if (done === true) {
      isShort = true;
      break;
    }
    const bytes = typeof value === "string" ? encoder.encode(value) : value;
    first.push(bytes);
    length += bytes.length;
  }
  const begun = Buffer.concat(first);
  if (isShort) return contentOf(begun);
  const chunks = async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield begun;
      for (;;) {
        const { done, value } = await pieces.next();
        if (done === true) return;
        yield typeof value === "string" ? encoder.encode(value) : value;
      }
    } finally {
      await pieces.return?.();
    }
  };
  return { head: begun.subarray(0, HEAD), isShort, path: null, chunks };
};

/** Returns all bytes of a content, or null where there are more than `most`: then no more of it is read. */
export const wholeOf = async (content: Content, most: number): Promise<Uint8Array | null> => {
  const inMemory = content.isShort ? content.head : content.whole;
  if (inMemory !== undefined) return inMemory.length > most ? null : inMemory;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content.chunks()) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
};
