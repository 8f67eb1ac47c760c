import { decodeHead } from "../decode.ts";
import type { SourceFormat } from "../source.ts";
import { readPage } from "./read.ts";

const opening = /^(?:\s|<\?xml[^>]{0,200}>|<!--[^>]{0,2000}-->)*<(?:!doctype html|html)[\s>]/i;

/** Saved web pages: of the 2010 and 2011 release, of PlusD, lists of the National Archives, any other with a telegram in it. */
export const html: SourceFormat = {
  name: "html",
  detect: (head) => opening.test(decodeHead(head, 4096)),
  read: readPage,
};
