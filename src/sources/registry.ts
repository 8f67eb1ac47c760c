import type { Vocabulary } from "../vocabulary/index.ts";
import { contentOf, type Content } from "./content.ts";
import { faultOf } from "./fault.ts";
import { placed } from "./placed.ts";
import { releasePiece, releaseTable } from "./csv/index.ts";
import { frus } from "./frus/index.ts";
import { gzip } from "./gzip/index.ts";
import { html } from "./html/index.ts";
import { LIMITS } from "./limits.ts";
import { mail } from "./mail/index.ts";
import { mbox } from "./mbox/index.ts";
import { pdf } from "./pdf/index.ts";
import type { Budget, Given, SourceFormat, SourceItem } from "./source.ts";
import { table } from "./table/index.ts";
import { text } from "./text/index.ts";
import { zip } from "./zip/index.ts";

/** Every format, the particular ones first; plain text takes what no other claims. */
export const FORMATS: readonly SourceFormat[] = [
  zip,
  gzip,
  pdf,
  mbox,
  mail,
  releaseTable,
  frus,
  html,
  table,
  releasePiece,
  text,
];

/** True where bytes are no plain text, but something that telegrams are taken out of. */
export const isWrapped = (bytes: Uint8Array): boolean => {
  const { head } = contentOf(bytes);
  return FORMATS.find(({ detect }) => detect(head)) !== text;
};

/** Returns what the name of a file ends in that has these bytes: `pdf`, `eml`, `txt`. */
export const fileEnding = (bytes: Uint8Array): string => {
  const { head } = contentOf(bytes);
  const name = FORMATS.find(({ detect }) => detect(head))?.name ?? text.name;
  return ENDINGS.get(name) ?? name;
};

/** Endings that are not the format's name. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["gzip", "gz"],
  ["mail", "eml"],
  ["frus", "xml"],
  ["table", "csv"],
  ["text", "txt"],
]);

async function* readAt(
  content: Content,
  vocabulary: Vocabulary,
  budget: Budget,
  place: string | null,
  depth: number,
): AsyncGenerator<SourceItem> {
  if (depth > LIMITS.depth) {
    const message = `It lies more than ${LIMITS.depth} archives deep, which is not followed. Unpack it and import what is in it.`;
    return yield placed(faultOf("archive.tooDeep", message, {}), place);
  }
  const given: Given = {
    vocabulary,
    budget,
    inside: (inner, innerPlace) => readAt(inner, vocabulary, budget, innerPlace, depth + 1),
  };
  const format = FORMATS.find(({ detect }) => detect(content.head));
  if (!format) return;
  for await (const item of format.read(content, given)) yield placed(item, place);
}

/**
 * Takes the telegram texts out of what was received, whatever its format: chosen by looking at the bytes. Reads as far
 * as it is asked, in bounded memory. Never throws on content: what cannot be read is a fault with a code, a place and a
 * sentence. Faults of the disk are thrown as they come.
 *
 *     for await (const item of readSource(contentOf(bytes), vocabulary)) …
 */
export const readSource = (content: Content, vocabulary: Vocabulary): AsyncGenerator<SourceItem> =>
  readAt(content, vocabulary, { members: LIMITS.members, bytes: LIMITS.unpackedBytes }, null, 0);
