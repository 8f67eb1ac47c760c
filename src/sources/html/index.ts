import { decodeHead } from "../decode.ts";
import type { SourceFormat } from "../source.ts";
import { readPage } from "./read.ts";

/** What a page begins with, or what was cut out of one. */
const opening =
  /^(?:\s|<\?xml[^>]{0,200}>|<!--[^>]{0,2000}-->)*<(?:!doctype html|html|head|title|meta|body|div|table|pre|p|h[1-6])[\s>]/i;

/** Saved web pages: of the 2010 and 2011 release, of PlusD, lists of the National Archives, any other with a telegram in it. */
export const html: SourceFormat = {
  name: "html",
  detect: (head) => opening.test(decodeHead(head, 4096)),
  read: readPage,
};
