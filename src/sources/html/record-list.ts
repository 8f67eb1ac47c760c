import { findAll } from "../find-all.ts";
import { isElement, lineOf, type Element } from "./tree.ts";

/** A row of a list: the record it names, and the page that has this row alone. */
export interface ListRow {
  readonly number: string | null;
  readonly page: string;
}

/**
 * Returns the rows of a result page of the National Archives: records with a snippet of their text, and no telegram.
 * Null where it is no such page.
 */
export const recordList = (root: Element, text: string): readonly ListRow[] | null => {
  const [table] = findAll(root, isElement("table", { id: "queryResults" }));
  if (!table) return null;
  const headings = findAll(table, isElement("th"));
  const column = headings.map(lineOf).indexOf("Document Number");
  const begin = `<html><table id="queryResults"><thead><tr>${headings.map((one) => text.slice(one.start, one.end)).join("")}</tr></thead><tbody>`;
  const bodies = findAll(table, isElement("tbody"));
  return (bodies.length > 0 ? bodies : [table])
    .flatMap((body) => findAll(body, isElement("tr")))
    .flatMap((row) => {
      const cells = findAll(row, isElement("td"));
      const number = cells[column];
      if (cells.length < 2) return [];
      const page = `${begin}${text.slice(row.start, row.end)}</tbody></table></html>`;
      return [{ number: number ? lineOf(number) : null, page }];
    });
};
