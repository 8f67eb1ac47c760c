import { findAll } from "../find-all.ts";
import { takenCard } from "../../telegram/index.ts";
import type { Node } from "./xml.ts";

/** What a volume says of itself. */
export interface Volume {
  readonly id: string;
  readonly title: string;
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const typeOf = ({ attributes }: Node): string => attributes["type"] ?? "";

/** The text of a node as one line, its notes left out: they are the editors'. */
export const lineOf = (node: Node): string => {
  const pieces: string[] = [];
  const walk = (one: Node): void => {
    if (one.name === "note") return;
    if (one.name === "lb" || one.name === "cell") pieces.push(" ");
    for (const child of one.children) {
      if (typeof child === "string") pieces.push(child);
      else walk(child);
    }
  };
  walk(node);
  return squeezed(pieces.join(""));
};

const noteText = (note: Node): string => lineOf({ ...note, name: "p" });

/** Elements that hold the blocks of a text and no words of their own. */
const HOLDERS: ReadonlySet<string> = new Set([
  "div",
  "frus:attachment",
  "quote",
  "postscript",
  "closer",
  "table",
  "floatingText",
  "body",
  "list",
]);

/** What is printed above the text, and stands in the card. */
const ABOVE: ReadonlySet<string> = new Set(["head", "opener", "dateline", "note", "pb"]);

/** Returns the blocks of a text: paragraphs, entries of lists with their labels, rows of tables, the signer. */
const blocksOf = (root: Node): readonly string[] => {
  const blocks: string[] = [];
  const add = (text: string): void => {
    if (text !== "") blocks.push(text);
  };
  const list = (node: Node): void => {
    let label = "";
    for (const child of node.children) {
      if (typeof child === "string") continue;
      if (child.name === "label") label = `${lineOf(child)} `;
      else if (child.name === "item") {
        mixed(child, label);
        label = "";
      } else block(child);
    }
  };
  /** A paragraph in which lists may stand: what is before, between and behind them are blocks. */
  const mixed = (node: Node, label: string): void => {
    let run: (Node | string)[] = [];
    let prefix = label;
    const end = (): void => {
      const text = lineOf({ ...node, name: "p", children: run });
      if (text !== "") {
        add(`${prefix}${text}`);
        prefix = "";
      }
      run = [];
    };
    for (const child of node.children) {
      if (typeof child !== "string" && (child.name === "list" || child.name === "table")) {
        end();
        block(child);
      } else run.push(child);
    }
    end();
  };
  const block = (node: Node): void => {
    if (ABOVE.has(node.name) && node.name !== "head") return;
    if (node.name === "list") list(node);
    else if (HOLDERS.has(node.name))
      for (const child of node.children) {
        if (typeof child !== "string") block(child);
        else if (squeezed(child) !== "") add(squeezed(child));
      }
    else mixed(node, "");
  };
  for (const child of root.children)
    if (typeof child !== "string" && !ABOVE.has(child.name)) block(child);
  return blocks;
};

const LEVELS =
  /(?:^|[.;] )((?:Top Secret|Secret|Confidential|Restricted|Limited Official Use|Official Use Only|Unclassified)(?=[;.,]|$))/;
const OPENING_LEVELS =
  /^(top secret|secret|confidential|restricted|limited official use|unclassified)\b/i;

/** The level, where opener or source note state it: `top secret us urgent`, `Source: … Secret; Routine; RYBAT.` */
const levelOf = (opener: string, source: string): string | null => {
  const stated = OPENING_LEVELS.exec(opener)?.[1] ?? LEVELS.exec(source)?.[1];
  if (stated === undefined) return null;
  const level = stated.toUpperCase();
  return level === "OFFICIAL USE ONLY" ? "LIMITED OFFICIAL USE" : level;
};

/**
 * When a telegram was sent, in UTC: the moment where its zone is given or printed as Z, else the day alone.
 */
const createdOf = (when: string, printed: string): string => {
  const isUtc = /\d{4}Z/.test(printed);
  const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/.test(when);
  if (/T\d{2}:\d{2}/.test(when) && (hasZone || isUtc)) {
    const at = new Date(hasZone ? when : `${when}Z`);
    if (!Number.isNaN(at.getTime())) return at.toISOString().slice(0, 16).replace("T", " ");
  }
  return /^\d{4}-\d{2}-\d{2}/.test(when) ? when.slice(0, 10) : "";
};

/** Years from which a post numbered its telegrams by itself and not for each addressee. */
const FIRST_SERIES = 1973;

const numberOf = (
  head: string,
  blocks: readonly string[],
): { readonly number: string | null; readonly isInText: boolean } => {
  const named = /\bTelegram (\d{1,6})(?:\/\S+)? From\b/i.exec(head)?.[1];
  if (named !== undefined) return { number: named, isInText: false };
  const [, number, rest = ""] = /^(\d{1,6})\. (.*)$/s.exec(blocks[0] ?? "") ?? [];
  if (number === undefined) return { number: null, isInText: false };
  const isList =
    number === "1" && !/^\d{1,3}\. /.test(rest) && blocks.some((one) => one.startsWith("2. "));
  return isList ? { number: null, isInText: false } : { number, isInText: true };
};

/** True where head or source note call a document a telegram. */
export const isTelegram = (root: Node): boolean => {
  const head = findAll(root, (one) => one.name === "head")[0];
  const note = findAll(root, (one) => one.name === "note" && typeOf(one) === "source")[0];
  const printed = head ? lineOf(head) : "";
  return (
    /\btelegram\b/i.test(printed) ||
    (note !== undefined && /:\s*(?:Circular )?Telegram\b/i.test(noteText(note)))
  );
};

/** What a document is called: its head, for a message. */
export const titleOf = (root: Node): string => {
  const head = findAll(root, (one) => one.name === "head")[0];
  return head ? lineOf(head) : "";
};

/**
 * Returns a telegram of a volume as a text: what the editors say of it in the card, its paragraphs below. Excisions
 * stand in the text as the volume prints them, in brackets.
 */
export const textOf = (root: Node, volume: Volume): string => {
  const first = (holds: (one: Node) => boolean): Node | undefined => findAll(root, holds)[0];
  const head = titleOf(root);
  const heads = first((one) => one.name === "head");
  const glosses = (type: string): string | null => {
    const found = heads
      ? findAll(heads, (one) => one.name === "gloss" && typeOf(one) === type)
      : [];
    return found[0] ? lineOf(found[0]) : null;
  };
  const source = first((one) => one.name === "note" && typeOf(one) === "source");
  const openers = findAll(root, (one) => one.name === "opener");
  const opener = openers
    .flatMap((one) => findAll(one, (part) => part.name === "seg" || part.name === "salute"))
    .map(lineOf)
    .join(" ");
  const dateline = first((one) => one.name === "dateline");
  const date = dateline ? findAll(dateline, (one) => one.name === "date")[0] : undefined;
  const printed = dateline ? lineOf(dateline) : "";
  const when = date?.attributes["when"] ?? root.attributes["frus:doc-dateTime-min"] ?? "";
  const place = dateline ? findAll(dateline, (one) => one.name === "placeName")[0] : undefined;
  const blocks = blocksOf(root);
  const { number, isInText } = numberOf(head, blocks);
  const year = Number(when.slice(0, 4));
  const post = place ? lineOf(place).replaceAll(/[^\p{L} ]/gu, "") : "";
  const series = /^washington/i.test(post) ? "STATE" : post.toUpperCase();
  const notes = findAll(root, (one) => one.name === "note").flatMap((one) =>
    findNotes(one).filter((each) => typeOf(each) !== "source"),
  );
  const sourceText = source ? noteText(source) : "";
  const card = takenCard("frus-tei", [
    ["Identifier", `${volume.id}/${root.attributes["xml:id"] ?? root.attributes["n"] ?? ""}`],
    ["Created", createdOf(when, printed)],
    ["Classification", levelOf(opener, sourceText)],
    ["Origin", glosses("from")],
    ["Title", head],
    [
      "Number",
      number !== null && series !== "" && year >= FIRST_SERIES
        ? `${String(year).slice(2)} ${series} ${number}`
        : null,
    ],
    ["Telegram", number],
    ["From", glosses("from")],
    ["To", glosses("to")],
    ["Opener", opener],
    ["Dateline", printed],
    ["Source", sourceText.replace(/^Source: /, "")],
    ...notes.map((note, at) => [`Note ${note.attributes["n"] ?? at + 1}`, noteText(note)] as const),
    ["Published", volume.title === "" ? "Foreign Relations of the United States" : volume.title],
  ]);
  const texts = isInText
    ? [(blocks[0] ?? "").replace(/^\d{1,6}\. /, ""), ...blocks.slice(1)]
    : blocks;
  return `${card}${texts.join("\n\n")}\n`;
};

/** A note and those within it. */
const findNotes = (note: Node): readonly Node[] => [
  note,
  ...findAll(note, (one) => one.name === "note"),
];
