import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CSL, type Engine } from "./citeproc.ts";
import type { CslItem } from "./item.ts";

const FOLDER = join(import.meta.dirname, "csl");

export type Style = "chicago-notes-bibliography" | "modern-language-association";

const read = (file: string): string => readFileSync(join(FOLDER, file), "utf8");

interface Kept {
  readonly engine: Engine;
  /** The item that it is asked for now: an engine asks for it by its id. */
  current: CslItem | null;
}

const kept = new Map<Style, Kept>();

/** The engine of a style, made once: reading the Chicago style takes a second, setting a citation a few milliseconds. */
const engineOf = (style: Style): Kept => {
  const held = kept.get(style);
  if (held !== undefined) return held;
  const made: Kept = {
    current: null,
    engine: new CSL.Engine(
      { retrieveLocale: () => read("locales-en-US.xml"), retrieveItem: () => made.current },
      read(`${style}.csl`),
      "en-US",
    ),
  };
  made.engine.setOutputFormat("text");
  kept.set(style, made);
  return made;
};

/** Reads a style ahead of the first citation in it. */
export const readStyle = (style: Style): void => void engineOf(style);

/** Returns an item in the list of a style: its entry in a bibliography or among works cited, plain text. */
export const entryIn = (style: Style, item: CslItem): string => {
  const one = engineOf(style);
  one.current = item;
  one.engine.updateItems([]);
  one.engine.updateItems([item.id]);
  const bibliography = one.engine.makeBibliography();
  return bibliography === false ? "" : bibliography[1].join("").trim();
};

/** Returns an item as the text cites it: a note, or the words in parentheses; with its paragraph where one is meant. */
export const clusterIn = (style: Style, item: CslItem, paragraph: string | null): string => {
  const one = engineOf(style);
  one.current = item;
  one.engine.updateItems([]);
  const cite = {
    id: item.id,
    ...(paragraph === null ? {} : { label: "paragraph", locator: paragraph }),
  };
  const [, clusters] = one.engine.processCitationCluster(
    { citationItems: [cite], properties: { noteIndex: 1 } },
    [],
    [],
  );
  return clusters[0]?.[1].trim() ?? "";
};
