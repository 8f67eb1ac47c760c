import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, type Telegram } from "../../src/telegram/index.ts";

const read = (lines: string, body = "1. (C) EXERCISE TEXT."): Telegram =>
  parse(`P 121302Z AUG 85
FM AMEMBASSY VALLETTA
TO SECSTATE WASHDC PRIORITY 4471
C O N F I D E N T I A L VALLETTA 01187

EXERCISE EXERCISE EXERCISE

${lines}

${body}

COLE
`);
const codes = (telegram: Telegram): string[] => telegram.diagnostics.map(({ code }) => code);
const order = "E.O. 12356: DECL: OADR";
const subject = "SUBJECT: EXERCISE OF FORMS";

test("TAGS under every spelling of their label, and under none", () => {
  for (const label of ["TAGS:", "TAGS/", "TAGS -", "T A G S:", "TAGS", ""]) {
    const telegram = read(`${order}\n${label} PREL, MT\n${subject}`);
    assert.deepEqual(
      telegram.tags.map(({ code }) => code),
      ["PREL", "MT"],
      label,
    );
    assert.equal(telegram.declassify?.exemption, "OADR", label);
    assert.equal(codes(telegram).includes("tags.label"), label === "", label);
  }
});

test("words among the TAGS are one unknown tag, and no place is parted out of a word", () => {
  const { tags } = read(`${order}\nTAGS: PREL, HUMAN RIGHTS, MT\n${subject}`);
  assert.deepEqual(
    tags.map(({ code }) => code),
    ["PREL", "HUMAN RIGHTS", "MT"],
  );
});

test("TAGS go on behind a comma and within a name, and a subject with its label is not lost to them", () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ["TAGS: OVIP (VAN DER\n      COLE, PAUL J.), PREL", ["OVIP", "VAN DER COLE, PAUL J.", "PREL"]],
    ["TAGS: ECON, OTRA (COLE,\n      PAUL J.), US", ["ECON", "OTRA", "COLE, PAUL J.", "US"]],
    ["TAGS: PGOV, PHUM,\nELECTIONS, AL", ["PGOV", "PHUM", "ELECTIONS", "AL"]],
    ["TAGS: PGOV, PHUM\nHUMAN RIGHTS, AL", ["PGOV", "PHUM", "HUMAN RIGHTS", "AL"]],
    ["TAGS: PGOV,\nELECTIONS", ["PGOV", "ELECTIONS"]],
  ];
  for (const [lines, expected] of table) {
    const telegram = read(`${order}\n${lines}\n${subject}\nREF: ROME 12`);
    assert.deepEqual(
      telegram.tags.map(({ code }) => code),
      expected,
      lines,
    );
    assert.equal(telegram.subject?.text, "EXERCISE OF FORMS", lines);
    assert.equal(telegram.references[0]?.mrn, "85ROME12", lines);
    assert.equal(telegram.coverage, 1, lines);
  }
  const unclosed = read(`${order}\nTAGS: PREL, OVIP (COLE, PAUL\n${subject}`);
  assert.equal(unclosed.subject?.text, "EXERCISE OF FORMS");
  const bare = read(`${order}\nTAGS: PREL, MT,\nHARBOR MINISTER ON DREDGING\n`);
  assert.equal(bare.subject?.text, "HARBOR MINISTER ON DREDGING");
});

test("an order named in a reason is no line of its own", () => {
  const telegram = read(
    `${order}\nTAGS: PREL, MT\n${subject}\n\nCLASSIFIED BY: A. COLE, DCM. REASON: E.O. 12356, 1.3 (B).`,
  );
  assert.equal(telegram.declassify?.exemption, "OADR");
  assert.match(telegram.classifiedBy?.raw ?? "", /REASON: E\.O\. 12356, 1\.3 \(B\)/);
});

test("a label said twice, a letter before the label, and an order that is no telegram", () => {
  const mrns = (line: string): (string | null)[] =>
    read(`${order}\nTAGS: PREL, MT\n${subject}\n${line}`).references.map(({ mrn }) => mrn);
  assert.deepEqual(mrns("REF: REF A) AMMAN 222 B) ROME 12"), ["85AMMAN222", "85ROME12"]);
  assert.deepEqual(mrns("A. REF AMMAN 222"), ["85AMMAN222"]);
  assert.deepEqual(mrns("REF: E.O. 13382"), [null]);
});

test("a number in which a letter stands for a digit is reported where it is read", () => {
  const telegram = read(`${order}\nTAGS: PREL, MT\n${subject}\nREF: STATE O1512`);
  assert.equal(telegram.references[0]?.mrn, "85STATE1512");
  assert.ok(codes(telegram).includes("mrn.repaired"));
});

test("a subject stands below its label, and behind one that lost a letter", () => {
  for (const line of [
    "SUBJECT:\n\nEXERCISE OF FORMS",
    "SUBJECT:\n\nEXERCISE\nOF FORMS",
    "SUBJEQT: EXERCISE OF FORMS",
    "SUBJET: EXERCISE OF FORMS",
  ]) {
    const telegram = read(`${order}\nTAGS: PREL, MT\n\n${line}\n\nREF: ROME 12`);
    assert.equal(telegram.subject?.text, "EXERCISE OF FORMS", line);
    assert.equal(telegram.references[0]?.mrn, "85ROME12", line);
  }
  for (const behind of ["", "REF: ROME 12", "SUMMARY: ALL IS WELL."])
    assert.equal(read(`${order}\nTAGS: PREL, MT\nSUBJECT:\n\n${behind}`).subject, null, behind);
});

test("half of a mark before the subject is reported", () => {
  const telegram = read(`${order}\nTAGS: PREL, MT\nSUBJECT: U) EXERCISE OF FORMS`);
  assert.ok(codes(telegram).includes("mark.malformed"));
});

test("exemptions of E.O. 11652 in each spelling, and lines that say there is nothing to say", () => {
  const value = (line: string): unknown => {
    const { declassify, diagnostics } = read(`${line}\nTAGS: PREL, MT\n${subject}`);
    const found = diagnostics.filter(({ code }) => code.startsWith("declassify")).length;
    return [declassify?.exemption, declassify?.event, found];
  };
  for (const printed of ["XGDS-3", "XGDS - 3", "XGDS 3", "XGDS (3)", "XGDS(3)", "XGDS3"])
    assert.deepEqual(value(`E.O. 11652: ${printed}`), ["XGDS-3", null, 0], printed);
  assert.deepEqual(value("E.O. 11652: XGDS 4 - INDEFINITE"), ["XGDS-4", null, 0]);
  assert.deepEqual(value("E.O. 11652: XGDS"), ["XGDS", null, 0]);
  assert.deepEqual(value("E.O. 12065: GDS 3/14/85"), ["GDS", null, 0]);
  for (const nothing of ["NEGATIVE", "NEG", "UNCLAS", "UNCLASSIFIED", "NOT APPLICABLE", "N.A."])
    assert.deepEqual(value(`E.O. 11652: ${nothing}`), [null, null, 0], nothing);
});

test("of several exemptions the first counts, with its number, and a day is one in each spelling", () => {
  const value = (line: string): unknown => {
    const { declassify } = read(`${line}\nTAGS: PREL, MT\n${subject}`);
    return [declassify?.exemption, declassify?.on, declassify?.event];
  };
  const table: readonly (readonly [string, string | null, string | null])[] = [
    ["E.O. 11652: XGDS-1 AND 3", "XGDS-1", null],
    ["E.O. 11652: XGDS 2 & 3", "XGDS-2", null],
    ["E.O. 12065: RDS-1 AND 3 8/12/99 (COLE, ANNE)", "RDS-1", "1999-08-12"],
    ["E.O. 12065: GDS 12 AUG 91 (COLE, ANNE)", "GDS", "1991-08-12"],
    ["E.O. 13526: DECL: 12-AUG-2023", null, "2023-08-12"],
    ["E.O. 12958: DECL: 08/12/\n2017", null, "2017-08-12"],
    ["E.O. 12958: DECL: 08/12/2O17", null, "2017-08-12"],
    ["E.O. 13526: DECL: 75X1", "75X1", null],
    // When the level goes down is not when it ends.
    ["E.O. 12958: DNG: CO 8/12/2012 DECL: 8/12/2017", null, "2017-08-12"],
    ["E.O. 12958: DNG: CO 8/12/2012 DECL: X1", "X1", null],
  ];
  for (const [line, exemption, on] of table)
    assert.deepEqual(value(line), [exemption, on, null], line);
});

test("a classifier on the line of the order is read as on a line of its own", () => {
  const { declassify, classifiedBy } = read(
    `E.O. 12958: CLASSIFIED BY AMBASSADOR ANNE COLE, REASON 1.5 (B) AND (D). DECL: 2/14/05\nTAGS: PREL\n${subject}`,
  );
  assert.equal(declassify?.on, "2005-02-14");
  assert.deepEqual(
    [classifiedBy?.name, classifiedBy?.title, classifiedBy?.section, classifiedBy?.reasons],
    ["ANNE COLE", "AMBASSADOR", "1.5", ["b", "d"]],
  );
});

test("who classified, behind a title of words that no table has, and before one", () => {
  const who = (line: string): unknown => {
    const { classifiedBy } = read(`${order}\nTAGS: PREL\n${subject}\n\nClassified By: ${line}`);
    return [classifiedBy?.title, classifiedBy?.name];
  };
  const reasons = "for reasons 1.4 (b) and (d).";
  const table: readonly (readonly [string, string, string])[] = [
    [
      "PRT AND SUB-NATIONAL GOVERNANCE DIRECTOR ANNE COLE",
      "PRT AND SUB-NATIONAL GOVERNANCE DIRECTOR",
      "ANNE COLE",
    ],
    ["RAO Anne Cole", "RAO", "Anne Cole"],
    ["EMIN Anne Cole", "EMIN", "Anne Cole"],
    [
      "Refugee and Migration Affairs Officer Anne B. Cole",
      "Refugee and Migration Affairs Officer",
      "Anne B. Cole",
    ],
    [
      "Anne Cole, Sub-National Governance Director",
      "Sub-National Governance Director",
      "Anne Cole",
    ],
    [
      "Anne Cole, Political Section Chief, Embassy Tirana, ",
      "Political Section Chief, Embassy Tirana",
      "Anne Cole",
    ],
    ["Anne Cole Political Counselor", "Political Counselor", "Anne Cole"],
    ["Charge d'Affaires, a.i. Anne B. Cole", "Charge d'Affaires, a.i.", "Anne B. Cole"],
  ];
  for (const [line, title, name] of table)
    assert.deepEqual(who(`${line} ${reasons}`), [title, name], line);
});
