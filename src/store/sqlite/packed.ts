/**
 * Text and bytes as the database holds them: zstd, which halves a telegram in a tenth of a millisecond, with its own
 * checksum, since SQLite does not notice a flipped bit.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { SearchCable } from "../../search/index.ts";

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

/**
 * Packs a text and its projection together, so that what the one repeats of the other costs nothing: four bytes of the
 * text's length in UTF-8, least first, then the text, then the projection's JSON.
 */
export const packCopy = (text: string, cable: SearchCable): Uint8Array =>
  packText(text, JSON.stringify(cable));

/** The same of a projection that is JSON already. */
export const packText = (text: string, cable: string): Uint8Array =>
  packTogether(Buffer.from(text, "utf8"), Buffer.from(cable, "utf8"));

const packTogether = (text: Buffer, cable: Buffer): Uint8Array => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return zstdCompressSync(Buffer.concat([length, text, cable]), CHECKED);
};

/** Packs together what an older version packed apart. */
export const repackCopy = (text: Uint8Array, cable: Uint8Array): Uint8Array =>
  packTogether(unpackBytes(text), unpackBytes(cable));

export const unpackText = (kept: Uint8Array): string => {
  const whole = unpackBytes(kept);
  return whole.toString("utf8", 4, 4 + whole.readUInt32LE());
};

export const unpackCable = (kept: Uint8Array): SearchCable => {
  const whole = unpackBytes(kept);
  return JSON.parse(whole.toString("utf8", 4 + whole.readUInt32LE()));
};

export const fromHex = (hex: string): Uint8Array => Buffer.from(hex, "hex");

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
