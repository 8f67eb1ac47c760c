import assert from "node:assert/strict";
import { test } from "node:test";
import { hasBit } from "../../src/search/bytes/bits.ts";
import { writeColumns, type Column } from "../../src/search/bytes/columns.ts";
import { buildSegment, openSegment, recordOf, seal, type Segment } from "../../src/search/index.ts";
import { MONTH, monthsOf } from "../../src/search/segment/months.ts";
import { documentsAt, keptParagraphs, PARAGRAPHS } from "../../src/search/segment/portions.ts";
import { cableOf, paragraph } from "./made.ts";

const CABLES = [
  cableOf(1, [paragraph(1, "Tea."), paragraph(2, "More tea.")], { at: "1966-02-28T10:00:00Z" }),
  cableOf(2, [paragraph(1, "HEADING", { place: "heading", role: null }), paragraph(2, "Tea.")]),
  cableOf(3, []),
  cableOf(
    4,
    Array.from({ length: 40 }, (_, at) => paragraph(at, `Tea, number ${at}.`)),
    {
      at: "2009-10-22T10:00:00Z",
    },
  ),
];

/** The segment of the cables, its columns changed before they are written. */
const segmentOf = (changed: (columns: Map<string, Column>) => void): Segment => {
  const blobs = new Map<string, Uint8Array>();
  buildSegment(CABLES, (name, bytes) => blobs.set(name, bytes));
  const { columns } = openSegment((name) => blobs.get(name), "1");
  const all = new Map(Array.from(columns.keys(), (name) => [name, columns.get(name)!] as const));
  changed(all);
  writeColumns(all, (name, bytes) => blobs.set(name, seal(bytes)));
  return openSegment((name) => blobs.get(name), "1");
};

const recordsOf = (segment: Segment): readonly string[] =>
  CABLES.map((_, cable) => recordOf(segment, cable));

test("months and paragraphs are kept, and a segment from before they were says the same", () => {
  const now = segmentOf(() => undefined);
  const before = segmentOf((columns) => {
    columns.delete(MONTH);
    columns.delete(PARAGRAPHS);
    columns.set("segment", columns.get("segment")!.slice(0, 5));
  });
  assert.notEqual(keptParagraphs(now), null);
  assert.equal(keptParagraphs(before), null);
  for (const segment of [now, before]) {
    const { of, first, last } = monthsOf(segment);
    assert.deepEqual([...of], [1966 * 12 + 2, 0, 0, 2009 * 12 + 10]);
    assert.ok(first % 12 === 0 && first <= 1966 * 12 + 1 && last >= 2009 * 12 + 9);
    const paragraphs = documentsAt(segment, "paragraph");
    assert.deepEqual(
      Array.from({ length: segment.documents }, (_, doc) => hasBit(paragraphs, doc)),
      CABLES.flatMap(({ cable }) => cable.documents.map(({ place }) => place === "paragraph")),
    );
  }
  assert.deepEqual(recordsOf(before), recordsOf(now));
});

test("a kept month or paragraph that is another than its day or place says is told from what it should be", () => {
  const whole = recordsOf(segmentOf(() => undefined));
  const month = segmentOf((columns) => {
    columns.set(MONTH, columns.get(MONTH)!.slice().fill(24_000, 3));
  });
  const paragraphs = segmentOf((columns) => {
    columns.set(PARAGRAPHS, columns.get(PARAGRAPHS)!.slice().fill(0, 0, 1));
  });
  assert.notDeepEqual(recordsOf(month), whole);
  assert.notDeepEqual(recordsOf(paragraphs), whole);
});
