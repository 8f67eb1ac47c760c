/**
 * The query tree made ready: the fields that speak of paragraphs (mark, level, role) are bound to the leaves they
 * speak of. In an AND they bind the leaves of that AND and of parentheses in it, also under NOT. Where no leaf outside NOT
 * stands there, they are a leaf of their own, bound by nothing round it; so is a field under NOT or alone in an OR.
 */
import {
  positiveLeavesOf,
  type CableField,
  type Leaf,
  type Node,
  type ParagraphField,
  type Query,
} from "../../query/index.ts";

export type Plan =
  | { readonly kind: "and" | "or"; readonly children: readonly Plan[] }
  | { readonly kind: "not"; readonly child: Plan }
  | { readonly kind: "field"; readonly field: CableField }
  | DocumentPlan;

/** What holds in documents. */
export type DocumentPlan = LeafPlan | FieldsPlan | SamePlan;

/** A word, phrase, near or prefix in a document of which the fields hold. */
export interface LeafPlan {
  readonly kind: "leaf";
  readonly leaf: Leaf;
  readonly fields: readonly ParagraphField[];
}

/** Fields with no leaf to bind: paragraphs of which all of them hold. */
export interface FieldsPlan {
  readonly kind: "documents";
  readonly fields: readonly ParagraphField[];
}

/** Judged inside one paragraph; `leaves` are those of it that are not under NOT, which light words and weigh. */
export interface SamePlan {
  readonly kind: "same";
  readonly child: Node;
  readonly fields: readonly ParagraphField[];
  readonly leaves: readonly LeafPlan[];
}

/** A top-level term; `node` is null where fields of paragraphs were joined into one leaf. */
export interface PlannedTerm {
  readonly node: Node | null;
  readonly plan: Plan;
}

/**
 * Returns the terms that a query joins by AND at its top, each a plan of its own, so that a facet can leave its own
 * terms out. The empty query has none: every visible cable is found.
 */
export const planTerms = (query: Query): readonly PlannedTerm[] => {
  if (query.kind === "everything") return [];
  return query.kind === "and"
    ? planGroup(query.children, [])
    : [{ node: query, plan: plan(query, []) }];
};

/** Returns the leaves that make hits, in the order of the query. */
export const positiveLeaves = (terms: readonly PlannedTerm[]): readonly DocumentPlan[] => {
  const leaves: DocumentPlan[] = [];
  const walk = (node: Plan): void => {
    switch (node.kind) {
      case "and":
      case "or":
        node.children.forEach(walk);
        return;
      case "leaf":
      case "documents":
        leaves.push(node);
        return;
      case "same":
        leaves.push(node, ...node.leaves);
        return;
      case "not":
      case "field":
    }
  };
  terms.forEach((term) => walk(term.plan));
  return leaves;
};

const plan = (node: Node, bound: readonly ParagraphField[]): Plan => {
  switch (node.kind) {
    case "and":
      return { kind: "and", children: planGroup(node.children, bound).map((term) => term.plan) };
    case "or":
      return { kind: "or", children: node.children.map((child) => plan(child, bound)) };
    case "not":
      return { kind: "not", child: plan(node.child, bound) };
    case "same":
      return {
        kind: "same",
        child: node.child,
        fields: bound,
        leaves: positiveLeavesOf(node.child).map((leaf) => ({ kind: "leaf", leaf, fields: [] })),
      };
    case "word":
    case "phrase":
    case "near":
    case "prefix":
      return { kind: "leaf", leaf: node, fields: bound };
    case "paragraph-field":
      return { kind: "documents", fields: [node] };
    case "cable-field":
      return { kind: "field", field: node };
  }
};

/** An AND-group: its fields go to the leaves in it; where it has none, they are a leaf together. */
const planGroup = (
  children: readonly Node[],
  bound: readonly ParagraphField[],
): readonly PlannedTerm[] => {
  const fields = children.filter((child) => child.kind === "paragraph-field");
  const others = children.filter((child) => child.kind !== "paragraph-field");
  const all = [...bound, ...fields];
  const planned = others.map((node) => ({ node, plan: plan(node, all) }));
  if (fields.length === 0 || others.some(hasPositiveLeaf)) return planned;
  return [...planned, { node: null, plan: { kind: "documents", fields } }];
};

const hasPositiveLeaf = (node: Node): boolean => {
  switch (node.kind) {
    case "and":
    case "or":
      return node.children.some(hasPositiveLeaf);
    case "not":
    case "paragraph-field":
    case "cable-field":
      return false;
    default:
      return true;
  }
};
