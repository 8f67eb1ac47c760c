/**
 * Merging segments into one: columns are laid end to end with their numbers shifted, the words of all dictionaries run
 * side by side. What was taken out of a segment since it was written stays behind, words, positions, names and all. A
 * word at a time is held, and a column.
 */
import type { Emit } from "../bytes/run.ts";
import { writeColumns, type Column } from "../bytes/columns.ts";
import { mergeCables } from "./merge-cables.ts";
import { mergeDocuments, mergeLengths } from "./merge-documents.ts";
import { seal } from "../bytes/seal.ts";
import type { Segment } from "../segment/segment.ts";
import { copyLists } from "./merge-lists.ts";
import { mergePairs } from "./merge-pairs.ts";
import { partsOf, type Part } from "./parts.ts";
import { OF_TOTALS, totalsOf } from "../segment/totals.ts";
import { walkTogether } from "./walk-together.ts";
import { writeWords, type WordWriter } from "./word-writer.ts";

/**
 * Merges segments in the order given. Every blob is given away sealed; where no cable is left, there is none. `paired` are the
 * words of which the archive keeps pairs. Returns the number of cables.
 */
export const mergeSegments = (
  segments: readonly Segment[],
  emit: Emit,
  paired: readonly string[] = [],
): number => {
  const { parts, cables, documents, told } = partsOf(segments);
  if (cables === 0) return 0;
  const sealed: Emit = (name, bytes) => emit(name, seal(bytes));
  const words = writeWords(sealed);
  words.begin(mergeLengths(parts, documents), paired);
  words.tell(told);
  mergeWords(parts, words.words);
  mergePairs(parts, words.paired(), words.pairs);
  writeColumns(columnsOf(parts, documents, words.done()), sealed);
  return cables;
};

/** The columns of cables, then those of documents, each made when the one before is written. */
function* columnsOf(
  parts: readonly Part[],
  documents: number,
  ofWords: readonly [string, Column][],
): Generator<readonly [string, Column]> {
  yield* ofWords;
  const kept = new Map<string, Column>();
  for (const [name, column] of mergeCables(parts, documents)) {
    if (OF_TOTALS.has(name)) kept.set(name, column);
    yield [name, column];
  }
  for (const [name, column] of mergeDocuments(parts, documents)) {
    if (OF_TOTALS.has(name)) kept.set(name, column);
    yield [name, column];
  }
  yield* totalsOf(kept);
}

/** Every word once, with its lists in the order of the parts: their documents rise from part to part. */
const mergeWords = (parts: readonly Part[], out: WordWriter["words"]): void => {
  const walks = parts.map(({ segment }) => segment.words.inOrder());
  const order = walkTogether(walks);
  for (let word = order.word(); word !== null; word = order.word()) {
    do {
      const index = order.index();
      const walk = walks[index]!;
      walk.read();
      copyLists(parts[index]!, walk, out);
      order.next();
    } while (order.word() === word);
    out.end(word);
  }
};
