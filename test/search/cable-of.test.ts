import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bitsFor, bitsOfCables, hasBit, markCables, setBit } from "../../src/search/bytes/bits.ts";
import { beginningsOf, cableOf } from "../../src/search/segment/cable-of.ts";
import type { Segment } from "../../src/search/segment/segment.ts";
import { runs } from "../runs.ts";

test("the cable of each document is found, whatever cables have none", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 60 }),
      (counts) => {
        const first = new Uint32Array(counts.length + 1);
        const expected = counts.flatMap((count, cable) => Array<number>(count).fill(cable));
        counts.forEach((count, cable) => {
          first[cable + 1] = first[cable]! + count;
        });
        const segment = {
          documents: expected.length,
          cables: counts.length,
          columns: new Map(),
          cable: { doc: first },
        } as unknown as Segment;
        assert.deepEqual(
          expected.map((_, doc) => cableOf(beginningsOf(segment), doc)),
          expected,
        );
      },
    ),
    { numRuns: runs(200) },
  );
});

test("cables that hold one of some documents are marked, and the documents of marked cables are given", () => {
  const cable = fc.array(fc.boolean(), { maxLength: 70 });
  fc.assert(
    fc.property(
      fc.array(cable, { minLength: 1, maxLength: 60 }),
      fc.infiniteStream(fc.boolean()),
      (cables, chosen) => {
        const held = cables.flat();
        const first = new Uint32Array(cables.length + 1);
        cables.forEach(({ length }, at) => {
          first[at + 1] = first[at]! + length;
        });
        const bits = bitsFor(held.length);
        held.forEach((isHeld, doc) => {
          if (isHeld) setBit(bits, doc);
        });
        const marks = new Uint8Array(cables.length);
        markCables(bits, first, marks);
        assert.deepEqual(
          [...marks],
          cables.map((documents) => (documents.includes(true) ? 1 : 0)),
        );
        // What has no documents is never found.
        const found = cables.map((documents) => documents.length > 0 && chosen.next().value);
        const documents = bitsOfCables(
          first,
          Uint8Array.from(found, (isFound) => (isFound ? 1 : 0)),
        );
        for (let doc = 0; doc < held.length; doc++)
          assert.equal(
            hasBit(documents, doc),
            found[cables.findIndex((_, at) => first[at + 1]! > doc)],
          );
      },
    ),
    { numRuns: runs(200) },
  );
});
