/**
 * Text and bytes as the database holds them: zstd, which halves a telegram in a tenth of a millisecond, with its own
 * checksum, since SQLite does not notice a flipped bit.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { SearchCable } from "../../search/index.ts";
import { statedLength } from "./frame.ts";
import { laidAt, layCopies, type LaidCopies } from "./laid.ts";

const CHECKED = { params: { [constants.ZSTD_c_checksumFlag]: 1 } } as const;

/** A text or bytes that cannot be read back as they were kept. */
export class DamagedText extends Error {}

export const packBytes = (bytes: Uint8Array): Uint8Array => zstdCompressSync(bytes, CHECKED);

/** Room for what is unpacked: more than that is unpacked in several pieces, and all of it is made for each. */
const ROOM = { least: 4096, most: 65_536, times: 5 } as const;

export const unpackBytes = (packed: Uint8Array): Buffer => {
  const room = Math.min(ROOM.most, Math.max(ROOM.least, packed.length * ROOM.times));
  try {
    return zstdDecompressSync(packed, { chunkSize: room });
  } catch (cause) {
    throw new DamagedText("a text or its bytes cannot be read back", { cause });
  }
};

/** Most that is unpacked by one call, in bytes. */
const TOGETHER = 1_048_576;

/**
 * Returns what `read` makes of each of `packed`, in its order: as many are unpacked by one call as have room, since a call by
 * itself costs as much as unpacking a cable. Nothing that `read` is given may be kept. Throws `DamagedText` where `unpackBytes`
 * would.
 */
export const readTogether = <Read>(
  packed: readonly Uint8Array[],
  read: (whole: Buffer) => Read,
): readonly Read[] => {
  const all: Read[] = [];
  while (all.length < packed.length) {
    const first = all.length;
    const ends: number[] = [];
    let end = 0;
    for (let at = first; at < packed.length; at++) {
      // An empty one is by itself: the length of all would not tell whether it was reached.
      end += statedLength(packed[at]!) || Number.POSITIVE_INFINITY;
      if (end > TOGETHER) break;
      ends.push(end);
    }
    const frames = packed.slice(first, first + Math.max(1, ends.length));
    all.push(...(readRun(frames, ends, read) ?? frames.map((frame) => read(unpackBytes(frame)))));
  }
  return all;
};

/** Reads frames that end where they say they do; null where one of them does not, so that each has to be met by itself. */
const readRun = <Read>(
  frames: readonly Uint8Array[],
  ends: readonly number[],
  read: (whole: Buffer) => Read,
): readonly Read[] | null => {
  if (frames.length < 2) return null;
  const length = ends.at(-1)!;
  const whole = unpackAll(frames, length + SPARE);
  if (whole?.length !== length) return null;
  const all = ends.map((end, at) => read(whole.subarray(ends[at - 1] ?? 0, end)));
  // Memory outside of its heap is what the engine collects for, and gives back only then; the room is ours unless it is a pool's.
  if (whole.buffer.byteLength === length + SPARE) whole.buffer.transfer(0);
  return all;
};

/** Room behind what is unpacked, so that it is not taken for the first piece of more. */
const SPARE = 64;

const unpackAll = (frames: readonly Uint8Array[], room: number): Buffer<ArrayBuffer> | null => {
  try {
    return zstdDecompressSync(Buffer.concat(frames), { chunkSize: room });
  } catch {
    return null;
  }
};

/** Packs each of them; they stand end to end again. */
export const packLaid = (laid: LaidCopies): LaidCopies => {
  let all = new Uint8Array(laid.bytes.length >>> 1);
  let end = 0;
  const ends = laid.ends.map((_, at) => {
    // Copied at once: what is given lies in a piece of memory four times as large.
    const packed = packBytes(laidAt(laid, at));
    if (end + packed.length > all.length) {
      const larger = new Uint8Array(all.length * 2 + packed.length);
      larger.set(all.subarray(0, end));
      all = larger;
    }
    all.set(packed, end);
    return (end += packed.length);
  });
  return { bytes: all.subarray(0, end), ends };
};

/** Packs a text and its projection together. */
export const packCopy = (text: string, cable: SearchCable): Uint8Array => {
  const laid = layCopies();
  laid.text(text);
  laid.cable(cable);
  return packBytes(laid.done().bytes);
};

/** Packs together what an older version packed apart. */
export const repackCopy = (text: Uint8Array, cable: Uint8Array): Uint8Array => {
  const whole = unpackBytes(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(whole.length);
  return packBytes(Buffer.concat([length, whole, unpackBytes(cable)]));
};

export const unpackText = (kept: Uint8Array): string => {
  const whole = unpackBytes(kept);
  return whole.toString("utf8", 4, 4 + whole.readUInt32LE());
};

/** Returns the projection's JSON of what is unpacked. */
export const projectionIn = (whole: Buffer): string =>
  whole.toString("utf8", 4 + whole.readUInt32LE());

export const unpackCable = (kept: Uint8Array): SearchCable =>
  JSON.parse(projectionIn(unpackBytes(kept)));

export const fromHex = (hex: string): Uint8Array => Buffer.from(hex, "hex");

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
