import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, type Telegram } from "../../src/telegram/index.ts";

const read = (body: string): Telegram =>
  parse(`R 151345Z AUG 05
FM AMEMBASSY BERLIN
TO SECSTATE WASHDC 2201
C O N F I D E N T I A L BERLIN 003011

EXERCISE EXERCISE EXERCISE

E.O. 12958: DECL: 08/15/2015
TAGS: PREL, GM
SUBJECT: EXERCISE OF NUMBERS

${body}

COLE
`);
const shown = (body: string): unknown =>
  read(body).body.map(({ address, text }) => `${address} ${text}`);

test("numbers within a quoted text are its own, wherever the words stand that open it", () => {
  const inside = "1. THE PORT OPENS.\n\n2. THE ROAD CLOSES.\n\nEND TEXT.";
  const said = "1. THE PORT OPENS. 2. THE ROAD CLOSES. END TEXT.";
  for (const [opening, shownAs] of [
    ["2. BEGIN TEXT.", "BEGIN TEXT."],
    ["2. TEXT OF THE NOTE FOLLOWS. BEGIN TEXT:", "TEXT OF THE NOTE FOLLOWS. BEGIN TEXT:"],
    [
      "2. TEXT OF NOTE: BEGIN UNOFFICIAL TRANSLATION:",
      "TEXT OF NOTE: BEGIN UNOFFICIAL TRANSLATION:",
    ],
    ["2. THE NOTE SAYS:\n\nBEGIN TEXT:", "THE NOTE SAYS: BEGIN TEXT:"],
  ] as const)
    for (const gap of ["\n", "\n\n"])
      assert.deepEqual(
        shown(`1. A NOTE CAME.\n\n${opening}${gap}${inside}\n\n3. IT IS SHORT.`),
        ["p1 A NOTE CAME.", `p2 ${shownAs} ${said}`, "p3 IT IS SHORT."],
        opening,
      );
  assert.deepEqual(
    shown(
      "1. (C) A note:\n\nBegin quote:\n\n1. Open it.\n\n2. Close it.\n\nEnd quote.\n\n2. (C) So.",
    ),
    ["p1 A note: Begin quote: 1. Open it. 2. Close it. End quote.", "p2 So."],
  );
  // What nothing closes hides no paragraph.
  assert.deepEqual(shown("1. A NOTE. BEGIN TEXT:\n\n2. THE ROAD CLOSES.\n\n3. MORE."), [
    "p1 A NOTE. BEGIN TEXT:",
    "p2 THE ROAD CLOSES.",
    "p3 MORE.",
  ]);
});

test("a figure that a line's end put first begins no paragraph where the one of that number comes with its mark", () => {
  assert.deepEqual(
    shown(
      "1. (C) The rate fell by\n2. 5 percent, or about\n3. so they said.\n\n2. (U) Fine.\n\n3. (U) All.",
    ),
    ["p1 The rate fell by 2. 5 percent, or about 3. so they said.", "p2 Fine.", "p3 All."],
  );
  // Without such a one it is the paragraph.
  assert.deepEqual(shown("1. (C) One.\n2. Two.\n3. (C) Three."), [
    "p1 One.",
    "p2 Two.",
    "p3 Three.",
  ]);
});

test("a reason that a line's end put first is no mark", () => {
  const { body, diagnostics } = read(
    "1. (U) CLASSIFIED BY CHARGE ANNE COLE FOR REASONS 1.4 (B),\n(C) AND (D).\n\n2. (C) MORE.",
  );
  assert.deepEqual(
    body.map(({ effective }) => effective),
    ["UNCLASSIFIED", "CONFIDENTIAL"],
  );
  assert.ok(!diagnostics.some(({ code }) => code === "mark.inside"));
});

test("one mark for all of a text is one with its words behind the parentheses, too", () => {
  for (const words of ["(C) - ENTIRE TEXT.", "(C) ENTIRE TEXT", "(C - ENTIRE TEXT)"]) {
    const { body, diagnostics } = read(`1. ${words}\n\n2. MORE.\n\n3. ALL.`);
    assert.equal(body[0]?.level, "CONFIDENTIAL");
    assert.ok(!diagnostics.some(({ code }) => code === "mark.absent"), words);
  }
});

test("ACTION REQUIRED asks as ACTION REQUESTED does", () => {
  const { actions } = read(
    "1. (U) This is an action cable; see paragraph 2.\n\n2. (C) ACTION REQUIRED: Post should approach the ministry by August 22.",
  );
  assert.deepEqual(
    actions.map(({ paragraph, asks, deadlines }) => [
      paragraph,
      asks.map(({ text }) => text),
      deadlines.map(({ from }) => from),
    ]),
    [[2, ["Post should approach the ministry by August 22."], ["2005-08-22"]]],
  );
  assert.equal(read("1. (C) ACTION REQUIRED: Please advise.").body[0]?.kind, "paragraph");
});
