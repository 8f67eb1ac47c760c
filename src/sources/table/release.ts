/**
 * The table of the 2010 release as a spreadsheet writes it again: with other signs between its cells, quotes only where they
 * are needed, and still without a header row. It is known by how its first row begins:
 *
 *     1;11/17/2009 11:10;09LONDON412;Embassy London;CONFIDENTIAL;…
 */

/** What the eight columns are called here. With them as its header a row is kept, since alone it may not show what it is of. */
export const RELEASE_NAMES: readonly string[] = [
  "number",
  "created",
  "identifier",
  "origin",
  "classification",
  "references",
  "header",
  "body",
];

/** The five cells that no other table begins with. */
const CELLS: readonly RegExp[] = [
  /^\d{1,8}$/,
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[ T]\d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?$/,
  /^\d{2}[A-Z]{2,30}\d{1,7}$/,
  /^[A-Za-z][A-Za-z .'-]{0,60}$/,
  /^(?:UNCLASSIFIED|CONFIDENTIAL|SECRET)[A-Z /]{0,60}$/,
];

const withoutQuotes = (cell: string): string =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell;

/** True where a line begins as the release's table does, with this sign between its cells. */
export const beginsRelease = (line: string, delimiter: string): boolean => {
  const cells = line.split(delimiter, CELLS.length + 1);
  return (
    cells.length > CELLS.length &&
    CELLS.every((form, at) => form.test(withoutQuotes(cells[at] ?? "")))
  );
};

/** True where the columns of a table are the release's. */
export const isRelease = (names: readonly string[]): boolean =>
  names.length === RELEASE_NAMES.length && names.every((name, at) => name === RELEASE_NAMES[at]);
