import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../src/telegram/index.ts";

const head = `R 041011Z MAR 09
FM AMEMBASSY OSLO
TO SECSTATE WASHDC PRIORITY 0117
C O N F I D E N T I A L OSLO 000123

EXERCISE EXERCISE EXERCISE

E.O. 12958: DECL: 03/04/2019
TAGS: PREL, NO
SUBJECT: EXERCISE: THE HARBOR TALKS

`;
const read = (body: string) => parse(`${head}${body}\n\nREYES\n`);
const asks = (body: string): unknown =>
  read(body).actions.map((action) => action.asks.map(({ text }) => text));
const roles = (body: string): unknown =>
  read(body).body.map((item) => (item.kind === "paragraph" ? item.role : item.kind));

/** Each deadline as `by 2009-12-20 stated`, or with both its days. */
const deadlines = (body: string): string[] =>
  read(body).actions.flatMap((action) =>
    action.deadlines.map(
      ({ why, from, to, how }) => `${why} ${from === to ? to : `${from} ${to}`} ${how}`,
    ),
  );
const inRequest = (text: string): string[] => deadlines(`1. (C) ACTION REQUEST: ${text}`);
const besideRequest = (text: string): string[] => deadlines(`${request}2. (C) ${text}`);
const request = "1. (C) ACTION REQUEST: Please reply.\n\n";

const check = (
  rows: readonly (readonly [text: string, ...expected: string[]])[],
  found: (text: string) => string[],
): void => {
  for (const [text, ...expected] of rows) assert.deepEqual(found(text), expected, text);
};

test("a limit without a year is the next such day on or after the telegram's own", () => {
  check(
    [
      ["Please reply by December 20.", "by 2009-12-20 stated"],
      ["Please reply by March 4.", "by 2009-03-04 stated"],
      ["Please reply by March 3.", "by 2010-03-03 stated"],
      ["Please reply by Feb. 29.", "by 2012-02-29 stated"],
      ["Please reply by December 20, 2008.", "by 2008-12-20 stated"],
      ["Please reply. He had left before December 20."],
      [
        "Please reply before the visit December 30-January 2.",
        "visit 2009-12-30 2010-01-02 stated",
      ],
    ],
    inRequest,
  );
});

test("a meeting without a year is the next one, unless its sentence tells what was", () => {
  check(
    [
      ["The meeting on December 20 is at the pier.", "meeting 2009-12-20 event"],
      ["He told us of the meeting planned for December 20.", "meeting 2009-12-20 event"],
      ["On December 20 he met the Minister."],
      ["At the meeting on December 20 he promised a ship."],
      ["The December 20 meeting was long."],
      ["He had left by December 20."],
      ["The March 2 meeting is the third of its kind."],
      ["The meeting on March 2 will be the first of next year.", "meeting 2010-03-02 event"],
    ],
    besideRequest,
  );
});

test("a visit or meeting in the request, or where it points to, is stated", () => {
  check(
    [
      ["Please brief us for the March 20 meeting.", "meeting 2009-03-20 stated"],
      [
        "Please reply before the Minister's visit on 18-20 March.",
        "visit 2009-03-18 2009-03-20 stated",
      ],
      [
        "Please reply by March 10; the meeting is on March 20.",
        "by 2009-03-10 stated",
        "meeting 2009-03-20 stated",
      ],
      ["Please reply. The visit of March 1, 2009 is over."],
      [
        "Please clear the plan in paragraph 2.\n\n2. (C) The visit is on March 20.",
        "visit 2009-03-20 stated",
      ],
      ["Please clear the plan.\n\n2. (C) The visit is on March 20.", "visit 2009-03-20 event"],
    ],
    inRequest,
  );
});

test("dates in figures: month first, day first where that can be no month, and ISO", () => {
  check(
    [
      ["Please reply by 03/20/2009.", "by 2009-03-20 stated"],
      ["Please reply by 20/03/2009.", "by 2009-03-20 stated"],
      ["Please reply by 2009-03-20.", "by 2009-03-20 stated"],
      ["Please reply by 13/20/2009."],
      ["Please reply by 02/30/2009."],
    ],
    inRequest,
  );
  check(
    [
      ["The visit is set for 12/05/2009.", "visit 2009-12-05 event"],
      ["He prepares the meeting 2009-04-02.", "meeting 2009-04-02 event"],
    ],
    besideRequest,
  );
});

test("a letter behind ref ends a sentence, and a short month before a day ends none", () => {
  for (const [text, ...expected] of [
    [
      "Post requests guidance on the offer in ref A. Post requests a visa for Hale.",
      "Post requests guidance on the offer in ref A.",
      "Post requests a visa for Hale.",
    ],
    [
      "Post requests the texts of refs A, B and C. Post requests a visa for J. Hale.",
      "Post requests the texts of refs A, B and C.",
      "Post requests a visa for J. Hale.",
    ],
    [
      "Post requests a reply by Mar. 20. Post requests a visa.",
      "Post requests a reply by Mar. 20.",
      "Post requests a visa.",
    ],
    [
      "Post requests a reply in Mar. Post requests a visa.",
      "Post requests a reply in Mar.",
      "Post requests a visa.",
    ],
  ] as const)
    assert.deepEqual(asks(`1. (C) ACTION REQUEST: ${text}`), [expected]);
});

test("a request may share its sign with a comment", () => {
  const both = "1. (C) COMMENT AND ACTION REQUEST: EXERCISE we think so. Post requests a reply.";
  assert.deepEqual(roles(both), ["action"]);
  assert.deepEqual(asks(both), [["Post requests a reply."]]);
  assert.deepEqual(asks("1. (C) ACTION REQUEST AND COMMENT: Post requests a reply."), [
    ["Post requests a reply."],
  ]);
});

test("a request behind the end of a summary or comment is one, and the role stays", () => {
  const body = "1. (C) SUMMARY: He wrote. END SUMMARY. ACTION REQUEST: Post requests a reply.";
  assert.deepEqual(roles(body), ["summary"]);
  assert.deepEqual(asks(body), [["Post requests a reply."]]);
  assert.equal(read(body).summary, "He wrote.");
  assert.deepEqual(
    deadlines(
      "1. (C) SUMMARY: The visit is on March 30. END SUMMARY. ACTION REQUEST: Please reply by March 20.",
    ),
    ["by 2009-03-20 stated"],
  );
  assert.deepEqual(asks("1. (C) COMMENT: He errs. END COMMENT. ACTION REQUEST: Clear the text."), [
    ["Clear the text."],
  ]);
  assert.deepEqual(asks("1. (C) SUMMARY: He wrote. END SUMMARY. ACTION REQUEST: None."), []);
  const pointing =
    "1. (C) SUMMARY: He wrote. END SUMMARY. ACTION REQUEST: See paragraph 2.\n\n2. (C) Post requests a reply.";
  assert.deepEqual(
    read(pointing).actions.map(({ paragraph, announcedIn }) => [paragraph, announcedIn]),
    [[2, 1]],
  );
});

test("a request that names a paragraph for what it asks is the request itself", () => {
  const behind = "\n\n2. (U) Begin points: We ask. End points.";
  for (const text of [
    "Please deliver the points in paragraph 2 by March 9.",
    "Post is asked to draw on the points in para 2.",
    "Embassy should pass the non-paper (para 2) to the ministry.",
  ])
    assert.deepEqual(roles(`1. (C) ACTION REQUEST: ${text}${behind}`), ["action", "body"], text);
  for (const text of [
    "See paragraph 2.",
    "Please see para 2.",
    "Contained in paragraph 2.",
    "The action request is in paragraph 2.",
  ])
    assert.deepEqual(
      roles(`1. (C) ACTION REQUEST: ${text}\n\n2. (U) Please reply.`),
      ["action-pointer", "action"],
      text,
    );
});

test("a comment goes on to the paragraph that closes it", () => {
  assert.deepEqual(
    roles("1. (C) Comment: One.\n\n2. (C) Two.\n\n3. (C) Three. End comment.\n\n4. (C) Four."),
    ["comment", "comment", "comment", "body"],
  );
  // What has an opening of its own closes that one.
  assert.deepEqual(
    roles("1. (C) Comment: One.\n\n2. (C) Two. (Comment: Three. End comment.) Four."),
    ["comment", "body"],
  );
  assert.deepEqual(roles("1. (C) Comment: One. End comment.\n\n2. (C) Two. End comment."), [
    "comment",
    "body",
  ]);
  assert.deepEqual(roles("1. (C) Comment: One.\n\nThe Harbor\n\n2. (C) Two. End comment."), [
    "comment",
    "heading",
    "body",
  ]);
});
