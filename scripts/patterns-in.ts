import { parse as parseSvelte } from "svelte/compiler";
import ts from "typescript";

/** A regular expression of the sources. */
export interface Pattern {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** What stands in the sources where only a literal may: a pattern that is made of text while the program runs. */
export interface Built {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export interface Found {
  readonly patterns: readonly Pattern[];
  readonly built: readonly Built[];
}

/** Returns every regular expression of a file, and every place where one is built, as the file's own parser sees them. */
export const patternsIn = (file: string, text: string): Found =>
  file.endsWith(".svelte") ? inComponent(file, text) : inModule(file, text);

const inModule = (file: string, text: string): Found => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const patterns: Pattern[] = [];
  const built: Built[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isRegularExpressionLiteral(node)) patterns.push({ file, line, ...apart(node.text) });
    const made = ts.isIdentifier(node) && node.text === "RegExp" ? madeBy(node) : null;
    if (made === "built") built.push({ file, line, text: node.parent.getText() });
    else if (made !== null) patterns.push({ file, line, ...made });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { patterns, built };
};

type Made = Pick<Pattern, "source" | "flags"> | "built" | null;

/** What a use of the name makes: a pattern of literals, one of text, or nothing where it is a type or is compared with. */
const madeBy = (name: ts.Identifier): Made => {
  const { parent } = name;
  if (ts.isTypeNode(parent)) return null;
  if (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword
  )
    return null;
  const isCall = ts.isNewExpression(parent) || ts.isCallExpression(parent);
  if (!isCall || parent.expression !== name) return "built";
  const [source, flags] = parent.arguments ?? [];
  if (source === undefined || !ts.isStringLiteralLike(source)) return "built";
  if (flags !== undefined && !ts.isStringLiteralLike(flags)) return "built";
  return { source: source.text, flags: flags?.text ?? "" };
};

/** Source and flags of a literal as it is written: the last stroke parts them. */
const apart = (literal: string): Pick<Pattern, "source" | "flags"> => {
  const end = literal.lastIndexOf("/");
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
};

/**
 * The scripts of a component are blanked out of it and read as modules, each at its lines; expressions of the markup are
 * read one by one.
 */
const inComponent = (file: string, text: string): Found => {
  const patterns: Pattern[] = [];
  const built: Built[] = [];
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return;
    if ("type" in node && node.type === "TSTypeReference") return;
    const { type, regex, name, start } = node as Readonly<Record<string, unknown>>;
    const line = typeof start === "number" ? lineAt(start) : 1;
    if (type === "Literal" && typeof regex === "object" && regex !== null) {
      const { pattern, flags } = regex as { readonly pattern: string; readonly flags: string };
      patterns.push({ file, line, source: pattern, flags });
    }
    // A component has no need to make one: whatever uses the name is reported.
    if (type === "Identifier" && name === "RegExp") built.push({ file, line, text: "RegExp" });
    for (const [key, child] of Object.entries(node)) if (key !== "metadata") visit(child);
  };
  const { fragment, instance, module } = parseSvelte(text, { filename: file, modern: true });
  visit([fragment, instance?.content, module?.content]);
  return { patterns, built };
};
