import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { keep } from "../../src/search/index.ts";
import { runs } from "../runs.ts";

const BUDGET = 40;

test("what is kept is what was made, within the budget, and what was asked for last is made once", () => {
  const asked = fc.array(fc.nat({ max: BUDGET / 2 }), { maxLength: 200 });
  fc.assert(
    fc.property(asked, (numbers) => {
      /** A number weighs itself, and so do its letters. */
      const kept = keep<string>(BUDGET, (value) => value.length);
      const valueOf = (number: number): string => "x".repeat(number);
      for (const [at, number] of numbers.entries()) {
        let made = 0;
        const value = kept.get(String(number), () => {
          made++;
          return valueOf(number);
        });
        assert.equal(value, valueOf(number));
        assert.ok(kept.has(String(number)));
        const all = [...new Set(numbers)].filter((one) => kept.has(String(one)));
        const weight = all.reduce((sum, one) => sum + one, 0);
        assert.ok(weight <= BUDGET, `${weight} are kept`);
        // Between this and the last time that it was asked for stand others, each of which counts once.
        const before = numbers.lastIndexOf(number, at - 1);
        if (at === 0 || before === -1) continue;
        const since = new Set(numbers.slice(before, at));
        if ([...since].reduce((sum, one) => sum + one, 0) <= BUDGET / 2)
          assert.equal(made, 0, `${number} is made again`);
      }
      kept.clear();
      assert.ok(numbers.every((number) => !kept.has(String(number))));
    }),
    { numRuns: runs(300) },
  );
});
