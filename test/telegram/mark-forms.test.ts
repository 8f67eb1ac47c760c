import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, type Telegram } from "../../src/telegram/index.ts";

interface Lines {
  readonly group?: string;
  readonly banner?: string;
  readonly second?: string;
  readonly behind?: string;
}

const read = ({
  group = "R 121302Z AUG 09",
  banner = "UNCLAS VALLETTA 001187",
  second = "(U) Second words.",
  behind = "",
}: Lines): Telegram =>
  parse(`${group}
FM AMEMBASSY VALLETTA
TO SECSTATE WASHDC PRIORITY 4471
${banner}

SIPDIS

EXERCISE EXERCISE EXERCISE

E.O. 12958: N/A
TAGS: PREL, MT
SUBJECT: EXERCISE OF MARKS

1. (U) First words.

2. ${second}

3. (U) Third words.

COLE
${behind}`);
const codes = (telegram: Telegram): string[] => telegram.diagnostics.map(({ code }) => code);

test("no mark that is printed otherwise lowers its paragraph to the banner", () => {
  const expected: readonly (readonly [string, string, readonly string[]])[] = [
    ["(S NF)", "SECRET", ["NOFORN"]],
    ["(SECRET NOFORN)", "SECRET", ["NOFORN"]],
    ["(S)(NF)", "SECRET", ["NOFORN"]],
    ["(C) (NOFORN)", "CONFIDENTIAL", ["NOFORN"]],
    ["(SBU NOFORN)", "SBU", ["NOFORN"]],
    ["(RESTRICTED)", "RESTRICTED", []],
    ["(LIMITED OFFICIAL USE)", "LIMITED OFFICIAL USE", []],
    ["(Limited Official Use)", "LIMITED OFFICIAL USE", []],
    ["(SENSITIVE BUT UNCLASSIFIED)", "SBU", []],
    ["((C))", "CONFIDENTIAL", []],
    ["<C>", "CONFIDENTIAL", []],
    ["( C)", "CONFIDENTIAL", []],
    ["(C )", "CONFIDENTIAL", []],
    ["( FOUO)", "SBU", []],
    ["(NOFORN)", "TOP SECRET", []],
    ["(NF)", "TOP SECRET", []],
  ];
  for (const [mark, level, controls] of expected) {
    const telegram = read({ second: `${mark} Second words.` });
    const item = telegram.body[1];
    assert.equal(item?.effective, level, mark);
    assert.deepEqual(item.effectiveControls, controls, mark);
    assert.equal(item.text, "Second words.", mark);
    assert.ok(codes(telegram).some((code) => /^mark\.(?:exceeds|unreadable)$/.test(code)));
  }
  const prose = read({ second: "(U) The (SECRET POLICE) came. (NORTH) Then they went." });
  assert.equal(prose.body[1]?.effective, "UNCLASSIFIED");
  assert.equal(read({ second: "(SECRET POLICE) came." }).body[1]?.level, null);
  const inside = read({ second: "(U) Second words. (LIMITED OFFICIAL USE) Third. (S NF) Fourth." });
  assert.equal(inside.body[1]?.effective, "SECRET");
  assert.deepEqual(inside.body[1]?.effectiveControls, ["NOFORN"]);
});

test("a level with a figure for a letter, and a section's", () => {
  for (const word of ["C 0 N F I D E N T I A L", "C0NFIDENTIAL", "C O N F 1 D E N T I A L"]) {
    const telegram = read({ banner: `${word} VALLETTA 001187` });
    assert.equal(telegram.classification?.level, "CONFIDENTIAL", word);
    assert.ok(codes(telegram).includes("banner.repaired"), word);
  }
  const secret = read({ banner: "5 E C R E T SECTI0N 01 OF 02 VALLETTA 001187" });
  assert.equal(secret.classification?.level, "SECRET");
  assert.equal(secret.mrn, "09VALLETTA1187");
});

test("a relay's suspicion of a duplicate is a signal, and its number not the telegram's", () => {
  const telegram = read({ banner: "UNCLAS VALLETTA 001187 SUSPECTED DUPLICATE 001188" });
  assert.equal(telegram.mrn, "09VALLETTA1187");
  assert.deepEqual(telegram.transmission?.security?.signals, ["SUSPECTED DUPLICATE"]);
  assert.ok(!codes(telegram).includes("caption.unknown"));
});

test("a date-time group with blanks within it; the last minute of a day is 2359Z", () => {
  for (const group of ["R 121302Z  AUG  09", "R  121302Z AUG 09 ZDK", "R 12 1302Z AUG 09"])
    assert.equal(read({ group }).transmission?.dtg?.at, "2009-08-12T13:02:00Z", group);
  const none = read({ group: "R 122400Z AUG 09" });
  assert.equal(none.transmission?.dtg?.at, null);
  assert.ok(codes(none).includes("dtg.impossible"));
  assert.equal(read({ group: "R 120000Z AUG 09" }).transmission?.dtg?.at, "2009-08-12T00:00:00Z");
});

test("the line that closed a telegram on the web hides no signature", () => {
  const rule = "=".repeat(24);
  const telegram = read({ behind: `${rule}CABLE ENDS${rule}\n` });
  assert.equal(telegram.signer, "COLE");
  assert.ok(!codes(telegram).includes("telegram.truncated"));
});

test("one mark for the entire text, in each spelling", () => {
  const table: readonly (readonly [string, string, string, boolean])[] = [
    ["(C - ENTIRE TEXT.)", "CONFIDENTIAL", "", false],
    ["(C ENTIRE TEXT)", "CONFIDENTIAL", "", false],
    ["(LOU - ENTIRE TEXT).", "LIMITED OFFICIAL USE", "", false],
    ["CONFIDENTIAL - ENTIRE TEXT.", "CONFIDENTIAL", "", false],
    ["CONFIDENTIAL -- ENTIRE TEXT", "CONFIDENTIAL", "", false],
    ["SECRET ENTIRE TEXT.", "SECRET", "", false],
    ["LIMITED OFFICIAL USE - ENTIRE TEXT.", "LIMITED OFFICIAL USE", "", false],
    ["SENSITIVE BUT UNCLASSIFIED - ENTIRE TEXT.", "SBU", "", false],
    ["C - ENTIRE TEXT. SUMMARY: ONE.", "CONFIDENTIAL", "SUMMARY: ONE.", true],
  ];
  for (const [second, level, text, isDamaged] of table) {
    const telegram = read({ banner: "S E C R E T VALLETTA 001187", second });
    const item = telegram.body[1];
    assert.deepEqual([item?.level, item?.text], [level, text], second);
    assert.equal(codes(telegram).includes("mark.malformed"), isDamaged, second);
  }
  const prose = read({ second: "CONFIDENTIAL ENTIRE TEXTS WERE READ." }).body[1];
  assert.equal(prose?.mark, null);
});

test("a sign behind a mark is none of the text", () => {
  for (const second of ["(U): Second.", "(U). Second.", "(U) . Second."])
    assert.equal(read({ second }).body[1]?.text, "Second.", second);
  assert.equal(read({ second: "(U) ... and so on." }).body[1]?.text, "... and so on.");
});

test("a control behind a comma or right behind its level restricts as behind a slant", () => {
  for (const [printed, level, controls] of [
    ["(S, NF)", "SECRET", ["NOFORN"]],
    ["(C, NOFORN)", "CONFIDENTIAL", ["NOFORN"]],
    ["(C;NF)", "CONFIDENTIAL", ["NOFORN"]],
    ["(SNF)", "SECRET", ["NOFORN"]],
    ["(SBUNF)", "SBU", ["NOFORN"]],
    ["(S//NF, ORCON)", "SECRET", ["NOFORN", "ORCON"]],
    ["(C//REL TO USA, GBR)", "CONFIDENTIAL", ["REL TO USA, GBR"]],
  ] as const) {
    const { body } = parse(
      `S E C R E T MAJURO 000044\n\nTAGS: PREL\nSUBJECT: EXERCISE\n\n1. ${printed} Text.\n\n2. (C) He said:\n\n${printed} more.\n`,
    );
    const [first, , third] = body;
    assert.deepEqual(
      [first?.level, first?.controls, first?.text],
      [level, controls, "Text."],
      printed,
    );
    assert.deepEqual([third?.level, third?.controls], [level, controls], printed);
  }
  const { body } = parse(
    "S E C R E T MAJURO 000044\n\nTAGS: PREL\nSUBJECT: EXERCISE\n\n1. (U) Points (C, D) and (A, NF) differ.\n",
  );
  assert.equal(body[0]?.effective, "UNCLASSIFIED");
});
