import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../src/telegram/index.ts";

const read = (list: string) =>
  parse(`R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO RUEHC/SECSTATE WASHDC 1931
UNCLAS MAJURO 000044

EXERCISE EXERCISE EXERCISE

E.O. 12958: N/A
TAGS: PREL, RM
SUBJECT: EXERCISE OF REFERENCES

${list}

1. Text (ref A).

ORTIZ
`);
const listed = (list: string) =>
  read(list).references.map(({ label, mrn, raw }) => [label, mrn, raw]);
const found = (list: string): string[] =>
  read(list)
    .diagnostics.map(({ code }) => code)
    .filter((code) => code.startsWith("reference"));

test("a year behind a comma or AND begins a further telegram and is no serial", () => {
  assert.deepEqual(listed("REF: A. STATE 1234, 08 ROME 567"), [
    ["A", "09STATE1234", "STATE 1234"],
    ["A", "08ROME567", "08 ROME 567"],
  ]);
  assert.deepEqual(listed("REF: STATE 238110, 238455 AND 07 KABUL 12/14"), [
    [null, "09STATE238110", "STATE 238110"],
    [null, "09STATE238455", "238455"],
    [null, "07KABUL12", "07 KABUL 12"],
    [null, "07KABUL14", "14"],
  ]);
  assert.deepEqual(listed("REF: A. ROME 12, SUVA 14 (SEE ANNEX)"), [
    ["A", "09ROME12", "ROME 12"],
    ["A", "09SUVA14", "SUVA 14 (SEE ANNEX)"],
  ]);
});

test("a message named by when it was sent has no number, and a post in the genitive has one", () => {
  const [broadcast, own] = read("REF: A. FBIS 021234Z MAR 92\n     B. MAJURO'S 33").references;
  assert.deepEqual(
    [broadcast?.kind, broadcast?.mrn, broadcast?.raw],
    ["telegram", null, "FBIS 021234Z MAR 92"],
  );
  assert.equal(own?.mrn, "09MAJURO33");
});

test("what stands behind a number belongs to it: holders, earlier ones, a paragraph, its day", () => {
  const [state, suva, rome, other] = read(
    "REF: A. STATE 131738 (MAY 24, 2008)\n     B. SUVA 28 DATED FEBRUARY 13, AND PREVIOUS.\n     C. ROME 12 (EXDIS) (NOTAL) PARA 4\n     D. ROME 19 ON THE HARBOR",
  ).references;
  assert.deepEqual([state?.mrn, state?.year], ["08STATE131738", "stated"]);
  assert.deepEqual([suva?.andPrevious, suva?.year], [true, "inferred"]);
  assert.equal(suva?.raw, "SUVA 28 DATED FEBRUARY 13, AND PREVIOUS");
  assert.deepEqual([rome?.notal, rome?.raw], [true, "ROME 12 (EXDIS) (NOTAL) PARA 4"]);
  assert.equal(other?.raw, "ROME 19 ON THE HARBOR");
});

test("a letter that is missing or printed twice is reported", () => {
  assert.deepEqual(found("REF: A. ROME 12\n     C. SUVA 14"), ["references.gap"]);
  assert.deepEqual(found("REF: B. ROME 12\n     C. SUVA 14"), ["references.gap"]);
  assert.deepEqual(found("REF: A. ROME 12\n     A. SUVA 14"), ["references.repeated"]);
  assert.deepEqual(found("REF: A. ROME 12/13\n     B. SUVA 14, ROME 15"), []);
  assert.deepEqual(found("REF: 1. ROME 12\n     2. SUVA 14"), []);
});

test("numbers as archives print them, and leading zeros", () => {
  assert.deepEqual(
    listed("REF: A. KABUL 00001234\n     B. 08-STATE-12\n     C. 08STATE13").map(([, mrn]) => mrn),
    ["09KABUL1234", "08STATE12", "08STATE13"],
  );
  assert.deepEqual(
    listed("REF: A. KABUL 123456789").map(([, mrn]) => mrn),
    [null],
    "no serial is as long",
  );
});

test("a reference is cited by its letter in each spelling, and by its number in one word", () => {
  const mentions = (sentence: string) =>
    parse(
      `R 180215Z MAR 09\nFM AMEMBASSY MAJURO\nTO SECSTATE WASHDC\nUNCLAS MAJURO 000044\n\nTAGS: PREL\nSUBJECT: EXERCISE\nREF: A. STATE 12\n     B. 08 SUVA 13\n\n1. ${sentence}\n\nROE\n`,
    ).body.flatMap((item) => (item.kind === "paragraph" ? item.mentions : []));
  const table: readonly (readonly [string, readonly string[]])[] = [
    ["As reference A has it.", ["09STATE12"]],
    ["As references A and B have it.", ["09STATE12", "08SUVA13"]],
    ["As refs. A, B have it.", ["09STATE12", "08SUVA13"]],
    ["As 08SUVA13 has it.", ["08SUVA13"]],
    ["For reference Annex 12 is there.", []],
    ["Flight 09XYZZY12 was late.", []],
  ];
  for (const [sentence, mrns] of table)
    assert.deepEqual(
      mentions(sentence).flatMap((mention) => mention.mrns),
      mrns,
      sentence,
    );
});

test("NOTAL for all of a list, for two, before a number, in brackets and behind a title", () => {
  const held = (list: string) => read(list).references.map(({ mrn, notal }) => [mrn, notal]);
  const both = [
    ["09ROME12", true],
    ["09SUVA14", true],
  ];
  assert.deepEqual(held("REF: ROME 12, SUVA 14 (ALL NOTAL)"), both);
  assert.deepEqual(held("REF: A. ROME 12 B. SUVA 14 (BOTH NOTAL)"), both);
  assert.deepEqual(held("REF: A. (NOTAL) ROME 12\n     B. SUVA 14 [NOTAL]"), both);
  assert.deepEqual(held("REF: ROME 12 - HARBOR (NOTAL)"), both.slice(0, 1));
  assert.deepEqual(held("REF: ROME 12, SUVA 14 (NOTAL)"), [["09ROME12", false], both[1]]);
  assert.deepEqual(listed("REF: (A) ROME 12 (NOTAL), AND (B) SUVA 14"), [
    ["A", "09ROME12", "ROME 12 (NOTAL)"],
    ["B", "09SUVA14", "SUVA 14"],
  ]);
});

test("earlier ones behind a semicolon, and labels with a hyphen", () => {
  const [rome] = read("REF: Rome 12; and previous.").references;
  assert.deepEqual([rome?.mrn, rome?.andPrevious], ["09ROME12", true]);
  assert.deepEqual(listed("REF: A- ROME 12 B- SUVA 14"), [
    ["A", "09ROME12", "ROME 12"],
    ["B", "09SUVA14", "SUVA 14"],
  ]);
});

test("a paragraph named before or behind a number is the mention's", () => {
  const mentions = (text: string) =>
    parse(`R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO RUEHC/SECSTATE WASHDC 1931
UNCLAS MAJURO 000044

EXERCISE EXERCISE EXERCISE

SUBJECT: EXERCISE OF REFERENCES

1. ${text}

ORTIZ
`).body.flatMap((item) =>
      item.kind === "paragraph" ? item.mentions.map(({ raw, paragraph }) => [raw, paragraph]) : [],
    );
  assert.deepEqual(mentions("STATE 12345 said so. ROME 234 said 'SUVA 345 did'."), [
    ["STATE 12345", null],
    ["ROME 234", null],
    ["SUVA 345", null],
  ]);
  assert.deepEqual(mentions("As said (STATE 12345, PARA 3)."), [["STATE 12345, PARA 3", 3]]);
  assert.deepEqual(mentions("Per para 7 of STATE 12345."), [["para 7 of STATE 12345", 7]]);
  assert.deepEqual(mentions("PARA 2 08 SUVA 77 paragraph 5."), [["08 SUVA 77 paragraph 5", 5]]);
});

test("NOTAL over and over before a number is read as once", () => {
  const [only, ...others] = read(`REF: ${"(NOTAL) ".repeat(20_000)}ROME 12`).references;
  assert.deepEqual([only?.mrn, only?.notal, others], ["09ROME12", true, []]);
});
