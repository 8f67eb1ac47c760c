import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { demoTelegrams, generate } from "../../demo/index.ts";

export interface Sample {
  readonly name: string;
  readonly text: string;
}

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const isThere = (path: string): boolean => existsSync(new URL(`../../${path}`, import.meta.url));

/** The six invented telegrams of the layouts, one an era, where the shared folder is here. */
export const layouts = (): Sample[] => {
  const path = "../shared/domain/era_examples.md";
  if (!isThere(path)) return [];
  return [...read(path).matchAll(/```text\n([^`]*)\n```/g)].map((match, index) => ({
    name: `layout ${index + 1}`,
    text: match[1] ?? "",
  }));
};

/** Real declassified telegrams of the 1970s, where the shared folder is here. */
export const records = (): Sample[] => {
  const folder = "../shared/corpus/nara-aad/txt";
  if (!isThere(folder)) return [];
  return readdirSync(new URL(`../../${folder}`, import.meta.url))
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({ name, text: read(`${folder}/${name}`) }));
};

/** The invented telegrams of test/fixtures. */
const fixtures = (): Sample[] =>
  globSync("*/*.txt", { cwd: new URL("../fixtures/telegram", import.meta.url) })
    .sort()
    .map((name) => ({ name, text: read(`test/fixtures/telegram/${name}`) }));

/** Telegrams of every era and kind for laws that hold on all of them: fixtures, invented, generated, real. */
export const samples = (): Sample[] => [
  ...fixtures(),
  { name: "twin.txt", text: read("demo/twin.txt") },
  ...demoTelegrams().map(({ text }, index) => ({ name: `demonstration ${index}`, text })),
  ...[...generate({ seed: 7, cables: 60 })].map((text, index) => ({
    name: `generated ${index}`,
    text,
  })),
  ...layouts(),
  ...records(),
];
