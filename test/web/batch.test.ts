import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { parseQuery } from "../../src/query/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { MOST_LINES, batchOf } from "../../web/src/reading/batch.ts";
import { runs } from "../runs.ts";

test("each line is sought as what it is", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["09ASTANA2050", "number", "mrn:09ASTANA2050"],
    ["09 ASTANA 002050", "number", 'mrn:"09 ASTANA 002050"'],
    ["STATE 83600", "number", 'mrn:"STATE 83600"'],
    ["Barlybai Sadykov", "phrase", '"Barlybai Sadykov"'],
    ["O'Neill, Sean", "phrase", '"O\'Neill, Sean"'],
    ["tags:PARM role:action", "query", "tags:PARM role:action"],
    ['"joint statement"~5', "query", '"joint statement"~5'],
    ["umarov OR sadykov", "query", "umarov OR sadykov"],
  ];
  for (const [typed, how, query] of cases) {
    assert.deepEqual(batchOf(typed, builtIn).lines, [{ typed, how, query }], typed);
  }
});

test("empty lines and repeated ones are left out, and of a table the first column counts", () => {
  const { lines } = batchOf(
    "\n09ASTANA1\t2009\r\n\n09ASTANA1\nSmith; Ambassador\nJones,\n",
    builtIn,
  );
  assert.deepEqual(
    lines.map(({ typed }) => typed),
    ["09ASTANA1", "Smith", "Jones"],
  );
  assert.equal(batchOf("a\nb\n".repeat(5), builtIn).lines.length, 2);
  const cut = (length: number) =>
    batchOf(Array.from({ length }, (_, at) => `name ${at}x`).join("\n"), builtIn);
  assert.deepEqual([cut(900).lines.length, cut(900).isCut], [MOST_LINES, true]);
  // As many as are searched at once, with an empty line and one twice behind them, are all of them.
  const whole = batchOf(
    `${Array.from({ length: MOST_LINES }, (_, at) => `name ${at}x`).join("\n")}\n\nname 1x\n`,
    builtIn,
  );
  assert.deepEqual([whole.lines.length, whole.isCut], [MOST_LINES, false]);
});

test("whatever is pasted gives queries that can be read", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
          fc.constantFrom(...'"“”„‟«»*~()\n-=: aO’'),
        ),
        maxLength: 60,
      }),
      (text) => {
        for (const { query, typed } of batchOf(text, builtIn).lines) {
          assert.equal(
            parseQuery(query, { vocabulary: builtIn }).kind,
            "query",
            `${typed}: ${query}`,
          );
        }
      },
    ),
    { numRuns: runs(500) },
  );
});
