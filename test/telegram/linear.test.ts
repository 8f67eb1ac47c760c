import assert from "node:assert/strict";
import { test } from "node:test";
import { readerAs, redact } from "../../src/clearance/index.ts";
import { parse, parseAll } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { countingWork } from "../work.ts";

const work = countingWork();
/** The work of reading a text. */
const workOf = (text: string, read: (text: string) => unknown = parse): Promise<number> =>
  work(() => read(text));

const head = `R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO SECSTATE WASHDC
S E C R E T MAJURO 000044

E.O. 12958: DECL: 03/18/2019
TAGS: PREL, RM
SUBJECT: EXERCISE EXERCISE EXERCISE

`;
/** The same head up to where attention lines stand. */
const upToBanner = head.slice(0, head.indexOf("E.O."));
const body = `${head}1. (S) Text.\n\n`;

/** What a text may be made of to cost more than its length: each stands alone, in a head, and in a body, many times. */
const pieces = [
  "HEADING OF TEXT\n\n",
  "STATE FOR EAP/ANP, AND OES/OMC\n",
  "Identifier\nCreated\nReleased\n\n",
  "Cable title:\n",
  "SIPDIS\n\n",
  "NOFORN SIPDIS EXDIS\n",
  "S E C R E T SECTION 01 OF 02 MAJURO 000045\n",
  "S E C R E T MAJURO 000044\n\nTAGS: PREL\n\nREF: STATE 12\n\n",
  "S E C R E T MAJURO 000045\n\nTAGS: PREL\n\n",
  "RESTRICTED THE LOAN ON MARCH 12 AND\n",
  "MAJURO 00000044  001 OF 002\n\n",
  "PAGE 02        VALLET 01187  02 OF 02  121611Z\n",
  "(S) text\n\n",
  "(A) one\n\n(B) two\n\n(C) three\n\n",
  "1. (S) text\n\n",
  "1. ACTION REQUEST: please advise by May 4. See para 2.\n\n",
  "2. See paragraph 3 for the action request. Meeting on March 20.\n\n",
  "9. text here\n\n",
  "REF: A. STATE 12 B. LIMA 34\n",
  "REF: A. (C) STATE 12 (C) B. (U) LIMA 3, 4 AND 5, SUVA 100-103\n",
  "REF: (NOTAL) (NOTAL) STATE 12, LIMA 34 (ALL NOTAL)\n",
  "QUOTE\nS E C R E T SUVA 12\nSUBJECT: X\n1. (C) x\nUNQUOTE\n",
  "FOLLOWING REPEAT SUVA 7654 QUOTE S E C R E T SUVA 7654\nSUBJECT: Y\n",
  "HE SAID QUOTE NO UNQUOTE, PARA 3 OF STATE 12345\n",
  "A. STATE 12\n",
  "TAGS: PREL PGOV XYZW\n",
  "E.O. 12958: DECL: 01/01/2020\n",
  "DECL: 01/01/2020\n",
  "SUBJECT: A -\n\n",
  "Classified By: ABC, 1.4 (b)\n",
  "QUOTE\n",
  "QUOTE A ",
  "(NOTE: ",
  "FYI: a ",
  "BEGIN TEXT: a ",
  "X. COMMENT: a ",
  "END SUMMARY.",
  "SUMMARY: a\n\n",
  "VZCZCXRO0276 RR RUEHC\nDE RUEHTA #2050/01 3211110\n",
  "OO RUEHBI RUEHCI\n",
  "INFO RUEHC/SECSTATE WASHDC\n",
  "P 121302Z AUG 75\nFM AMEMBASSY\n",
  "51\nACTION EUR-12\nPAGE 02 X 01187\n",
  "DRAFTED BY A/B:C\n",
  "MRN: 12 BANJUL 214\nInfo: A, B; C, D\n",
  "Signature: X\nCleared By: Y\n",
  "Message Attributes\nName: value\n",
  "-----\n",
  "ref A, B and C, reftels, 08 STATE 1234 ",
  "[ ] [name XXXXX ",
  "( ((",
  "a   b   c\n",
  "\\\n",
  "\f",
  "¶1. ",
  " ",
  "A",
  ". ",
];

test("twice the text is at most 2.3 times the work, whatever is in it", async () => {
  const slow: string[] = [];
  for (const start of ["", head, body])
    for (const piece of pieces) {
      const text = (length: number): string =>
        start + piece.repeat(Math.ceil(length / piece.length));
      const once = await workOf(text(24_000));
      const twice = await workOf(text(48_000));
      if (twice > once * 2.3)
        slow.push(`${JSON.stringify(start.slice(-9) + piece)}: ${twice / once}`);
    }
  assert.deepEqual(slow, []);
});

test("what is all different costs no more than what is all alike", async () => {
  const words = (count: number, of: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => of(index)).join("");
  const letters = (index: number): string =>
    [17_576, 676, 26, 1]
      .map((by) => String.fromCharCode(65 + (Math.trunc(index / by) % 26)))
      .join("");
  for (const of of [
    (index: number) => `${letters(index)}\n\n`,
    (index: number) => `TAGS: ${letters(index)}\n`,
    (index: number) => `REF: ${index + 1}. STATE ${index + 10}\n`,
    (index: number) => `INFO ${letters(index)} CITY\n`,
    (index: number) => `${letters(index)} FOR EAP/ANP\n`,
    (index: number) =>
      `${index % 900}. (S) See ref A and 09 STATE ${index + 10}, the action request in para ${index % 7}.\n\n`,
  ]) {
    const once = await workOf(head + words(3000, of));
    const twice = await workOf(head + words(6000, of));
    assert.ok(twice <= once * 2.4, `${of(1)}: ${twice / once}`);
  }
});

test("a line or a list of any length is read without an error", () => {
  for (const text of [
    `TAGS: ${"AB ".repeat(300_000)}`,
    `OO ${"RUEHBI ".repeat(200_000)}\nDE RUEHTA #2050/01 3211110`,
    `REF: ${"A. STATE 12 ".repeat(150_000)}`,
    `${body}${"MAJURO 00000044  001 OF 002\n".repeat(150_000)}`,
    `${body}S E C R E T SECTION 02 OF 02 MAJURO 000044\n${"MAJURO 00000044  001 OF 002\n".repeat(150_000)}`,
  ])
    assert.ok(parse(text).parts.length > 0);
});

test("twice the telegrams of a log are at most 2.3 times the work", async () => {
  const one = (number: number): string =>
    `${body.replace("000044", `00${number}`)}${"A, b, ".repeat(30)}\n\nNNNN\n\n`;
  const log = (length: number): string =>
    Array.from({ length }, (_, at) => one(1000 + at)).join("");
  assert.equal(parseAll(log(10)).length, 10);
  await workOf(log(10), parseAll);
  const once = await workOf(log(300), parseAll);
  const twice = await workOf(log(600), parseAll);
  assert.ok(twice < once * 2.3, `${twice / once}`);
});

test("offices of one addressee and references of one letter are all read, however many", () => {
  for (const [start, of] of [
    [upToBanner, (index: number) => `STATE FOR EUR/A${index}\n`],
    [head, (index: number) => `REF: A. SUVA ${index + 10}\n`],
  ] as const) {
    const lines = Array.from({ length: 3000 }, (_, index) => of(index)).join("");
    const { attention, references } = parse(start + lines);
    const read = attention[0]?.offices ?? references.map(({ mrn }) => mrn ?? "");
    assert.equal(new Set(read).size, 3000, of(1));
  }
});

test("twice the requests in paragraphs of one number are at most 2.3 times the work of a redaction", async () => {
  const reader = readerAs("CONFIDENTIAL");
  assert.ok(reader.kind === "reader");
  for (const piece of [
    "1. (C) ACTION REQUEST: please advise.\n\n",
    "1. (C) ACTION REQUEST: x.\n\n",
    "1. (C) See paragraph 2 for the action request.\n\n2. (C) ACTION REQUEST: Please advise.\n\n",
  ]) {
    const workFor = async (count: number): Promise<number> => {
      const text = head + piece.repeat(count);
      const telegram = parse(text);
      const read = (): unknown => redact(telegram, text, reader.reader, builtIn)?.telegram.actions;
      assert.equal((read() as readonly unknown[]).length, count);
      return workOf(text, read);
    };
    const once = await workFor(400);
    const twice = await workFor(800);
    assert.ok(twice < once * 2.3, `${piece}: ${twice / once}`);
  }
});
