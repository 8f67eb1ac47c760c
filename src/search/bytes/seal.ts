/**
 * Every blob of the index carries a CRC-32 that is checked on reading: SQLite does not notice a flipped bit inside one,
 * and an index that is read wrongly would give a wrong answer where a clear error is wanted.
 */
import { crc32 } from "node:zlib";

/** A blob that is missing, or is not what was written. The store makes the user's sentence from it. */
export class DamagedBlob extends Error {
  readonly blob: string;
  constructor(blob: string, what: string) {
    super(`the part ${blob} of the index ${what}`);
    this.blob = blob;
  }
}

/** Returns the bytes with their checksum behind them. */
export const seal = (bytes: Uint8Array): Uint8Array => {
  const sealed = new Uint8Array(bytes.length + 4);
  sealed.set(bytes);
  new DataView(sealed.buffer).setUint32(bytes.length, crc32(bytes), true);
  return sealed;
};

/** Returns the bytes of a sealed blob, or throws `DamagedBlob` where the checksum does not fit. */
export const unseal = (name: string, sealed: Uint8Array | undefined): Uint8Array => {
  if (sealed === undefined) throw new DamagedBlob(name, "is missing");
  if (sealed.length < 4) throw new DamagedBlob(name, "is cut short");
  const bytes = sealed.subarray(0, sealed.length - 4);
  if (crc32(bytes) !== sumBehind(sealed, bytes.length))
    throw new DamagedBlob(name, "is damaged: its checksum does not fit");
  return bytes;
};

/** The checksum behind so many bytes, least byte first. A phrase reads a thousand: a view for each would cost as much as this all. */
const sumBehind = (sealed: Uint8Array, at: number): number =>
  (sealed[at]! | (sealed[at + 1]! << 8) | (sealed[at + 2]! << 16) | (sealed[at + 3]! << 24)) >>> 0;
