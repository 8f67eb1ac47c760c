import type { QueryError } from "./tree.ts";

/**
 * Returns a mistake as a person reads it: the query, a line of carets under the place, the sentence, and the nearest
 * right form where there is one. Of a long query the neighbourhood of the place is shown.
 *
 *     tags:PARN uran*um
 *               ^^^^^
 *     A star stands at the end of a word. Nearest: uran*
 */
export const explain = (text: string, error: QueryError): string => {
  const before = 60;
  const after = 30;
  const start = Math.min(error.span.start, text.length);
  const end = Math.max(start, Math.min(error.span.end, text.length));
  const from = start > before ? start - before : 0;
  const to = Math.min(
    text.length,
    Math.max(end, start + 1) > from + 150 ? start + after : from + 150,
  );
  const flat = (piece: string): string => piece.replaceAll(/\s/g, " ");
  const lead = from === 0 ? "" : "… ";
  const shown = `${lead}${flat(text.slice(from, to))}${to < text.length ? " …" : ""}`;
  // One caret a character as it is seen, so that letters of two code units do not push it along.
  const blanks = Array.from(`${lead}${text.slice(from, start)}`).length;
  const carets = Math.max(1, Array.from(text.slice(start, Math.min(end, to))).length);
  const nearest = error.suggestion === null ? "" : ` Nearest: ${flat(error.suggestion)}`;
  return `${shown}\n${" ".repeat(blanks)}${"^".repeat(carets)}\n${error.message}${nearest}`;
};
