/** What goes into a merged segment: what was not taken out of those before, under new numbers. */
import type { Numbers } from "../bytes/columns.ts";
import { codesAnew, toldByLargest, type Teller, type Told } from "../words/beside.ts";
import type { Segment } from "../segment/segment.ts";

/** A segment and what of it goes on. */
export interface Part {
  readonly segment: Segment;
  /** Cables that stay, rising. */
  readonly cables: Uint32Array;
  /** New number of each document, -1 where its cable was taken out. */
  readonly docs: Int32Array;
  /** New number of the first document, where all stay: each is moved on by it. Null where something was taken out. */
  readonly shift: number | null;
  /** Number of words of each document. */
  readonly lengths: Numbers;
  /** The merged segment's code for each code of what stands beside a word; null where they are the same. */
  readonly codes: Uint8Array | null;
}

/** Returns the parts of these segments in their order, with the numbers of all that goes on. */
export const partsOf = (
  segments: readonly Segment[],
): {
  readonly parts: readonly Part[];
  readonly cables: number;
  readonly documents: number;
  /** The words that the merged segment tells apart. */
  readonly told: Told;
} => {
  const told = toldByLargest(segments.map(tellerOf));
  let cables = 0;
  let documents = 0;
  const parts = segments.map((segment): Part => {
    const stays = new Uint32Array(segment.cables);
    const docs = new Int32Array(segment.documents).fill(-1);
    const { doc: firsts } = segment.cable;
    let count = 0;
    for (let cable = 0; cable < segment.cables; cable++) {
      if (segment.gone?.[cable] === 1) continue;
      stays[count++] = cable;
      for (let doc = firsts[cable]!; doc < firsts[cable + 1]!; doc++) docs[doc] = documents++;
    }
    cables += count;
    const shift = count === segment.cables ? documents - segment.documents : null;
    const { words: lengths } = segment.doc;
    const codes = codesAnew(tellerOf(segment), told);
    return { segment, cables: stays.subarray(0, count), docs, shift, lengths, codes };
  });
  return { parts, cables, documents, told };
};

const tellerOf = ({ documents, told, words }: Segment): Teller => ({
  documents,
  told,
  has: (word) => words.dictionary.find(word) !== null,
});
