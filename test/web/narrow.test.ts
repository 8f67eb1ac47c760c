import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery, piecesOf, printQuery } from "../../src/query/index.ts";
import { chosenOf, dated, isChosen, toggled } from "../../web/src/reading/narrow.ts";

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
  // A query whose whole is an OR stands in parentheses beside the value, whatever it begins and ends with.
  ["tags:(PARM OR KNNP) OR a", "post", "ASTANA", "(tags:(PARM OR KNNP) OR a) post:ASTANA"],
  ["same:(a b) OR c", "post", "ASTANA", "(same:(a b) OR c) post:ASTANA"],
  ["(role:action) OR (mark:C)", "post", "ASTANA", "((role:action) OR (mark:C)) post:ASTANA"],
  ['"a OR b" c', "post", "ASTANA", '"a or b" c post:ASTANA'],
  ["(a OR b) tags:PARM", "tags", "KNNP", "(a OR b) tags:(PARM OR KNNP)"],
  ["(a OR b) tags:PARM", "tags", "PARM", "a OR b"],
  // What begins with a field and has more in it is no chosen value.
  ["post:PARIS OR post:ROME", "post", "ASTANA", "(post:PARIS OR post:ROME) post:ASTANA"],
  ["post:PARIS OR a", "post", "PARIS", "(post:PARIS OR a) post:PARIS"],
  ["(role:action a) b", "role", "action", "(role:action a) b (role:action)"],
  ['tags:("DOE, JANE" OR PARM)', "tags", "PARM", 'tags:"DOE, JANE"'],
  ['source:("this OR that" OR x)', "source", "x", 'source:"this OR that"'],
  // Of two fields of one name, the one that has the value gives it up.
  ["tags:PARM tags:KNNP", "tags", "KNNP", "tags:PARM"],
  // A comparison is no value of a list: the value takes its place.
  ["class:>=C a", "class", "SECRET", "a class:SECRET"],
  ["class:<C", "class", "CONFIDENTIAL", "class:CONFIDENTIAL"],
  // Roles are counted in what is found, so a further one stands beside those that are asked for.
  ["role:action a", "role", "summary", "role:action a (role:summary)"],
  ["(role:action)", "role", "summary", "(role:action) (role:summary)"],
  ["role:(action OR summary) a", "role", "summary", "role:(action OR summary) a (role:summary)"],
  ["role:action a", "role", "action", "a"],
  ["(role:action) (role:summary)", "role", "summary", "(role:action)"],
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

test("a range of dates stands beside the whole of an OR", () => {
  const { text, pieces } = understood("(a OR b) date:2008");
  const rest = dated(text, pieces, "", "");
  assert.equal(rest, "a OR b");
  assert.equal(dated(text, pieces, "2009", "2009"), "(a OR b) date:2009");
  // The rest goes to the page's form, and comes back without its pieces.
  assert.equal(dated(rest, [], "2009", ""), "(a OR b) date:>=2009");
  assert.equal(dated("tags:(A OR B) OR c", [], "", "2009"), "(tags:(A OR B) OR c) date:<=2009");
});

test("a range of dates replaces all that stand there", () => {
  const { text, pieces } = understood("(a OR b) date:>=2008 c date:<2010");
  assert.equal(dated(text, pieces, "2009", "2009"), "(a OR b) c date:2009");
  assert.equal(dated(text, pieces, "", ""), "(a OR b) c");
});

test("what is chosen is one value, or several that each will do, and nothing else", () => {
  const on = (typed: string, field: string, value: string): boolean =>
    isChosen(chosenOf(understood(typed).pieces, field), value);
  for (const [typed, field, value, is] of [
    ["tags:PARM a", "tags", "PARM", true],
    ["tags:(PARM OR KNNP)", "tags", "KNNP", true],
    ["tags:PARM tags:KNNP", "tags", "KNNP", true],
    ["class:C", "class", "CONFIDENTIAL", true],
    ["class:>=C", "class", "CONFIDENTIAL", false],
    ["(role:action) a", "role", "action", true],
    ["(role:action a) b", "role", "action", false],
    ["role:(action OR summary)", "role", "action", false],
    ["tags:PARM OR a", "tags", "PARM", false],
    ["(tags:PARM OR a) b", "tags", "PARM", false],
    ["NOT tags:PARM", "tags", "PARM", false],
    ["signer:pike", "signer", "PIKE", true],
  ] as const)
    assert.equal(on(typed, field, value), is, `${typed} ${field}:${value}`);
});
