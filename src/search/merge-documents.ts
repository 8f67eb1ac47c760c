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
  const plain = PLAIN.map(
    (name) =>
      [name, name === "words" ? new Uint32Array(documents) : new Uint8Array(documents)] as const,
  );
  parts.forEach(({ segment, docs }, part) => {
    const { label: labelOf, mark: markOf } = segment.doc;
    for (let from = 0; from < docs.length; from++) {
      const at = docs[from]!;
      if (at === -1) continue;
      label[at] = labels.number(part, labelOf[from]!);
      mark[at] = marks.number(part, markOf[from]!);
    }
    for (const [name, to] of plain) {
      const column = segment.doc[name];
      for (let from = 0; from < docs.length; from++)
        if (docs[from] !== -1) to[docs[from]!] = column[from]!;
    }
  });
  return [
    ...labels.columns("label"),
    ...marks.columns("mark"),
    ["doc.label", label],
    ["doc.mark", mark],
    ...plain.map(([name, to]): [string, Column] => [`doc.${name}`, to]),
  ];
};
