/** Copying the list of a word from one segment into another. */
import type { ListWriter } from "../words/list-writer.ts";
import { BESIDE } from "../words/beside.ts";
import type { Part } from "./parts.ts";
import { positionWidth } from "../words/postings.ts";

/**
 * What one segment has of a word: so many documents at the beginning of these, and positions, `length` of `bytes` from `at`, of which
 * the last `besides` say what stands beside each.
 */
export interface Copied {
  readonly count: number;
  readonly docs: Int32Array;
  readonly times: Int32Array;
  readonly positions: { readonly bytes: Uint8Array; readonly at: number; readonly length: number };
  readonly besides: number;
}

type Out = Pick<ListWriter, "document" | "documents" | "positions" | "beside">;

/** Adds what one segment has of a word: documents under their new numbers, positions as they are. */
export const copyLists = (
  { docs: numbers, shift, lengths, codes }: Part,
  { count, docs, times, positions: { bytes, at, length }, besides }: Copied,
  out: Out,
): void => {
  const behind = at + length - besides;
  if (shift !== null) {
    out.documents(docs, times, count, shift);
    out.positions.copy(bytes, at, behind);
    if (besides > 0) out.beside.copy(bytes, behind, behind + besides, codes);
    else out.beside.unknown(sumOf(times, count));
    return;
  }
  /** Where it stands what is beside the next document's places. */
  let beside = behind;
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
    } else {
      out.document(number, often);
      if (besides > 0) out.beside.copy(bytes, beside, beside + often * BESIDE, codes);
      else out.beside.unknown(often);
    }
    beside += often * BESIDE;
    to = end;
  }
  out.positions.copy(bytes, from, to);
};

const sumOf = (times: Int32Array, count: number): number => {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += times[index]!;
  return sum;
};
