import type { Node, Query, Term } from "./tree.ts";

/**
 * Returns the canonical form of a query: one blank between terms, NOT as a word, no parenthesis that says nothing.
 * Reading it gives the same tree, places aside; a query means what its canonical form says.
 *
 *     printQuery(parsed('Uranium AND -"joint statement"'))  // uranium NOT "joint statement"
 */
export const printQuery = (query: Query): string =>
  query.kind === "everything" ? "" : printNode(query, "none");

/** What stands round a node: nothing or parentheses of its own, an AND, an OR, a NOT. */
type Around = "none" | "and" | "or" | "not";

const printNode = (node: Node, around: Around): string => {
  switch (node.kind) {
    case "and": {
      const text = node.children.map((child) => printNode(child, "and")).join(" ");
      // A lone field in parentheses keeps them: they are what keeps it from binding its neighbours.
      const isLoneField = node.children.length === 1;
      return isLoneField || around === "and" || around === "not" ? `(${text})` : text;
    }
    case "or": {
      const text = node.children.map((child) => printNode(child, "or")).join(" OR ");
      return around === "and" || around === "not" ? `(${text})` : text;
    }
    case "not":
      return `NOT ${printNode(node.child, "not")}`;
    case "same":
      return `same:(${printNode(node.child, "none")})`;
    case "word":
      return node.form === "exact"
        ? `=${node.word}`
        : node.form === "close"
          ? `${node.word}~`
          : node.word;
    case "phrase":
      return printTerms(node.terms);
    case "near":
      return `${printTerms(node.terms)}~${node.distance}`;
    case "prefix":
      return `${node.prefix}*`;
    case "paragraph-field":
    case "cable-field":
      return `${node.field}:${takesMore.test(node.printed) && isOfMrn(node.field) ? `"${node.printed}"` : node.printed}`;
  }
};

const isOfMrn = (field: string): boolean =>
  field === "mrn" || field === "cites" || field === "cited-by";

/** A number that is not whole: typed without quotes it would take the next word for its rest. */
const takesMore = /^(?:[0-9]{2}|[0-9]{4}|[0-9]{0,8}[A-Za-z.]*[A-Za-z])$/;

const printTerms = (terms: readonly Term[]): string =>
  `"${terms.map(({ word, prefix }) => (prefix ? `${word}*` : word)).join(" ")}"`;
