import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  buildSegment,
  openSegment,
  type IndexedCable,
  type Segment,
} from "../../src/search/index.ts";
import { phraseIn } from "../../src/search/phrase.ts";
import { runs } from "../runs.ts";

/** A segment of documents with these words. */
const segmentOf = (texts: readonly string[]): Segment => {
  const label = { level: "UNCLASSIFIED" as const, controls: [], captions: [] };
  const cable = {
    mrn: "09ASTANA1",
    hash: "0".repeat(64),
    source: "one",
    at: null,
    aliases: [],
    from: null,
    post: null,
    country: null,
    subject: null,
    subjectAddress: "head" as const,
    to: [],
    info: [],
    tags: [],
    captions: [],
    precedence: [],
    signer: null,
    classifiedBy: null,
    citations: [],
    actions: [],
    deadlines: [],
    diagnostics: [],
    documents: texts.map((text, at) => ({
      place: "paragraph" as const,
      address: `p${at + 1}`,
      number: at + 1,
      mark: null,
      printedLevel: "UNCLASSIFIED" as const,
      label,
      role: "body" as const,
      text,
    })),
  };
  const indexed: IndexedCable = {
    cable,
    copy: 1,
    instance: 1,
    joins: false,
    isTwin: false,
    rank: [],
  };
  const blobs = new Map<string, Uint8Array>();
  buildSegment([indexed], (name, bytes) => blobs.set(name, bytes));
  return openSegment((name) => blobs.get(name), "1");
};

const word = fc.constantFrom("a", "b", "c");
/** Short documents and long ones: their places take one byte or two. */
const document = fc.oneof(
  fc.array(word, { maxLength: 12 }),
  fc.array(word, { minLength: 300, maxLength: 320 }),
);

test("a phrase is found where its words stand one behind the other, and as often", () => {
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 8 }),
      fc.array(word, { minLength: 2, maxLength: 4 }),
      (documents, phrase) => {
        const segment = segmentOf(documents.map((words) => words.join(" ")));
        const ordinals = phrase.map((one) => segment.words.seek(one));
        if (phrase.some((one, at) => segment.words.entry(ordinals[at]!)?.word !== one)) return;
        const candidates = [...documents.keys()].filter((at) =>
          phrase.every((one) => documents[at]!.includes(one)),
        );
        const times = documents.map(
          (words) =>
            words.filter((_, at) => phrase.every((one, term) => words[at + term] === one)).length,
        );
        const expected = [...times.keys()].filter((at) => times[at]! > 0);
        const found = phraseIn(segment, ordinals, Int32Array.from(candidates));
        assert.deepEqual([...found.docs], expected);
        assert.deepEqual(
          [...found.times],
          expected.map((at) => times[at]),
        );
      },
    ),
    { numRuns: runs(200) },
  );
});

test("one word over and over is walked once, however often it is asked for in a row", () => {
  const segment = segmentOf([Array.from({ length: 200_000 }, () => "a").join(" ")]);
  const found = phraseIn(segment, [0, 0, 0, 0], Int32Array.of(0));
  assert.deepEqual([...found.times], [199_997]);
});
