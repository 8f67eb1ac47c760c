import assert from "node:assert/strict";
import { test } from "node:test";
import { headOf } from "../../src/reading/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const correctionOf = (line: string, text = "The pier was counted.") =>
  headOf(
    parse(
      `P 121302Z AUG 05\nFM AMEMBASSY LONDON\nTO SECSTATE WASHDC\nUNCLAS LONDON 000012\n\n${line}\n\nSUBJECT: EXERCISE OF PIERS\n\n1. ${text}\n\nCOLE\n`,
    ),
    builtIn,
  ).correction;

test("the head names the telegram that is corrected apart from the words, so that it can be a link", () => {
  assert.equal(correctionOf("SIPDIS"), null);
  assert.deepEqual(correctionOf("C O R R E C T E D  C O P Y (MRN 12 VICE 11)"), {
    words: "A corrected copy of",
    mrn: "05LONDON11",
    note: "MRN 12 VICE 11",
  });
  assert.deepEqual(correctionOf("CORRECTED COPY (PARA 2)"), {
    words: "A corrected copy",
    mrn: null,
    note: "PARA 2",
  });
  assert.deepEqual(correctionOf("SIPDIS", "PLEASE DISREGARD LONDON 11, sent in error."), {
    words: "Cancels",
    mrn: "05LONDON11",
    note: null,
  });
});
