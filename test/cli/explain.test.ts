import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { lineAndColumn } from "../../src/telegram/index.ts";
import { reftel, root } from "./reftel.ts";

const file = join(root, "demo/twin.txt");
const twin = readFileSync(file, "utf8");
const offset = twin.indexOf("ZNY");

test("a place is explained in a sentence, with line and caret, by offset and by line and column", () => {
  const { line, column } = lineAndColumn(twin, offset);
  const byOffset = reftel(["explain", file, String(offset)]);
  assert.deepEqual(byOffset, {
    exit: 0,
    out: `${file}:${line}:${column} Security prosign: ZNY means that the message may go over secured circuits only.\nZNY SSSSS ZZH\n^^^\n`,
    err: "",
  });
  assert.deepEqual(reftel(["explain", file, `${line}:${column}`]), byOffset);
});

test("JSON has span, words and place", () => {
  const { exit, out } = reftel(["explain", file, String(offset + 1), "--json"]);
  assert.equal(exit, 0);
  const [one, ...more] = JSON.parse(out);
  assert.deepEqual(more, []);
  assert.deepEqual(one.span, { start: offset, end: offset + 3 });
  assert.deepEqual([one.text, one.line, one.column], ["ZNY", 19, 1]);
  assert.equal(one.term, null);
  const tag = reftel(["explain", file, String(twin.indexOf("PHSA", offset)), "--json"]);
  assert.deepEqual(JSON.parse(tag.out)[0].term, { table: "tags", code: "PHSA" });
});

test("without a place every token of the head stands below its line", () => {
  const { exit, out } = reftel(["explain", file]);
  assert.equal(exit, 0);
  const sentences = out.split("\n").filter((line) => line.startsWith("    "));
  const told = JSON.parse(reftel(["explain", file, "--json"]).out) as {
    text: string;
    sentence: string;
    line: number;
    span: { start: number; end: number };
  }[];
  assert.ok(told.length > 100);
  for (const { text, span } of told) assert.equal(twin.slice(span.start, span.end), text);
  const lines = told.map(({ line }) => line);
  assert.deepEqual(
    lines,
    lines.toSorted((a, b) => a - b),
  );
  const body = twin.indexOf("1. (U)");
  assert.ok(told.every(({ span }) => span.end <= body));
  // Every word of the head is within one of them, or a comma behind it.
  const words = [...twin.slice(0, body).matchAll(/[^\s,;\u00a0]+/g)];
  for (const { index, 0: word } of words)
    assert.ok(
      told.some(({ span }) => span.start <= index && index < span.end),
      `${index} ${word}`,
    );
  const printed = out.split("\n");
  const at = printed.indexOf("ZNY SSSSS ZZH");
  assert.match(printed[at + 1] ?? "", /^ {4}ZNY means that /);
  assert.match(printed[at + 2] ?? "", /^ {4}SSSSS gives the classification /);
  assert.ok(sentences.length > 80);
});

test("several telegrams of a file are explained, with places in the file", () => {
  const second = twin
    .slice(twin.indexOf("VZCZC"))
    .replaceAll("1174", "1175")
    .replace("VZCZCXRO0481", "VZCZCXRO0999");
  const input = `${twin}\n${second}`;
  const last = input.lastIndexOf("ZNY");
  const [one] = JSON.parse(reftel(["explain", "-", String(last), "--json"], { input }).out);
  assert.deepEqual(one.span, { start: last, end: last + 3 });
  const heads = JSON.parse(reftel(["explain", "-", "--json"], { input }).out);
  assert.ok(heads.some(({ span }: { span: { start: number } }) => span.start === last));
});

test("lines of a text that ends them with CR alone are told apart", () => {
  const { line, column } = lineAndColumn(twin, offset);
  const input = twin.replaceAll("\n", "\r");
  const { out } = reftel(["explain", "-", `${line}:${column}`], { input });
  assert.match(out, /^standard input:19:1 Security prosign: ZNY means/);
});

test("plain words have nothing to explain: exit 0 and a sentence", () => {
  const place = String(twin.indexOf("began with the calendar"));
  const { exit, out, err } = reftel(["explain", file, place]);
  assert.deepEqual([exit, out], [0, ""]);
  assert.match(err, /Nothing there needs explaining/);
  assert.equal(reftel(["explain", file, place, "--json"]).out, "[]\n");
});

test("a wrong place is wrong use, a text without a telegram wrong data", () => {
  for (const [args, exit, sentence] of [
    [["explain"], 2, /Name the file to explain/],
    [["explain", file, "x"], 2, /x is no place/],
    [["explain", file, "1", "2"], 2, /Name one file and one place/],
    [["explain", file, "999999"], 2, /The text has no place 999999/],
    [["explain", file, "2:500"], 2, /The text has no place 2:500/],
    [["explain", file, "0:1"], 2, /The text has no place 0:1/],
    [["explain", "-", "3"], 1, /No telegram was found/],
  ] as const) {
    const ended = reftel(args, { input: "Dear all,\n\nlunch is at one.\n" });
    assert.deepEqual([ended.exit, ended.out], [exit, ""], args.join(" "));
    assert.match(ended.err, sentence);
  }
});
