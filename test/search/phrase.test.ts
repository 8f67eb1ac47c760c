import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  buildSegment,
  indexWords,
  mergeSegments,
  openSegment,
  textsOf,
  type Segment,
} from "../../src/search/index.ts";
import { FORMAT } from "../../src/search/segment/format.ts";
import { allBits, bitsFor, hasBit, setBit } from "../../src/search/bytes/bits.ts";
import { holdsIn, type Hits } from "../../src/search/matching/hits.ts";
import { unitsOf } from "../../src/search/words/pairs.ts";
import { phraseHits } from "../../src/search/matching/phrase.ts";
import { ordinalsOfTerm, ordinalsOfWord } from "../../src/search/matching/spelling.ts";
import { codeOf } from "../../src/search/words/beside.ts";
import { runs } from "../runs.ts";
import { cableOf, layWithoutBeside, paragraph, segmentOf } from "./made.ts";

/** A segment of documents with these words. */
const segmentWith = (texts: readonly string[]): Segment =>
  segmentOf([
    cableOf(
      1,
      texts.map((text, at) => paragraph(at + 1, text)),
    ),
  ]);

const word = fc.constantFrom("a", "b", "c");
/** Short documents and long ones: their places take one byte or two. */
const document = fc.oneof(
  fc.array(word, { maxLength: 12 }),
  fc.array(word, { minLength: 300, maxLength: 320 }),
);

const everything = (segment: Segment): Uint32Array => bitsFor(segment.documents).fill(0xffff_ffff);

const found = (hits: Hits, documents: number): readonly (readonly [number, number])[] =>
  Array.from({ length: documents }, (_, doc): readonly [number, number] => {
    if (!holdsIn(hits, doc)) return [doc, 0];
    const at = hits.docs.indexOf(doc);
    const times = hits.frequent.map((one) => (hasBit(one.bits, doc) ? one.timesIn(doc) : 0));
    return [doc, (at === -1 ? 0 : hits.times[at]!) + times.reduce((sum, more) => sum + more, 0)];
  }).filter(([, times]) => times > 0);

const expected = (documents: readonly (readonly string[])[], phrase: readonly string[]) =>
  documents
    .map((words, doc): readonly [number, number] => [
      doc,
      words.filter((_, at) => phrase.every((one, term) => words[at + term] === one)).length,
    ])
    .filter(([, times]) => times > 0);

test("a phrase is found where its words stand one behind the other, and as often", () => {
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 60, size: "max" }),
      fc.array(word, { minLength: 2, maxLength: 5 }),
      (documents, phrase) => {
        const segment = segmentWith(documents.map((words) => words.join(" ")));
        const hits = phraseHits(segment, phrase, everything(segment));
        assert.deepEqual(found(hits, documents.length), expected(documents, phrase));
      },
    ),
    { numRuns: runs(200) },
  );
});

test("a phrase of words that stand nearly everywhere is found in every block of documents", () => {
  fc.assert(
    fc.property(
      fc.array(
        // Some documents hold none of it, some a word more often than four bits say.
        fc.oneof(
          document,
          fc.constant(["x"]),
          fc.constant(["a", "b", "a", "b"]),
          fc.constant([...Array.from({ length: 20 }, () => "a"), "b", "a"]),
        ),
        { minLength: 500, maxLength: 600 },
      ),
      fc.constantFrom(
        ["a", "b", "a"],
        ["b", "a", "b"],
        ["a", "b", "c", "a"],
        ["a", "b", "a", "b", "a"],
      ),
      fc.boolean(),
      (some, phrase, isAll) => {
        // And a block and more in which none of it stands.
        const empty = Array.from({ length: 260 }, () => ["x"]);
        const documents = [...some.slice(0, 300), ...empty, ...some.slice(300)];
        const segment = segmentWith(documents.map((words) => words.join(" ")));
        const mask = isAll ? allBits(segment.documents) : bitsFor(segment.documents);
        if (!isAll) for (let doc = 0; doc < documents.length; doc += 3) setBit(mask, doc);
        assert.deepEqual(
          found(phraseHits(segment, phrase, mask), documents.length),
          expected(documents, phrase).filter(([doc]) => isAll || doc % 3 === 0),
        );
      },
    ),
    { numRuns: runs(10) },
  );
});

test("the places of each word of a phrase are read once, and of the commonest only where the others left something", () => {
  const many = (word: string): readonly string[] => Array.from({ length: 100 }, () => word);
  const documents = Array.from({ length: 640 }, (_, at) => {
    const some = at % 64 === 0 ? [at === 64 ? "of" : "x", "rare", "the"] : [];
    return [...many("of"), ...many("the"), ...some];
  });
  let read: string[] = [];
  const segment = segmentOf(
    documents.map((words, at) => cableOf(at + 1, [paragraph(1, words.join(" "))])),
    "1",
    (name) => read.push(name),
  );
  const phrase = ["of", "rare", "the"];
  const expectedHits = [[64, 1]];
  assert.deepEqual(found(phraseHits(segment, phrase, everything(segment)), 640), expectedHits);
  read = [];
  assert.deepEqual(found(phraseHits(segment, phrase, everything(segment)), 640), expectedHits);
  const places = read.filter((name) => name.startsWith("pos."));
  // None: what stands beside "rare" says it, and is at hand from before.
  assert.equal(places.length, 0, places.join(" "));
});

/** A word that is not told from "few" where neither is told apart. */
const LIKE_FEW = Array.from({ length: 1000 }, (_, at) => `word${at}`).find(
  (one) => codeOf(new Map(), one) === codeOf(new Map(), "few"),
)!;

/** Blobs of a segment of documents with these words, in an archive that keeps pairs of some; whether it says what stands beside them. */
const blobsOf = (
  documents: readonly (readonly string[])[],
  saysBeside: boolean,
  paired: readonly string[],
): Map<string, Uint8Array> => {
  const blobs = new Map<string, Uint8Array>();
  const cables = [
    cableOf(
      1,
      documents.map((words, at) => paragraph(at + 1, words.join(" "))),
    ),
  ];
  const words = indexWords(textsOf(cables.map(({ cable }) => cable)), paired);
  buildSegment(cables, (name, bytes) => blobs.set(name, bytes.slice()), words);
  if (saysBeside) return blobs;
  const before = new Map(blobs);
  for (const name of blobs.keys()) if (/^(word|post|pos)\./.test(name)) blobs.delete(name);
  layWithoutBeside(
    (name) => before.get(name),
    (name, bytes) => blobs.set(name, bytes),
    FORMAT,
  );
  return blobs;
};

test("a phrase of a rare word is found, whatever each of the segments that were merged said of what stands beside it", () => {
  const most = fc.constantFrom("of", "the", "to");
  const some = fc.oneof(
    { weight: 12, arbitrary: most },
    { weight: 1, arbitrary: fc.constantFrom("rare", "odd", "few", LIKE_FEW) },
  );
  const few = fc.oneof(
    { weight: 30, arbitrary: fc.array(most, { minLength: 1, maxLength: 4 }) },
    { weight: 2, arbitrary: fc.array(some, { minLength: 2, maxLength: 6 }) },
    { weight: 1, arbitrary: fc.array(some, { minLength: 300, maxLength: 310 }) },
    { weight: 1, arbitrary: fc.constantFrom(["of", "rare", "few"], ["of", "rare", LIKE_FEW]) },
    { weight: 4, arbitrary: fc.constant(["few"]) },
  );
  const part = fc.tuple(
    fc.oneof(
      fc.array(few, { minLength: 1, maxLength: 20 }),
      fc.array(few, { minLength: 512, maxLength: 700 }),
    ),
    fc.boolean(),
    fc.oneof(fc.constant([]), fc.subarray(["few", "of", "rare", "the", "to"])),
  );
  const phrase = fc
    .tuple(fc.array(most, { maxLength: 2 }), fc.constantFrom("rare", "odd"), fc.array(some))
    .map(([before, word, behind]) => [...before, word, ...behind.slice(0, 2)])
    .filter((words) => words.length > 1);
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 4, size: "max" }),
      fc.array(phrase, { minLength: 4, maxLength: 8 }),
      (parts, phrases) => {
        const opened = parts.map(([documents, saysBeside, paired]) => {
          const blobs = blobsOf(documents, saysBeside, paired);
          return openSegment((name) => blobs.get(name), "1");
        });
        const merged = new Map<string, Uint8Array>();
        mergeSegments(opened, (name, bytes) => merged.set(name, bytes.slice()));
        const segment = openSegment((name) => merged.get(name), "1");
        const documents = parts.flatMap(([some]) => some);
        for (const words of [["of", "rare", "few"], ["rare", "few"], ...phrases])
          assert.deepEqual(
            found(phraseHits(segment, words, everything(segment)), documents.length),
            expected(documents, words),
            words.join(" "),
          );
      },
    ),
    { numRuns: runs(30) },
  );
});

test("only documents of the mask are found", () => {
  const documents = Array.from({ length: 64 }, () => ["a", "b", "a", "rare"]);
  const segment = segmentWith(documents.map((words) => words.join(" ")));
  const mask = bitsFor(64);
  setBit(mask, 7);
  for (const phrase of [
    ["a", "b"],
    ["a", "b", "a"],
    ["a", "rare"],
  ])
    assert.deepEqual(found(phraseHits(segment, phrase, mask), 64), [[7, 1]]);
});

test("pairs of the commonest words are kept, and nothing but a phrase sees them", () => {
  const documents = Array.from({ length: 40 }, (_, at) => `of the word${at}`);
  const segment = segmentWith(documents);
  assert.deepEqual([...segment.paired].toSorted(), ["of", "the"]);
  assert.equal(segment.pairs.dictionary.size, 1);
  assert.equal(segment.pairs.dictionary.word(0), "of the");
  assert.equal(segment.pairs.countOf(0), 40);
  assert.deepEqual(found(phraseHits(segment, ["the", "of"], everything(segment)), 40), []);
  const words = Array.from({ length: segment.words.dictionary.size }, (_, at) =>
    segment.words.dictionary.word(at),
  );
  assert.equal(words.length, 42);
  assert.ok(words.every((one) => !one.includes(" ")));
  assert.equal(ordinalsOfTerm(segment, { word: "of", prefix: true }).length, 1);
  assert.equal(ordinalsOfWord(segment, { word: "of", form: "close" }).length, 1);
});

test("a phrase is words and pairs that hold each of its words", () => {
  const paired = new Set(["a", "b", "c"]);
  const check = (phrase: string, units: string): void => {
    const made = unitsOf(phrase.split(" "), paired).map(({ text, offset }) => `${offset} ${text}`);
    assert.equal(made.join(", "), units, phrase);
  };
  check("x y", "0 x, 1 y");
  check("a b", "0 a b");
  check("a b c", "0 a b, 1 b c");
  check("a b c a", "0 a b, 2 c a");
  check("x a y b c z", "0 x, 1 a, 2 y, 3 b c, 5 z");
});

test("one word over and over is walked once, however often it is asked for in a row", () => {
  const segment = segmentWith([Array.from({ length: 200_000 }, () => "a").join(" ")]);
  const hits = phraseHits(segment, ["a", "a", "a", "a"], everything(segment));
  assert.deepEqual([...hits.times], [199_997]);
});
