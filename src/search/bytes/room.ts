/**
 * Room for what one question works out and nobody needs behind it: lists, bits and marks of documents and cables by the million.
 * A question fills some megabytes of it, and the next one fills the same again; left to the collector they cost a quarter of its
 * time. A question is answered in one go, so that one room a thread is enough: `emptyRoom` begins the next, and what was given
 * before may hold anything from there on. What is kept takes memory of its own.
 */

const CHUNK = 3 * 1024 * 1024;

/** Chunks that are used again; what is more is left to the collector. */
const MOST = 4;

const chunks: ArrayBuffer[] = [];
let current = 0;
let used = 0;

/** Begins a question, or whatever else is worked out in one go: all room is free again. */
export const emptyRoom = (): void => {
  current = 0;
  used = 0;
};

/** Finds room for so many bytes at a multiple of eight; what is in it stays as it was. */
const find = (bytes: number): readonly [buffer: ArrayBuffer, offset: number] => {
  if (bytes > CHUNK) return [new ArrayBuffer(bytes), 0];
  if (used + bytes > CHUNK) {
    current++;
    used = 0;
  }
  if (current >= MOST) return [new ArrayBuffer(bytes), 0];
  const offset = used;
  used = Math.ceil((used + bytes) / 8) * 8;
  return [(chunks[current] ??= new ArrayBuffer(CHUNK)), offset];
};

/** Returns room for so many numbers, all of which are to be written before they are read. */
export const spareInts = (count: number): Int32Array => {
  const [buffer, offset] = find(count * 4);
  return new Int32Array(buffer, offset, count);
};

/** The same of numbers that are never negative. */
export const spareNumbers = (count: number): Uint32Array => {
  const [buffer, offset] = find(count * 4);
  return new Uint32Array(buffer, offset, count);
};

/** The same of bytes. */
export const spareBytes = (count: number): Uint8Array => {
  const [buffer, offset] = find(count);
  return new Uint8Array(buffer, offset, count);
};

/** Returns so many zeros, to count with. */
export const spareCounts = (count: number): Uint32Array => spareNumbers(count).fill(0);

/** Returns a zero for each cable. */
export const spareMarks = (cables: number): Uint8Array => spareBytes(cables).fill(0);

/** Returns the same marks, which may be changed. */
export const copyOfMarks = (marks: Uint8Array): Uint8Array => {
  const copy = spareBytes(marks.length);
  copy.set(marks);
  return copy;
};

/** Returns room for so many documents as bits, none of them in it. */
export const spareBits = (documents: number): Uint32Array =>
  spareNumbers((documents + 31) >>> 5).fill(0);
