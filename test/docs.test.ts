import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cliDocument } from "../src/cli/document.ts";
import { CABLE_FIELDS, PARAGRAPH_FIELDS } from "../src/query/index.ts";
import { FAULT_CODES, FORMATS } from "../src/sources/index.ts";
import { DIAGNOSTICS } from "../src/telegram/index.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const headings = (path: string): ReadonlySet<string> =>
  new Set(
    [...read(path).matchAll(/^#+ +(.+)$/gm)].map((match) =>
      (match[1] ?? "").replaceAll("`", "").trim(),
    ),
  );

test("docs/cli.md is what the commands say", async () => {
  assert.equal(read("docs/cli.md"), await cliDocument(), "run: node scripts/write-docs.ts");
});

test("every diagnostic has its heading", () => {
  const known = headings("docs/diagnostics.md");
  assert.deepEqual(
    Object.keys(DIAGNOSTICS).filter((code) => !known.has(code)),
    [],
  );
});

test("every field of the query language is described", () => {
  const text = read("docs/query.md");
  for (const field of [...CABLE_FIELDS, ...PARAGRAPH_FIELDS])
    assert.ok(text.includes(`\`${field}:`), field);
});

test("every source format is described", () => {
  const text = read("docs/sources.md");
  assert.ok(FORMATS.length > 0);
  for (const { name } of FORMATS) assert.ok(headings("docs/sources.md").has(name), name);
  assert.match(text, /UTF-8/);
  for (const code of FAULT_CODES) assert.ok(text.includes(`\`${code}\``), code);
});

test("every package of the program has its reason", () => {
  const manifest = JSON.parse(read("package.json")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const text = read("docs/dependencies.md");
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
    assert.ok(text.includes(name.replace(/^@types\/(?!node)/, "")), name);
  }
});

test("links between documents lead to files", () => {
  const documents = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    ...readdirSync(join(root, "docs"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ];
  for (const document of documents) {
    for (const [, target = ""] of read(document).matchAll(
      /\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g,
    )) {
      assert.ok(existsSync(join(root, document, "..", target)), `${document}: ${target}`);
    }
  }
});

test("the README has the two commands in their form", () => {
  const text = read("README.md");
  assert.match(text, /^ {4}npm ci && npm start$/m);
  assert.match(text, /^ {4}npm ci && npm test$/m);
  assert.ok(text.split("\n").length < 150);
});
