import assert from "node:assert/strict";
import { test } from "node:test";
import { titleInWords } from "../../src/reading/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const titleOf = (text: string, name: string): string => titleInWords(parse(text), name, builtIn);

test("a telegram with neither number nor subject is titled by who wrote to whom", () => {
  const head = "FM AMEMBASSY LONDON\nTO SECSTATE WASHDC\n";
  const body = "UNCLAS\n\n1. EXERCISE. The pier was counted.\n";
  const hash = "sha256-5250600cd3e3";
  assert.equal(titleOf(head + body, hash), "Telegram from Embassy London to Department of State");
  assert.equal(
    titleOf(`${head}INFO AMEMBASSY PARIS\n${body}`, hash),
    "Telegram from Embassy London to Department of State",
  );
  // A number says more, and nothing can be said where no sender is read.
  assert.equal(titleOf(head + body, "09LONDON12"), "09LONDON12");
  assert.equal(titleOf(body, hash), hash);
});
