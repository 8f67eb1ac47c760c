import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { builtIn, postBefore, postOf } from "../../src/vocabulary/index.ts";
import { runs } from "../runs.ts";

const found = (text: string): string | null => {
  const before = postBefore(builtIn, text, text.length);
  return before === null ? null : `${text.slice(before.start)} = ${before.post.id}`;
};

test("the post that ends at a place is found with as many words as its name has", () => {
  for (const [text, expected] of [
    ["IN 08 ASTANA", "ASTANA = ASTANA"],
    ["HO CHI MINH CITY", "HO CHI MINH CITY = HOCHIMINHCITY"],
    ["REPORTED BY AMEMBASSY HO CHI MINH CITY", "HO CHI MINH CITY = HOCHIMINHCITY"],
    ["SEE AMEMBASSY ASTANA", "AMEMBASSY ASTANA = ASTANA"],
    ["SEE AMEMBASSYASTANA", "AMEMBASSYASTANA = ASTANA"],
    ["USUN NEW YORK", "USUN NEW YORK = USUNNEWYORK"],
    ["T E L AVIV", "T E L AVIV = TELAVIV"],
    ["1. ASTANA", "ASTANA = ASTANA"],
    ["'ASTANA", "ASTANA = ASTANA"],
    ["IN MAY", null],
    ["Astana", null],
    ["ASTANA,", null],
    ["", null],
  ] as const)
    assert.equal(found(text), expected, text);
});

test("it is the longest of up to four words that a look-up of each would find", () => {
  const names = builtIn.posts.map(({ name }) => name.toUpperCase());
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...names) },
    fc.constantFrom("AMEMBASSY", "USMISSION", "IN", "THE", "EMBASSY", "ST.", "A", "O'", "08", "so"),
    fc.string({ unit: fc.constantFrom(..."ANIOTS.'- 1a"), maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const text = words.join(" ");
      let longest: string | null = null;
      for (let count = 1, at = text.length; count <= 4 && at > 0; count += 1) {
        const start = at - (/[A-Z.'-]{0,20}$/.exec(text.slice(0, at))?.[0].length ?? 0);
        if (start === at) break;
        // Signs before the name are none of it, and none alone.
        const name = text.slice(start).replace(/^[.'-]+/, "");
        const post = /[A-Z]/.test(text.slice(start, at)) ? postOf(builtIn, name) : null;
        if (post) longest = `${name} = ${post.id}`;
        if (text[start - 1] !== " ") break;
        at = start - 1;
      }
      assert.equal(found(text), longest, text);
    }),
    { numRuns: runs(1000) },
  );
});
