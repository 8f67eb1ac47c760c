/** Merging the columns of documents. */
import type { Column } from "../bytes/columns.ts";
import type { Part } from "./parts.ts";
import { renumberPool } from "./renumber.ts";

const POOLED = ["label", "mark"] as const;
const PLAIN = ["place", "role", "printed", "level"] as const;

/** Gives the columns of `documents` documents, those of all parts, each when it is asked for. */
export function* mergeDocuments(
  parts: readonly Part[],
  documents: number,
): Generator<[string, Column]> {
  for (const name of POOLED) {
    const pool = renumberPool(parts.map(({ segment }) => segment.strings(name)));
    const to = new Uint32Array(documents);
    parts.forEach(({ segment, docs }, part) => {
      const column = segment.doc[name];
      for (let from = 0; from < docs.length; from++)
        if (docs[from] !== -1) to[docs[from]!] = pool.number(part, column[from]!);
    });
    yield* pool.columns(name);
    yield [`doc.${name}`, to];
  }
  yield ["doc.words", mergeLengths(parts, documents)];
  for (const name of PLAIN) yield [`doc.${name}`, laid(parts, name, new Uint8Array(documents))];
}

/** Returns the number of words of each document. */
export const mergeLengths = (parts: readonly Part[], documents: number): Uint32Array =>
  laid(parts, "words", new Uint32Array(documents));

const laid = <To extends Uint8Array | Uint32Array>(
  parts: readonly Part[],
  name: "words" | (typeof PLAIN)[number],
  to: To,
): To => {
  for (const { segment, docs } of parts) {
    const column = segment.doc[name];
    for (let from = 0; from < docs.length; from++)
      if (docs[from] !== -1) to[docs[from]!] = column[from]!;
  }
  return to;
};
