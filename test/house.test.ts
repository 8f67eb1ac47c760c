import assert from "node:assert/strict";
import { readFileSync, readdirSync, existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { test } from "node:test";

const root = join(import.meta.dirname, "..");

/**
 * Who may import whom: a room, and the rooms it may take from. A new arrow is a design decision and stands in
 * docs/decisions.md. `node` and packages are named where a room may use them.
 */
const HOUSE: Readonly<Record<string, readonly string[]>> = {
  vocabulary: [],
  telegram: ["vocabulary"],
  clearance: ["vocabulary", "telegram"],
  query: ["vocabulary", "telegram"],
  reading: ["vocabulary", "telegram", "query"],
  sources: [
    "vocabulary",
    "telegram",
    "node:",
    "htmlparser2",
    "csv-parse",
    "saxes",
    "unpdf",
    "yauzl",
    "postal-mime",
  ],
  search: ["vocabulary", "telegram", "clearance", "query", "sources", "node:"],
  archive: ["vocabulary", "telegram", "clearance", "query", "sources", "search", "node:"],
  desk: ["vocabulary", "telegram", "clearance", "query", "archive", "zod"],
  "store/memory": [
    "vocabulary",
    "telegram",
    "clearance",
    "query",
    "search",
    "archive",
    "desk",
    "node:",
  ],
  "store/sqlite": [
    "vocabulary",
    "telegram",
    "clearance",
    "query",
    "search",
    "archive",
    "desk",
    "node:",
    "node:sqlite",
  ],
  importing: ["vocabulary", "archive", "store/sqlite", "node:"],
  "reftel.ts": [
    "vocabulary",
    "telegram",
    "clearance",
    "query",
    "archive",
    "desk",
    "store/sqlite",
    "importing",
    "node:",
  ],
  collation: ["clearance", "archive", "diff"],
  citation: ["vocabulary", "reading", "archive", "node:", "citeproc"],
  pdf: ["vocabulary", "telegram", "reading", "archive", "node:", "pdfkit", "fontkit"],
  api: [
    "vocabulary",
    "telegram",
    "clearance",
    "query",
    "sources",
    "search",
    "archive",
    "desk",
    "collation",
    "pdf",
    "reftel.ts",
    "node:",
    "hono",
    "@hono/zod-openapi",
    "csv-stringify",
    "client-zip",
  ],
  cli: [
    "vocabulary",
    "telegram",
    "clearance",
    "query",
    "sources",
    "archive",
    "desk",
    "collation",
    "pdf",
    "reftel.ts",
    "api",
    "demo",
    "node:",
    "zod",
  ],
};

/** The floors of a large room, from the ground up: a file takes from its own and from those it names. */
const FLOORS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  search: {
    bytes: [],
    words: ["bytes"],
    segment: ["bytes", "words"],
    building: ["bytes", "words", "segment"],
    matching: ["bytes", "words", "segment"],
    facets: ["bytes", "words", "segment", "matching"],
    ranking: ["bytes", "words", "segment", "matching"],
  },
};

interface Import {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

const roomOf = (path: string): string => {
  const [top = "", second = "", third = ""] = path.split("/");
  if (top !== "src") return top;
  if (second === "store") return `store/${third}`;
  return second;
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));

const IMPORT = /(?:^|[\s;}])(?:import|from)\s*\(?\s*["']([^"']+)["']/;

const importsOf = (file: string): readonly Import[] =>
  readFileSync(join(root, file), "utf8")
    .split("\n")
    .flatMap((text, at) => {
      if (/^\s*(\*|\/\/)/.test(text)) return [];
      const to = IMPORT.exec(text)?.[1];
      return to === undefined ? [] : [{ file, line: at + 1, from: roomOf(file), to }];
    });

const sources = filesIn("src");
const imports = sources.flatMap(importsOf);

const targetOf = ({ file, to }: Import): string | null =>
  to.startsWith(".")
    ? relative(root, join(root, dirname(file), to))
        .split(sep)
        .join("/")
    : null;

test("the house is read: there are files and imports in it", () => {
  assert.ok(sources.length > 50, `${sources.length} files`);
  assert.ok(imports.length > 100, `${imports.length} imports`);
});

test("every room stands in the table", () => {
  const rooms = new Set(sources.map(roomOf));
  assert.deepEqual(
    [...rooms].filter((room) => !(room in HOUSE)),
    [],
  );
});

test("a room imports only from the rooms it may, and only their index", () => {
  const broken = imports.flatMap((one) => {
    const allowed = HOUSE[one.from] ?? [];
    const place = `${one.file}:${one.line}`;
    const target = targetOf(one);
    if (target === null) {
      const isAllowed =
        one.to === "node:sqlite"
          ? allowed.includes("node:sqlite")
          : one.to.startsWith("node:")
            ? allowed.includes("node:")
            : allowed.some((name) => one.to === name || one.to.startsWith(`${name}/`));
      return isAllowed ? [] : [`${place} takes ${one.to}, which ${one.from} may not`];
    }
    const room = roomOf(target);
    if (room === one.from) {
      const isPrivate = /(^|\/)_/.test(target);
      return isPrivate && dirname(target) !== dirname(one.file)
        ? [`${place} takes a private file ${target}`]
        : [];
    }
    if (!allowed.includes(room)) return [`${place} takes from ${room}, which ${one.from} may not`];
    if (!target.endsWith("/index.ts") && room !== "reftel.ts")
      return [`${place} takes ${target} and not the index of ${room}`];
    return [];
  });
  assert.deepEqual(broken, []);
});

test("a floor of a large room takes only from those below it", () => {
  for (const [room, floors] of Object.entries(FLOORS)) {
    const floorOf = (path: string): string | null => {
      const [, , floor = "", file] = path.split("/");
      return file === undefined ? null : floor;
    };
    const inside = imports.filter(({ from }) => from === room);
    assert.deepEqual(
      [...new Set(inside.map(({ file }) => floorOf(file)))].filter(
        (floor) => floor !== null && !(floor in floors),
      ),
      [],
    );
    const broken = inside.flatMap((one) => {
      const target = targetOf(one);
      const own = floorOf(one.file);
      if (target === null || roomOf(target) !== room || own === null) return [];
      const other = floorOf(target);
      return other === own || (other !== null && floors[own]!.includes(other))
        ? []
        : [`${one.file}:${one.line} takes ${target}, which is not below it`];
    });
    assert.deepEqual(broken, []);
  }
});

test("every import leads to a file", () => {
  const lost = imports.flatMap((one) => {
    const target = targetOf(one);
    return target === null || existsSync(join(root, target))
      ? []
      : [`${one.file}:${one.line} ${one.to}`];
  });
  assert.deepEqual(lost, []);
});

test("an index is a list of names and nothing else", () => {
  const more = sources
    .filter(
      (file) =>
        file.endsWith("/index.ts") &&
        !/^src\/(sources\/[a-z-]+|cli\/commands|telegram\/parts|store\/sqlite\/migrations)\//.test(
          file,
        ),
    )
    .filter((file) => {
      const text = readFileSync(join(root, file), "utf8")
        .replaceAll(/\/\*[\s\S]*?\*\//g, "")
        .replaceAll(/\/\/.*/g, "");
      return (
        text.replaceAll(/export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s+"[^"]+";?/g, "").trim() !== ""
      );
    });
  assert.deepEqual(more, []);
});

test("no file is called after a place where ideas hide", () => {
  const hiding = sources.filter((file) =>
    /(^|\/)(utils?|helpers?|common|misc|manager|types)\.ts$/.test(file),
  );
  assert.deepEqual(hiding, []);
});

test("pages in the browser take only what runs there", () => {
  const server =
    /\/server\/|\+page\.server\.ts|\+server\.ts|\+layout\.server\.ts|hooks\.server\.ts/;
  const browserMay = new Set([
    "reftel/telegram",
    "reftel/query",
    "reftel/clearance",
    "reftel/vocabulary",
    "reftel/reading",
  ]);
  const web = readdirSync(join(root, "web/src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
  assert.ok(web.length > 10);
  const broken = web.flatMap((file) => {
    if (server.test(file)) return [];
    const text = readFileSync(join(root, file), "utf8");
    return [...text.matchAll(/import\s+(type\s)?[^;]*?from\s+["']([^"']+)["']/g)]
      .filter((match) => match[1] === undefined)
      .map((match) => match[2] ?? "")
      .filter((to) => to.startsWith("node:") || (to.startsWith("reftel") && !browserMay.has(to)))
      .map((to) => `${file} takes ${to}`);
  });
  assert.deepEqual(broken, []);
});

test("every package that the sources take is there where the program is installed", () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const packages = sources
    .flatMap((file) =>
      [
        ...readFileSync(join(root, file), "utf8").matchAll(
          /^(?:import|export|\}) ?.{0,400}from "([^".][^"]*)";$/gm,
        ),
      ].map(([, name = ""]) => ({ file, name })),
    )
    .filter(({ name }) => !name.startsWith("node:") && name !== "reftel");
  assert.ok(packages.length > 10, `${packages.length} imports of packages`);
  const missing = packages.filter(
    ({ name }) =>
      !Object.keys(dependencies).some((one) => name === one || name.startsWith(`${one}/`)),
  );
  assert.deepEqual(missing, []);
});
