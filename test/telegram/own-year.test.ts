import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, takenCard } from "../../src/telegram/index.ts";

/** A text without its envelope, as archives give partial extracts; what they say of it stands in the card. */
const extract = (card: readonly (readonly [string, string])[], head: string): string =>
  `${takenCard("cablegate-html", card)}${head}EXERCISE EXERCISE EXERCISE

E.O. 12958: N/A
TAGS: PREL, RM
SUBJECT: EXERCISE OF REFERENCES

REF: A. STATE 1234 B. MAJURO 412 C. MAJURO 40

1. Text, and SUVA 99123.

ORTIZ
`;
const cited = (text: string) => {
  const { references, body } = parse(text);
  return [
    ...references.map(({ mrn }) => mrn),
    ...body.flatMap((item) =>
      "mentions" in item ? item.mentions.flatMap(({ mrns }) => mrns) : [],
    ),
  ];
};

test("the year of a reference is the telegram's own, also where only its card or its number tells that", () => {
  const years = ["09STATE1234", "08MAJURO412", "09MAJURO40", "09SUVA99123"];
  const card = [["Identifier", "09MAJURO44"]] as const;
  assert.deepEqual(cited(extract(card, "")), years);
  assert.deepEqual(cited(extract(card, "UNCLAS MAJURO 000044\n\n")), years);
  // Another telegram's text: its year is not known.
  assert.deepEqual(cited(extract(card, "UNCLAS MAJURO 000512\n\n")), [null, null, null]);
});

test("the year of a reference in a field list is that of its own number", () => {
  const list = (number: string) => `UNCLASSIFIED

MRN:        ${number}
From:       AMEMBASSY MAJURO
Action:     WASHDC, SECSTATE
E.O.:       13526
TAGS:       PREL, RM
Reference:  MAJURO 412
Subject:    EXERCISE OF REFERENCES

1. EXERCISE. Text.

Signature:  ORTIZ
`;
  assert.deepEqual(cited(list("15 MAJURO 44")), ["14MAJURO412"]);
});

test("the year of a reference in a mail's text is that of its headers", () => {
  const card = takenCard("mmhs", [
    ["Identifier", "MAJURO 44"],
    ["Created", "2009-11-17 11:20"],
    ["Number", "MAJURO 44"],
    ["DTG", "P 171120Z NOV 09"],
    ["To", "SECSTATE WASHDC"],
  ]);
  const text = `${card}UNCLAS MAJURO 000044\n\nSUBJECT: EXERCISE\n\nREF: STATE 1234\n\n1. EXERCISE. Text.\n\nORTIZ\n`;
  assert.deepEqual(cited(text), ["09STATE1234"]);
  assert.deepEqual(
    parse(text).diagnostics.map(({ code }) => code),
    [],
  );
});

test("a number of a card that leaves out the year names the telegram whose number has it", () => {
  const codes = (identifier: string) =>
    parse(
      extract(
        [["Identifier", identifier]],
        `R 180215Z MAR 09\nFM AMEMBASSY MAJURO\nTO SECSTATE WASHDC\nUNCLAS MAJURO 000044\n\n`,
      ),
    )
      .diagnostics.map(({ code }) => code)
      .filter((code) => code.startsWith("card"));
  assert.deepEqual(codes("MAJURO 44"), []);
  assert.deepEqual(codes("MAJURO 000044"), []);
  assert.deepEqual(codes("MAJURO 45"), ["card.mismatch"]);
  assert.deepEqual(codes("SUVA 44"), ["card.mismatch"]);
  assert.deepEqual(codes("08MAJURO44"), ["card.mismatch"]);
});
