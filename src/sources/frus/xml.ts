import { SaxesParser } from "saxes";
import { LIMITS } from "../limits.ts";

/** An element of a document as it was encoded. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

export type Tree =
  | { readonly kind: "tree"; readonly root: Node }
  /** `line` counts from the first line of the piece. */
  | { readonly kind: "malformed"; readonly line: number }
  | { readonly kind: "tooDeep" }
  | { readonly kind: "tooLarge" };

interface Growing extends Node {
  readonly children: (Growing | string)[];
}

/** Reads a piece of XML into a tree. No entity is expanded but the five of XML; one that is declared elsewhere is a fault. */
export const treeOf = (xml: string): Tree => {
  const parser = new SaxesParser();
  const root: Growing = { name: "", attributes: {}, children: [] };
  const stack = [root];
  let nodes = 0;
  let fault: Exclude<Tree, { kind: "tree" }> | null = null;
  const add = (node: Growing | string): void => {
    nodes += 1;
    if (nodes > LIMITS.nodes) fault ??= { kind: "tooLarge" };
    else stack.at(-1)?.children.push(node);
  };
  parser.on("error", () => {
    fault ??= { kind: "malformed", line: parser.line };
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (fault) return;
    const node: Growing = {
      name,
      attributes: { ...(attributes as Record<string, string>) },
      children: [],
    };
    add(node);
    stack.push(node);
    if (stack.length > LIMITS.nesting) fault ??= { kind: "tooDeep" };
  });
  const addText = (text: string): void => {
    if (fault || stack.length === 1) return;
    const children = stack.at(-1)?.children;
    const last = children?.at(-1);
    if (children && typeof last === "string") children[children.length - 1] = last + text;
    else add(text);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    if (!fault) stack.pop();
  });
  for (let at = 0; at < xml.length && !fault; at += 65_536)
    parser.write(xml.slice(at, at + 65_536));
  if (!fault) parser.close();
  const [first] = root.children;
  if (fault) return fault;
  return first === undefined || typeof first === "string"
    ? { kind: "malformed", line: 1 }
    : { kind: "tree", root: first };
};
