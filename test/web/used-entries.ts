/** Which entries of the text catalogue a source takes, told by the names that it goes along to reach them. */

type Branch = Readonly<Record<string, unknown>>;

/** A group of entries; sentences, lists of pieces and functions are entries. */
const isBranch = (value: unknown): value is Branch =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the paths of all entries below a group: `desk.fields.sent`. */
export const entriesIn = (value: unknown, path: string = ""): readonly string[] =>
  isBranch(value)
    ? Object.entries(value).flatMap(([key, below]) =>
        entriesIn(below, path === "" ? key : `${path}.${key}`),
      )
    : [path];

const NAME = String.raw`[A-Za-z_$][\w$]*`;
const PATTERN = String.raw`${NAME}|\{(?:[^{}]|\{[^{}]*\})*\}`;
const CHAIN = String.raw`${NAME}(?:\s*\??\.\s*${NAME})*`;

const chains = new RegExp(String.raw`(?<![\w$])(?<!(?<!\.\.)\.)(${CHAIN})\s*(\??\.?\[)?`, "g");
/** `const text = $derived(page.data.text.desk)`, `const { noFile } = locals.text.desk`. */
const named = new RegExp(
  String.raw`(?:const|let)\s+(${PATTERN})\s*=\s*(?:\$derived\(\s*)?(${CHAIN})\s*[;),]`,
  "g",
);
/** `text: Catalogue["results"]`, `{ places }: Catalogue["results"]`. */
const typed = new RegExp(String.raw`(${PATTERN})\s*:\s*Catalogue((?:\[\s*"[^"]+"\s*\])*)`, "g");
/** `Object.entries(text.kinds)`: each of them is taken. */
const everyOf = new RegExp(String.raw`Object\.(?:entries|keys|values)\(\s*(${CHAIN})\s*\)`, "g");

const namesIn = (chain: string): readonly string[] =>
  chain.split(".").map((name) => name.replace("?", "").trim());

/** Names of a pattern, each with the way to what it is bound to: `{ links, guide: { list: all } }`. */
const boundIn = (pattern: string): readonly (readonly [string, readonly string[]])[] => {
  if (!pattern.startsWith("{")) return [[pattern.split("=", 1)[0]!.trim(), []]];
  const parts = pattern.slice(1, -1).match(/(?:[^{},]|\{[^{}]*\})+/g) ?? [];
  return parts.flatMap((part): readonly (readonly [string, readonly string[]])[] => {
    const [, key = "", below] = /^\s*([\w$]+)\s*(?::\s*([^]*\S))?/.exec(part) ?? [];
    if (key === "") return [];
    return boundIn(below ?? key).map(([name, path]) => [name, [key, ...path]]);
  });
};

const at = (catalogue: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((held, key) => (isBranch(held) ? held[key] : undefined), catalogue);

/** Returns the paths of entries that a source takes: those it names, and all of a group from which it takes one by a key. */
export const usedIn = (source: string, catalogue: unknown): ReadonlySet<string> => {
  const text = source.replaceAll(/\/\*.*?\*\/|<!--.*?-->|(?<![:"'`])\/\/[^\n]*/gs, "");
  const used = new Set<string>();
  /** Where in the catalogue a name of this source stands; a name may be another thing in another function. */
  const known = new Map<string, (readonly string[])[]>([
    ["text", [[]]],
    ["catalogue", [[]]],
  ]);
  const know = (pattern: string, path: readonly string[]): void => {
    for (const [name, below] of boundIn(pattern)) {
      const where = [...path, ...below];
      const value = at(catalogue, where);
      if (value === undefined) continue;
      if (!isBranch(value)) used.add(where.join("."));
      else known.set(name, [...(known.get(name) ?? []), where]);
    }
  };
  /** Places that a chain means: behind the last `text` of it, or behind a name that is known. */
  const placesOf = (chain: string): readonly (readonly string[])[] => {
    const names = namesIn(chain);
    const last = names.lastIndexOf("text");
    const [first = ""] = names;
    return [
      ...(last > 0 ? [names.slice(last + 1)] : []),
      ...(known.get(first) ?? []).map((path) => [...path, ...names.slice(1)]),
    ];
  };
  for (const [, pattern = "", keys = ""] of text.matchAll(typed))
    know(
      pattern,
      [...keys.matchAll(/"([^"]+)"/g)].map(([, key = ""]) => key),
    );
  for (const [, pattern = "", chain = ""] of text.matchAll(named))
    for (const path of placesOf(chain)) know(pattern, path);
  const take = (path: readonly string[], isWhole: boolean): void => {
    // What stands behind an entry is of its own: `text.title.length`.
    for (let end = path.length; end > 0; end -= 1) {
      const value = at(catalogue, path.slice(0, end));
      if (value === undefined) continue;
      if (!isBranch(value)) used.add(path.slice(0, end).join("."));
      else if (isWhole && end === path.length)
        for (const entry of entriesIn(value, path.join("."))) used.add(entry);
      return;
    }
  };
  for (const [, chain = "", bracket] of text.matchAll(chains))
    for (const path of placesOf(chain)) take(path, bracket !== undefined);
  for (const [, chain = ""] of text.matchAll(everyOf))
    for (const path of placesOf(chain)) take(path, true);
  return used;
};
