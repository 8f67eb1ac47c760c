import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery, piecesOf, printQuery } from "../../src/query/index.ts";
import { dated, toggled } from "../../web/src/reading/narrow.ts";

/** A query as an answer gives it: canonical, with its pieces. */
const understood = (typed: string) => {
  const read = parseQuery(typed);
  assert.equal(read.kind, "query", typed);
  return read.kind === "query"
    ? { text: printQuery(read.query), pieces: piecesOf(read.query) }
    : { text: "", pieces: [] };
};

const toggle = (typed: string, field: string, value: string): string => {
  const { text, pieces } = understood(typed);
  return toggled(text, pieces, field, value);
};

const table: readonly (readonly [typed: string, field: string, value: string, leads: string])[] = [
  ["", "tags", "PARM", "tags:PARM"],
  ["uranium", "tags", "PARM", "uranium tags:PARM"],
  ["tags:PARM", "tags", "PARM", ""],
  ["uranium tags:PARM", "tags", "KNNP", "uranium tags:(PARM OR KNNP)"],
  ["uranium tags:(PARM OR KNNP)", "tags", "PARM", "uranium tags:KNNP"],
  ["a OR b", "post", "ASTANA", "(a OR b) post:ASTANA"],
  ["uranium", "role", "action", "uranium (role:action)"],
  ["uranium (role:action)", "role", "action", "uranium"],
  ["class:S", "class", "SECRET", ""],
  ["class:S", "class", "TOP SECRET", 'class:(S OR "TOP SECRET")'],
];

test("a value of a facet leads to the query with it, or without it where it is chosen", () => {
  for (const [typed, field, value, leads] of table) {
    const query = toggle(typed, field, value);
    assert.equal(query, leads, `${typed} + ${field}:${value}`);
    // What a facet leads to must be a query that can be read.
    understood(query);
  }
});

test("a range of dates replaces the one that stands there", () => {
  const { text, pieces } = understood("uranium date:2008");
  assert.equal(dated(text, pieces, "2008-06", "2009-12"), "uranium date:2008-06..2009-12");
  assert.equal(dated(text, pieces, "2009", "2009"), "uranium date:2009");
  assert.equal(dated(text, pieces, "2009", ""), "uranium date:>=2009");
  assert.equal(dated(text, pieces, "", ""), "uranium");
});
