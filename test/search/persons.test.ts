import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { askedByWords } from "../../src/search/facets/persons.ts";
import { sharedValues } from "../../src/search/segment/shared-values.ts";
import { wordsOf } from "../../src/query/index.ts";
import { runs } from "../runs.ts";
import { cableOf, paragraph, segmentOf } from "./made.ts";

/** Segments of cables, each with who signed it and who classified it. */
const segmentsOf = (all: readonly (readonly string[])[]) =>
  all.map((signers, at) =>
    segmentOf(
      signers.map((signer, one) =>
        cableOf(one + 1, [paragraph(1, "Of uranium.")], { signer, classifiedBy: `By ${signer}` }),
      ),
      `${at}`,
    ),
  );

/** How many cables have each spelling, and what a question for each name finds of them. */
const askedOf = (all: readonly (readonly string[])[], counted: (name: string) => number) => {
  const segments = segmentsOf(all);
  const persons = sharedValues(segments, "person");
  const cables = Uint32Array.from({ length: persons.size }, (_, person) =>
    person === 0 ? 0 : counted(persons.get(person)),
  );
  const { counts, spelling } = askedByWords(segments, cables);
  const found = [...counts].flatMap((count, name): [string, number][] =>
    count === 0 ? [] : [[persons.get(spelling[name]!), count]],
  );
  assert.equal(new Set(found.map(([name]) => name)).size, found.length);
  return new Map(found);
};

test("a name stands for all its spellings and finds all who have its words, and others", () => {
  const names = ["Halloran", "J. HALLORAN", "HALLORAN", "Miriam J. Halloran", "RASK", "---", "J"];
  const cables: Record<string, number> = {
    Halloran: 2,
    HALLORAN: 1,
    "J. HALLORAN": 4,
    "Miriam J. Halloran": 8,
    RASK: 16,
    "---": 32,
  };
  const found = askedOf([names.slice(0, 3), names.slice(2)], (name) => cables[name] ?? 0);
  assert.deepEqual(Object.fromEntries(found), {
    Halloran: 15,
    "J. HALLORAN": 12,
    "Miriam J. Halloran": 8,
    RASK: 16,
  });
});

test("what is counted of names is what asking for the words of each would find", () => {
  const word = fc.constantFrom("a", "A", "b", "B", "c", "é", "d.", "-");
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
  const setOf = (text: string): ReadonlySet<string> =>
    new Set(wordsOf(text).map(({ word: one }) => one));
  fc.assert(
    fc.property(
      fc.array(fc.array(name, { minLength: 1, maxLength: 8 }), { maxLength: 4 }),
      fc.array(fc.nat(3), { minLength: 1, maxLength: 10 }),
      (all, times) => {
        const signers = [...new Set(all.flat())];
        const cables = new Map(signers.map((one, at) => [one, times[at % times.length]!]));
        const met = signers.filter((one) => cables.get(one)! > 0 && setOf(one).size > 0);
        const groups = Map.groupBy(met, (one) => [...setOf(one)].toSorted().join(" "));
        const expected = [...groups.values()].map((spellings): [string, number] => {
          const [most] = spellings.toSorted(
            (a, b) => cables.get(b)! - cables.get(a)! || (a < b ? -1 : 1),
          );
          const finds = met.filter((one) => setOf(one).isSupersetOf(setOf(most!)));
          return [most!, finds.reduce((sum, one) => sum + cables.get(one)!, 0)];
        });
        const found = askedOf(all, (one) => cables.get(one) ?? 0);
        assert.deepEqual(Object.fromEntries(found), Object.fromEntries(expected));
      },
    ),
    { numRuns: runs(200) },
  );
});
