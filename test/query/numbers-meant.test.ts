import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { numbersMeant } from "../../src/query/index.ts";

const printed = (text: string): readonly string[] =>
  numbersMeant(text).map(({ year, letters, serial }) => `${year ?? "-"} ${letters} ${serial}`);

const cases: readonly (readonly [string, readonly string[]])[] = [
  ["09ASTANA2050", ["09 ASTANA 2050"]],
  ["2009 Astana 2050", ["09 ASTANA 2050"]],
  ["09ASTANA205O", ["09 ASTANA 2050"]],
  ["O9ASTANA2O5O", ["09 ASTANA 2050"]],
  ["09ASTANAl050", ["09 ASTANA 1050", "09 ASTANAL 50"]],
  ["09 CAIRO 12", ["09 CAIR 12", "09 CAIRO 12"]],
  ["09SANT1AGO12", ["09 SANTIAG 12", "09 SANTIAGO 12"]],
  ["STATE 83600", ["- STATE 83600"]],
  ["OSLO", []],
  ["visit", []],
  ["12", []],
  ['"astana" 12', []],
  ["09ASTANA2050~6f0c2a", []],
];

for (const [text, expected] of cases)
  test(`${text} may mean ${expected.join(", ") || "no number"}`, () =>
    assert.deepEqual(printed(text), expected));

test("of any text at most nine are meant, and a number that is one is among them", () => {
  const sign = fc.constantFrom(..."OIL019A -.Z");
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 60 }), (text) => {
      assert.ok(numbersMeant(text).length <= 9);
    }),
  );
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9]{2}$/),
      fc.stringMatching(/^[A-Z]{3,20}$/),
      fc.integer({ min: 1, max: 999_999 }),
      (year, letters, serial) => {
        fc.pre(!/[OIL]{3}$/.test(letters));
        assert.ok(printed(`${year}${letters}${serial}`).includes(`${year} ${letters} ${serial}`));
      },
    ),
  );
});
