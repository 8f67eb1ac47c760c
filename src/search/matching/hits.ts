/**
 * Hits: the documents of one segment in which a leaf holds, for one reader. Most are a list; where a very frequent word is
 * among them, or where they come from a column, they are bits.
 */
import { countBits, hasBit, markCables, nextBit, spareBitsWith } from "../bytes/bits.ts";
import { beginningsOf, cableOf } from "../segment/cable-of.ts";
import type { Frequent } from "../words/frequent.ts";
import { includesDoc, lowerBound } from "../bytes/rising.ts";
import { spareMarks } from "../bytes/room.ts";
import type { Segment } from "../segment/segment.ts";

/** What they hold may be kept by others too, and is not to be changed. */
export interface Hits {
  /** Documents of the words that have lists, rising, and how often those words stand in each. */
  readonly docs: Int32Array;
  readonly times: Int32Array;
  /** All documents, those of the lists too; null where the lists are all. */
  readonly bits: Uint32Array | null;
  /** The very frequent words among those that are meant; hidden documents are in these, too. */
  readonly frequent: readonly Frequent[];
  /** Number of documents. */
  readonly count: number;
}

const NO_DOCS = new Int32Array(0);

/** Returns hits that are a list. */
export const listed = (docs: Int32Array, times: Int32Array): Hits => ({
  docs,
  times,
  bits: null,
  frequent: [],
  count: docs.length,
});

export const NOTHING: Hits = listed(NO_DOCS, NO_DOCS);

/** Returns hits that say of no word how often it stands there. */
export const uncounted = (bits: Uint32Array): Hits => ({
  docs: NO_DOCS,
  times: NO_DOCS,
  bits,
  frequent: [],
  count: countBits(bits),
});

/** Returns whether a document is among the hits. */
export const holdsIn = ({ bits, docs }: Hits, doc: number): boolean =>
  bits === null ? includesDoc(docs, doc) : hasBit(bits, doc);

/** Returns the same with bits, where it is a list of more documents than there are cables: they are then asked for again and again. */
export const withBits = (segment: Segment, hits: Hits): Hits =>
  hits.bits === null && hits.docs.length >= segment.cables
    ? { ...hits, bits: spareBitsWith(segment.documents, hits.docs) }
    : hits;

/** Returns a 1 for each cable that has a hit. */
export const cablesHit = (segment: Segment, { bits, docs }: Hits): Uint8Array => {
  const cables = spareMarks(segment.cables);
  if (bits !== null) {
    markCables(bits, segment.cable.doc, cables);
    return cables;
  }
  const beginnings = beginningsOf(segment);
  for (let at = 0; at < docs.length; at++) cables[cableOf(beginnings, docs[at]!)] = 1;
  return cables;
};

/** Calls for each hit from document `from` to before `to`, rising. */
export const eachBetween = (
  { bits, docs }: Hits,
  from: number,
  to: number,
  visit: (doc: number) => void,
): void => {
  if (bits === null) {
    for (let at = lowerBound(docs, from); at < docs.length && docs[at]! < to; at++)
      visit(docs[at]!);
    return;
  }
  for (let doc = nextBit(bits, from, to); doc < to; doc = nextBit(bits, doc + 1, to)) visit(doc);
};
