import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Column, Columns } from "../../src/search/bytes/columns.ts";
import { packStrings, readPool, readStrings, writePool } from "../../src/search/bytes/pool.ts";
import { runs } from "../runs.ts";

const columnsOf = (columns: readonly [string, Column][]): Columns => {
  const held = new Map(columns);
  return { keys: () => held.keys(), get: (name) => held.get(name) };
};

/** Few letters, so that strings are often the same, begin the same, or meet in the table. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom("A", "B", "Ã", "号"), maxLength: 4 }),
  fc.string({ unit: "binary", maxLength: 12 }).map((any) => any.toWellFormed()),
);

test("a string is found as a list would find it, the first that passes", () => {
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 60 }),
      text,
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      (strings, absent, passing) => {
        const read = readStrings(columnsOf(packStrings("name", strings)), "name");
        for (const sought of [...strings, absent]) {
          const first = strings.findIndex(
            (one, index) => one === sought && passing[index] === true,
          );
          const found = read.find(sought, (index) => passing[index] === true);
          assert.equal(found, first === -1 ? null : first);
          assert.equal(
            read.find(sought),
            strings.includes(sought) ? strings.indexOf(sought) : null,
          );
        }
      },
    ),
    { numRuns: runs(200) },
  );
});

test("a pool of any length gives each string under its number, and its number for each string", () => {
  for (const count of [0, 3, 10_000]) {
    const writer = writePool();
    const strings = Array.from({ length: count }, (_, number) => `09PLACE${number}`);
    assert.deepEqual(
      strings.map((one) => writer.add(one)),
      strings.map((_, index) => index + 1),
    );
    const pool = readPool(columnsOf(writer.columns("pool")), "pool");
    assert.equal(pool.size, count + 1);
    assert.equal(pool.get(0), "");
    for (const [index, one] of strings.entries()) {
      assert.equal(pool.get(index + 1), one);
      assert.equal(pool.find(one), index + 1);
    }
    assert.equal(pool.find("09PLACE"), null);
  }
});
