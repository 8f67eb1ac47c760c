import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { test } from "node:test";
import { catalogueIn, languageOf } from "../../web/src/text/index.ts";
import { wordsInMarkup } from "./words-in-markup.ts";

const web = join(import.meta.dirname, "../../web/src");

/** Signs that are the same in every language, and stand where a sentence of the catalogue does not. */
const SIGNS: ReadonlySet<string> = new Set(["reftel"]);

const components = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".svelte"))
  .map((entry) => relative(web, join(entry.parentPath, entry.name)).split(sep).join("/"));

const found = new Map(
  components.map((file) => [
    file,
    wordsInMarkup(readFileSync(join(web, file), "utf8")).filter(({ words }) => !SIGNS.has(words)),
  ]),
);

test("no page has words of its own: all that it says is in the catalogue", () => {
  assert.ok(components.length > 50, `${components.length} components`);
  const own = [...found].flatMap(([file, words]) =>
    words.map(({ line, words: text }) => `${file}:${line} ${text}`),
  );
  assert.deepEqual(own, []);
});

test("words are found wherever markup has them", () => {
  const source = `<script>const a = "no words";</script>
<!-- a comment -->
<svelte:head><title>Words {x}</title></svelte:head>
<p class="no" title="tip">{x === "no" ? "one" : \`two \${y}\`}{f("no")} 12 {#if x === "no"}yes{/if}</p>
<input placeholder="hint" value="no" /><Part title="what" view="no" />`;
  assert.deepEqual(
    wordsInMarkup(source).map(({ line, words }) => `${line} ${words}`),
    ["3 Words", "4 tip", "4 one", "4 two", "4 yes", "5 hint", "5 what"],
  );
});

test("a page is in the language of its address, else the one chosen before, else the browser's", () => {
  const known = ["en", "fr", "pt"];
  const cases: readonly [string | null, string | undefined, string | null, string][] = [
    [null, undefined, null, "en"],
    [null, undefined, "fr", "fr"],
    [null, undefined, "de, fr;q=0.4, pt-BR;q=0.8", "pt"],
    [null, undefined, "fr;q=0, pt;q=0.1", "pt"],
    [null, undefined, "de;q=x, *", "en"],
    [null, "fr", "pt", "fr"],
    ["PT", "fr", "en", "pt"],
    ["xx", "fr", "en", "fr"],
    ["xx", undefined, "xx", "en"],
  ];
  for (const [address, kept, header, expected] of cases) {
    assert.equal(languageOf({ address, kept, header }, known), expected);
  }
});

test("numbers, days and lists are written as the language does", async () => {
  const { formats } = await catalogueIn("en");
  assert.equal(formats.count(12_345), "12,345");
  assert.equal(formats.day("2009-11-17"), "17 November 2009");
  assert.equal(formats.day("2009-11-17T11:10:00Z"), "17 November 2009");
  assert.equal(formats.day("2009-11"), "November 2009");
  assert.equal(formats.day("2009"), "2009");
  assert.equal(formats.day("2009-02-31"), "2009-02-31");
  assert.equal(formats.counted(1, { one: "cable", other: "cables" }), "1 cable");
  assert.equal(formats.counted(0, { one: "cable", other: "cables" }), "0 cables");
  assert.equal(formats.list(["a", "b", "c"]), "a, b and c");
});

test("a language that is not there is answered in the first", async () => {
  assert.equal((await catalogueIn("xx")).language, "en");
});
