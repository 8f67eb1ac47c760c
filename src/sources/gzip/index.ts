import type { SourceFormat } from "../source.ts";
import { readGzip } from "./read.ts";

/** A file packed with gzip: what is in it is read as it comes out. */
export const gzip: SourceFormat = {
  name: "gzip",
  detect: (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  read: readGzip,
};
