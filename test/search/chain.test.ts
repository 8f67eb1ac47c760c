import assert from "node:assert/strict";
import { test } from "node:test";
import { may, readingRoom } from "../../src/clearance/index.ts";
import { chainFrom, joinSegments } from "../../src/search/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { cableOf, paragraph, segmentOf } from "./made.ts";

test("a page that asks both sides of a chain in turn walks each once", () => {
  const segment = segmentOf([1, 2, 3].map((at) => cableOf(at, [paragraph(1, "clock")])));
  const index = joinSegments([segment], { vocabulary: builtIn }).as(
    (label) => may(readingRoom, label).allowed,
  );
  const walk = (side: "before" | "after", steps: number) =>
    chainFrom(index, [{ at: 0, cable: 1 }], side, steps);
  const [before, after] = [walk("before", 9), walk("after", 9)];
  assert.equal(walk("before", 9), before);
  assert.equal(walk("after", 9), after);
  assert.notEqual(walk("after", 8), after);
});
