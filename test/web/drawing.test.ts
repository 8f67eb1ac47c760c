import assert from "node:assert/strict";
import { test } from "node:test";
import type { CableLine } from "../../src/archive/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { drawingOf } from "../../web/src/server/drawing.ts";

const held = (mrn: string, date: string): CableLine => ({
  mrn,
  held: true,
  date,
  subject: `EXERCISE ${mrn}`,
  from: null,
});

test("one of several cables of a number stands in the lane of its post and is said to be from there", () => {
  const middle = held("09ASTANA2050~6f0c2a", "2009-11-10");
  const other = held("09ASTANA2050~aa0c2b", "2009-11-11");
  const drawing = drawingOf(
    { vocabulary: builtIn },
    middle,
    [
      { line: middle, ring: 0 },
      { line: other, ring: 1 },
    ],
    [{ from: other.mrn, to: middle.mrn }],
    new Map(),
  );
  assert.deepEqual(
    drawing.graph.lanes.map(({ post }) => post),
    ["ASTANA"],
  );
  assert.deepEqual(drawing.posts, { ASTANA: "Embassy Astana" });
  assert.deepEqual(
    drawing.cables.map(({ from, title }) => [from, title]),
    [
      ["Embassy Astana", "EXERCISE 09ASTANA2050~6f0c2a"],
      ["Embassy Astana", "EXERCISE 09ASTANA2050~aa0c2b"],
    ],
  );
});
