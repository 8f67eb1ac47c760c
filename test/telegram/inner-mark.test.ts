import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { RANK, parse, readMark, sameMeaning, write } from "../../src/telegram/index.ts";
import { runs } from "../runs.ts";

const head = `R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO RUEHC/SECSTATE WASHDC 1931
S E C R E T MAJURO 000044

E.O. 12958: DECL: 03/18/2019
TAGS: PREL, RM
SUBJECT: EXERCISE EXERCISE EXERCISE

`;
const bodyOf = (text: string) => parse(`${head}${text}\n\nORTIZ\n`).body;

test("a marked line after a blank line is an item of its own", () => {
  const items = bodyOf("1. (U) Open.\n\n(S) Closed and unnumbered.\n\n3. (C) More.");
  assert.deepEqual(
    items.map(({ address, mark, text }) => [address, mark, text]),
    [
      ["p1", "U", "Open."],
      ["n1", "S", "Closed and unnumbered."],
      ["p3", "C", "More."],
    ],
  );
});

test("a higher mark inside a paragraph governs all of it", () => {
  for (const [text, effective, controls] of [
    ["1. (U) Open\n(S) and closed.", "SECRET", []],
    ["1. (U) Points:\nA. (C) one\nB. (U) two", "CONFIDENTIAL", []],
    ["1. (C) Points:\n-- (S/NF) one", "SECRET", ["NOFORN"]],
    ["1. (U) Points:\n(1) (C) one", "CONFIDENTIAL", []],
    ["1. (S) Higher\n(U) lower.", "SECRET", []],
    ["1. (U) Open. (S) Closed.", "SECRET", []],
    ["1. (U) Open. 2. (S/NF) Closed, its line end lost.", "SECRET", ["NOFORN"]],
    ["1. (U) (C) Two marks.", "CONFIDENTIAL", []],
    ["1. (U) One\n(CONFIDENTIAL) two.", "CONFIDENTIAL", []],
    ["1. (U) One\n(TOP SECRET//NF) two.", "TOP SECRET", ["NOFORN"]],
    ["1. (U) One\niv) ( S ) two.", "SECRET", []],
    ["1. (U) One\n12 (TS) two.", "TOP SECRET", []],
    ["1. (U) One\n(S Two, its mark not closed.", "SECRET", []],
    ["1. (U) One\n(\u0421) two, its mark of another alphabet.", "TOP SECRET", []],
    ["1. (U) One\n(R) two\n(S) three.", "SECRET", []],
    ["1. (U) Of the firm (S) alone.", "UNCLASSIFIED", []],
  ] as const) {
    const [item] = bodyOf(text);
    assert.equal(item?.effective, effective, text);
    assert.deepEqual(item?.effectiveControls, controls, text);
  }
});

test("a damaged mark is read, and opens nothing that the banner closes", () => {
  for (const [text, mark, effective] of [
    ["1. (U First.", "U", "SECRET"],
    ["1. U) First.", "U", "SECRET"],
    ["1. [U] First.", "U", "SECRET"],
    ["1. {C) First.", "C", "SECRET"],
    ["1. (C/ First.", "C/", "SECRET"],
    ["1. (SBU/NF First.", "SBU/NF", "SECRET"],
    ["1. (TS First.", "TS", "TOP SECRET"],
    ["1. (U (C) First.", "C", "SECRET"],
    ["1. (U) First.\n[TS] Second.", "U", "TOP SECRET"],
    ["1. (U) First.\n(C/ Second.", "U", "CONFIDENTIAL"],
    ["1. (U) First.\n\n[S] Second.", "U", "UNCLASSIFIED"],
    ["(U UNDER A HEADING\n\n1. (U) First.", "U", "SECRET"],
  ] as const) {
    const telegram = parse(`${head}${text}\n\nORTIZ\n`);
    const [item] = telegram.body;
    assert.deepEqual([item?.mark, item?.effective], [mark, effective], text);
    const isWhole = text.startsWith("1. (U) ");
    const codes = telegram.diagnostics.map(({ code }) => code);
    assert.equal(codes.includes("mark.malformed"), !isWhole || text.includes("\n\n["), text);
    assert.ok(sameMeaning(parse(write(telegram)), telegram), text);
  }
  const [, second] = bodyOf("1. (U) First.\n\n[S] Second.");
  assert.deepEqual([second?.mark, second?.effective], ["S", "SECRET"]);
  const listed = bodyOf("1. (U) Points:\n[A] one\n[B] Two\n[C] Three\n\nC) Unnumbered.");
  assert.deepEqual(
    listed.map(({ effective, mark }) => [effective, mark]),
    [["UNCLASSIFIED", "U"]],
  );
  const inSubject = parse(`${head.replace("EXERCISE EX", "(U EXERCISE EX")}1. (U) First.\n`);
  assert.equal(inSubject.subject?.effective, "SECRET");
  assert.ok(inSubject.diagnostics.some(({ code }) => code === "mark.malformed"));
});

test("letters of a list are no marks", () => {
  const items = bodyOf(
    "1. (U) Points:\n(A) one\n(B) two\n(C) three\n\n2. (U) dashes:\n-- (a) one\n-- (c) two",
  );
  assert.deepEqual(
    items.map(({ effective }) => effective),
    ["UNCLASSIFIED", "UNCLASSIFIED"],
  );
});

test("a marked line ends a subject and attention lines", () => {
  const text = `R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO RUEHC/SECSTATE WASHDC
UNCLAS MAJURO 000044

STATE FOR EAP/ANP
TAGS: PREL, RM
SUBJECT: (U) EXERCISE EXERCISE EXERCISE
(S) Closed.

ORTIZ
`;
  const { subject, body } = parse(text);
  assert.equal(subject?.text, "EXERCISE EXERCISE EXERCISE");
  assert.deepEqual(
    body.map((item) => [item.text, item.effective]),
    [["Closed.", "SECRET"]],
  );
  const behindOrder = parse(text.replace("TAGS:", "E.O. 12958: N/A\n(S) Closed too.\nTAGS:"));
  assert.equal(behindOrder.declassify?.raw, "E.O. 12958: N/A");
  const behindNote = bodyOf("1. (U) Open.\n\nNOTE BY OC/T: GARBLED\n(S) Closed.");
  assert.ok(behindNote.some((item) => item.text.includes("Closed") && item.effective === "SECRET"));
  const inSubject = parse(text.replace("EXERCISE\n(S)", "EXERCISE. (S)")).subject;
  assert.deepEqual([inSubject?.mark, inSubject?.effective], ["U", "SECRET"]);
});

test("security letters above the banner govern what has no mark", () => {
  const letters = (group: string): string => head.replace("S E C R E T", `ZNY ${group}\nUNCLAS`);
  const governed = (group: string) =>
    parse(`${letters(group)}1. (U) Marked.\n\n2. Not marked.\n\nORTIZ\n`);
  const telegram = governed("SSSSS");
  assert.deepEqual(
    telegram.body.map(({ effective }) => effective),
    ["UNCLASSIFIED", "SECRET"],
  );
  assert.equal(telegram.classification?.level, "UNCLASSIFIED");
  assert.equal(telegram.subject?.effective, "SECRET");
  assert.ok(telegram.diagnostics.some(({ code }) => code === "security.mismatch"));
  assert.deepEqual(
    governed("UUUUU").body.map(({ effective }) => effective),
    ["UNCLASSIFIED", "UNCLASSIFIED"],
  );
});

test("no text behind a mark at a line's start is governed by less than that mark", () => {
  const mark = fc.constantFrom("U", "SBU", "C", "S", "C/NF", "S/NF", "TS");
  const line = fc.record({
    mark,
    number: fc.boolean(),
    blank: fc.boolean(),
    sign: fc.constantFrom(
      "",
      "A. ",
      "-- ",
      "(1) ",
      "(a) ",
      "1.A. ",
      "* ",
      "-- (2) ",
      "20 ",
      "word. ",
    ),
    page: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const text = lines
        .map((one, at) => {
          const lead = one.number || at === 0 ? `${at + 1}. ` : one.sign;
          return `${one.page ? "\nMAJURO 00000044  001 OF 002\n\n" : ""}${one.blank || one.number ? "\n" : ""}${lead}(${one.mark}) word${at}x of it`;
        })
        .join("\n");
      const items = bodyOf(text);
      for (const [at, one] of lines.entries()) {
        const item = items.find((candidate) => candidate.text.includes(`word${at}x`));
        assert.ok(item, text);
        const { level, controls } = readMark(one.mark);
        assert.ok(RANK[item.effective] >= RANK[level], `${one.mark} in\n${text}`);
        for (const control of controls) assert.ok(item.effectiveControls.includes(control), text);
      }
    }),
    { numRuns: runs(300) },
  );
});
