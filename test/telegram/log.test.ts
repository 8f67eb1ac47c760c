import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../../demo/generate.ts";
import { parse, parseAll } from "../../src/telegram/index.ts";

test("telegrams that stand one behind the other are each their own, also where posts gave them the same serial", () => {
  for (const mode of ["clean", "ocr"] as const) {
    // Serials begin anew at each post, so many of them are alike.
    const texts = [...generate({ seed: 5, cables: 300, mode })];
    assert.deepEqual(
      parseAll(texts.join("\n\n")).map(({ mrn }) => mrn),
      texts.map((text) => parse(text).mrn),
      mode,
    );
  }
});

const section = (post: string, serial: string, number: string, dtg: string): string =>
  `RR RUEHC
DE RUEHVL #0012/0${number.slice(-1)} 0631452
R ${dtg}
FM AMEMBASSY VILNIUS
TO SECSTATE WASHDC
BT
UNCLAS SECTION ${number} OF 02 ${post} ${serial}

E.O. 12958: N/A
TAGS: PREL
SUBJECT: EXERCISE: A PORT

${number === "01" ? 1 : 2}. EXERCISE. Words of section ${number}.
BT
NNNN
`;

test("sections of one telegram stay one, with its post garbled too; the same number of another year is another", () => {
  const count = (second: string): number =>
    parseAll(`${section("VILNIUS", "000012", "01", "041452Z MAR 04")}\n${second}`).length;
  assert.equal(count(section("VILNIUS", "000012", "02", "041452Z MAR 04")), 1);
  assert.equal(count(section("VILNIUS", "000012", "02", "041455Z MAR 04")), 1);
  assert.equal(count(section("VILN1US", "000012", "02", "041452Z MAR 04")), 1);
  assert.equal(count(section("RIGA", "000012", "02", "041452Z MAR 04")), 2);
  assert.equal(count(section("VILNIUS", "000012", "01", "041452Z MAR 05")), 2);
});
