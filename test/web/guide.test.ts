import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { demoTelegrams, demoVocabulary, twin } from "../../demo/index.ts";
import { parseQuery } from "../../src/query/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn, extend } from "../../src/vocabulary/index.ts";
import { GLOSSARY, glossaryOf, soughtIn } from "../../web/src/reading/glossary.ts";
import { guideOf, type Guide } from "../../web/src/reading/guide.ts";
import { english } from "../../web/src/text/english.ts";
import { runs } from "../runs.ts";

const vocabulary = extend(builtIn, demoVocabulary);

const guideDown = (text: string): Guide =>
  guideOf(parse(text, { vocabulary }), text, vocabulary, english);

const shownBy = (guide: Guide): string =>
  guide.parts
    .flatMap((part) => part.lines.map((line) => line.pieces.map((piece) => piece.text).join("")))
    .join("\n");

const asLines = (text: string): string =>
  text.replaceAll(/\r\n|[\r\n\f]/g, "\n").replace(/\n$/, "");

test("a guide shows the whole text, and each token stands where it says", () => {
  for (const text of [
    twin(),
    ...demoTelegrams()
      .slice(0, 40)
      .map((one) => one.text),
  ]) {
    const guide = guideDown(text);
    assert.equal(shownBy(guide), asLines(text));
    assert.ok(guide.tokens.length > 20);
    const lines = text.split(/\r\n|[\r\n\f]/);
    for (const token of guide.tokens) {
      assert.ok(text.slice(token.at).replaceAll(/\s+/g, " ").startsWith(token.raw), token.raw);
      assert.ok(lines[token.line - 1]?.includes(token.raw.split(" ")[0] ?? ""), token.raw);
    }
    const used = guide.parts.flatMap((part) =>
      part.lines.flatMap((line) => line.pieces.flatMap((piece) => piece.token ?? [])),
    );
    assert.deepEqual(
      [...new Set(used)],
      guide.tokens.map((_, index) => index),
    );
  }
});

test("any text is walked down whole", () => {
  const alphabet = fc.constantFrom(
    "\n",
    "\r\n",
    " ",
    "(S)",
    "1. ",
    "REF: A",
    "EXERCISE ",
    "ZNY",
    "\u0000",
    "é",
    "--",
    "SUBJECT: ",
    "E.O. 12958: ",
  );
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 80 }), (pieces) => {
      const text = pieces.join("");
      assert.equal(shownBy(guideDown(text)), asLines(text));
    }),
    { numRuns: runs(200) },
  );
});

test("a line without end and a text without end are shown in time, and how much is said", () => {
  const long = guideDown(`${twin()}\n${"13. (U) EXERCISE words of it\n".repeat(3000)}`);
  assert.ok(long.shown < long.lines);
  assert.equal(long.parts.flatMap((part) => part.lines).length, long.shown);
  guideDown(`${twin()}\n${"MFA ".repeat(50_000)}`);
});

test("each entry of the glossary leads to a query that can be read", () => {
  for (const name of GLOSSARY) {
    const entries = glossaryOf(name, vocabulary, english);
    assert.ok(entries.length > 5, name);
    for (const { query, code } of entries) {
      if (query === null) continue;
      const read = parseQuery(query, { vocabulary });
      assert.equal(read.kind, "query", `${code}: ${query}`);
    }
  }
});

test("what is called so comes first, and every word asked for begins a word", () => {
  const offices = glossaryOf("offices", vocabulary, english);
  assert.equal(soughtIn(offices, "sca cen")[0]?.code, "SCA/CEN");
  const tags = glossaryOf("tags", vocabulary, english);
  assert.equal(soughtIn(tags, "knnp")[0]?.code, "KNNP");
  assert.ok(soughtIn(tags, "nucl non").every(({ meaning }) => /nucl/i.test(meaning)));
  assert.deepEqual(soughtIn(tags, "zzzzqq"), []);
  assert.equal(soughtIn(tags, "  ").length, tags.length);
});

const specimen = new URL("../../../shared/seed/09ASTANA2050.txt", import.meta.url);
const skip = existsSync(specimen) ? false : "the shared folder is not here";

test(
  "every kind of word of the specimen is explained, and each of its lines is shown",
  { skip },
  () => {
    const text = readFileSync(specimen, "utf8");
    const guide = guideDown(text);
    assert.equal(shownBy(guide), asLines(text));
    const saidOf = (raw: string): string =>
      guide.tokens
        .filter((token) => token.raw === raw)
        .map(({ sentence }) => sentence)
        .join(" ");
    const cases: readonly (readonly [string, RegExp])[] = [
      ["VZCZCXRO0276", /one transmission on one circuit/],
      ["OO", /IMMEDIATE/],
      ["RUEHTA", /embassy in Astana, Kazakhstan/],
      ["3211110", /day 321 of the year, 17 November 2009/],
      ["ZNY", /secured circuits only/],
      ["SSSSS", /SECRET/],
      ["ZZH", /signal for the operators/],
      ["1110", /11:10 UTC/],
      ["SIPDIS", /SIPRNet/],
      ["SCA/CEN", /symbol of an office/],
      ["KNNP", /[Nn]on-proliferation/],
      ["1.4", /section of the executive order/],
      ["(b)", /foreign government information/],
      ["(C)", /CONFIDENTIAL/],
      ["A.", /cites 09ASTANA2000/],
      ["002 OF 003", /page 2 of 3/],
    ];
    for (const [raw, sentence] of cases) assert.match(saidOf(raw), sentence, raw);
  },
);
