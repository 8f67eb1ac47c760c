import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../src/telegram/index.ts";

/** What a paragraph says, and what of it tells that something was taken out. */
const told: readonly (readonly [string, readonly string[]])[] = [
  ["HE MET XXXXXXXXXXXX AND XXXX.", ["XXXXXXXXXXXX"]],
  ["HE MET xxxxxx THERE.", ["xxxxxx"]],
  ["HE MET [name not declassified] THERE.", ["[name not declassified]"]],
  ["HE MET [NAME] AND [Text deleted].", ["[NAME]", "[Text deleted]"]],
  ["HE MET [     ] THERE, AND [  ] TWICE.", ["[     ]"]],
  ["HE SAID (b)(1)(C) AND (b)(6).", ["(b)(1)(C)", "(b)(6)"]],
  [
    "HE SAID [1 line not declassified] AND [12 words taken out].",
    ["[1 line not declassified]", "[12 words taken out]"],
  ],
  ["HE SAID [a word of ours] AND [NO NAME] OF [1234 lines].", []],
  ["HE SAID [name [XXXXX] AND [XXXXXX] AGAIN.", ["XXXXX", "XXXXXX"]],
  [`HE SAID [name ${"which is long ".repeat(4)}] THERE.`, []],
];

test("redactions are told by how they are printed", () => {
  for (const [text, expected] of told) {
    const [paragraph] = parse(`UNCLASSIFIED\n\n1. ${text}\n`).body;
    assert.ok(paragraph?.kind === "paragraph", text);
    assert.deepEqual(
      paragraph.redactions.map(({ raw }) => raw),
      expected,
      text,
    );
  }
});
