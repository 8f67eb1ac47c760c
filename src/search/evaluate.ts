/**
 * Running a plan over one segment for one reader: which cables are found, and in which documents a leaf holds.
 * Documents are lists of numbers, cables a byte each; every list is masked before it is looked at.
 */
import type { Leaf, Node, ParagraphField } from "../query/index.ts";
import { LEVEL_NAMES, ROLES } from "./values.ts";
import { cablesWith, type Neighbourhood } from "./fields.ts";
import { bitsOf, visiblePostings, type DocumentTest } from "./lists.ts";
import { hasBit, PARAGRAPH, setBit, type View } from "./mask.ts";
import { placedPostings } from "./places.ts";
import type { DocumentPlan, Plan } from "./plan.ts";
import type { Postings } from "./postings.ts";
import type { Segment } from "./segment.ts";
import { ordinalsOfTerm, ordinalsOfWord } from "./spelling.ts";

/** One segment as one reader searches it. */
export interface Scope {
  readonly segment: Segment;
  readonly view: View;
  readonly around: Neighbourhood;
}

/** Documents in which a plan's leaf holds. `times` counts for relevance only where the leaf is of words. */
export type LeafHits = Map<DocumentPlan, Postings>;

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
      return both(cablesWith(segment, view, plan.field, scope.around), view.cables);
    case "leaf":
    case "documents":
    case "same": {
      const found = documentsWith(scope, plan, hits);
      hits.set(plan, found);
      const cables = new Uint8Array(segment.cables);
      for (const doc of found.docs) cables[segment.doc.cable[doc]!] = 1;
      return cables;
    }
  }
};

/** Intersects into the first; both are of one segment. */
export const both = (into: Uint8Array, other: Uint8Array): Uint8Array => {
  for (let index = 0; index < into.length; index++) into[index]! &= other[index]!;
  return into;
};

const either = (into: Uint8Array, other: Uint8Array): Uint8Array => {
  for (let index = 0; index < into.length; index++) into[index]! |= other[index]!;
  return into;
};

const documentsWith = (scope: Scope, plan: DocumentPlan, hits: LeafHits): Postings => {
  const { segment, view } = scope;
  const test = testOf(segment, plan.fields);
  switch (plan.kind) {
    case "leaf":
      return leafPostings(scope, plan.leaf, test);
    case "documents":
      return onceEach(bitsOf(view.mask).filter((doc) => test === null || test(doc)));
    case "same": {
      const bits = documentsOf(scope, plan.child);
      const isMeant = (doc: number): boolean =>
        hasBit(bits, doc) && segment.doc.place[doc] === PARAGRAPH && (test === null || test(doc));
      for (const leaf of plan.leaves) hits.set(leaf, leafPostings(scope, leaf.leaf, isMeant));
      return onceEach(bitsOf(bits).filter(isMeant));
    }
  }
};

const onceEach = (docs: Int32Array): Postings => ({
  docs,
  times: new Int32Array(docs.length).fill(1),
});

const leafPostings = ({ segment, view }: Scope, leaf: Leaf, test: DocumentTest): Postings => {
  switch (leaf.kind) {
    case "word":
      return visiblePostings(segment, view, ordinalsOfWord(segment, leaf), test);
    case "prefix":
      return visiblePostings(
        segment,
        view,
        ordinalsOfTerm(segment, { word: leaf.prefix, prefix: true }),
        test,
      );
    case "phrase":
    case "near":
      return placedPostings(segment, view, leaf, test);
  }
};

/** Returns a test of a document by its mark, level and role, null where there are no fields. */
export const testOf = (segment: Segment, fields: readonly ParagraphField[]): DocumentTest => {
  if (fields.length === 0) return null;
  const { doc } = segment;
  const tests = fields.map(
    (field): { readonly column: Uint32Array | Uint8Array; readonly table: Uint8Array } => {
      switch (field.field) {
        case "mark": {
          const wanted = new Set(field.values);
          return {
            column: doc.mark,
            table: Uint8Array.from(segment.marks, (mark, number) =>
              wanted.has(number === 0 ? "none" : mark.toUpperCase()) ? 1 : 0,
            ),
          };
        }
        case "level":
          return {
            column: doc.level,
            table: Uint8Array.from(LEVEL_NAMES, (level) => (field.values.includes(level) ? 1 : 0)),
          };
        case "role":
          return {
            column: doc.role,
            table: Uint8Array.from([
              0,
              ...ROLES.map((role) => (field.values.includes(role) ? 1 : 0)),
            ]),
          };
      }
    },
  );
  return (at) =>
    doc.place[at] === PARAGRAPH && tests.every(({ column, table }) => table[column[at]!] === 1);
};

/** Judged inside one document: a bit for each visible document that satisfies the node. */
const documentsOf = (scope: Scope, node: Node): Uint32Array => {
  const { segment, view } = scope;
  switch (node.kind) {
    case "and":
      return node.children
        .map((child) => documentsOf(scope, child))
        .reduce((into, other) => into.map((bits, index) => bits & other[index]!));
    case "or":
      return node.children
        .map((child) => documentsOf(scope, child))
        .reduce((into, other) => into.map((bits, index) => bits | other[index]!));
    case "not":
      return documentsOf(scope, node.child).map((bits, index) => view.mask[index]! & ~bits);
    case "same":
      return documentsOf(scope, node.child);
    case "paragraph-field": {
      const test = testOf(segment, [node])!;
      return bitsFor(segment, bitsOf(view.mask).filter(test));
    }
    case "cable-field": {
      const found = cablesWith(segment, view, node, scope.around);
      return bitsFor(
        segment,
        bitsOf(view.mask).filter((doc) => found[segment.doc.cable[doc]!] === 1),
      );
    }
    default:
      return bitsFor(segment, leafPostings(scope, node, null).docs);
  }
};

const bitsFor = (segment: Segment, docs: Int32Array): Uint32Array => {
  const bits = new Uint32Array((segment.documents + 31) >>> 5);
  for (const doc of docs) setBit(bits, doc);
  return bits;
};
