import { STATES, type State } from "./states.ts";
import type { CableField, Leaf, Node, ParagraphField, Query, Term } from "./tree.ts";

/**
 * Returns a query in plain words, for the line above the results: what is asked, nothing of what is held.
 *
 *     describe(parsed('role:action "joint statement" tags:PARM'))
 *     // Cables with an action paragraph that holds the phrase “joint statement”, with the TAGS PARM
 */
export const describe = (query: Query): string =>
  query.kind === "everything" ? "All cables" : `Cables ${sayNode(query)}`;

const sayNode = (node: Node): string => {
  switch (node.kind) {
    case "and":
      return sayAnd(node.children);
    case "or":
      return node.children.map((child) => sayInner(child)).join(", or ");
    case "not":
      return sayNot(sayInner(node.child));
    case "same":
      return `with one paragraph: ${sayInner(node.child)}`;
    case "paragraph-field":
      return `with a paragraph ${sayParagraphs([node])}`;
    case "cable-field":
      return sayCableField(node);
    case "word":
    case "phrase":
    case "near":
    case "prefix":
      return `with ${sayLeaf(node)}`;
  }
};

const sayNot = (said: string): string =>
  said.startsWith("with ") ? `without ${said.slice("with ".length)}` : `not ${said}`;

const sayInner = (node: Node): string =>
  node.kind === "and" || node.kind === "or" ? `(${sayNode(node)})` : sayNode(node);

const sayAnd = (children: readonly Node[]): string => {
  const fields = children.filter((child) => child.kind === "paragraph-field");
  const others = children.filter((child) => child.kind !== "paragraph-field");
  const said = others.map((child) => sayInner(child));
  if (fields.length > 0) {
    const where = `in paragraphs ${sayParagraphs(fields)}`;
    said.unshift(others.some(speaksOfWords) ? where : where.replace(/^in/, "with"));
  }
  return said.join(", ");
};

const speaksOfWords = (node: Node): boolean =>
  node.kind === "and" || node.kind === "or"
    ? node.children.some(speaksOfWords)
    : node.kind !== "not" && node.kind !== "paragraph-field" && node.kind !== "cable-field";

const sayParagraphs = (fields: readonly ParagraphField[]): string =>
  fields
    .map((field) => {
      switch (field.field) {
        case "mark":
          return field.values
            .map((mark) => (mark === "none" ? "without a mark" : `marked (${mark})`))
            .join(" or ");
        case "level":
          return `governed by ${field.values.join(" or ")}`;
        case "role":
          return `of the role ${field.values.join(" or ")}`;
      }
    })
    .join(" and ");

const sayLeaf = (leaf: Leaf): string => {
  switch (leaf.kind) {
    case "word":
      switch (leaf.form) {
        case "inflected":
          return `the word ${leaf.word} in any form`;
        case "exact":
          return `exactly the word ${leaf.word}`;
        case "close":
          return `a word spelled like ${leaf.word}`;
      }
      return leaf.word;
    case "prefix":
      return `words that begin with ${leaf.prefix}`;
    case "phrase":
      return `the phrase “${sayTerms(leaf.terms)}”`;
    case "near":
      return `“${sayTerms(leaf.terms)}” at most ${leaf.distance} words apart`;
  }
};

const sayTerms = (terms: readonly Term[]): string =>
  terms.map(({ word, prefix }) => (prefix ? `${word}…` : word)).join(" ");

const OPENINGS: Readonly<Record<Exclude<CableField["field"], "date" | "year" | "has">, string>> = {
  mrn: "with the number",
  cites: "that cite",
  "cited-by": "cited by",
  from: "from",
  to: "to",
  info: "for information to",
  post: "of the post",
  country: "from posts in",
  tags: "with the TAGS",
  subject: "whose subject holds",
  caption: "with the caption",
  signer: "signed by",
  by: "classified by",
  precedence: "of precedence",
  source: "from the source",
  class: "with the banner",
};

const sayCableField = (node: CableField): string => {
  switch (node.field) {
    case "has":
      return node.values.map((value) => STATES[value as State] ?? value).join(" or ");
    case "date":
    case "year":
      return sayDays(node.from, node.to);
    case "class":
      return `${OPENINGS.class} ${node.values.join(" or ")}`;
    case "mrn":
    case "cites":
    case "cited-by":
      return `${OPENINGS[node.field]} ${node.values.map(({ raw }) => raw).join(" or ")}`;
    case "from":
    case "to":
    case "info":
      return `${OPENINGS[node.field]} ${node.values.map(({ words }) => words.join(" ")).join(" or ")}`;
    case "subject":
    case "signer":
    case "by":
      return `${OPENINGS[node.field]} ${node.values.map((words) => words.join(" ")).join(" or ")}`;
    default:
      return `${OPENINGS[node.field]} ${node.values.join(" or ")}`;
  }
};

const sayDays = (from: string | null, to: string | null): string => {
  if (from !== null && from === to) return `of ${from}`;
  if (from === null) return `until ${to ?? "today"}`;
  return to === null ? `since ${from}` : `from ${from} to ${to}`;
};
