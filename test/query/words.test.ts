import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { fold, wordsOf } from "../../src/query/index.ts";

const check = (text: string, expected: string): void => {
  assert.equal(
    wordsOf(text)
      .map((at) => at.word)
      .join(" "),
    expected,
    JSON.stringify(text),
  );
};

test("words are cut and folded as the query language says", () => {
  for (const [text, expected] of [
    ["King's", "king s"],
    ["START-1", "start 1"],
    ["1.4(b)", "1 4 b"],
    ["09ASTANA2050", "09astana2050"],
    ["U.S.", "us"],
    ["U.S.-Kazakhstani", "us kazakhstani"],
    ["Charge d'Affaires, a.i.", "charge d affaires ai"],
    ["a.i", "ai"],
    ["U..S", "u s"],
    ["U. S.", "u s"],
    ["J.F.Kennedy", "jf kennedy"],
    ["Mr.X.Y", "mr xy"],
    ["x.1.y", "x 1 y"],
    ["a.bc.d.e", "a bc de"],
    [".a.b.", "ab"],
    ["Łódź Køge Đà Þór ÆON œuvre Straße dıș", "lodz koge da thor aeon oeuvre strasse dis"],
    ["co\u00adoperate zero\u200bwidth", "cooperate zerowidth"],
    ["cafe\u0301 CAFÉ", "cafe cafe"],
    ["½", "1 2"],
    ["ﬁre", "fire"],
    ["Ｓecret", "secret"],
    ["ΑΒΓ Дом", "αβγ дом"],
    ["U\u0301.S", "us"],
    ["", ""],
    ["--- ...", ""],
  ] as const) {
    check(text, expected);
  }
});

test("a word points at what stands in the text", () => {
  const text = "the U.S. and café\u0301s";
  assert.deepEqual(
    wordsOf(text).map((at) => text.slice(at.start, at.end)),
    ["the", "U.S", "and", "café\u0301s"],
  );
});

test("law: folding is idempotent, and words of the folded text are the words of the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      assert.equal(fold(fold(text)), fold(text));
      assert.deepEqual(
        wordsOf(fold(text)).map((at) => at.word),
        wordsOf(text).map((at) => at.word),
      );
    }),
  );
});

test("law: places are in order, inside the text, and a place alone gives its word", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from("aB.ø ́1-ß½U.S")) }), (text) => {
      let before = 0;
      for (const at of wordsOf(text)) {
        assert.ok(at.start >= before && at.end > at.start && at.end <= text.length);
        assert.ok(
          wordsOf(text.slice(at.start, at.end))
            .map((inner) => inner.word)
            .includes(at.word),
        );
        before = at.start;
      }
    }),
  );
});
