import type { SourceFormat } from "../source.ts";
import { readPdf } from "./read.ts";

/** Where the first bytes of a PDF may stand: mail systems and scanners put some before it. */
const WITHIN = 1024;

/** PDF with a text layer: records of the National Archives, prints released under the Freedom of Information Act. */
export const pdf: SourceFormat = {
  name: "pdf",
  detect: (head) => Buffer.from(head.subarray(0, WITHIN)).includes("%PDF-"),
  read: readPdf,
};
