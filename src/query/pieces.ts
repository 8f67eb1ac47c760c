import { printQuery } from "./print.ts";
import type { Node, Query } from "./tree.ts";

/** Returns the terms that a query joins by AND at its top: what a page shows as pieces that can be taken out. */
export const topTerms = (query: Query): readonly Node[] => {
  if (query.kind === "everything") return [];
  // A lone field in parentheses is one term.
  return query.kind === "and" && query.children.length > 1 ? query.children : [query];
};

/** Returns the query that joins terms by AND; none of them gives the empty query. */
export const joined = (terms: readonly Node[]): Query => {
  const [first, another] = terms;
  if (first === undefined) return { kind: "everything" };
  if (another === undefined) return first;
  const span = {
    start: Math.min(...terms.map((term) => term.span.start)),
    end: Math.max(...terms.map((term) => term.span.end)),
  };
  return { kind: "and", children: terms, span };
};

/**
 * Returns the top-level pieces of a query in canonical form, each with the canonical query that is left without it.
 *
 *     uranium tags:PARM   ->   {text: "uranium", without: "tags:PARM"}, {text: "tags:PARM", without: "uranium"}
 */
export const piecesOf = (
  query: Query,
): readonly { readonly text: string; readonly without: string }[] => {
  const terms = topTerms(query);
  const isOnly = terms.length === 1;
  return terms.map((term, at) => ({
    // An OR among other pieces has its parentheses, as in the query.
    text: !isOnly && term.kind === "or" ? `(${printQuery(term)})` : printQuery(term),
    without: printQuery(joined(terms.filter((_, other) => other !== at))),
  }));
};
