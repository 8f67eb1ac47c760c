/**
 * Text and bytes as the database holds them: zstd, which halves a telegram in a tenth of a millisecond, with its own
 * checksum, since SQLite does not notice a flipped bit.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { SearchCable } from "../../search/index.ts";
import { statedLength } from "./frame.ts";
import { layCopies, type LaidCopies } from "./laid.ts";

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
 * Unpacks what stands in `packed`, in its order: as many by one call as have room, since a call by itself costs as much as
 * unpacking a cable. Throws `DamagedText` where `unpackBytes` would.
 */
export const unpackTogether = (packed: readonly Uint8Array[]): readonly Buffer[] => {
  const whole: Buffer[] = [];
  while (whole.length < packed.length) {
    const first = whole.length;
    const ends: number[] = [];
    let end = 0;
    for (let at = first; at < packed.length; at++) {
      // An empty one is by itself: the length of all would not tell whether it was reached.
      end += statedLength(packed[at]!) || Number.POSITIVE_INFINITY;
      if (end > TOGETHER) break;
      ends.push(end);
    }
    const count = Math.max(1, ends.length);
    whole.push(...unpackRun(packed.slice(first, first + count), ends));
  }
  return whole;
};

/** Unpacks frames that end where they say they do; where one does not, each by itself, so that only the damaged one is that. */
const unpackRun = (frames: readonly Uint8Array[], ends: readonly number[]): readonly Buffer[] => {
  const length = ends.at(-1) ?? 0;
  if (frames.length > 1) {
    try {
      // With a little more room than is needed no second piece is made.
      const all = zstdDecompressSync(Buffer.concat(frames), { chunkSize: length + 64 });
      if (all.length === length) return ends.map((end, at) => all.subarray(ends[at - 1] ?? 0, end));
    } catch {
      // One of them is damaged, and is met below.
    }
  }
  return frames.map(unpackBytes);
};

/** Packs each of them; they stand end to end again. */
export const packLaid = ({ bytes, ends }: LaidCopies): LaidCopies => {
  const packed = Array.from(ends, (end, at) => packBytes(bytes.subarray(ends[at - 1] ?? 0, end)));
  let length = 0;
  const packedEnds = Uint32Array.from(packed, (one) => (length += one.length));
  const all = new Uint8Array(length);
  packed.forEach((one, at) => all.set(one, packedEnds[at]! - one.length));
  return { bytes: all, ends: packedEnds };
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
