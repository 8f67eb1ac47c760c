import { parseAll } from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";

/**
 * Returns the telegrams of a text as pieces of it, each with where it begins. A text in which none begins behind the
 * first line is one piece.
 */
export const piecesIn = (
  text: string,
  vocabulary: Vocabulary,
): readonly { readonly text: string; readonly start: number }[] => {
  const starts = parseAll(text, { vocabulary }).map(({ parts }) => parts[0]?.span.start ?? 0);
  return starts.map((start, at) => ({
    text: text.slice(start, starts[at + 1] ?? text.length),
    start,
  }));
};
