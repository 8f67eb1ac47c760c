import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, type Telegram } from "../../src/telegram/index.ts";

const page = (line: string, references = ""): Telegram =>
  parse(`R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO RUEHC/SECSTATE WASHDC 1931
${line}

EXERCISE EXERCISE EXERCISE

E.O. 12958: N/A
TAGS: PREL, RM
SUBJECT: EXERCISE OF NUMBERS
${references}

1. (U) Text.

ORTIZ
`);
const codes = (telegram: Telegram): string =>
  telegram.diagnostics
    .map(({ code }) => code)
    .filter((code) => code.startsWith("mrn"))
    .join(" ");

test("a number that a scan has damaged is mended, or refused with a reason; the level counts either way", () => {
  const table: readonly (readonly [string, string | null, string, string | undefined])[] = [
    ["C O N F I D E N T I A L MAJURO 000044", "09MAJURO44", "", "inferred"],
    ["C O N F I D E N T I A L MAJURO 00000044", "09MAJURO44", "", "inferred"],
    ["C O N F I D E N T I A L MAJURO OOOO44", "09MAJURO44", "mrn.repaired", "repaired"],
    ["C O N F I D E N T I A L MAJUR0 000044", "09MAJURO44", "mrn.repaired", "repaired"],
    ["C O N F I D E N T I A L MAJURO 00004A", null, "mrn.malformed", undefined],
    ["C O N F I D E N T I A L 000044", null, "mrn.malformed", undefined],
  ];
  for (const [line, mrn, reported, certainty] of table) {
    const telegram = page(line);
    assert.equal(telegram.classification?.level, "CONFIDENTIAL", line);
    assert.deepEqual(
      [telegram.mrn, codes(telegram), telegram.provenance.mrn?.certainty],
      [mrn, reported, certainty],
      line,
    );
  }
});

test("captions behind the number are captions", () => {
  const telegram = page("CONFIDENTIAL MAJURO 44 EXDIS");
  assert.deepEqual(
    telegram.captions.map(({ code }) => code),
    ["EXDIS", "EXERCISE"],
  );
  assert.equal(telegram.mrn, "09MAJURO44");
});

test("letters for figures in a reference are mended where that gives a known post", () => {
  const { references } = page(
    "UNCLAS MAJURO 000044",
    "REF: A. 09 STATE O1512\n     B. 09STATE0I512\n     C. 09STATEO1512",
  );
  assert.deepEqual(
    references.map(({ mrn, certainty }) => [mrn, certainty]),
    [
      ["09STATE1512", "repaired"],
      ["09STATE1512", "repaired"],
      ["09STATE1512", "repaired"],
    ],
  );
});

test("the number of a field list is read in each of its spellings", () => {
  const table: readonly (readonly [string, string | null, string])[] = [
    ["12 BANJUL 214", "12BANJUL214", ""],
    ["12BANJUL214", "12BANJUL214", ""],
    ["2012 BANJUL 000214", "12BANJUL214", ""],
    ["12 NATO 12", "12USNATO12", ""],
    ["12BANJUL2I4", "12BANJUL214", "mrn.repaired"],
    ["BANJUL 214", null, "mrn.year"],
    ["12 BANJUL 0", null, "mrn.malformed"],
  ];
  for (const [printed, mrn, reported] of table) {
    const telegram = parse(`MRN: ${printed}\nTAGS: PREL`);
    assert.deepEqual([telegram.mrn, codes(telegram)], [mrn, reported], printed);
  }
  const dated = parse("MRN: BANJUL 214\nDate/DTG: Jun 25, 2012 / 251456Z JUN 12\nTAGS: PREL");
  assert.deepEqual([dated.mrn, dated.provenance.mrn?.certainty], ["12BANJUL214", "inferred"]);
});

test("a line of a head alone is a telegram's, and the rest of it is absent", () => {
  for (const line of [
    "Classified By: Ambassador Jane Roe, reasons 1.4 (b) and (d).",
    "R 181234Z MAR 09",
    "TAGS: PREL",
  ]) {
    const telegram = parse(line);
    assert.equal(telegram.coverage, 1, line);
    assert.notEqual(telegram.format, null, line);
  }
  assert.equal(parse("The meeting of 181234Z MAR 09 was short.").format, null);
});

test("TAGS and the order's line as they are met", () => {
  const codesOf = (line: string): string[] =>
    parse(`UNCLAS MAJURO 000044\n\nE.O. 12958: N/A\n${line}\nSUBJECT: EXERCISE`).tags.map(
      ({ code }) => code,
    );
  assert.deepEqual(codesOf("TAGS: (U) PREL, RM"), ["PREL", "RM"]);
  assert.deepEqual(codesOf("TAGS: N/A"), []);
  const declassify = (line: string) => {
    const telegram = parse(`CONFIDENTIAL MAJURO 000044\n\n${line}\nTAGS: PREL\nSUBJECT: EXERCISE`);
    return [telegram.declassify?.order, telegram.declassify?.on];
  };
  assert.deepEqual(declassify("E.O. 12958: DECL: 20190318"), ["12958", "2019-03-18"]);
  assert.deepEqual(declassify("E.O. l2958: DECL: 03/18/2019"), ["12958", "2019-03-18"]);
});
