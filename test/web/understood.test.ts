import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery, piecesOf } from "../../src/query/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { understoodOf } from "../../web/src/reading/understood.ts";
import { english } from "../../web/src/text/english.ts";

/** How the pieces of a query are called, and what each means. */
const called = (typed: string): readonly (readonly [string, string | null])[] => {
  const read = parseQuery(typed);
  assert.equal(read.kind, "query", typed);
  const pieces = read.kind === "query" ? piecesOf(read.query) : [];
  return understoodOf(pieces, builtIn, null, english).map(({ what, meaning }) => [what, meaning]);
};

test("a piece of a query is called by all of it, not by how it begins", () => {
  const { fields, anyOf, word, phrase, without } = english.understood;
  for (const [typed, what] of [
    ["treaty", word],
    ['"joint statement"', phrase],
    ["NOT treaty", without],
    ["NOT (a OR b)", without],
    ["NOT a OR b", anyOf],
    ['"joint statement" OR treaty', anyOf],
    ["tags:PREL OR treaty", anyOf],
    ["(role:action) OR (mark:C)", anyOf],
    ["tags:PREL", fields["tags"]],
    ["(role:action)", fields["role"]],
    ["same:(a OR b)", fields["same"]],
    ["same:((a OR b) c)", fields["same"]],
  ] as const)
    assert.equal(called(typed)[0]?.[0], what, typed);
  assert.deepEqual(called("a (tags:PREL OR b) (role:action c)"), [
    [word, null],
    [anyOf, null],
    [fields["role"], null],
  ]);
});

test("a field's values are said in words", () => {
  assert.equal(called("tags:(PREL OR PARM)")[0]?.[1]?.split(" or ").length, 2);
  assert.equal(called("date:>=2009")[0]?.[1], english.understood.from("2009"));
});
