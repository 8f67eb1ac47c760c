import assert from "node:assert/strict";
import { before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import * as fc from "fast-check";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { demoVocabulary, twin } from "../../demo/index.ts";
import { importInto } from "../../src/archive/index.ts";
import {
  CITATION_FORMS,
  citationFile,
  citationAside,
  makeSetter,
  citationIn,
  itemOf,
  type CslItem,
} from "../../src/citation/index.ts";
import { readerAs, readingRoom, type Reader } from "../../src/clearance/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn, extend } from "../../src/vocabulary/index.ts";

const vocabulary = extend(builtIn, demoVocabulary);
const archive = openMemoryArchive({ vocabulary });
const ADDRESS = "https://archive.test/cable/09PORTESPERANCE1174@3ce115582d7f";

before(async () => {
  await importInto(
    archive,
    [{ file: "twin.txt", bytes: async () => new TextEncoder().encode(twin()) }],
    { source: "demo", vocabulary },
  );
});

const itemFor = async (reader: Reader): Promise<CslItem> => {
  const answer = await archive.cable(reader, "09PORTESPERANCE1174");
  assert.ok(answer.kind === "cable");
  return itemOf(answer.cable, vocabulary, ADDRESS);
};

test("a cable is cited as the manuals have it, for itself and for a paragraph", async () => {
  const item = await itemFor(readingRoom);
  const title =
    "Valdoria: Preparations for DFM Orsino’s Visit — Harbor Security and Straits Treaty Issues";
  const cases = [
    [
      "chicago-note",
      null,
      `US Embassy Port Esperance, “${title},” telegram no. 09PORTESPERANCE1174, October 22, 2009, ${ADDRESS}.`,
    ],
    [
      "chicago-note",
      "12",
      `US Embassy Port Esperance, “${title},” telegram no. 09PORTESPERANCE1174, October 22, 2009, para. 12, ${ADDRESS}.`,
    ],
    [
      "chicago-entry",
      null,
      `US Embassy Port Esperance. “${title}.” Telegram No. 09PORTESPERANCE1174. October 22, 2009. ${ADDRESS}.`,
    ],
    [
      "mla-entry",
      null,
      `US Embassy Port Esperance. “${title}.” telegram no. 09PORTESPERANCE1174, 22 Oct. 2009, ${ADDRESS}.`,
    ],
    ["mla-text", "12", "(US Embassy Port Esperance, par. 12)"],
  ] as const;
  for (const [form, paragraph, expected] of cases) {
    assert.equal(citationIn(form, item, paragraph), expected, form);
  }
});

test("another cable asked for next is cited as itself", async () => {
  const item = await itemFor(readingRoom);
  const other: CslItem = { ...item, id: "09X1", number: "09X1", title: "Another", author: [] };
  assert.match(citationIn("chicago-entry", other, null), /^“Another.” Telegram No. 09X1/);
  assert.match(citationIn("chicago-entry", item, null), /09PORTESPERANCE1174/);
});

test("BibTeX is read back by another program", async () => {
  const item = await itemFor(readingRoom);
  const [read] = plugins.input.chain(citationIn("bibtex", item, "5")) as Record<string, unknown>[];
  assert.equal(read?.["title"], item.title);
  assert.equal(read["URL"], ADDRESS);
  assert.deepEqual(read["issued"], { "date-parts": [[2009, 10, 22]] });
  assert.deepEqual(read["author"], [{ family: "US Embassy Port Esperance" }]);
});

test("BibTeX takes any title", async () => {
  const item = await itemFor(readingRoom);
  const signs = fc.string({
    unit: fc.constantFrom("a", "{", "}", "\\", "%", "&", "#", "_", "$", "~", "^", " ", "É"),
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(signs, (title) => {
      const text = citationIn("bibtex", { ...item, title: `x${title}x` }, null);
      let depth = 0;
      for (const [sign] of text.replaceAll(/\\[{}]/g, "").matchAll(/[{}]/g)) {
        depth += sign === "{" ? 1 : -1;
        assert.ok(depth >= 0, text);
      }
      assert.equal(depth, 0, text);
    }),
  );
});

test("RIS has a line a field, and ends", async () => {
  const text = citationIn("ris", await itemFor(readingRoom), "12");
  const lines = text.split("\r\n");
  assert.deepEqual([lines[0], lines.at(-2), lines.at(-1)], ["TY  - PCOMM", "ER  - ", ""]);
  assert.ok(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line)));
  assert.ok(lines.includes("DA  - 2009/10/22") && lines.includes("SP  - paragraph 12"));
});

test("CSL-JSON is the item", async () => {
  const item = await itemFor(readingRoom);
  assert.deepEqual(JSON.parse(citationIn("csl-json", item, null)), [item]);
});

test("a reader who does not see the subject cites the number", async () => {
  const answer = readerAs("U");
  assert.ok(answer.kind === "reader");
  const item = await itemFor(answer.reader);
  assert.equal(item.title, "09PORTESPERANCE1174");
  assert.ok(
    !JSON.stringify(CITATION_FORMS.map(({ form }) => citationIn(form, item, null))).includes(
      "Orsino",
    ),
  );
});

test("files are known by their endings", () => {
  assert.equal(citationFile("bib")?.form, "bibtex");
  assert.equal(citationFile("exe"), null);
});

test("citations that are set in a thread are those that are set here, each to whom it was for", async () => {
  const item = await itemFor(readingRoom);
  const others = Array.from({ length: 6 }, (_, at) => ({
    ...item,
    id: `x${at}`,
    title: `Title ${at}`,
  }));
  const set = await Promise.all(
    others.flatMap((one) =>
      CITATION_FORMS.map(async ({ form }) => [
        await citationAside(form, one, "5"),
        citationIn(form, one, "5"),
      ]),
    ),
  );
  for (const [aside, here] of set) assert.equal(aside, here);
});

test("the thread that sets citations ends when nobody asks, and is there again for who does", async () => {
  const item = await itemFor(readingRoom);
  const { set, isRunning } = makeSetter(1);
  const here = citationIn("mla-entry", item, null);
  for (let time = 0; time < 2; time++) {
    const [first, second] = [set("mla-entry", item, null), set("mla-entry", item, null)];
    assert.ok(isRunning());
    assert.deepEqual(await Promise.all([first, second]), [here, here]);
    while (isRunning()) await setTimeout(1);
  }
});
