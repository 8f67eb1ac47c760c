import assert from "node:assert/strict";
import { test } from "node:test";
import { may, portionsOf, redact, type Reader } from "../../src/clearance/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const telegram = (banner: string, letters: string, subject: string, body: string): string =>
  `ZNY ${letters}\nR 180215Z MAR 09\nFM AMEMBASSY MAJURO\nTO RUEHC/SECSTATE WASHDC 1931\n${banner} MAJURO 000044\n\nE.O. 12958: N/A\nTAGS: PREL, RM\nSUBJECT: ${subject}\n\n${body}\n\nORTIZ\n`;
const reader = (level: Reader["level"]): Reader => ({
  id: "one",
  level,
  controls: [],
  captions: [],
});
const seen = (text: string, level: Reader["level"]): string =>
  redact(parse(text), text, reader(level), builtIn)?.text ?? "";

test("a mark inside an unmarked paragraph keeps all of it from a lower reader", () => {
  const text = telegram(
    "UNCLAS",
    "UUUUU",
    "EXERCISE",
    "1. Open words.\n-- (S) closed words.\n\n2. Others.",
  );
  assert.doesNotMatch(seen(text, "CONFIDENTIAL"), /closed|Open/);
  assert.match(seen(text, "CONFIDENTIAL"), /Others/);
  assert.match(seen(text, "SECRET"), /closed/);
  assert.doesNotMatch(
    seen(text.replace("(S)", "(S/NF)"), "SECRET"),
    /closed/,
    "the control is needed, too",
  );
});

test("what may be a mark without its parentheses is no mark, and opens nothing", () => {
  const text = telegram(
    "UNCLAS",
    "UUUUU",
    "EXERCISE",
    "1. (U) Open words.\n\n2. S//NF: closed words.\n\n3. (U) S: is a letter.\n\n4. C: is a name.",
  );
  const [, second, third, fourth] = parse(text).body;
  assert.deepEqual(
    [second?.mark, second?.effective, second?.effectiveControls],
    [null, "SECRET", ["NOFORN"]],
  );
  assert.match(second?.text ?? "", /^S\/\/NF: closed/, "it stays in the text");
  assert.equal(third?.effective, "UNCLASSIFIED", "a mark is there");
  assert.equal(fourth?.effective, "CONFIDENTIAL");
  assert.doesNotMatch(seen(text, "SECRET"), /closed/);
  assert.equal(parse(text).diagnostics.filter(({ code }) => code === "mark.malformed").length, 2);
});

test("security letters above the banner keep the head and what is unmarked", () => {
  const text = telegram(
    "UNCLAS",
    "SSSSS",
    "EXERCISE",
    "1. Unmarked words.\n\n2. (U) Marked words.",
  );
  assert.doesNotMatch(seen(text, "CONFIDENTIAL"), /Unmarked|EXERCISE|SECSTATE/);
  assert.match(seen(text, "CONFIDENTIAL"), /Marked words/);
});

test("no portion asks for less than what governs its content", () => {
  for (const letters of ["UUUUU", "CCCCC", "SSSSS"]) {
    for (const body of ["1. Words.\n(S) more", "1. (U) Words.\nA. (C/NF) more", "1. Words."]) {
      for (const { content, label } of portionsOf(
        parse(telegram("UNCLAS", letters, "EXERCISE", body)),
        builtIn,
      )) {
        if (content === null) continue;
        const governs = {
          level: content.effective,
          controls: content.effectiveControls,
          captions: [],
        };
        const below: Reader = {
          id: "same",
          level: label.level,
          controls: label.controls,
          captions: ["*"],
        };
        assert.ok(may(below, governs).allowed, `${letters} ${body}`);
      }
    }
  }
});

const swallowed: readonly (readonly [what: string, banner: string, body: string])[] = [
  ["a piece behind a blank line", "UNCLAS", "1. (S) First.\n\n(1) closed words"],
  ["a note of the communicators", "UNCLAS", "1. (S) First\nNOTE BY OC/T: NOT PASSED\nclosed words"],
  [
    "a note before a marked item",
    "UNCLAS",
    "1. (U) A\n\nNOTE BY OC/T: NOT PASSED\nA. (S) closed words",
  ],
  ["a number behind an item that lost its own", "SECRET", "1. (U) A\n\n(U) B\n3. closed words"],
  [
    "a quotation that nothing closes",
    "SECRET",
    "1. (U) A\nBEGIN QUOTE\nCONFIDENTIAL STATE 000123\nSUBJECT: EXERCISE\n\n2. closed words",
  ],
  [
    "text behind a section that is missing",
    "SECRET SECTION 01 OF 03",
    "1. (U) First\nSECRET SECTION 03 OF 03 MAJURO 000044\n\nclosed words go on.",
  ],
  ["UNQUOTE", "SECRET", "1. (U) A\nBEGIN QUOTE:\nB\nUNQUOTE\n\n2. closed words"],
  [
    "a quoted telegram's unmarked paragraph",
    "SECRET",
    "1. (U) A\nBEGIN QUOTE\nSECRET STATE 000123\nSUBJECT: EXERCISE\n\n1. closed words\nUNQUOTE",
  ],
];

for (const [what, banner, body] of swallowed) {
  test(`${what} opens nothing`, () => {
    const text = telegram(banner, banner === "UNCLAS" ? "UUUUU" : "SSSSS", "EXERCISE", body);
    assert.doesNotMatch(seen(text, "UNCLASSIFIED"), /closed/);
    assert.match(seen(text, "SECRET"), /closed/);
  });
}

test("a mark behind the head's last line begins the text", () => {
  for (const line of [
    "Classified By: DCM Osei, reasons 1.4 (b)",
    "E.O. 12958: N/A",
    "REF: A. STATE 1",
  ]) {
    const text = telegram("UNCLAS", "UUUUU", "EXERCISE", `${line}\nA. (S) closed words`);
    assert.doesNotMatch(seen(text, "UNCLASSIFIED"), /closed/, line);
  }
});

test("a finding that compares with the head needs the head", () => {
  const text = telegram(
    "SECRET",
    "SSSSS",
    "EXERCISE",
    "REF: A. 08 STATE 1234\n\n1. (U) See ref B.\n\n2. (U) It breaks",
  ).replace("\n\nORTIZ", "");
  const codes = (level: Reader["level"]): readonly string[] =>
    redact(parse(text), text, reader(level), builtIn)?.telegram.diagnostics.map(
      ({ code }) => code,
    ) ?? [];
  for (const code of ["mention.dangling", "telegram.truncated"]) {
    assert.ok(codes("SECRET").includes(code), code);
    assert.ok(!codes("UNCLASSIFIED").includes(code), code);
  }
});

test("a number that is printed again needs both paragraphs", () => {
  const text = telegram("SECRET", "SSSSS", "EXERCISE", "1. (S) One.\n\n1. (U) Two.");
  const codes = (level: Reader["level"]): readonly string[] =>
    redact(parse(text), text, reader(level), builtIn)?.telegram.diagnostics.map(
      ({ code }) => code,
    ) ?? [];
  assert.ok(codes("SECRET").includes("paragraph.repeated"));
  assert.ok(!codes("UNCLASSIFIED").includes("paragraph.repeated"));
});
