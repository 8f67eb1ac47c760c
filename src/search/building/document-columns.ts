/** Columns of the documents of a segment: what stands beside each portion's words. */
import type { Column } from "../bytes/columns.ts";
import type { SearchDocument } from "../segment/document.ts";
import { writePool } from "../bytes/pool.ts";
import { LEVEL_NAMES, PLACES, ROLES, spellLabel } from "../segment/values.ts";

export interface DocumentColumns {
  readonly count: () => number;
  readonly add: (document: SearchDocument, words: number) => void;
  readonly columns: () => [string, Column][];
}

/** Returns columns to be filled document by document. */
export const documentColumns = (): DocumentColumns => {
  const labels = writePool();
  const marks = writePool();
  const rows: {
    readonly label: number[];
    readonly mark: number[];
    readonly words: number[];
    readonly small: number[][];
  } = { label: [], mark: [], words: [], small: [[], [], [], []] };
  const [place, role, printed, effective] = rows.small as [number[], number[], number[], number[]];
  return {
    count: () => rows.label.length,
    add: (document, words) => {
      rows.label.push(labels.add(spellLabel(document.label)));
      rows.mark.push(marks.add(document.mark));
      rows.words.push(words);
      place.push(PLACES.indexOf(document.place));
      role.push(document.role === null ? 0 : ROLES.indexOf(document.role) + 1);
      printed.push(LEVEL_NAMES.indexOf(document.printedLevel));
      effective.push(LEVEL_NAMES.indexOf(document.label.level));
    },
    columns: () => [
      ...labels.columns("label"),
      ...marks.columns("mark"),
      ["doc.label", Uint32Array.from(rows.label)],
      ["doc.mark", Uint32Array.from(rows.mark)],
      ["doc.words", Uint32Array.from(rows.words)],
      ["doc.place", Uint8Array.from(place)],
      ["doc.role", Uint8Array.from(role)],
      ["doc.printed", Uint8Array.from(printed)],
      ["doc.level", Uint8Array.from(effective)],
    ],
  };
};
