import assert from "node:assert/strict";
import { test } from "node:test";
import { headOf } from "../../src/reading/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const asksOf = (...paragraphs: readonly string[]) =>
  headOf(
    parse(
      `P 121302Z AUG 05\nFM AMEMBASSY LONDON\nTO SECSTATE WASHDC\nUNCLAS LONDON 000012\n\nSUBJECT: EXERCISE OF PIERS\n\n${paragraphs.join("\n\n")}\n\nCOLE\n`,
    ),
    builtIn,
  ).asks;

const ask = "ACTION REQUEST: Post requests guidance on the pier.";

test("the head names every paragraph that asks", () => {
  assert.equal(asksOf("1. The pier was counted."), null);
  assert.deepEqual(asksOf("1. The pier was counted.", `2. ${ask}`), {
    words: "1 ask in paragraph 2",
    paragraph: 2,
  });
  assert.deepEqual(asksOf(`1. ${ask}`, "2. The pier was counted.", `3. ${ask}`), {
    words: "2 asks in paragraphs 1 and 3",
    paragraph: 1,
  });
  assert.equal(
    asksOf(`1. ${ask}`, `2. ${ask}`, `3. ${ask}`)?.words,
    "3 asks in paragraphs 1, 2 and 3",
  );
});
