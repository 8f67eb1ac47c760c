import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { shownCable } from "../../src/store/sqlite/projections.ts";
import { runs } from "../runs.ts";
import { cableOf, paragraph } from "../search/made.ts";

/** Texts that look like what parts one document of the JSON from another. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{"place":"',
        "{",
        '"',
        "place",
        "\\",
        '\\"',
        ":",
        '},{"place":"head"',
        "]}",
        ",",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

test("a cable that is read in pieces is the cable read whole, whatever stands in its texts", () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 5 }),
      text,
      fc.option(text),
      (texts, source, subject) => {
        const { cable } = cableOf(
          1,
          texts.map((one, at) => paragraph(at + 1, one, { mark: one, address: one })),
          { source, subject, at: subject, tags: [source, ...texts], captions: texts },
        );
        const json = JSON.stringify(cable);
        const shown = shownCable(json);
        const { at, subjectAddress, documents } = JSON.parse(json);
        assert.equal(shown.subject, JSON.parse(json).subject);
        assert.deepEqual([shown.at, shown.subjectAddress], [at, subjectAddress]);
        assert.deepEqual(
          documents.map((_: unknown, place: number) => shown.document(place)),
          documents,
        );
        assert.equal(shown.document(documents.length), undefined);
      },
    ),
    { numRuns: runs(500) },
  );
});
