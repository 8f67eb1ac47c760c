import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { isClose, stem } from "../../src/search/index.ts";
import { runs } from "../runs.ts";

test("words have the stem of steps 0, 1 and 5 of Snowball English", () => {
  for (const [word, expected] of [
    ["caresses", "caress"],
    ["ties", "tie"],
    ["tied", "tie"],
    ["cries", "cri"],
    ["cried", "cri"],
    ["gas", "gas"],
    ["this", "this"],
    ["gaps", "gap"],
    ["kiwis", "kiwi"],
    ["us", "us"],
    ["status", "status"],
    ["press", "press"],
    ["agreed", "agre"],
    ["feed", "feed"],
    ["luxuriated", "luxuriat"],
    ["hopping", "hop"],
    ["hoping", "hope"],
    ["hope", "hope"],
    ["bled", "bled"],
    ["sing", "sing"],
    ["falling", "fall"],
    ["failing", "fail"],
    ["filing", "file"],
    ["cry", "cri"],
    ["by", "by"],
    ["say", "say"],
    ["supply", "suppli"],
    ["supplies", "suppli"],
    ["supplied", "suppli"],
    ["supplying", "suppli"],
    ["meeting", "meet"],
    ["meetings", "meet"],
    ["requested", "request"],
    ["requesting", "request"],
    ["generally", "generalli"],
    ["proceeds", "proceed"],
    ["dying", "die"],
    ["skies", "sky"],
    ["news", "news"],
    ["controlled", "control"],
    ["controlling", "control"],
    ["controll", "control"],
    ["1970s", "1970s"],
    ["нпт", "нпт"],
    ["youth", "youth"],
    ["boys", "boy"],
  ] as const) {
    assert.equal(stem(word), expected, word);
  }
});

test("forms of one word meet, words derived from it do not", () => {
  const together = [
    ["request", "requests", "requested", "requesting"],
    ["treaty", "treaties"],
    ["organ", "organs"],
    ["organization", "organizations"],
    ["propose", "proposes", "proposed", "proposing"],
    ["agree", "agrees", "agreed"],
    ["obligation", "obligations"],
    ["plan", "plans", "planned", "planning"],
  ];
  const stems = together.map((words) => {
    const first = new Set(words.map(stem));
    assert.equal(first.size, 1, words.join(" "));
    return [...first].join();
  });
  assert.equal(new Set(stems).size, together.length);
  assert.notEqual(stem("proposal"), stem("propose"));
});

/** Distances worked out letter by letter, without rows or bounds. */
const slips = (one: string, other: string): number => {
  if (one === "" || other === "") return one.length + other.length;
  const [a, b] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return slips(a, b);
  const swap =
    one.length > 1 && one[0] === other[1] && one[1] === other[0]
      ? 1 + slips(one.slice(2), other.slice(2))
      : Infinity;
  return Math.min(swap, 1 + slips(a, b), 1 + slips(a, other), 1 + slips(one, b));
};

test("close spellings: one slip, from eight letters two, a swap counts one", () => {
  for (const [one, other, expected] of [
    ["astana", "astaan", true],
    ["astana", "asatan", false],
    ["astana", "satana", true],
    ["astana", "atana", true],
    ["astana", "astna", true],
    ["astana", "stna", false],
    ["kazakhstan", "kazahkstan", true],
    ["kazakhstan", "kzaahkstan", true],
    ["kazakhstan", "qazaqstan", false],
    ["kazakhstan", "qazaqhstan", true],
  ] as const) {
    assert.equal(isClose(one, other), expected, `${one} ${other}`);
  }
});

test("law: closeness is the number of slips", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      assert.equal(isClose(one, other), slips(one, other) <= (one.length >= 8 ? 2 : 1));
    }),
    { numRuns: runs(300) },
  );
});
