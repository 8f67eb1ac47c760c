import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { demoTelegrams, demoVocabulary, twin } from "../../demo/index.ts";
import { copyRank, hashOf, READING_RULES } from "../../src/archive/index.ts";
import { projectionOf } from "../../src/search/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn, extend } from "../../src/vocabulary/index.ts";

/** A number of the rules, and what they give for the demonstration and the fixtures. */
const GIVEN = { rules: 9, digest: "f4e0f3037c0f0ff3" };

const folder = join(import.meta.dirname, "../fixtures/telegram");

test("the number of the reading's rules is raised with every change of what they give", () => {
  const vocabulary = extend(builtIn, demoVocabulary);
  const texts = [
    ...demoTelegrams().map(({ text }) => text),
    twin(),
    ...globSync("*/*.txt", { cwd: folder })
      .toSorted()
      .map((path) => readFileSync(join(folder, path), "utf8")),
  ];
  assert.ok(texts.length > 130, String(texts.length));
  const given = texts.map((text) => {
    const telegram = parse(text, { vocabulary });
    const cable = projectionOf({ telegram, text, hash: hashOf(text), source: "one" }, vocabulary);
    return JSON.stringify([cable, copyRank({ telegram, text })]);
  });
  const digest = hashOf(given.join("\n")).slice(0, 16);
  assert.deepEqual(
    { rules: READING_RULES, digest },
    GIVEN,
    `What is read, noted or ranked has changed (${digest}). Archives keep what was noted before until their index is made anew, so raise READING_RULES in src/archive/reading-rules.ts and put number and digest here; the digest alone where only the texts of the demonstration or of fixtures were changed.`,
  );
});
