import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  caretOf,
  DIAGNOSTICS,
  LEVELS,
  lineAndColumn,
  linePlaces,
  offsetOf,
  parse,
  parseAll,
  textOf,
} from "../../src/telegram/index.ts";
import { samples } from "./samples.ts";

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
    assert.equal(offsetOf(source, { line: 2, column: 5 }), start);
    assert.equal(offsetOf(source, { line: 2, column: 11 }), null);
    assert.equal(offsetOf(source, { line: 3, column: 1 }), null);
    assert.deepEqual(linePlaces(source)(start), { line: 2, column: 5, text: "two three" });
  }
});

test("a pointer into another telegram is not missed in this one", () => {
  const danglingIn = (words: string): boolean =>
    parse(
      `R 041011Z MAR 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nSECRET OSLO 000123\n\nTAGS: PREL\nSUBJECT: EXERCISE\n\n1. (S) ${words}\n\n2. (S) EXERCISE.\n`,
    ).diagnostics.some(({ code }) => code === "action.dangling");
  for (const words of [
    "This is an action request. See paragraph 9.",
    "ACTION REQUEST: please see para 12.",
  ])
    assert.ok(danglingIn(words), words);
  for (const words of [
    "This is an action request. See paragraph 2.",
    "ACTION REQUEST: please see para 12 of ref A.",
    "ACTION REQUEST: please answer ref A, paragraph 9.",
    "ACTION REQUEST: please answer 09 STATE 123, para 9.",
  ])
    assert.ok(!danglingIn(words), words);
});

test("a request that names a paragraph in passing is the request itself", () => {
  const rolesOf = (words: string): readonly (string | null)[] =>
    parse(
      `R 041011Z MAR 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nSECRET OSLO 000123\n\nTAGS: PREL\nSUBJECT: EXERCISE\n\n1. (S) EXERCISE.\n\n2. (S) The text: no boats.\n\n3. (S) ${words}\n`,
    ).body.map((item) => (item.kind === "paragraph" ? item.role : null));
  assert.deepEqual(
    rolesOf(
      "ACTION REQUEST: Post requests the agreement of the Department by August 15 to the text in paragraph 2.",
    ),
    ["body", "body", "action"],
  );
  assert.deepEqual(rolesOf("ACTION REQUEST: Please see paragraph 2."), [
    "body",
    "action",
    "action-pointer",
  ]);
});

const solid = (text: string): string => text.replaceAll(/[\s¶]+/g, "");

/** What a message quotes: between quotation marks, and marks in parentheses. */
const quoted = (message: string): string[] =>
  [...message.matchAll(/"([^"]+)"|\(([^()a-z]+)\)/g)].map((match) => match[1] ?? match[2] ?? "");

test("a message quotes nothing from outside the place that it is shown with", () => {
  let count = 0;
  for (const { name, text } of samples())
    for (const telegram of parseAll(text))
      for (const { message, span, code } of telegram.diagnostics) {
        const within = solid(textOf(text, span, telegram.parts));
        for (const piece of quoted(message)) {
          count += 1;
          const isCanonical = LEVELS.some((level) => level === piece);
          assert.ok(isCanonical || within.includes(solid(piece)), `${name}: ${code}: ${message}`);
        }
      }
  assert.ok(count > 20);
});
