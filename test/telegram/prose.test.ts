import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAll } from "../../src/telegram/index.ts";

const head = `R 180215Z MAR 79
FM AMEMBASSY MAJURO
TO SECSTATE WASHDC
UNCLAS MAJURO 0044

E.O. 12065: N/A
TAGS: PREL, RM
SUBJECT: EXERCISE EXERCISE EXERCISE

`;

test("a line of prose that looks like a classification line begins no telegram", () => {
  const text = `${head}1. THE PAPERS SAY LITTLE. THE HARBOR OFFICE\nRESTRICTED THE LOAN ON SEPTEMBER 12 AND GAVE NO\nREASON FOR IT.\n\n2. NOTHING MORE.\n\nORTIZ\n`;
  const telegrams = parseAll(text);
  assert.equal(telegrams.length, 1);
  assert.match(
    telegrams[0]?.body[0]?.text ?? "",
    /OFFICE RESTRICTED THE LOAN ON SEPTEMBER 12 AND GAVE NO REASON/,
  );
  assert.equal(telegrams[0]?.body.length, 2);
});

test("a classification line with a head behind it does", () => {
  const one = `${head}1. ONE.\n\nORTIZ\n\n`;
  const bare = one.slice(one.indexOf("UNCLAS")).replace("0044", "0045");
  assert.deepEqual(
    parseAll(`${one}${bare}`).map(({ body }) => body.length),
    [1, 1],
  );
});
