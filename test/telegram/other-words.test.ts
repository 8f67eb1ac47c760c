import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { demoTelegrams, demoVocabulary, generate } from "../../demo/index.ts";
import { parse, write, type BodyItem, type Telegram } from "../../src/telegram/index.ts";
import { builtIn, extend } from "../../src/vocabulary/index.ts";
import { runs } from "../runs.ts";
import { telegrams } from "./write/generate.ts";

const vocabulary = extend(builtIn, demoVocabulary);
const read = (text: string): Telegram => parse(text, { vocabulary });

const texts = [
  readFileSync(new URL("../../demo/twin.txt", import.meta.url), "utf8"),
  ...demoTelegrams().map(({ text }) => text),
  ...generate({ seed: 5, cables: 40 }),
];
const sent: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...texts),
  telegrams.map((telegram) => write(telegram, { vocabulary })),
);

/** Words that say what a passage is, and labels: they mean something beyond their paragraph. */
const sign =
  /^(?:BEGIN|END|SUMMARY|COMMENTS?|NOTE|FYI|TEXT|(?:UN)?QUOTE|ACTION|REQUEST(?:S|ED)?|EXERCISE|REF.{0,8}|SEPTEL.?|PAGE|SECTION|UNCLAS\w*|SECRET|CONFIDENTIAL|NOFORN|SBU)$/i;
/** What points to another paragraph, and marks in parentheses. */
const kept =
  /(?:see|in|at|refer to|is in) (?:the )?para(?:graph)?s?|\([A-Z]{1,3}(?:[/ ,][A-Z/, ]{1,20})?\)/gi;

/** A piece of a paragraph with other words of the same length, as `letters` gives them. */
const reworded = (piece: string, letters: string): string => {
  const isKept = new Set<number>();
  for (const { index, 0: found } of piece.matchAll(kept))
    for (let at = index; at < index + found.length; at += 1) isKept.add(at);
  return piece.replace(/[A-Za-z]{2,}/g, (word, at: number) =>
    isKept.has(at) || sign.test(word)
      ? word
      : Array.from(word, (letter, index) => {
          const other = letters.charAt((at + index) % letters.length);
          return letter === letter.toUpperCase() ? other.toUpperCase() : other;
        }).join(""),
  );
};

/** What no words of another paragraph may change. */
const fixed = (item: BodyItem): unknown => ({
  ...item,
  ...(item.kind === "paragraph" ? { mentions: [], role: null } : {}),
});

/** Of the paragraph itself: where it stands and what governs it. */
const place = (item: BodyItem): unknown => [
  item.kind,
  item.address,
  item.mark,
  item.effective,
  item.effectiveControls,
  item.spans,
];

/** What belongs to the whole telegram and is made of its paragraphs' words. */
const ofWords: ReadonlySet<keyof Telegram> = new Set<keyof Telegram>([
  "body",
  "summary",
  "actions",
  "diagnostics",
  "coverage",
  "provenance",
]);

test("other words of the same length in a paragraph change nothing outside it but what is made of words", () => {
  let count = 0;
  fc.assert(
    fc.property(
      sent,
      fc.nat(),
      fc.stringMatching(/^[bcdfghjklmnpqrstvwz]{7,23}$/),
      (text, chosen, letters) => {
        const before = read(text);
        const paragraphs = before.body.filter(({ kind }) => kind === "paragraph");
        const item = paragraphs[chosen % paragraphs.length];
        if (!item) return;
        count += 1;
        let changed = text;
        for (const { start, end } of item.spans)
          changed =
            changed.slice(0, start) +
            reworded(text.slice(start, end), letters) +
            changed.slice(end);
        const after = read(changed);
        assert.deepEqual(
          after.body.map(({ address }) => address),
          before.body.map(({ address }) => address),
          changed,
        );
        for (const [index, one] of before.body.entries()) {
          const other = after.body[index];
          assert.ok(other);
          const told: (one: BodyItem) => unknown = one === item ? place : fixed;
          assert.deepEqual(told(other), told(one), `${one.address} of\n${changed}`);
        }
        for (const key of Object.keys(before) as (keyof Telegram)[])
          if (!ofWords.has(key)) assert.deepEqual(after[key], before[key], `${key} of\n${changed}`);
      },
    ),
    { numRuns: runs(250) },
  );
  assert.ok(count > 200);
});
