import type { SourceFormat } from "../source.ts";
import { layoutOf } from "./layout.ts";
import { readTable } from "./read.ts";

/** Tables with a header row that names a column of texts: records exported by archives, and what researchers make of them. */
export const table: SourceFormat = {
  name: "table",
  detect: (head) => layoutOf(head) !== null,
  read: readTable,
};
