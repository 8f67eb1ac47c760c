import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import * as fc from "fast-check";
import { likenessOf, sameText } from "../../src/archive/index.ts";
import { openSqliteArchive } from "../../src/store/sqlite/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { receivedOf } from "../contract/build.ts";
import { runs } from "../runs.ts";
import { countingWork } from "../work.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-likeness-"));
after(() => rmSync(folders, { recursive: true, force: true }));
const workOf = countingWork();

const shinglesOf = (words: readonly string[]): ReadonlySet<string> => {
  const size = Math.min(5, words.length);
  return new Set(
    size === 0
      ? []
      : words.flatMap((_, at) =>
          at + size <= words.length ? [words.slice(at, at + size).join(" ")] : [],
        ),
  );
};

/** The rule, word for word. */
const agree = (one: readonly string[], other: readonly string[]): boolean => {
  const [first, second] = [shinglesOf(one), shinglesOf(other)];
  const shared = first.intersection(second).size;
  const smaller = Math.min(first.size, second.size);
  return smaller > 0 && (shared / first.union(second).size >= 0.5 || shared / smaller >= 0.95);
};

test("copies are told by their runs of five words, whatever the texts", () => {
  const word = fc.constantFrom("alpha", "bravo", "cargo", "delta");
  const text = fc.array(word, { maxLength: 30 });
  const pair = fc.oneof(
    fc.tuple(text, text),
    // Two that have much in common: one of them is cut, and goes on otherwise.
    fc
      .tuple(fc.array(word, { minLength: 5, maxLength: 60 }), fc.nat(60), text)
      .map(([all, at, rest]) => [all, [...all.slice(0, at), ...rest]] as [string[], string[]]),
  );
  fc.assert(
    fc.property(pair, ([one, other]) => {
      assert.equal(sameText(one.join(" "), other.join(" ")), agree(one, other));
    }),
    { numRuns: runs(300) },
  );
});

test("the runs of a text are kept in order and once", () => {
  const text = "one two three four five six ".repeat(50);
  const { shingles } = likenessOf({ telegram: parse(text), text });
  assert.equal(shingles.length, 6);
  assert.deepEqual(
    [...shingles],
    [...shingles].toSorted((a, b) => a - b),
  );
});

test("twice the telegrams under one number are at most 2.6 times the work to take in", async () => {
  const telegram = (at: number) =>
    receivedOf({
      mrn: "09ASTANA2050",
      body: [
        {
          kind: "paragraph",
          text: Array.from({ length: 60 }, (_, word) => `w${at * 1000 + word}`).join(" "),
        },
      ],
    });
  const taking = async (count: number): Promise<number> => {
    const archive = await openSqliteArchive(mkdtempSync(join(folders, "a-")), { threads: 1 });
    const received = Array.from({ length: count }, (_, at) => telegram(at));
    const work = await workOf(() => archive.put(received));
    await archive.close();
    return work;
  };
  await taking(10);
  const once = await taking(100);
  const twice = await taking(200);
  assert.ok(twice < once * 2.6, String(twice / once));
});
