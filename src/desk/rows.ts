import { FIELD } from "./fields.ts";
import type { About, Paper } from "./paper.ts";

/** Columns of the table of papers, in their order. */
export const COLUMNS = [
  "kind",
  "cable",
  "title",
  "standing",
  "paragraph",
  "quote",
  "text",
  "query",
  "field",
  "value",
  "was",
  "at",
] as const;

export type PaperRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

const EMPTY = Object.fromEntries(COLUMNS.map((name) => [name, ""])) as PaperRow;

const cableOf = ({ mrn, hash }: About): string => `${mrn}@${hash.slice(0, 12)}`;

/** Returns a paper as rows of a table: one, and for a collection one more for each of its cables. */
export const rowsOf = (paper: Paper): readonly PaperRow[] => {
  const row = { ...EMPTY, kind: paper.kind, at: paper.at };
  switch (paper.kind) {
    case "standing":
      return [{ ...row, cable: cableOf(paper.about), standing: paper.standing }];
    case "collection":
      return [
        { ...row, title: paper.title, text: paper.text },
        ...paper.entries.map(({ about, text, at }) => ({
          ...row,
          title: paper.title,
          cable: cableOf(about),
          text: text ?? "",
          at,
        })),
      ];
    case "note":
      return [
        {
          ...row,
          cable: cableOf(paper.about),
          paragraph: paper.anchor?.address ?? "",
          quote: paper.anchor?.quote?.exact ?? "",
          text: paper.text,
        },
      ];
    case "search":
      return [{ ...row, title: paper.title, query: paper.query }];
    case "correction":
      return [
        {
          ...row,
          cable: cableOf(paper.about),
          field: FIELD[paper.field].name,
          value: paper.value,
          was: paper.was ?? "",
        },
      ];
  }
};
