import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery, type Leaf } from "../../src/query/index.ts";
import { litPlaces } from "../../src/search/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

/** The text with what is lit between guillemets. */
const lit = (query: string, text: string): string => {
  const read = parseQuery(query, { vocabulary: builtIn });
  assert.equal(read.kind, "query");
  const leaf = read.kind === "query" ? (read.query as Leaf) : assert.fail();
  return litPlaces(text, [leaf]).reduceRight(
    (shown, { start, end }) =>
      `${shown.slice(0, start)}«${shown.slice(start, end)}»${shown.slice(end)}`,
    text,
  );
};

test("what makes a leaf hold is lit, in every form, and phrases are one piece", () => {
  for (const [query, text, expected] of [
    [
      "request",
      "Post requests it; the request was requested. A requester did not.",
      "Post «requests» it; the «request» was «requested». A requester did not.",
    ],
    ["=request", "Post requests the request.", "Post requests the «request»."],
    ["harb*", "Harbors and harbingers", "«Harbors» and «harbingers»"],
    [
      '"joint statement"',
      "a joint\nstatement, joint work, a statement",
      "a «joint\nstatement», joint work, a statement",
    ],
    ["U.S.", "The U.S. and US", "The «U.S». and «US»"],
  ] as const) {
    assert.equal(lit(query, text), expected, query);
  }
});
