import { parse } from "svelte/compiler";

/** Words that stand in a page's markup and not in the catalogue. */
export interface Word {
  readonly line: number;
  readonly words: string;
}

type Branch = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

const isBranch = (value: unknown): value is Branch =>
  typeof value === "object" && value !== null && "type" in value;

/** Attributes of HTML elements that people see or hear. */
const SHOWN: ReadonlySet<string> = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "title",
  "placeholder",
  "alt",
  "label",
  "content",
]);

/** Attributes of our own components that say which one is meant, and are read by no person. */
const NAMING: ReadonlySet<string> = new Set([
  "act",
  "aria-current",
  "at",
  "class",
  "field",
  "id",
  "kind",
  "name",
  "relation",
  "view",
]);

const isWords = (text: string): boolean => /\p{L}/u.test(text);

/** What an expression may come to, as words: what it is compared with, called with or looked up by is not shown. */
const literalsIn = (node: unknown): readonly Branch[] => {
  if (!isBranch(node)) return [];
  switch (node.type) {
    case "Literal":
    case "TemplateElement":
      return [node];
    case "ConditionalExpression":
      return [node["consequent"], node["alternate"]].flatMap(literalsIn);
    case "LogicalExpression":
      return [node["left"], node["right"]].flatMap(literalsIn);
    case "BinaryExpression":
      return node["operator"] === "+" ? [node["left"], node["right"]].flatMap(literalsIn) : [];
    case "TemplateLiteral":
      return [node["quasis"], node["expressions"]].flat().flatMap(literalsIn);
    default:
      return [];
  }
};

const literalText = (node: Branch): string => {
  const value = node["value"];
  if (typeof value === "string") return value;
  return isBranch(node) && typeof value === "object" && value !== null && "cooked" in value
    ? String(value.cooked)
    : "";
};

/** Returns the words in the markup of a component, each with its line. */
export const wordsInMarkup = (source: string): readonly Word[] => {
  const found: Word[] = [];
  const add = (node: Branch, words: string): void => {
    if (!isWords(words)) return;
    found.push({
      line: source.slice(0, node.start).split("\n").length,
      words: words.trim().replaceAll(/\s+/g, " "),
    });
  };
  const addExpression = (node: unknown): void => {
    for (const literal of literalsIn(node)) add(literal, literalText(literal));
  };
  const addValue = (value: unknown): void => {
    for (const piece of [value].flat()) {
      if (!isBranch(piece)) continue;
      if (piece.type === "Text") add(piece, String(piece["data"]));
      else if (piece.type === "ExpressionTag") addExpression(piece["expression"]);
    }
  };
  const visit = (node: unknown, isComponent: boolean): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one, isComponent);
      return;
    }
    if (!isBranch(node)) return;
    switch (node.type) {
      case "Text":
        add(node, String(node["data"]));
        return;
      case "ExpressionTag":
        addExpression(node["expression"]);
        return;
      case "Attribute": {
        const name = String(node["name"]);
        if (isComponent ? !NAMING.has(name) : SHOWN.has(name)) addValue(node["value"]);
        return;
      }
      case "Component":
        visit(node["attributes"], true);
        visit(node["fragment"], false);
        return;
      default:
        for (const [key, value] of Object.entries(node)) {
          // Comments, conditions and keys are for the program.
          if (!["expression", "test", "key", "context", "metadata"].includes(key)) {
            visit(value, false);
          }
        }
    }
  };
  visit(parse(source, { modern: true }).fragment, false);
  return found;
};
