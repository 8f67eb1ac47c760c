import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldInWords } from "../../web/src/reading/own-fields.ts";

test("a corrected date is said in words wherever it stands, and what is no date as it is printed", () => {
  for (const [field, value, said] of [
    ["sent", "2009-11-17T11:10:00Z", "17 November 2009, 11:10Z"],
    ["sent", "2009-11-17", "17 November 2009"],
    ["declassify", "2029-11-17", "17 November 2029"],
    ["declassify", "END OF THE VISIT OF 2009", "END OF THE VISIT OF 2009"],
    ["declassify", "X1", "X1"],
    ["subject", "2009-11-17", "2009-11-17"],
    ["signer", "CALDER", "CALDER"],
  ] as const)
    assert.equal(fieldInWords(field, value), said);
});
