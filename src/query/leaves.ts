import type { Leaf, Node } from "./tree.ts";

/** Returns the leaves of a node that are not under NOT, in the order of the query: those that make hits and are lit. */
export const positiveLeavesOf = (node: Node): readonly Leaf[] => {
  switch (node.kind) {
    case "and":
    case "or":
      return node.children.flatMap(positiveLeavesOf);
    case "same":
      return positiveLeavesOf(node.child);
    case "word":
    case "phrase":
    case "near":
    case "prefix":
      return [node];
    case "not":
    case "cable-field":
    case "paragraph-field":
      return [];
  }
};
