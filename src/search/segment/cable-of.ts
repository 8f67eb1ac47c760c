/**
 * Of which cable a document is. The first documents of all cables say it, so no column has it: that would be millions of numbers,
 * worked out before the first answer and kept. A bit says where a cable begins, and the bits up to a document are counted.
 */
import { bitsFor, countOf } from "../bytes/bits.ts";
import { oncePerSegment } from "./once-per-segment.ts";

export interface Beginnings {
  /** A bit for each document that is the first of a cable. */
  readonly bits: Uint32Array;
  /** How many of them stand before each word of bits, less one. */
  readonly before: Int32Array;
  /** Cables that have documents, where some have none. */
  readonly cables: Uint32Array | null;
}

/** Returns where the cables of a segment begin, worked out once. */
export const beginningsOf = oncePerSegment(
  ({ cable: { doc: first }, documents, cables: count }): Beginnings => {
    const bits = bitsFor(documents);
    // A first answer waits for this walk, before the engine has made code of it: a number above 2 ** 31 is an object to it then.
    const signed = new Int32Array(bits.buffer);
    const before = new Int32Array(bits.length);
    let begun = -1;
    let filled = 0;
    for (let cable = 0, doc = first[0]!; cable < count; cable++) {
      const end = first[cable + 1]!;
      if (end === doc) continue;
      const word = doc >>> 5;
      while (filled <= word) before[filled++] = begun;
      signed[word]! |= 1 << (doc & 31);
      begun++;
      doc = end;
    }
    before.fill(begun, filled);
    const cables = begun + 1 === count ? null : new Uint32Array(begun + 1);
    if (cables !== null)
      for (let cable = 0, filled = 0; cable < count; cable++)
        if (first[cable + 1]! > first[cable]!) cables[filled++] = cable;
    return { bits, before, cables };
  },
);

/** Returns the cable of a document. */
export const cableOf = ({ bits, before, cables }: Beginnings, doc: number): number => {
  const word = doc >>> 5;
  const at = before[word]! + countOf(bits[word]! & (-1 >>> (31 - (doc & 31))));
  return cables === null ? at : cables[at]!;
};
