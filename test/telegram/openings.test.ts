import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse, type PartKind } from "../../src/telegram/index.ts";
import { readBanner } from "../../src/telegram/banner.ts";
import { SIGNS } from "../../src/telegram/line-signs.ts";
import { linesOf, readable } from "../../src/telegram/lines.ts";
import { bodyParts } from "../../src/telegram/parts/index.ts";
import { paragraphStart } from "../../src/telegram/parts/paragraph-start.ts";
import { beginsEnvelope } from "../../src/telegram/parts/transmission.ts";
import { openReading } from "../../src/telegram/reading.ts";
import type { Sheet } from "../../src/telegram/sheet.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { samples } from "./samples.ts";
import { runs } from "../runs.ts";

const sheetOf = (source: string): Sheet => {
  const text = readable(source);
  return { source, text, lines: linesOf(text), vocabulary: builtIn, isPaged: true };
};

/** What takes a line of a body as something else than text, or null. */
const takerOf = (sheet: Sheet, index: number): string | null => {
  const text = sheet.lines[index]?.text ?? "";
  const taker = bodyParts.findIndex((read) => read(openReading(sheet, index)));
  if (taker >= 0) return `body part ${taker}`;
  const banner = readBanner(text, builtIn);
  // A misspelt level is looked for by its first letter, or where its letters stand apart: else each line would be asked.
  const isSought = banner?.isRepaired !== true || /^(?:[UCSTLRFN]|\S \S )/.test(text);
  if (banner !== null && isSought && (banner.number ?? banner.section) !== null)
    return "classification line";
  if (beginsEnvelope(openReading(sheet, index), index)) return "envelope";
  return paragraphStart(text) === null ? null : "paragraph";
};

const asked = SIGNS.opening | SIGNS.number;
const faultsOf = (source: string): string[] => {
  const sheet = sheetOf(source);
  // Readers may ask for the sign themselves: here each line has it, so that they judge by what is printed.
  const open = { ...sheet, lines: sheet.lines.map((line) => ({ ...line, signs: SIGNS.all })) };
  return sheet.lines.flatMap(({ text, signs }, index) => {
    const taker = (signs & asked) === 0 ? takerOf(open, index) : null;
    return taker === null ? [] : [`${taker}: ${text}`];
  });
};

test("no line of any sample that is more than text lacks the sign of an opening", () => {
  for (const { name, text } of samples()) assert.deepEqual(faultsOf(text), [], name);
});

test("nor does any line that begins as one of them, whatever is behind it", () => {
  const lines = samples()
    .flatMap(({ text }) => text.split("\n"))
    .filter((line) => line.trim() !== "");
  const cut = fc
    .tuple(fc.constantFrom(...lines), fc.nat(30), fc.string({ maxLength: 3 }), fc.nat(2))
    .map(([line, at, put, out]) => line.slice(0, at) + put + line.slice(at + out));
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 20 }), (some) => {
      assert.deepEqual(faultsOf(some.join("\n")), []);
    }),
    { numRuns: runs(300) },
  );
});

const head = `R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO SECSTATE WASHDC
S E C R E T MAJURO 000044

E.O. 12958: DECL: 03/18/2019
TAGS: PREL, RM
SUBJECT: EXERCISE EXERCISE EXERCISE

1. (S) THE FIRST LINE OF A PARAGRAPH WHICH IS LONG ENOUGH
AND GOES ON HERE,
`;

const inBody: readonly (readonly [line: string, kind: PartKind])[] = [
  ["THE LINE IS TEXT", "paragraph"],
  ["TO THE LINE IS TEXT", "paragraph"],
  ["NOTED THAT THE LINE IS TEXT", "paragraph"],
  ["MAJURO 00000044  002 OF 002", "page-line"],
  ["PAGE 02        MAJURO 00044  180215Z", "page-line"],
  ["RELEASED IN PART B1", "page-line"],
  ["Declassified/Released US Department of State EO Systematic Review 30 JUN 2005", "page-line"],
  ["EXERCISE EXERCISE", "caption"],
  ["NOTE BY OC/T: NOT PASSED ABOVE ADDRESSEES.", "service-note"],
  ["<DBA CHANGE>.", "service-note"],
  ["NNNN", "ending"],
  ["BT", "ending"],
  ["Message Attributes", "record"],
  ["MESSAGE ATTRIBUTES", "record"],
  ["S E C R E T SECTION 02 OF 02 MAJURO 000044", "section-line"],
  ["SECRAT SECTION 02 OF 02 MAJURO 000044", "section-line"],
];

for (const [line, kind] of inBody)
  test(`in the middle of a paragraph "${line}" is ${kind}`, () => {
    const text = `${head}${line}\nand more text behind it.\nHALLORAN\n`;
    const at = text.indexOf(line, head.length);
    const part = parse(text).parts.find(({ span }) => span.start <= at && at < span.end);
    assert.equal(part?.kind, kind);
  });
