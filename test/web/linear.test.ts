import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { guideOf } from "../../web/src/reading/guide.ts";
import { readingOf } from "../../web/src/reading/reading.ts";
import { english } from "../../web/src/text/english.ts";
import { countingWork } from "../work.ts";

const workOf = countingWork();

const head = `R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO SECSTATE WASHDC
S E C R E T MAJURO 000044

E.O. 12958: DECL: 03/18/2019
TAGS: PREL, RM
SUBJECT: EXERCISE EXERCISE EXERCISE

`;

/** What the paragraphs of a cable may be that makes each of them costly to set, if it looks through all the others. */
const KINDS: Readonly<Record<string, (number: number) => string>> = {
  "references in the text": (number) => `${number}. (S) See MAJURO ${number} and paragraph 2.\n\n`,
  "headings with rules": (number) =>
    `HEADING ${number} OF IT\n--------------\n\n${number}. (S) Text.\n\n`,
  "marks without numbers": (number) => `(S) Text ${number}.\n\n`,
  "page lines": (number) => `${number}. (S) Text.\n\nMAJURO 00000044  00${number % 9} OF 009\n\n`,
  "one number": (number) => `1. (S) Text ${number}.\n\n`,
  requests: (number) =>
    `${number}. (S) ACTION REQUEST: Department is requested to send word by December ${(number % 28) + 1}. See paragraph 2.\n\n`,
  "requests under one number": (number) =>
    `1. (S) ACTION REQUEST: Department is requested to send word ${number} by December 4.\n\n`,
};
const cableOf = (paragraph: (number: number) => string, paragraphs: number): string =>
  head + Array.from({ length: paragraphs }, (_, at) => paragraph(at + 1)).join("");

/** Things in one paragraph, on one line. */
const LINES: Readonly<Record<string, string>> = {
  notes: "(NOTE: a word. END NOTE.) ",
  mentions: "MAJURO 12, ",
  words: "word ",
};

const set = (text: string) => {
  const telegram = parse(text);
  return () => readingOf("09MAJURO44", telegram, text, builtIn, null, () => [], english);
};
const guided = (text: string) => {
  const telegram = parse(text);
  return () => guideOf(telegram, text, builtIn, english);
};

test("twice the paragraphs are at most 2.3 times the work of a page", async () => {
  for (const [kind, paragraph] of Object.entries(KINDS)) {
    await workOf(set(cableOf(paragraph, 10)));
    const once = await workOf(set(cableOf(paragraph, 300)));
    const twice = await workOf(set(cableOf(paragraph, 600)));
    assert.ok(twice < once * 2.3, `${kind}: ${twice / once}`);
  }
});

test("twice the length of a line is at most 2.3 times the work of a page and of its guide", async () => {
  for (const [kind, piece] of Object.entries(LINES)) {
    for (const page of [set, guided]) {
      const text = (times: number): string => `${head}1. (S) ${piece.repeat(times)}\n`;
      await workOf(page(text(10)));
      const once = await workOf(page(text(600)));
      const twice = await workOf(page(text(1200)));
      assert.ok(twice < once * 2.3, `${kind}: ${twice / once}`);
    }
  }
});

test("the guide explains a line of any length where it is walked", () => {
  const text = `${head.replace("PREL, RM", `PREL, RM${", KNNP".repeat(9000)}`)}1. (S) Text.\n`;
  const { tokens } = guideOf(parse(text), text, builtIn, english);
  assert.ok(tokens.filter(({ raw }) => raw.startsWith("KNNP")).length > 50);
});
