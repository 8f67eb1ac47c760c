/** A found cable as it is handed on: which copy, what it is called, and in which of its documents the query holds. */
import type { Leaf } from "../../query/index.ts";
import { hasBit } from "../bytes/bits.ts";
import type { LeafHits } from "../matching/evaluate.ts";
import { holdsIn } from "../matching/hits.ts";
import type { DocumentPlan } from "../matching/plan.ts";
import { rounded } from "./rank.ts";
import type { ScoredDocument } from "./scorer.ts";
import { PLACES } from "../segment/values.ts";
import type { Place, ReaderIndex } from "../matching/whole.ts";

/** A hit: a document of a found cable, and the leaves that hold in it. */
export interface FoundDocument {
  /** Place of the document among the cable's documents. */
  readonly document: number;
  readonly leaves: readonly Leaf[];
}

export interface FoundCable {
  readonly place: Place;
  /** Number of the copy in the store. */
  readonly copy: number;
  readonly name: string;
  readonly documents: readonly FoundDocument[];
  /** Hits beyond those given. */
  readonly more: number;
}

/**
 * Returns a cable with its hits: of `all` the best `most`, in the order of the text; where there are none, its first visible
 * document.
 */
export const show = (
  index: ReaderIndex,
  place: Place,
  hits: LeafHits,
  leaves: readonly DocumentPlan[],
  all: readonly ScoredDocument[],
  most: number,
): FoundCable => {
  const { cable } = index.segments[place.at]!;
  const first = cable.doc[place.cable]!;
  const name = index.nameOf(place);
  const copy = cable.copy[place.cable]!;
  if (all.length === 0) {
    const document = firstVisible(index, place) - first;
    return { place, copy, name, documents: [{ document, leaves: [] }], more: 0 };
  }
  const documents = all
    .toSorted((a, b) => rounded(b.score) - rounded(a.score) || a.doc - b.doc)
    .slice(0, most)
    .sort((a, b) => a.doc - b.doc)
    .map(({ doc }): FoundDocument => {
      const holding = leaves.filter((leaf) => holdsIn(hits.get(leaf)!, doc));
      return {
        document: doc - first,
        leaves: holding.flatMap((leaf) => (leaf.kind === "leaf" ? [leaf.leaf] : [])),
      };
    });
  return { place, copy, name, documents, more: all.length - documents.length };
};

/** Subject before body before head. */
const firstVisible = ({ segments, view }: ReaderIndex, { at, cable }: Place): number => {
  const segment = segments[at]!;
  const { mask } = view(at);
  const visible: number[] = [];
  for (let doc = segment.cable.doc[cable]!; doc < segment.cable.doc[cable + 1]!; doc++)
    if (hasBit(mask, doc)) visible.push(doc);
  const placed = (place: (typeof PLACES)[number]) => (doc: number) =>
    PLACES[segment.doc.place[doc]!] === place;
  return (
    visible.find(placed("subject")) ?? visible.find((doc) => !placed("head")(doc)) ?? visible[0]!
  );
};
