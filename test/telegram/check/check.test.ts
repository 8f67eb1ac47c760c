import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { demoTelegrams, demoVocabulary } from "../../../demo/index.ts";
import { identifierOf } from "../../../demo/dispatch.ts";
import { situations } from "../../../demo/situations/index.ts";
import {
  check,
  examine,
  exampleText,
  parse,
  parseAll,
  RULES,
} from "../../../src/telegram/index.ts";
import { builtIn, extend } from "../../../src/vocabulary/index.ts";

const found = (text: string): string[] => check(parse(text), text).map((one) => one.code);

test("the telegrams that the examples are made of break no rule", () => {
  const bases = ["confidential", "unclassified", "sensitive"] as const;
  const eras = ["of1975", "of1979", "of1998", "of2012"] as const;
  for (const base of [...bases, ...eras]) {
    const text = exampleText({ base, changes: [] });
    assert.equal(parse(text).mrn === null, false, base);
    assert.deepEqual(found(text), [], base);
  }
});

test("a rule is silent outside its years", () => {
  const line = "E.O. 12958: DECL: 06/21/2016";
  const silent = [
    ["eo.x.codes", "of1998", "06/21/2008", "1.6X1"],
    ["eo.date.limit.10", "confidential", line, "E.O. 12958: DECL: 06/21/2026"],
    ["classby.present", "of1979", "DRAKE\n", "DRAKE\n"],
    ["para.mark", "of1979", "2. ", "2. "],
    ["prec.word.2017", "of2012", "IMMEDIATE", "PRIORITY"],
    ["tags.era", "of1975", "PFOR", "PINT"],
    ["line.length.69", "of2012", "a month early", `a month early ${"and early ".repeat(9)}`],
  ] as const;
  for (const [code, base, from, to] of silent)
    assert.ok(!found(exampleText({ base, changes: [[from, to]] })).includes(code), code);
});

test("without a date only rules without limits hold", () => {
  const text = exampleText({
    base: "confidential",
    changes: [
      ["O 210931Z JUN 06\n", ""],
      ["2. (C) The", "2. The"],
      ["PREL, PGOV, EWWT, MT", "MT"],
    ],
  });
  assert.equal(parse(text).mrn, null);
  const codes = found(text);
  assert.ok(codes.includes("tags.minimum"));
  assert.ok(!codes.includes("para.mark"));
});

test("the head of a later section is no repetition", () => {
  const envelope = "O 210931Z JUN 06\nFM AMEMBASSY VALLETTA\nTO SECSTATE WASHDC IMMEDIATE\n";
  const line = "C O N F I D E N T I A L SECTION 02 OF 02 VALLETTA 000871\n\nSIPDIS\n\n3. (C) ";
  const section = `${envelope}${line}`;
  const text = exampleText({
    base: "confidential",
    changes: [
      ["L VALLETTA", "L SECTION 01 OF 02 VALLETTA"],
      ["#0871 172", "#0871/01 172"],
      ["3. (C) ", section],
    ],
  });
  assert.ok(parse(text).diagnostics.some((one) => one.code === "head.repeated"));
  assert.deepEqual(found(text), []);
});

test("a piece of a telegram is not asked for its head", () => {
  assert.deepEqual(found("TAGS: PREL, MT\n"), []);
  assert.deepEqual(found("nothing of a telegram\n"), []);
});

test("places of a further telegram in a text point into the whole of it", () => {
  const bad = exampleText({
    base: "confidential",
    changes: [
      ["ZNY CCCCC", "ZNR UUUUU"],
      ["#0871 172", "#0872 172"],
      ["VALLETTA 000871", "VALLETTA 000872"],
    ],
  });
  const text = `${exampleText({ base: "unclassified", changes: [] })}\n${bad}`;
  const [first, second] = parseAll(text);
  assert.ok(first && second);
  assert.deepEqual(check(first, text), []);
  const [finding] = check(second, text);
  assert.equal(finding?.code, "banner.signal");
  assert.equal(text.slice(finding.span.start, finding.span.end).slice(0, 9), "ZNR UUUUU");
});

/** Slips that the twin has of its model, on purpose. */
const TWIN = ["para.mark"];

test("the demonstration's telegrams break a rule gravely only where they are damaged on purpose", () => {
  const vocabulary = extend(builtIn, demoVocabulary);
  const damaged = new Set(
    situations.filter((one) => one.damage !== undefined).map((one) => identifierOf(one)),
  );
  const telegrams = demoTelegrams();
  assert.ok(telegrams.length > 50);
  for (const { file, text } of telegrams) {
    const errors = check(parse(text, { vocabulary }), text, { vocabulary })
      .filter((one) => one.severity === "error")
      .map((one) => one.code);
    if (file === "09PORTESPERANCE1174.txt") assert.deepEqual(errors, TWIN);
    else if (!damaged.has(file.replace(/(?:-corrected)?\.txt$/, "")))
      assert.deepEqual(errors, [], file);
  }
});

const piece = fc.constantFrom(
  "C O N F I D E N T I A L VALLETTA 000871\n",
  "UNCLAS SECTION 02 OF 03 VALLETTA 000871\n",
  "O 210931Z JUN 06\n",
  "FM AMEMBASSY VALLETTA\n",
  "TO SECSTATE WASHDC FLASH\n",
  "INFO AMEMBASSY ROME ROUTINE\n",
  "NODIS SIPDIS\n",
  "E.O. 12958: DECL: X1\n",
  "TAGS: PFOR, DE, OVIP\n",
  "SUBJECT: (S) HARBOR REF: ROME 12\n",
  "REF: B. 07 ROME 12\n",
  "Classified By: DCM, 1.5 (k)\n",
  "1. (S//NF//REL TO GBR) COMMENT: Post requests [x] % by June 2.\n",
  "2. (c) reftel, ref D\n",
  "NNNN\n",
  "BT\n",
  "DRAKE\n",
  "\n",
);

test("any text is checked: findings are in order, within it, and of a known rule", () => {
  const known = new Map(RULES.map((rule) => [rule.code, rule.severity]));
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary", maxLength: 200 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const telegram of parseAll(text)) {
        let before = 0;
        for (const { code, severity, message, span } of check(telegram, text)) {
          assert.equal(known.get(code), severity);
          assert.ok(message.length > 20);
          assert.ok(span.start >= before && span.start <= span.end && span.end <= text.length);
          before = span.start;
        }
      }
    }),
  );
});

test("what reader and rule both saw is said once, in the rule's words", () => {
  for (const { code, bad, restates } of RULES) {
    const text = exampleText(bad);
    const telegram = parse(text);
    const all = examine(telegram, text);
    const doubled = all.filter((one) => restates?.some((restated) => restated === one.code));
    assert.deepEqual(doubled, [], code);
    assert.deepEqual(
      all.filter((one) => RULES.some((rule) => rule.code === one.code)),
      check(telegram, text),
    );
  }
});

test("what only the reader saw is said too", () => {
  const text = exampleText({
    base: "confidential",
    changes: [["ministry gave", "ministry , gave\u0001"]],
  });
  const codes = examine(parse(text), text).map((one) => one.code);
  assert.ok(codes.includes("character.control"));
});

test("line ends of another kind change no finding", () => {
  for (const { bad } of RULES) {
    const text = exampleText(bad);
    assert.deepEqual(found(text.replaceAll("\n", "\r\n")), found(text));
  }
});
