import assert from "node:assert/strict";
import { test } from "node:test";
import { coverFault, parse } from "../../src/telegram/index.ts";
import { unplaced } from "./placed.ts";

/** What the Department sent on to a post in the 1970s: a telegram without a head of its own, or with one, and another in it. */
const sentOn = (body: string, head = ""): string => `SECRET

PAGE 01  STATE 117976

66
ORIGIN SS-05

INFO OCT-01 ISO-00 /006 R

DRAFTED BY:S/S-O:HALE
APPROVED BY:S/S-O: MR. COLE
                     --------------------- 050023
O 272239Z MAY 75
FM SECSTATE WASHDC
TO AMEMBASSY VALLETTA IMMEDIATE

S E C R E T STATE 117976

EXDIS
${head}
${body}

SECRET

NNN
`;

const innerHead = `EXDIS

E.O. 11652: XGDS-3

TAGS: PFOR, MT

SUBJECT: EXERCISE WITHIN

REF: STATE 16000`;

const check = (text: string): ReturnType<typeof parse> => {
  const telegram = parse(text);
  assert.equal(coverFault(text, telegram.parts), null);
  assert.equal(telegram.coverage, 1);
  assert.deepEqual(unplaced(telegram), []);
  assert.equal(telegram.mrn, "75STATE117976");
  assert.equal(telegram.signer, "KISSINGER");
  assert.equal(telegram.inner.length, 1);
  assert.deepEqual(
    telegram.inner.map(({ mrn, classification, subject, tags, declassify }) => [
      mrn,
      classification?.level,
      subject,
      tags,
      declassify?.exemption,
    ]),
    [["75SUVA7654", "SECRET", "EXERCISE WITHIN", ["PFOR", "MT"], "XGDS-3"]],
  );
  const found = telegram.diagnostics.map(({ code }) => code);
  assert.deepEqual(
    found.filter((code) => code !== "inner.quoted" && code !== "subject.absent"),
    [],
  );
  return telegram;
};

const paragraphs = [
  "1. FIRST WITHIN: HE SAID QUOTE NO UNQUOTE.\n\n2. SECOND WITHIN.\nROE UNQUOTE KISSINGER",
  "1. FIRST WITHIN.\n\n2. SECOND WITHIN. ROE\n\nUNQUOTE. KISSINGER",
  "1. FIRST WITHIN.\n\n2. SECOND WITHIN.\n\nROE\nUNQUOTE\n\nKISSINGER",
  "FIRST WITHIN, WITHOUT A NUMBER.\n\nSECOND WITHIN.\n\nROE\nUNQUOTE\n\nKISSINGER",
] as const;

test("the head of a telegram that is sent on is not its own, where it has none", () => {
  const leads = [
    "FOLLOWING REPEAT SUVA 7654 ACTION SECSTATE INFO LONDON 26 MAY:\n\nQUOTE S E C R E T SUVA 7654",
    "FOL RPT SUVA 7654 SENT ACTION SECSTATE 26 MAY 75.\n\nQUOTE: S E C R E T SUVA 7654",
    "FOLLOWING REPEAT SUVA 7654 SENT SECSTATE QUOTE\nS E C R E T SUVA 7654",
    "FOLLOWING REPEAT SUVA 7654 SENT SECSTATE\n\nQUOTE\n\nS E C R E T SUVA 7654",
    "QUOTE S E C R E T SUVA 7654",
  ];
  for (const lead of leads)
    for (const text of paragraphs) {
      const telegram = check(sentOn(`${lead}\n\n${innerHead}\n\n${text}`));
      assert.deepEqual(
        [telegram.subject, telegram.tags, telegram.declassify, telegram.references],
        [null, [], null, []],
      );
      assert.deepEqual(
        telegram.captions.map(({ code }) => code),
        ["EXDIS"],
      );
      assert.deepEqual(
        telegram.body.map(({ address }) => address),
        ["n1"],
        text,
      );
      assert.match(telegram.body[0]?.text ?? "", /QUOTE.*SUVA 7654.*FIRST WITHIN.*SECOND WITHIN/);
      if (lead.startsWith("FOL"))
        assert.deepEqual(
          [telegram.correction?.kind, telegram.correction?.mrn],
          ["readdressal", "75SUVA7654"],
        );
    }
});

test("nor where it has one", () => {
  const head = `
E.O. 11652: GDS
TAGS: PINT, UK
SUBJECT: EXERCISE WITHOUT
`;
  const lead =
    "FOLLOWING TELEGRAM FROM SUVA DATED 26 MAY SENT ACTION SECSTATE\nINFO LONDON REPEATED TO YOU QUOTE S E C R E T SUVA 7654";
  for (const text of paragraphs) {
    const telegram = check(sentOn(`${lead}\n\n${innerHead}\n\n${text}`, head));
    assert.equal(telegram.subject?.text, "EXERCISE WITHOUT");
    assert.equal(telegram.declassify?.exemption, "GDS");
    assert.deepEqual(
      telegram.tags.map(({ code }) => code),
      ["PINT", "UK"],
    );
    assert.deepEqual(
      telegram.body.map(({ address }) => address),
      ["n1"],
    );
  }
  const numbered = check(
    sentOn(
      `1. ${lead}\n\n${innerHead}\n\n1. WITHIN.\nROE UNQUOTE\n\n2. BEHIND THAT. KISSINGER`,
      head,
    ),
  );
  assert.deepEqual(
    numbered.body.map(({ address }) => address),
    ["p1", "p2"],
  );
});

test("a quotation of words is no telegram", () => {
  const text = sentOn(
    "SUBJECT: EXERCISE OF WORDS\n\n1. HE SAID QUOTE SECRET TALKS 1975 UNQUOTE AND LEFT.\n\n2. QUOTE CONFIDENTIAL UNQUOTE IS NO WORD OF HIS.\nKISSINGER",
  );
  const telegram = parse(text);
  assert.deepEqual(telegram.inner, []);
  assert.deepEqual(
    telegram.body.map(({ address }) => address),
    ["p1", "p2"],
  );
});
