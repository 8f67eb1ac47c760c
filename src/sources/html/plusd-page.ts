import { monthOf } from "../../telegram/index.ts";
import { takenCard } from "../../telegram/index.ts";
import { attributesText } from "../attributes.ts";
import { findAll } from "../find-all.ts";
import { isElement, lineOf, preformatted, type Element } from "./tree.ts";

const NOTHING = "-- N/A or Blank --";

/** Names and values of the synopsis, by the name without its colon. */
const synopsisOf = (table: Element): ReadonlyMap<string, Element> => {
  const cells = findAll(table, (one) => {
    const kind = one.attributes.get("class");
    return one.name === "div" && (kind === "s_key" || kind === "s_val");
  });
  const found = new Map<string, Element>();
  for (const [at, cell] of cells.entries()) {
    const value = cells[at + 1];
    if (cell.attributes.get("class") === "s_key" && value)
      found.set(lineOf(cell).replace(/:$/, ""), value);
  }
  return found;
};

const date = /^(\d{4}) ([A-Z][a-z]+) (\d{1,2})(?:, (\d{2}:\d{2}))?/;

/** `1974 May 17, 16:00 (Friday)` as `1974-05-17 16:00`; at midnight exactly the hour is not known, and left out. */
const dayOf = (printed: string): string | null => {
  const match = date.exec(printed);
  const month = monthOf(match?.[2] ?? "");
  if (!match || month === 0) return null;
  const day = `${match[1]}-${String(month).padStart(2, "0")}-${(match[3] ?? "").padStart(2, "0")}`;
  const time = match[4];
  return time === undefined || time === "00:00" ? day : `${day} ${time}`;
};

/** The pane with a heading: PlusD shows text, raw text and metadata in one each. */
const paneOf = (root: Element, heading: string): Element | null => {
  const isTab = isElement("div", { class: "pane-tab" });
  const isHeading = isElement("div", { class: "pane-header" });
  for (const tab of findAll(root, isTab)) {
    const [head] = findAll(tab, isHeading);
    if (!head || lineOf(head) !== heading) continue;
    return findAll(tab, isElement("div", { class: "text-content" }))[0] ?? null;
  }
  return null;
};

const field = /^([A-Z][A-Za-z]{1,14}(?: [A-Za-z]{1,14}){0,4}): ?(.*)$/;

/** The metadata as names and values: values in quotes, or folded into lines that are set in. */
const metadataOf = (pane: string): readonly (readonly [string, string])[] => {
  const found: [string, string][] = [];
  for (const line of pane.split("\n")) {
    const match = field.exec(line);
    const last = found.at(-1);
    if (match) found.push([match[1] ?? "", match[2] ?? ""]);
    else if (last && line.trim() !== "---") last[1] = `${last[1]} ${line.trim()}`.trim();
  }
  return found.map(([name, value]) => [name, value.replace(/^(?:! )?(['"])(.*)\1$/s, "$2").trim()]);
};

const textOf = (root: Element): string => {
  const raw = paneOf(root, "Raw content");
  if (raw) return preformatted(raw).trim();
  const head = findAll(root, isElement("div", { class: "text-header" }))[0];
  const body = findAll(root, isElement("div", { id: "tagged-text" }))[0];
  return [head, body].flatMap((one) => (one ? [preformatted(one).trim()] : [])).join("\n\n");
};

const links = (cell: Element | undefined): string =>
  cell ? findAll(cell, isElement("a")).map(lineOf).join(" | ") : "";

/**
 * Takes the telegram out of a page of PlusD: the synopsis as its card, the raw text, and the National Archives' record
 * behind it. Null where it is no such page.
 */
export const plusdPage = (root: Element): readonly string[] | null => {
  const [table] = findAll(root, isElement("table", { id: "synopsis" }));
  if (!table) return null;
  const synopsis = synopsisOf(table);
  const valueOf = (name: string): string | null => {
    const cell = synopsis.get(name);
    const value = cell ? lineOf(cell) : NOTHING;
    return value === NOTHING ? null : value;
  };
  const identifier = valueOf("Canonical ID");
  if (identifier === null) return null;
  const [title] = findAll(table, isElement("td"));
  const tags = findAll(synopsis.get("TAGS") ?? table, isElement("a")).map(
    (one) => lineOf(one).split(" - ")[0],
  );
  const [citedBy, cites] = findAll(root, isElement("table", { class: "references" })).flatMap(
    (one) => findAll(one, isElement("td")),
  );
  const card = takenCard("plusd", [
    ["Identifier", identifier.replace(/_[a-e]\d?$/, "")],
    ["Canonical ID", identifier],
    ["Created", dayOf(valueOf("Date") ?? "")],
    ["Classification", valueOf("Original Classification")],
    ["Origin", valueOf("From")],
    ["Title", title ? lineOf(title) : null],
    ["Tags", synopsis.has("TAGS") ? tags.join(" | ") : null],
    ["Cites", links(cites)],
    ["Cited by", links(citedBy)],
  ]);
  const pane = paneOf(root, "Metadata");
  const attributes = pane
    ? metadataOf(preformatted(pane))
    : ["Current Classification", "Markings"].map((name) => [name, valueOf(name) ?? ""] as const);
  return [`${card}${textOf(root)}\n${attributesText(attributes)}`];
};
