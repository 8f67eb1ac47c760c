import assert from "node:assert/strict";
import { test } from "node:test";
import { readerAs, redact } from "../../src/clearance/index.ts";
import {
  coverFault,
  differingMeaning,
  explain,
  parse,
  write,
  type Telegram,
} from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const NATO = "NATO INFORMATION";

/** An invented telegram under a classification line. */
const under = (banner: string): string => `P 171110Z NOV 09
FM USMISSION USNATO
TO SECSTATE WASHDC PRIORITY 1234

${banner}

EXERCISE EXERCISE EXERCISE

E.O. 12958: DECL: 11/17/2019
TAGS: NATO, PREL
SUBJECT: EXERCISE: TALKS ON THE HARBOR

1. (U) THE MAYOR OPENED THE HARBOR.

2. THE LANTERN WAS SHOWN TO NOBODY.

VOLKER
`;

const read = (text: string): Telegram => {
  const telegram = parse(text);
  assert.equal(coverFault(text, telegram.parts), null);
  return telegram;
};

test("a classification line of NATO is its level with NATO's control, and is written and read again", () => {
  for (const [banner, level, controls] of [
    ["N A T O  C O N F I D E N T I A L SECTION 01 OF 01 USNATO 000123", "CONFIDENTIAL", [NATO]],
    ["N A T O S E C R E T USNATO 000123", "SECRET", [NATO]],
    ["NATO SECRET NOFORN USNATO 000123", "SECRET", [NATO, "NOFORN"]],
    ["NATO RESTRICTED USNATO 000123", "RESTRICTED", [NATO]],
    ["NATO UNCLASSIFIED USNATO 000123", "UNCLASSIFIED", [NATO]],
    ["COSMIC TOP SECRET USNATO 000123", "TOP SECRET", [NATO]],
    ["C O S M I C  T O P  S E C R E T USNATO 000123", "TOP SECRET", [NATO]],
  ] as const) {
    const telegram = read(under(banner));
    assert.equal(telegram.mrn, "09USNATO123", banner);
    assert.equal(telegram.classification?.level, level, banner);
    assert.deepEqual(telegram.classification.controls, controls, banner);
    assert.deepEqual(telegram.body[1]?.effectiveControls, controls, banner);
    assert.deepEqual(
      telegram.tags.map(({ code }) => code),
      ["NATO", "PREL"],
    );
    assert.deepEqual(differingMeaning(telegram, parse(write(telegram))), [], banner);
  }
  const { classification } = read(under("NATO CONFIDENTIAL"));
  assert.deepEqual([classification?.level, classification?.controls], ["CONFIDENTIAL", [NATO]]);
});

test("a further section under a level of NATO is one, and no text of the paragraph that it stands in", () => {
  for (const level of ["N A T O  C O N F I D E N T I A L", "NATO SECRET", "COSMIC TOP SECRET"]) {
    const second = `${level} SECTION 02 OF 02 USNATO 000123`;
    const text = under(`${level} SECTION 01 OF 02 USNATO 000123`).replace(
      "THE MAYOR OPENED THE HARBOR.",
      `THE MAYOR OPENED THE\n\n${second}\n\nHARBOR.`,
    );
    const { sections, missingSections, body } = read(text);
    assert.deepEqual(
      sections.map(({ number }) => number),
      [1, 2],
      level,
    );
    assert.deepEqual(missingSections, [], level);
    assert.equal(body[0]?.text, "THE MAYOR OPENED THE HARBOR.", level);
  }
});

test("what only looks like a line of NATO is none", () => {
  for (const line of ["COSMIC SECRET USNATO 123", "NATO SECRETARY GENERAL 123", "NATO 123"])
    assert.equal(read(under(line)).classification, null, line);
  // The mission's own name of the 1970s is a post.
  const { classification, mrn } = read(under("C O N F I D E N T I A L NATO 06543"));
  assert.deepEqual(classification?.controls, []);
  assert.equal(mrn, "09USNATO6543");
});

test("NATO's level opens to who holds its control, and not to who holds the level alone", () => {
  const text = under("NATO CONFIDENTIAL USNATO 000123");
  const seen = (marking: string): string => {
    const answer = readerAs(marking);
    assert.ok(answer.kind === "reader", marking);
    return redact(read(text), text, answer.reader, builtIn)?.text ?? "";
  };
  assert.match(seen(`CONFIDENTIAL//${NATO}`), /THE LANTERN/);
  for (const marking of ["CONFIDENTIAL", "TOP SECRET", "UNCLASSIFIED"]) {
    assert.doesNotMatch(seen(marking), /THE LANTERN/, marking);
    assert.match(seen(marking), /THE MAYOR/, marking);
  }
});

test("security letters are those of the level alone: NATO RESTRICTED goes with R, and with C it is told", () => {
  const told = (letters: string): readonly string[] =>
    read(`ZNY ${letters} ZZH\n${under("NATO RESTRICTED USNATO 000123")}`)
      .diagnostics.map(({ code }) => code)
      .filter((code) => code === "security.mismatch");
  assert.deepEqual(told("RRRRR"), []);
  assert.deepEqual(told("CCCCC"), ["security.mismatch"]);
});

test("what a level of NATO means is explained", () => {
  const text = under("NATO CONFIDENTIAL USNATO 000123");
  const said = explain(parse(text), text, text.indexOf("NATO CONFIDENTIAL") + 2);
  assert.match(JSON.stringify(said), /information of NATO/);
});

test("a level of NATO on a line below the classification line restricts as its control", () => {
  for (const line of ["NATO CONFIDENTIAL", "NATO RESTRICTED", "NATO INFORMATION"]) {
    const telegram = read(under(`C O N F I D E N T I A L USNATO 000123\n\n${line}`));
    assert.deepEqual(telegram.classification?.controls, [NATO], line);
    assert.deepEqual(telegram.body[1]?.effectiveControls, [NATO], line);
    assert.equal(telegram.coverage, 1, line);
  }
});
