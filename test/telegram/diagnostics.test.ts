import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { caretOf, DIAGNOSTICS, lineAndColumn } from "../../src/telegram/index.ts";

test("every code has its heading in docs/diagnostics.md, and every heading is a code", () => {
  const page = readFileSync(new URL("../../docs/diagnostics.md", import.meta.url), "utf8");
  const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  assert.deepEqual(headings, Object.keys(DIAGNOSTICS));
  for (const code of Object.keys(DIAGNOSTICS)) assert.match(code, /^[a-z]+\.[a-z]+$/);
});

test("a place is told by line, column and caret, whatever the line ends", () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const source = `one${end}two three`;
    const start = source.indexOf("three");
    assert.deepEqual(lineAndColumn(source, start), { line: 2, column: 5 });
    assert.equal(caretOf(source, { start, end: start + 5 }), "two three\n    ^^^^^");
  }
});
