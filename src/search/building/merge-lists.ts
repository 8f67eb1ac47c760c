/** Copying the list of a word from one segment into another. */
import type { ListWriter } from "../words/list-writer.ts";
import type { Part } from "./parts.ts";
import { positionWidth } from "../words/postings.ts";

/** What one segment has of a word: so many documents at the beginning of these, and positions, `length` of `bytes` from `at`. */
export interface Copied {
  readonly count: number;
  readonly docs: Int32Array;
  readonly times: Int32Array;
  readonly positions: { readonly bytes: Uint8Array; readonly at: number; readonly length: number };
}

/** Adds what one segment has of a word: documents under their new numbers, positions as they are. */
export const copyLists = (
  { docs: numbers, shift, lengths }: Part,
  { count, docs, times, positions: { bytes, at, length } }: Copied,
  out: Pick<ListWriter, "document" | "documents" | "positions">,
): void => {
  if (shift !== null) {
    out.documents(docs, times, count, shift);
    out.positions.copy(bytes, at, at + length);
    return;
  }
  /** Positions of documents that follow each other are copied at once. */
  let from = at;
  let to = at;
  for (let index = 0; index < count; index++) {
    const doc = docs[index]!;
    const often = times[index]!;
    const end = to + often * positionWidth(lengths[doc]!);
    const number = numbers[doc]!;
    if (number === -1) {
      out.positions.copy(bytes, from, to);
      from = end;
    } else out.document(number, often);
    to = end;
  }
  out.positions.copy(bytes, from, to);
};
