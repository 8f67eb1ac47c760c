import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { HASH_START, hashOn, wordsOf } from "../../src/query/index.ts";
import { indexWords, layTexts, makeIndexer, makeWordTable } from "../../src/search/index.ts";
import { runs } from "../runs.ts";

const unitsOf = (word: string): Uint16Array =>
  Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));

const hashOf = (word: string): number => unitsOf(word).reduce(hashOn, HASH_START);

const words = fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 4 }), {
  maxLength: 400,
});

test("a word has one number, whatever its hash and whatever came between", () => {
  fc.assert(
    fc.property(words, words, fc.constantFrom(-1, 1, 0), (first, second, bits) => {
      const table = makeWordTable();
      const known = new Map<string, number>();
      for (const part of [first, second]) {
        for (const word of part) {
          // With a hash of no bits all words want one place, as a text may be made to.
          const number = table.numberOf(unitsOf(word), word.length, hashOf(word) & bits);
          assert.equal(number, known.get(word) ?? known.size);
          known.set(word, number);
          assert.equal(table.word(number), word);
        }
        assert.deepEqual(
          [...table.inOrder()].map((number) => table.word(number)),
          [...known.keys()].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
        );
      }
    }),
    { numRuns: runs(100) },
  );
});

test("a letter behind a full stop makes a longer word of the one before", () => {
  const table = makeWordTable();
  const number = table.numberOf(unitsOf("u"), 1, hashOf("u"));
  const joined = table.extended(number, unitsOf("s"), 1);
  assert.equal(table.word(joined), "us");
  assert.equal(table.numberOf(unitsOf("us"), 2, hashOf("us")), joined);
});

test("thousands of words of one hash are told apart in time that grows with their number", () => {
  const table = makeWordTable();
  const many = Array.from({ length: 30_000 }, (_, at) => `w${at}`);
  const numbers = many.map((word) => table.numberOf(unitsOf(word), word.length, 7));
  assert.equal(new Set(numbers).size, many.length);
  assert.deepEqual(
    many.map((word) => table.numberOf(unitsOf(word), word.length, 7)),
    numbers,
  );
});

test("words of a batch are the same whatever the table knows, and documents end where they end", () => {
  const text = fc
    .array(fc.constantFrom("a", "B", ".", " ", "U.S.", "é", "\ud835", "\udc9c", "½", "Meetings"), {
      maxLength: 12,
    })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 8 }),
      fc.array(text, { maxLength: 8 }),
      fc.constantFrom(0, 4, 1000),
      (one, other, most) => {
        const index = makeIndexer(most);
        index(layTexts(one));
        const indexed = index(layTexts(other));
        assert.deepEqual(indexed, indexWords(layTexts(other)));
        assert.deepEqual(
          [...indexed.lengths],
          other.map((each) => wordsOf(each).length),
        );
      },
    ),
    { numRuns: runs(300) },
  );
});
