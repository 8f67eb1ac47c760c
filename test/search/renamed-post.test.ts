import assert from "node:assert/strict";
import { test } from "node:test";
import { readingRoom, may } from "../../src/clearance/index.ts";
import { parseQuery } from "../../src/query/index.ts";
import { joinSegments, searchIndex } from "../../src/search/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { cableOf, paragraph, segmentOf } from "./made.ts";

test("a cable that was noted under the old name of its post is found by both names", () => {
  const noted = (at: number, post: string) => cableOf(at, [paragraph(1, "clock")], { post });
  const segment = segmentOf([noted(1, "BOMBAY"), noted(2, "MUMBAI"), noted(3, "NEWDELHI")]);
  const index = joinSegments([segment], { vocabulary: builtIn }).as(
    (label) => may(readingRoom, label).allowed,
  );
  for (const text of ["post:BOMBAY", "post:MUMBAI"]) {
    const read = parseQuery(text, { vocabulary: builtIn });
    assert.ok(read.kind !== "errors");
    const { cables } = searchIndex(index, {
      query: read.query,
      order: "date",
      limit: 20,
      hitsPerCable: 1,
      cursor: null,
      facets: false,
    });
    assert.equal(cables, 2, text);
  }
});
