import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { hashOf } from "../../src/archive/index.ts";
import { may } from "../../src/clearance/index.ts";
import {
  buildSegment,
  indexWords,
  joinSegments,
  mergeSegments,
  nextMerge,
  type Occasion,
  openSegment,
  projectionOf,
  searchIndex,
  textsOf,
  type IndexedCable,
  type Segment,
} from "../../src/search/index.ts";
import { codeOf, NOT_KNOWN } from "../../src/search/words/beside.ts";
import { FAN, tierOf, type Size } from "../../src/search/building/tiers.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { read } from "../contract/archive.ts";
import { queryText, reader as anyReader, receivedBatch, WORDS } from "../contract/generate.ts";
import { runs } from "../runs.ts";
import { cableOf, paragraph } from "./made.ts";

type Blobs = ReadonlyMap<string, Uint8Array>;

const open = (blobs: Blobs): Segment => openSegment((name) => blobs.get(name), "1");

const built = (cables: readonly IndexedCable[], paired: readonly string[] = []): Blobs => {
  const blobs = new Map<string, Uint8Array>();
  const words = indexWords(textsOf(cables.map(({ cable }) => cable)), paired);
  buildSegment(cables, (name, bytes) => blobs.set(name, bytes), words);
  return blobs;
};

/** Cables numbered as a store numbers them, each text a telegram of its own. */
const indexed = receivedBatch.map((batch) =>
  batch.map(({ telegram, text, source }, at): IndexedCable => {
    const cable = projectionOf({ telegram, text, hash: hashOf(text), source }, builtIn);
    const twin = batch.slice(0, at).some((one) => one.telegram.mrn === telegram.mrn);
    return { cable, copy: at + 1, instance: at + 1, joins: false, isTwin: twin, rank: [at] };
  }),
);

/** Words of which an archive may keep pairs, as it would have them from other segments. */
const someWords = fc.oneof(fc.constant([]), fc.subarray([...WORDS]));

/** Holds of each word the positions to the byte, and what stands beside each where the first knows it. */
const sameBeside = (one: Segment, other: Segment): void => {
  const words = new Map(
    [...one.told, ...other.told].map(([word]) => [word, codeOf(new Map(), word)]),
  );
  const plain = ({ told }: Segment): ReadonlyMap<number, number> =>
    new Map([...told].map(([word, code]) => [code, words.get(word)!]));
  const [ofOne, ofOther] = [plain(one), plain(other)];
  for (let ordinal = 0; ordinal < one.words.dictionary.size; ordinal++) {
    const word = one.words.dictionary.word(ordinal);
    assert.deepEqual(one.words.positions(ordinal), other.words.positions(ordinal), word);
    const expected = other.words.besides(ordinal)!;
    one.words.besides(ordinal)?.forEach((code, at) => {
      const wanted = ofOther.get(expected[at]!) ?? expected[at];
      if (code !== NOT_KNOWN) assert.equal(ofOne.get(code) ?? code, wanted, `${word} at ${at}`);
    });
  }
};

test("what is merged is what would have been built of the cables that stay", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(indexed, fc.infiniteStream(fc.nat(3))), { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(anyReader, queryText), { minLength: 3, maxLength: 5 }),
      someWords,
      fc.infiniteStream(someWords),
      (batches, asked, before, each) => {
        const stay: IndexedCable[] = [];
        const segments = batches.map(([cables, dice]) => {
          const gone = Uint8Array.from(cables, () => (dice.next().value === 0 ? 1 : 0));
          stay.push(...cables.filter((_, at) => gone[at] === 0));
          return {
            ...open(built(cables, each.next().value)),
            gone: gone.includes(1) ? gone : null,
          };
        });
        const merged = new Map<string, Uint8Array>();
        assert.equal(
          mergeSegments(segments, (name, bytes) => merged.set(name, bytes), before),
          stay.length,
        );
        if (stay.length === 0) return assert.equal(merged.size, 0);
        const expected = built(stay, before);
        assert.deepEqual([...merged.keys()].toSorted(), [...expected.keys()].toSorted());
        // Words, stems, lists and positions to the byte; columns number their strings in another order.
        for (const [name, bytes] of expected)
          if (name !== "head" && name !== "told" && !name.startsWith("pos."))
            assert.deepEqual(merged.get(name), bytes, name);
        sameBeside(open(merged), open(expected));
        for (const [reader, text] of asked) {
          const answer = (segment: Segment) => {
            const index = joinSegments([segment], { vocabulary: builtIn }).as(
              (label) => may(reader, label).allowed,
            );
            const found = searchIndex(index, {
              query: read(text),
              order: "relevance",
              limit: Number.POSITIVE_INFINITY,
              hitsPerCable: 3,
              cursor: null,
              facets: true,
            });
            const copies = found.page.map(({ place }) => segment.cable.copy[place.cable]);
            return { ...found, copies };
          };
          assert.deepEqual(answer(open(merged)), answer(open(expected)), text);
        }
      },
    ),
    { numRuns: runs(60) },
  );
});

test("nothing that was taken out is left in a merged segment", () => {
  const secret = (controls: readonly string[]) => ({
    printedLevel: "SECRET" as const,
    label: { level: "SECRET" as const, controls, captions: [] },
  });
  const batch = [
    cableOf(1, [paragraph(1, "Lantern at the harbor.", { mark: "S/ZZ", ...secret(["ZZ"]) })], {
      mrn: "09ASTANA0",
      source: "attic",
      signer: "Quill",
      citations: [{ mrn: "08PARIS77", address: "p1", needsHead: false }],
    }),
    cableOf(2, [paragraph(1, "Nothing of note.", { mark: "U", ...secret([]) })], {
      mrn: "09ASTANA1",
    }),
  ];
  const merged: Buffer[] = [];
  const segment = { ...open(built(batch)), gone: Uint8Array.of(1, 0) };
  mergeSegments([segment], (_name, bytes) => merged.push(Buffer.from(bytes)));
  const all = Buffer.concat(merged);
  for (const trace of ["antern", "harbor", "S/ZZ", "attic", "Quill", "08PARIS77", "09ASTANA0"])
    assert.ok(!all.includes(trace), trace);
  for (const kept of ["note", "09ASTANA1", "one"]) assert.ok(all.includes(kept), kept);
});

test("however cables come, segments stay few and each cable is written again once a tier", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(1, 1, 1, 3, 40, 500, 2000), { minLength: 1, maxLength: 400 }),
      (batches) => {
        let segments: readonly Size[] = [];
        let written = 0;
        let cables = 0;
        for (const size of batches) {
          cables += size;
          segments = [...segments, { cables: size, documents: size * 12, gone: 0 }];
          for (let due = nextMerge(segments); due !== null; due = nextMerge(segments)) {
            const merged = due.reduce((sum, one) => sum + one.cables, 0);
            written += merged;
            const rest = segments.filter((one) => !due.includes(one));
            segments = [...rest, { cables: merged, documents: merged * 12, gone: 0 }];
          }
        }
        assert.ok(segments.length <= (FAN - 1) * (tierOf(cables) + 1), String(segments.length));
        assert.ok(written <= cables * (tierOf(cables) + 1));
      },
    ),
  );
});

test("while many come, cables are written again once until a segment has tens of thousands, and by the rule when they have come", () => {
  let segments: readonly Size[] = [];
  let written = 0;
  const merge = (occasion: Occasion): void => {
    for (;;) {
      const due = nextMerge(segments, occasion);
      if (due === null) return;
      const cables = due.reduce((sum, one) => sum + one.cables, 0);
      written += cables;
      const documents = due.reduce((sum, one) => sum + one.documents, 0);
      const rest = segments.filter((one) => !due.includes(one));
      segments = [...rest, { cables, documents, gone: 0 }];
    }
  };
  for (let batch = 0; batch < 480; batch += 1) {
    segments = [...segments, { cables: 512, documents: 512 * 12, gone: 0 }];
    merge({ kind: "many" });
    assert.ok(segments.length < FAN ** 2 + FAN, String(segments.length));
  }
  // The last thirty-two wait.
  assert.equal(written, 448 * 512);
  assert.equal(segments.length, 7 + 32);
  const waiting = segments;
  merge({ kind: "few" });
  assert.equal(written, 480 * 512);
  assert.equal(segments.length, 7 + 4);
  // When all have come they are one, and so are small ones of before, unless that were to write more again than came.
  segments = [...waiting, { cables: 40, documents: 480, gone: 0 }];
  merge({ kind: "all", cables: 480 * 512 });
  assert.equal(segments.length, 7 + 1);
  segments = [...waiting, { cables: 20_000, documents: 240_000, gone: 0 }];
  merge({ kind: "all", cables: 32 * 512 });
  assert.equal(segments.length, 7 + 4 + 1);
  // Cables of so many paragraphs that as many as that would be too large a segment do not wait for ever.
  segments = Array.from({ length: 40 }, () => ({ cables: 512, documents: 120_000, gone: 0 }));
  merge({ kind: "many" });
  assert.ok(segments.length < FAN * 2, String(segments.length));
});

test("a segment of which a quarter is gone is written again, and none grows without bound", () => {
  const worn = { cables: 100, documents: 1200, gone: 25 };
  assert.deepEqual(nextMerge([worn, { cables: 5, documents: 60, gone: 1 }]), [worn]);
  assert.equal(nextMerge([{ ...worn, gone: 24 }]), null);
  const large = { cables: 300_000, documents: 3_000_000, gone: 0 };
  assert.equal(nextMerge(Array.from({ length: 20 }, () => ({ ...large }))), null);
});
