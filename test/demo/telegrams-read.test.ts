import assert from "node:assert/strict";
import { test } from "node:test";
import { demoTelegrams, demoVocabulary } from "../../demo/index.ts";
import { identifierOf } from "../../demo/dispatch.ts";
import { situations } from "../../demo/situations/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn, extend } from "../../src/vocabulary/index.ts";

const vocabulary = extend(builtIn, demoVocabulary);
const damage = new Map(situations.map((dispatch) => [identifierOf(dispatch), dispatch.damage]));
const read = demoTelegrams().map(({ file, text }) => ({
  mrn: file.replace("-corrected", "").replace(".txt", ""),
  corrected: file.includes("-corrected"),
  telegram: parse(text, { vocabulary }),
}));

test("every demonstration telegram is read whole, under its own MRN, and without an error", () => {
  for (const { mrn, telegram } of read) {
    assert.equal(telegram.mrn, mrn);
    assert.equal(telegram.coverage, 1, mrn);
    if (damage.get(mrn) === undefined) {
      assert.deepEqual(
        telegram.diagnostics.filter((diagnostic) => diagnostic.severity === "error"),
        [],
        mrn,
      );
      assert.notEqual(telegram.signer, null, mrn);
    }
  }
});

test("references, marks and corrections are read as written", () => {
  for (const { mrn, corrected, telegram } of read) {
    const dispatch = situations.find((one) => identifierOf(one) === mrn);
    if (dispatch === undefined || dispatch.damage !== undefined) continue;
    assert.equal(telegram.references.length, dispatch.refs?.length ?? 0, mrn);
    assert.equal(telegram.correction?.kind ?? null, corrected ? "corrected-copy" : null, mrn);
    assert.deepEqual(telegram.missingSections, [], mrn);
  }
});
