import { readGroupIn } from "../dtg-of.ts";
import { takenCard } from "../../telegram/index.ts";
import { findAll } from "../find-all.ts";
import { isElement, lineOf, preformatted, type Element } from "./tree.ts";

const created = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/;

/**
 * Returns when a cable was made, as far as its page can be believed. The pages of 2010 print the hour again, on a
 * 12-hour clock, where the minutes should be (13:01, 18:06): then day, hour and minutes are those of the date-time group
 * where that agrees, else the day alone.
 *
 *     createdOf("2009-09-22 13:01", "O 221347Z SEP 09")  // "2009-09-22 13:47"
 */
export const createdOf = (printed: string, header: string): string => {
  const match = created.exec(printed);
  if (!match) return printed;
  const [, day = "", hour = "", minutes = ""] = match;
  if (Number(minutes) !== (Number(hour) % 12 || 12)) return printed;
  const sent = readGroupIn(header);
  return sent !== null && sent.startsWith(`${day}T${hour}:`)
    ? `${day} ${hour}:${sent.slice(14, 16)}`
    : day;
};

const VIEWING = /^Viewing cable [^,]{1,60}, */;

/** One cable of a page: its table, and what follows it up to the next. */
interface Cable {
  readonly table: Element;
  readonly pres: readonly Element[];
}

const cablesOf = (root: Element): readonly Cable[] => {
  const isTable = isElement("table", { class: "cable" });
  const cables: { table: Element; pres: Element[] }[] = [];
  for (const one of findAll(root, (each) => isTable(each) || each.name === "pre")) {
    if (one.name === "table") cables.push({ table: one, pres: [] });
    else cables.at(-1)?.pres.push(one);
  }
  return cables;
};

const textOf = ({ table, pres }: Cable, title: string): string | null => {
  const names = findAll(table, isElement("th")).map(lineOf);
  const cells = findAll(table, isElement("td"));
  if (!names.includes("Reference ID") || cells.length < names.length) return null;
  const values = cells.map(lineOf);
  const valueOf = (name: string): string => values[names.indexOf(name)] ?? "";
  const header = pres.length > 1 && pres[0] ? preformatted(pres[0]).trim() : "";
  const last = pres.at(-1);
  const content = last ? preformatted(last).replace(/^\n+/, "").trimEnd() : "";
  const printed = valueOf("Created");
  const made = createdOf(printed, header);
  const card = takenCard("cablegate-html", [
    ["Identifier", valueOf("Reference ID")],
    ["Created", made],
    ["Created as printed", made === printed ? null : printed],
    ["Released", valueOf("Released")],
    ["Classification", valueOf("Classification")],
    ["Origin", valueOf("Origin")],
    ["Title", title],
  ]);
  return `${card}${header === "" ? "" : `${header}\n\n`}${content}\n`;
};

/**
 * Takes the cables out of a page of the 2010 and 2011 release: the table with the card, the header in the first `<pre>`
 * and the content in the last. Null where it is no such page.
 */
export const cablePage = (root: Element): readonly string[] | null => {
  const cables = cablesOf(root);
  const titles = findAll(root, isElement("h3"))
    .map(lineOf)
    .filter((title) => VIEWING.test(title))
    .map((title) => title.replace(VIEWING, ""));
  const texts = cables.flatMap((cable, at) => textOf(cable, titles[at] ?? "") ?? []);
  return texts.length > 0 ? texts : null;
};
