import {
  positiveLeavesOf,
  type Leaf,
  type Node,
  type ParagraphField,
  type Query,
  type Same,
} from "../../query/index.ts";
import { areOf, holdsOf } from "./field.ts";
import type { KeptDocument } from "./kept.ts";
import { matchOf, type Match } from "./leaf.ts";
import type { Around, Seen } from "./seen.ts";

/**
 * The query tree, walked. A node holds of a cable; a leaf holds where one visible document has it. Fields of paragraphs
 * in an AND bind the leaves of that AND and of parentheses in it, also under NOT: such a leaf must hold in a paragraph
 * of which they hold. Where no leaf outside NOT stands there, the fields are a leaf of their own, bound by nothing round
 * it; so is a field under NOT or alone in an OR.
 */
export const isFound = (query: Query, seen: Seen, around: Around): boolean =>
  query.kind === "everything" || holds(query, [], seen, around);

type Fields = readonly ParagraphField[];

const holds = (node: Node, bound: Fields, seen: Seen, around: Around): boolean => {
  switch (node.kind) {
    case "and": {
      const { own, others, isLeaf } = groupOf(node.children);
      return (
        (!isLeaf || seen.documents.some((document) => areOf(own, document))) &&
        others.every((child) => holds(child, [...bound, ...own], seen, around))
      );
    }
    case "or":
      return node.children.some((child) => holds(child, bound, seen, around));
    case "not":
      return !holds(node.child, bound, seen, around);
    case "same":
      return seen.documents.some((document) => isSame(node, bound, document, seen, around));
    case "paragraph-field":
      return seen.documents.some((document) => areOf([node], document));
    case "cable-field":
      return holdsOf(node, seen, around);
    case "word":
    case "phrase":
    case "near":
    case "prefix":
      return seen.documents.some(
        (document) => areOf(bound, document) && matchOf(node, document) !== null,
      );
  }
};

/** The terms of an AND: its fields of paragraphs, the rest, and whether the fields are a leaf, binding none. */
const groupOf = (children: readonly Node[]) => {
  const own = children.filter((child) => child.kind === "paragraph-field");
  const others = children.filter((child) => child.kind !== "paragraph-field");
  return { own, others, isLeaf: own.length > 0 && !others.some(hasLeaf) };
};

const hasLeaf = (node: Node): boolean => {
  switch (node.kind) {
    case "and":
    case "or":
      return node.children.some(hasLeaf);
    case "not":
    case "paragraph-field":
    case "cable-field":
      return false;
    case "same":
    case "word":
    case "phrase":
    case "near":
    case "prefix":
      return true;
  }
};

/** Whether a paragraph satisfies what stands in `same:( … )`. */
const isSame = (
  node: Same,
  bound: Fields,
  document: KeptDocument,
  seen: Seen,
  around: Around,
): boolean =>
  document.place === "paragraph" &&
  areOf(bound, document) &&
  holdsInside(node.child, document, seen, around);

const holdsInside = (node: Node, document: KeptDocument, seen: Seen, around: Around): boolean => {
  switch (node.kind) {
    case "and":
      return node.children.every((child) => holdsInside(child, document, seen, around));
    case "or":
      return node.children.some((child) => holdsInside(child, document, seen, around));
    case "not":
      return !holdsInside(node.child, document, seen, around);
    case "same":
      return holdsInside(node.child, document, seen, around);
    case "paragraph-field":
      return areOf([node], document);
    case "cable-field":
      return holdsOf(node, seen, around);
    case "word":
    case "phrase":
    case "near":
    case "prefix":
      return matchOf(node, document) !== null;
  }
};

/** What makes hits: a leaf not under NOT, with what binds it. `match` says how it holds in a document. */
export interface Sought {
  /** Whether it counts for relevance: words do, fields do not. */
  readonly hasWords: boolean;
  readonly match: (document: KeptDocument, seen: Seen) => Match | null;
}

const NOTHING_LIT: Match = { times: 1, lit: [] };

/** Returns all that makes hits, in the order of the query, whatever branch of an OR it is in. */
export const soughtBy = (query: Query, around: Around): readonly Sought[] =>
  query.kind === "everything" ? [] : sought(query, [], around);

const sought = (node: Node, bound: Fields, around: Around): readonly Sought[] => {
  switch (node.kind) {
    case "and": {
      const { own, others, isLeaf } = groupOf(node.children);
      return [
        ...(isLeaf ? [ofFields(own)] : []),
        ...others.flatMap((child) => sought(child, [...bound, ...own], around)),
      ];
    }
    case "or":
      return node.children.flatMap((child) => sought(child, bound, around));
    case "not":
    case "cable-field":
      return [];
    case "paragraph-field":
      return [ofFields([node])];
    case "same": {
      const isMeant = (document: KeptDocument, seen: Seen): boolean =>
        isSame(node, bound, document, seen, around);
      return [
        {
          hasWords: false,
          match: (document, seen) => (isMeant(document, seen) ? NOTHING_LIT : null),
        },
        ...positiveLeavesOf(node.child).map((leaf) => ofLeaf(leaf, isMeant)),
      ];
    }
    case "word":
    case "phrase":
    case "near":
    case "prefix":
      return [ofLeaf(node, (document) => areOf(bound, document))];
  }
};

const ofFields = (fields: Fields): Sought => ({
  hasWords: false,
  match: (document) => (areOf(fields, document) ? NOTHING_LIT : null),
});

const ofLeaf = (leaf: Leaf, isMeant: (document: KeptDocument, seen: Seen) => boolean): Sought => ({
  hasWords: true,
  match: (document, seen) => (isMeant(document, seen) ? matchOf(leaf, document) : null),
});
