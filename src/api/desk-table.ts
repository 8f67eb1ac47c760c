import { stringify } from "csv-stringify/sync";
import { COLUMNS, rowsOf, type Paper } from "../desk/index.ts";

/** Returns papers as CSV with a header; a cell that a spreadsheet would run has `'` before it. */
export const tableOf = (papers: readonly Paper[]): string =>
  stringify(papers.flatMap(rowsOf), {
    header: true,
    columns: [...COLUMNS],
    escape_formulas: true,
  });
