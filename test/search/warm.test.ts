import assert from "node:assert/strict";
import { test } from "node:test";
import { may, readingRoom } from "../../src/clearance/index.ts";
import {
  buildSegment,
  joinSegments,
  openSegment,
  searchIndex,
  warming,
  type ReaderIndex,
} from "../../src/search/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { as, read } from "../contract/archive.ts";
import { cableOf, paragraph } from "./made.ts";

/** An index whose columns are long enough to stand apart, and the names of those that were read. */
const long = (): {
  readonly index: (reader?: typeof readingRoom) => ReaderIndex;
  readonly columns: string[];
} => {
  const blobs = new Map<string, Uint8Array>();
  const cables = Array.from({ length: 1200 }, (_, at) =>
    cableOf(
      at + 1,
      [1, 2, 3, 4].map((number) =>
        paragraph(number, `Of uranium, as number ${at} says.`, {
          label: { level: number === 4 ? "SECRET" : "UNCLASSIFIED", controls: [], captions: [] },
        }),
      ),
      { at: `2009-11-${String((at % 28) + 1).padStart(2, "0")}T00:00:00Z`, post: "ASTANA" },
    ),
  );
  buildSegment(cables, (name, bytes) => blobs.set(name, bytes));
  const columns: string[] = [];
  const whole = joinSegments(
    [
      openSegment((name) => {
        if (name.startsWith("column.")) columns.push(name);
        return blobs.get(name);
      }, "1"),
    ],
    { vocabulary: builtIn },
  );
  return {
    index: (reader = readingRoom) => whole.as((label) => may(reader, label).allowed),
    columns,
  };
};

const ask = (index: ReaderIndex, text: string) =>
  searchIndex(index, {
    query: read(text),
    order: "relevance",
    limit: 20,
    hitsPerCable: 3,
    cursor: null,
    facets: true,
  });

test("an index that was made ready reads no column for an answer with all facets", () => {
  const { index, columns } = long();
  assert.deepEqual(columns, []);
  const steps = warming(index());
  while (steps.next().done !== true);
  assert.ok(columns.length > 10);
  assert.equal(new Set(columns).size, columns.length);
  columns.length = 0;
  assert.equal(ask(index(), "uranium").cables, 1200);
  assert.equal(ask(index(), "").cables, 1200);
  assert.equal(ask(index(), "post:ASTANA 7").cables, 1);
  assert.deepEqual(columns, []);
});

test("whoever asks between two steps is answered as ever", () => {
  for (const reader of [readingRoom, as("U")]) {
    const expected = ask(long().index(reader), "uranium 11");
    const { index } = long();
    const steps = warming(index(reader));
    do assert.deepEqual(ask(index(reader), "uranium 11"), expected);
    while (steps.next().done !== true);
  }
});
