import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { differencesOf, type Difference, type DifferenceLine } from "../../src/collation/index.ts";

const plain = (lines: readonly DifferenceLine[]): readonly string[] =>
  lines.map(({ pieces }) => pieces.map(({ text }) => text).join(""));

/** Each copy put together again from what is shown; folded lines as so many unknown ones. */
const sideOf = (
  differences: readonly Difference[],
  side: "one" | "other",
): readonly (string | null)[] =>
  differences.flatMap((difference): readonly (string | null)[] => {
    if (difference.kind === "changed") return plain(difference[side]);
    return difference.folded > 0
      ? Array.from({ length: difference.folded }, () => null)
      : plain(difference.lines);
  });

const text = (...lines: readonly string[]): string => lines.join("\n");

test("a word that differs is shown as the copy's own, on its line", () => {
  const differences = differencesOf(
    text("1. (U) EXERCISE one", "two words here", "three"),
    text("1. (U) EXERCISE one", "two signs here", "three", "four"),
  );
  const [, changed, , added] = differences ?? [];
  assert.ok(changed?.kind === "changed" && added?.kind === "changed");
  const own = (lines: readonly DifferenceLine[]) =>
    lines.flatMap(({ number, pieces }) =>
      pieces.flatMap((piece) => (piece.isOwn ? [[number, piece.text]] : [])),
    );
  assert.deepEqual(own(changed.one), [[2, "words"]]);
  assert.deepEqual(own(changed.other), [[2, "signs"]]);
  assert.deepEqual([added.one, own(added.other)], [[], [[4, "four"]]]);
});

test("line ends and blanks at the ends of lines are no difference", () => {
  const differences = differencesOf("a\r\nb  \r\nc", "a\nb\nc");
  assert.ok(differences?.every(({ kind }) => kind === "same"));
});

test("what agrees for long is folded, with some lines left about each difference", () => {
  const many = Array.from({ length: 50 }, (_, at) => `line ${at}`);
  const differences = differencesOf(text(...many, "x"), text(...many, "y")) ?? [];
  assert.deepEqual(
    differences.map((one) => (one.kind === "same" ? one.folded || one.lines.length : "changed")),
    [48, 2, "changed"],
  );
});

test("texts without anything in common are not compared, in bounded time", () => {
  const lines = (word: string) =>
    Array.from({ length: 20_000 }, (_, at) => `${word} ${at}`).join("\n");
  assert.equal(differencesOf(lines("a"), lines("b")), null);
});

test("what is shown is each copy, line for line", () => {
  const line = fc.constantFrom("a", "b b", "c", "", "d d d");
  const copy = fc.array(line, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(copy, copy, (one, other) => {
      const differences = differencesOf(`${text(...one)}\n`, text(...other, ""));
      assert.ok(differences !== null);
      for (const [side, lines] of [
        ["one", one],
        ["other", other],
      ] as const) {
        const shown = sideOf(differences, side);
        assert.equal(shown.length, lines.length);
        assert.ok(shown.every((held, at) => held === null || held === lines[at]));
      }
    }),
  );
});

test("what ends the last line is no difference, whatever it is", () => {
  const same = text("1. (U) EXERCISE one", "two");
  for (const end of ["\n", "\r\n", "\f", "  \n"]) {
    assert.deepEqual(
      differencesOf(same, same + end)?.map(({ kind }) => kind),
      ["same"],
      JSON.stringify(end),
    );
  }
});

test("texts that go on and on being different are told line by line, so that no two of them keep a server busy", () => {
  const words = (seed: number): string =>
    Array.from({ length: 700 }, (_, at) => ((at * 7919 + seed) % 99_991).toString(36)).join(" ");
  const copy = (seed: number): string =>
    Array.from({ length: 40 }, (_, at) => text(`Line ${at} of both.`, words(seed + at))).join("\n");
  const differences = differencesOf(copy(1), copy(50_000)) ?? [];
  assert.deepEqual(sideOf(differences, "one"), copy(1).split("\n"));
  const places = differences.filter((one) => one.kind === "changed");
  const byWords = places.filter(({ one }) => one.some(({ pieces }) => pieces.length > 1));
  assert.ok(byWords.length > 0 && byWords.length < places.length, String(byWords.length));
});
