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

test("the sign of a circuit alone on its line begins a transmission and is no word of the text before it", () => {
  const first = section("VILNIUS", "000012", "01", "041452Z MAR 04");
  const second = section("VILNIUS", "000012", "02", "041452Z MAR 04");
  const other = second.replaceAll("000012", "000013");
  // Messages whose ends were lost, so that the sign stands right behind the words.
  const cut = (text: string): string => text.replace("BT\nNNNN\n", "");
  const bannerOnly = second.slice(second.indexOf("UNCLAS"));
  const words = (text: string): readonly string[] =>
    parseAll(text).map(({ body }) => body.map((one) => one.text).join(" / "));
  for (const sign of ["ZCZC\n", "ZCZC\n\n\n", "VZCZC\n"]) {
    for (const before of [first, `${cut(first)}\n`, `${cut(first)}NNNN\n`]) {
      for (const further of [second, bannerOnly])
        assert.deepEqual(words(`${sign}${before}${sign}${further}`), [
          "EXERCISE. Words of section 01. / EXERCISE. Words of section 02.",
        ]);
      const log = parseAll(`${sign}${before}${sign}${other}`);
      assert.deepEqual(
        log.map(({ mrn }) => mrn),
        ["04VILNIUS12", "04VILNIUS13"],
      );
      assert.ok(log.every(({ parts }) => parts[0]?.kind === "transmission"));
      assert.deepEqual(words(`${sign}${before}${sign}${other}`), [
        "EXERCISE. Words of section 01.",
        "EXERCISE. Words of section 02.",
      ]);
    }
    // With no envelope behind it, it is a word like any other.
    assert.match(words(`${cut(first)}${sign}More words.\n`).join(" "), /V?ZCZC More words\.$/);
  }
});
