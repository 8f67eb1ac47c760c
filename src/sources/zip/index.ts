import type { SourceFormat } from "../source.ts";
import { readZip } from "./read.ts";

/** ZIP archives: each member is read as if it were a file of its own. */
export const zip: SourceFormat = {
  name: "zip",
  detect: (head) =>
    head[0] === 0x50 &&
    head[1] === 0x4b &&
    ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6)),
  read: readZip,
};
