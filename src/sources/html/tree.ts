import { Parser } from "htmlparser2";
import { LIMITS } from "../limits.ts";

/** An element of a page: what is needed of it and nothing that could run. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
  /** Where it stands in the page's text. */
  readonly start: number;
  readonly end: number;
}

export type Tree =
  | { readonly kind: "page"; readonly root: Element }
  | { readonly kind: "tooDeep" }
  | { readonly kind: "tooLarge" };

/** Elements whose content is no text of the page. */
const UNSHOWN: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
]);

interface Growing extends Element {
  readonly children: (Growing | string)[];
  end: number;
}

const growing = (
  name: string,
  attributes: ReadonlyMap<string, string>,
  start: number,
): Growing => ({ name, attributes, children: [], start, end: start });

/**
 * Reads a page into a tree of our own nodes, leniently, as it was saved. Nothing of it is fetched or run. The limits on
 * depth and number stop pages that were made to fill the memory; their time stays linear.
 */
export const treeOf = (text: string): Tree => {
  const root = growing("", new Map(), 0);
  const stack: Growing[] = [root];
  let nodes = 0;
  let fault: "tooDeep" | "tooLarge" | null = null;
  let unshown = 0;
  const add = (node: Growing | string): void => {
    nodes += 1;
    if (nodes > LIMITS.nodes) fault ??= "tooLarge";
    else stack.at(-1)?.children.push(node);
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (fault) return;
        if (UNSHOWN.has(name)) unshown += 1;
        const element = growing(name, new Map(Object.entries(attributes)), parser.startIndex);
        if (unshown === 0) add(element);
        stack.push(element);
        if (stack.length > LIMITS.nesting) fault ??= "tooDeep";
      },
      onclosetag: (name) => {
        if (fault) return;
        if (UNSHOWN.has(name)) unshown -= 1;
        const element = stack.pop();
        if (element) element.end = parser.endIndex + 1;
      },
      ontext: (piece) => {
        if (fault || unshown > 0) return;
        // Each entity comes as a piece of its own: what follows each other is one text.
        const children = stack.at(-1)?.children;
        const last = children?.at(-1);
        if (children && typeof last === "string") children[children.length - 1] = last + piece;
        else add(piece);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  // In pieces, so that a page past a limit is not read to its end.
  for (let at = 0; at < text.length && !fault; at += 65_536)
    parser.write(text.slice(at, at + 65_536));
  if (!fault) parser.end();
  return fault ? { kind: fault } : { kind: "page", root };
};

/** True where an element has the name, and the class or id that is asked for. */
export const isElement =
  (name: string, more: { readonly id?: string; readonly class?: string } = {}) =>
  (one: Element): boolean =>
    one.name === name &&
    (more.id === undefined || one.attributes.get("id") === more.id) &&
    (more.class === undefined ||
      (one.attributes.get("class") ?? "").split(/\s+/).includes(more.class));

const LINES: ReadonlySet<string> = new Set(
  "address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul".split(
    " ",
  ),
);

/** The pilcrow that a site put before numbers as a link to the paragraph; no sign of the telegram. */
const isParagraphLink = ({ name, attributes, children }: Element): boolean =>
  name === "a" &&
  (attributes.get("id") ?? "").startsWith("par") &&
  children.every((child) => typeof child === "string" && child.trim() === "¶");

/** Returns the text of an element as it is written there: what `<pre>` shows. */
export const preformatted = (element: Element): string => {
  const pieces: string[] = [];
  const walk = (one: Element): void => {
    if (isParagraphLink(one)) return;
    if (one.name === "br") pieces.push("\n");
    for (const child of one.children) {
      if (typeof child === "string") pieces.push(child);
      else walk(child);
    }
  };
  walk(element);
  return pieces.join("").replaceAll("\r\n", "\n");
};

/** Elements that show their text as it is written. */
const AS_WRITTEN: ReadonlySet<string> = new Set(["pre", "textarea", "xmp", "listing"]);

/** True for elements that show their text as it is written, line by line. */
export const isAsWritten = ({ name }: Element): boolean => AS_WRITTEN.has(name);

/** True where an element's own style keeps the line ends of its text, as `<pre>` does; blocks in it begin lines all the same. */
const keepsLines = ({ attributes }: Element): boolean =>
  /white-space\s*:\s*(?:pre|break-spaces)/i.test(attributes.get("style") ?? "");

/** Returns the text of an element with blanks run together, a line for each block: what a person sees. */
export const flowing = (element: Element): string => {
  const lines: string[] = [];
  let line = "";
  const end = (): void => {
    lines.push(line.trim());
    line = "";
  };
  const write = (text: string, isKept: boolean): void => {
    if (!isKept) {
      const shown = text.replaceAll(/\s+/g, " ");
      line += line.endsWith(" ") ? shown.trimStart() : shown;
      return;
    }
    for (const [at, piece] of text.split(/\r?\n/).entries()) {
      if (at > 0) end();
      line += piece;
    }
  };
  const walk = (one: Element, isKept: boolean): void => {
    if (isParagraphLink(one)) return;
    if (isAsWritten(one)) {
      end();
      lines.push(...preformatted(one).split("\n"));
      return;
    }
    const isBlock = LINES.has(one.name);
    if (isBlock || one.name === "br") end();
    const keeps = isKept || keepsLines(one);
    for (const child of one.children) {
      if (typeof child === "string") write(child, keeps);
      else walk(child, keeps);
    }
    if (isBlock) end();
    if (one.name === "p") lines.push("");
    if (one.name === "td" || one.name === "th") line += " ";
  };
  walk(element, false);
  end();
  return lines
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
};

/** Returns the text of an element as one line. */
export const lineOf = (element: Element): string => flowing(element).replaceAll(/\s+/g, " ");
