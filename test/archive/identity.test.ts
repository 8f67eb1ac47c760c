import assert from "node:assert/strict";
import { test } from "node:test";
import { twin } from "../../demo/index.ts";
import {
  compareRanks,
  copyRank,
  hashOf,
  joinSections,
  nameOf,
  sameTelegram,
  sameText,
  type SectionText,
} from "../../src/archive/index.ts";
import { parse } from "../../src/telegram/index.ts";

const read = (text: string) => ({ text, telegram: parse(text) });

test("a hash is SHA-256 of the text in UTF-8", () => {
  assert.equal(hashOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  assert.equal(hashOf("é"), hashOf(Uint8Array.of(0xc3, 0xa9)));
});

test("a telegram without a number is known by its hash", () => {
  const text = "no telegram";
  assert.equal(nameOf(parse(text), hashOf(text)), `sha256-${hashOf(text).slice(0, 12)}`);
});

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `word${from + at}`).join(" ");

test("copies agree in most of their text, or one stands in the other", () => {
  for (const [one, other, same] of [
    [words(0, 100), words(0, 100), true],
    [words(0, 100), words(0, 40), true],
    [words(0, 100), `${words(0, 80)} ${words(500, 20)}`, true],
    [words(0, 100), words(500, 100), false],
    [words(0, 100), `${words(0, 50)} ${words(500, 50)}`, false],
    ["", "", false],
    ["one two", "one two", true],
  ] as const) {
    assert.equal(sameText(one, other), same, `${one.slice(0, 20)} / ${other.slice(0, 20)}`);
    assert.equal(sameText(other, one), same);
  }
});

test("two sections of one telegram are one telegram, two different telegrams are not", () => {
  const section = (number: number, body: string) =>
    read(
      `FM AMEMBASSY BISHKEK\nTO SECSTATE WASHDC\nC O N F I D E N T I A L SECTION 0${number} OF 02 BISHKEK 000871\n\nSUBJECT: EXERCISE\n\n${number}. (C) ${body}\n`,
    );
  assert.equal(sameTelegram(section(1, words(0, 60)), section(2, words(500, 60))), true);
  assert.equal(sameTelegram(section(1, words(0, 60)), section(1, words(500, 60))), false);
});

test("a whole copy goes before a cut one, a corrected one before both", () => {
  const whole = read(twin());
  const cut = read(twin().slice(0, 7000));
  assert.ok(compareRanks(copyRank(whole), copyRank(cut)) < 0);
  assert.ok(compareRanks(copyRank(cut), copyRank(whole)) > 0);
  assert.equal(compareRanks(copyRank(whole), copyRank(whole)), 0);
  const corrected = {
    ...whole,
    telegram: {
      ...whole.telegram,
      correction: { kind: "corrected-copy", note: null, mrn: null } as const,
    },
  };
  assert.ok(compareRanks(copyRank(corrected), copyRank(whole)) < 0);
});

const SHORT = `C O N F I D E N T I A L BISHKEK 000871

SUBJECT: EXERCISE

1. (C) EXERCISE. The harbour master told us that no ship had come since Sunday.

SMITH
`;

/** As a page of the 2010 release has it: the archive's card, and what it says of its text. */
const withCard = (text: string, said = ""): string =>
  `Identifier
Created
Classification
Origin
09BISHKEK871
2009-11-17 11:10:00
CONFIDENTIAL
Embassy Bishkek
Cable title:  

EXERCISE: THE HARBOUR OF BISHKEK AND ALL THAT BELONGS TO IT

Tags:  PREL PGOV ECON
pdf how-to read a cable
${said}${text}`;

test("what an archive put before one of two copies makes no strangers of them", () => {
  assert.equal(sameTelegram(read(SHORT), read(withCard(SHORT))), true);
  const other = SHORT.replace(/The harbour.*Sunday/, words(0, 16));
  assert.equal(sameTelegram(read(withCard(SHORT)), read(withCard(other))), false);
});

test("what its archive calls a partial extract goes behind a whole text, signed or not", () => {
  const extract =
    "This record is a partial extract of the original cable. The full text of the original cable is not available.\n";
  const part = read(withCard(SHORT, extract));
  assert.ok(compareRanks(copyRank(read(SHORT)), copyRank(part)) < 0);
  assert.ok(compareRanks(copyRank(read(SHORT.replace("SMITH\n", ""))), copyRank(part)) < 0);
});

test("sections come together though one says otherwise of how many there are", () => {
  const section = (number: number, of: number): SectionText => {
    const text = `FM AMEMBASSY BISHKEK\nTO SECSTATE WASHDC\nC O N F I D E N T I A L SECTION 0${number} OF 0${of} BISHKEK 000871\n\nSUBJECT: EXERCISE\n\n${number}. (C) EXERCISE. ${words(number * 50, 30)}\n`;
    return { ...read(text), hash: hashOf(text), rank: copyRank(read(text)) };
  };
  const joined = joinSections([section(1, 2), section(2, 3), section(3, 3)], (text) => parse(text));
  assert.deepEqual(
    joined?.telegram.sections.map(({ number }) => number),
    [2, 3],
  );
});

test("a short section and a whole copy of its telegram are one, whatever lines count the sections", () => {
  const of = (sections: string, ...paragraphs: readonly number[]) =>
    read(
      `P 111200Z MAY 08\nFM AMEMBASSY BISHKEK\nTO SECSTATE WASHDC\nC O N F I D E N T I A L ${sections}BISHKEK 000871\n\nE.O. 12958: DECL: 05/11/2018\nTAGS: PREL, KG\nSUBJECT: EXERCISE\n\n${paragraphs.map((number) => `${number}. (C) ${words(number * 100, 20)}`).join("\n\n")}\n\nBRANDT\n`,
    );
  const whole = of("", 1, 2, 3, 4, 5, 6, 7, 8);
  assert.equal(sameTelegram(of("SECTION 01 OF 04 ", 1, 2), whole), true);
  assert.equal(sameTelegram(whole, of("SECTION 02 OF 04 ", 3, 4)), true);
  assert.equal(sameTelegram(of("SECTION 02 OF 04 ", 3, 9), whole), false);
});
