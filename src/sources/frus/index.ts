import { decodeHead } from "../decode.ts";
import type { SourceFormat } from "../source.ts";
import { readVolume } from "./read.ts";

const opening =
  /^(?:\s|<\?[^>]{0,400}\?>|<!--[^>]{0,4000}-->|<!DOCTYPE\s[^<>[]{0,400}[>[])*(?:<TEI[\s>]|<!ENTITY)/;

/** Volumes of Foreign Relations of the United States in TEI. */
export const frus: SourceFormat = {
  name: "frus",
  detect: (head) => opening.test(decodeHead(head, 16_384)),
  read: readVolume,
};
