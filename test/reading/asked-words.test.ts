import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wordsFor } from "../../src/reading/asked-words.ts";
import { WORD } from "../../src/reading/capitals.ts";
import { runs } from "../runs.ts";

const letters = fc.string({
  unit: fc.constantFrom("A", "b", "S", "s", "1", "é", "É", "ß", "ı", "𝐀", ".", "'", "’", " ", "-"),
  maxLength: 24,
});

test("a text is cut into the words that titles are made of", () => {
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: "binary" })), (text) => {
      const { starts, ends } = wordsFor("")(text);
      const cut = starts.map((start, at) => text.slice(start, ends[at]));
      assert.deepEqual(cut, text.match(WORD) ?? []);
    }),
    { numRuns: runs(500) },
  );
});

test("what stands in a subject is asked for in any case, and its singular, its plural and its owner", () => {
  fc.assert(
    fc.property(letters, letters, (written, around) => {
      const subject = written.toUpperCase();
      const [word = "X"] = subject.match(WORD) ?? [];
      const forms = [word, word.toLowerCase(), `${word}S`, `${word}'s`, word.replace(/S$/, "")];
      const text = `${around} ${forms.join(" ")}`;
      const { starts, ends, asked } = wordsFor(`${subject} X`)(text);
      const found = new Set(asked.map((place) => text.slice(starts[place], ends[place])));
      for (const form of forms.filter((one) => one.match(WORD)?.[0] === one))
        assert.ok(found.has(form), `${form} of ${word}`);
    }),
    { numRuns: runs(500) },
  );
});

test("words that stand in no subject are passed over", () => {
  const { asked } = wordsFor("VISIT OF O'BRIEN")(
    "Mr. o'brien's visits, and talks of Visitors; U.S. aid.",
  );
  assert.deepEqual(asked, [1, 2, 5]);
});

test("what is of no use is not asked for, but for words of several parts", () => {
  const words = wordsFor("VISIT OF U.S. ENVOY", (word) => word === "ENVOY");
  assert.deepEqual(words("The envoy's visit of U.S. and U friends").asked, [1, 4, 6]);
});
