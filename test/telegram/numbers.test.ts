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
    ["C O N F I D E N T I A L SECTION 02 OF MAJURO 000044", "09MAJURO44", "", "inferred"],
    ["C O N F I D E N T I A L SECTION 02 OF ** MAJURO 000044", "09MAJURO44", "", "inferred"],
    ["C O N F I D E N T I A L MAJURO 000044 C O R R E C T E D COPY", "09MAJURO44", "", "inferred"],
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

test("an unknown word between the level and the post of the FM line is a caption, and no part of the number", () => {
  const telegram = page("S E C R E T HIPPODROME MAJURO 000044");
  assert.deepEqual([telegram.mrn, codes(telegram)], ["09MAJURO44", "mrn.repaired"]);
  assert.deepEqual(
    telegram.captions.map(({ code }) => code),
    ["HIPPODROME", "EXERCISE"],
  );
  assert.ok(telegram.diagnostics.some(({ code }) => code === "caption.unknown"));
  // Another post than the FM line's may have an office of its own.
  assert.equal(page("S E C R E T HIPPODROME SUVA 000044").mrn, "09HIPPODROMESUVA44");
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

test("countries behind REL TO end before a post, though its name is as short as theirs", () => {
  for (const [line, mrn, control] of [
    ["S E C R E T REL TO USA, GBR OSLO 000123", "09OSLO123", "REL TO USA, GBR"],
    ["SECRET//REL TO USA, AUS OSLO 000123", "09OSLO123", "REL TO USA, AUS"],
    ["S E C R E T REL TO USA ABU DHABI 12", "09ABUDHABI12", "REL TO USA"],
    ["S E C R E T REL TO USA, FVEY ASTANA 000123", "09ASTANA123", "REL TO USA, FVEY"],
    ["S E C R E T REL TO USA, GBR SECTION 01 OF 02 ROME 000012", "09ROME12", "REL TO USA, GBR"],
  ] as const) {
    const { mrn: number, classification } = page(line);
    assert.deepEqual([number, classification?.controls], [mrn, [control]], line);
  }
});

test("SBU alone is a classification line, too", () => {
  const { mrn, classification } = page("SBU MAJURO 000044");
  assert.deepEqual([mrn, classification?.level], ["09MAJURO44", "SBU"]);
  assert.equal(page("SBU material was shown to us.").classification, null);
});

test("two page lines that count on prove sections where the station names one, and one alone does not", () => {
  const of = (station: string, ...pages: readonly string[]) => {
    const { sections, missingSections } = parse(
      `DE RUEHMV #0044${station} 0772015\nR 180215Z MAR 09\nFM AMEMBASSY MAJURO\nTO SECSTATE WASHDC\nUNCLAS MAJURO 000044\n\nSUBJECT: EXERCISE\n\n1. (U) One.\n${pages.map((line) => `\nMAJURO 00000044  ${line}\n\nMore of it.\n`).join("")}\nORTIZ\n`,
    );
    return [sections.map(({ number, of: count }) => `${number} of ${count}`), missingSections];
  };
  assert.deepEqual(of("/01", "002 OF 003", "003 OF 003"), [["2 of 3", "3 of 3"], [1]]);
  for (const [station, ...pages] of [
    ["", "002 OF 003", "003 OF 003"],
    ["/01", "002 OF 003"],
    ["/01", "002 OF 003", "003 OF 004"],
  ] as const)
    assert.deepEqual(of(station, ...pages), [[], []], `${station} ${pages.join()}`);
});
