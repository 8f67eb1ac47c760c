/** Merging the columns of documents. */
import type { Column } from "./columns.ts";
import type { Part } from "./merge.ts";
import { renumberPool } from "./renumber.ts";

const PLAIN = ["words", "place", "role", "printed", "level"] as const;

/** Returns the columns of `documents` documents, those of all parts. */
export const mergeDocuments = (parts: readonly Part[], documents: number): [string, Column][] => {
  const labels = renumberPool(parts.map(({ segment }) => segment.strings("label")));
  const marks = renumberPool(parts.map(({ segment }) => segment.strings("mark")));
  const label = new Uint32Array(documents);
  const mark = new Uint32Array(documents);
  const plain = PLAIN.map((name) => ({
    name,
    to: name === "words" ? new Uint32Array(documents) : new Uint8Array(documents),
  }));
  parts.forEach(({ segment: { doc }, docs }, part) => {
    for (let from = 0; from < docs.length; from++) {
      const at = docs[from]!;
      if (at === -1) continue;
      label[at] = labels.number(part, doc.label[from]!);
      mark[at] = marks.number(part, doc.mark[from]!);
      for (const { name, to } of plain) to[at] = doc[name][from]!;
    }
  });
  return [
    ...labels.columns("label"),
    ...marks.columns("mark"),
    ["doc.label", label],
    ["doc.mark", mark],
    ...plain.map(({ name, to }): [string, Column] => [`doc.${name}`, to]),
  ];
};
