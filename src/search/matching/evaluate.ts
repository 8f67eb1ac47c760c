/**
 * Running a plan over one segment for one reader: which cables are found, and in which documents a leaf holds.
 * Documents are lists of numbers or bits, cables a byte each; every list is masked before it is looked at.
 */
import type { Leaf, Node } from "../../query/index.ts";
import { addBits, bothBits, clearBetween, setBit } from "../bytes/bits.ts";
import { cablesWith, type Neighbourhood } from "./fields.ts";
import { cablesHit, uncounted, withBits, type Hits } from "./hits.ts";
import { hitsOfWords } from "./word-hits.ts";
import type { View } from "../segment/mask.ts";
import { placedHits } from "./places.ts";
import type { DocumentPlan, Plan } from "./plan.ts";
import { documentsAt, maskOf } from "../segment/portions.ts";
import { spareBits } from "../bytes/room.ts";
import type { Segment } from "../segment/segment.ts";
import { ordinalsOfTerm, ordinalsOfWord } from "./spelling.ts";
import { both, either } from "./tables.ts";

/** One segment as one reader searches it. */
export interface Scope {
  readonly segment: Segment;
  readonly view: View;
  readonly around: Neighbourhood;
  /** The only cables of which a field is asked, where others are ruled out already: a 1 each. Not to be changed. */
  readonly among: Uint8Array;
}

/** Documents in which a plan's leaf holds. */
export type LeafHits = Map<DocumentPlan, Hits>;

/** Returns a 1 for each found cable, and notes in `hits` where each leaf holds. */
export const evaluate = (scope: Scope, plan: Plan, hits: LeafHits): Uint8Array => {
  const { segment, view } = scope;
  switch (plan.kind) {
    case "and":
      return plan.children.map((child) => evaluate(scope, child, hits)).reduce(both);
    case "or":
      return plan.children.map((child) => evaluate(scope, child, hits)).reduce(either);
    case "not": {
      const found = evaluate(scope, plan.child, hits);
      for (let index = 0; index < found.length; index++)
        found[index] = view.cables[index]! & (found[index]! ^ 1);
      return found;
    }
    case "field":
      return both(cablesWith(segment, view, plan.field, scope.around, scope.among), view.cables);
    case "leaf":
    case "documents":
    case "same": {
      const found = withBits(segment, documentsWith(scope, plan, hits));
      hits.set(plan, found);
      return cablesHit(segment, found);
    }
  }
};

const documentsWith = (scope: Scope, plan: DocumentPlan, hits: LeafHits): Hits => {
  const { segment, view } = scope;
  const mask = maskOf(segment, view.mask, plan.fields);
  switch (plan.kind) {
    case "leaf":
      return leafHits(segment, plan.leaf, mask);
    case "documents":
      return uncounted(mask);
    case "same": {
      const bits = [mask, documentsAt(segment, "paragraph")].reduce(
        bothBits,
        documentsOf(scope, plan.child),
      );
      for (const leaf of plan.leaves) hits.set(leaf, leafHits(segment, leaf.leaf, bits));
      return uncounted(bits);
    }
  }
};

const leafHits = (segment: Segment, leaf: Leaf, mask: Uint32Array): Hits => {
  switch (leaf.kind) {
    case "word":
      return hitsOfWords(segment, mask, ordinalsOfWord(segment, leaf));
    case "prefix":
      return hitsOfWords(
        segment,
        mask,
        ordinalsOfTerm(segment, { word: leaf.prefix, prefix: true }),
      );
    case "phrase":
    case "near":
      return placedHits(segment, leaf, mask);
  }
};

/** Judged inside one document: a bit for each visible document that satisfies the node; shared, not to be changed. */
const documentsOf = (scope: Scope, node: Node): Uint32Array => {
  const { segment, view } = scope;
  switch (node.kind) {
    case "and":
      return node.children.map((child) => documentsOf(scope, child)).reduce(bothBits);
    case "or":
      return node.children
        .map((child) => documentsOf(scope, child))
        .reduce(addBits, spareBits(segment.documents));
    case "not":
      return documentsOf(scope, node.child).map((bits, index) => view.mask[index]! & ~bits);
    case "same":
      return documentsOf(scope, node.child);
    case "paragraph-field":
      return maskOf(segment, view.mask, [node]);
    case "cable-field": {
      const bits = view.mask.slice();
      const found = cablesWith(segment, view, node, scope.around, view.cables);
      const first = segment.cable.doc;
      for (let cable = 0; cable < found.length; cable++)
        if (found[cable] === 0) clearBetween(bits, first[cable]!, first[cable + 1]!);
      return bits;
    }
    default:
      return bitsOfHits(segment, leafHits(segment, node, view.mask));
  }
};

const bitsOfHits = ({ documents }: Segment, { bits, docs }: Hits): Uint32Array => {
  if (bits !== null) return bits;
  const made = spareBits(documents);
  for (const doc of docs) setBit(made, doc);
  return made;
};
