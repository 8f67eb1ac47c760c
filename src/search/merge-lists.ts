/** Copying the list of a word from one segment into another. */
import type { ListWriter } from "./list-writer.ts";
import type { Part } from "./merge.ts";
import { positionWidth } from "./postings.ts";
import type { WordLists } from "./word-lists.ts";

/** Adds what one segment has of a word: documents under their new numbers, positions as they are. */
export const copyLists = (
  { segment, docs }: Part,
  lists: WordLists,
  ordinal: number,
  out: Pick<ListWriter, "document" | "positions">,
): void => {
  const list = lists.postings(ordinal);
  const positions = lists.positions(ordinal);
  const { words } = segment.doc;
  /** Positions of documents that follow each other are copied at once. */
  let from = 0;
  let to = 0;
  for (let index = 0; index < list.docs.length; index++) {
    const doc = list.docs[index]!;
    const times = list.times[index]!;
    const end = to + times * positionWidth(words[doc]!);
    if (docs[doc] === -1) {
      out.positions.append(positions.subarray(from, to));
      from = end;
    } else out.document(docs[doc]!, times);
    to = end;
  }
  out.positions.append(positions.subarray(from, to));
};
