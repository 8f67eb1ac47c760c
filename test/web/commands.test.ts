import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { fuzzy } from "../../web/src/actions/fuzzy.ts";
import { standingPages } from "../../web/src/actions/pages.ts";
import { ROUTES } from "../browser/pages.ts";

const NAMES = [
  "Copy this page’s address",
  "How to read a cable, and glossary",
  "Missing cables",
  "Next hit or paragraph",
  "Posts and years",
  "Print",
];

const best = (typed: string): string | undefined =>
  NAMES.flatMap((name) => {
    const rank = fuzzy(name, typed);
    return rank === null ? [] : [{ name, rank }];
  }).toSorted((a, b) => a.rank - b.rank)[0]?.name;

test("a command is found by its beginning, by beginnings of its words, and by its letters in order", () => {
  const cases: readonly [string, string | undefined][] = [
    ["miss", "Missing cables"],
    ["GLOSS", "How to read a cable, and glossary"],
    ["copy addr", "Copy this page’s address"],
    ["years posts", "Posts and years"],
    ["prnt", "Print"],
    ["nxthit", "Next hit or paragraph"],
    ["zzz", undefined],
  ];
  for (const [typed, expected] of cases) assert.equal(best(typed), expected, typed);
});

test("every name answers to each beginning of it and to nothing, and whatever is typed is borne", () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.nat(40), fc.string(), (name, length, any) => {
      assert.equal(fuzzy(name, name.slice(0, length)), 0);
      fuzzy(name, any);
      fuzzy(any, name);
    }),
  );
});

test("every page that needs no name stands in the menu", () => {
  const addresses = new Set(standingPages.map(({ href }) => href));
  const standing = ROUTES.filter((route) => !route.includes("[") && route !== "/search");
  assert.ok(standing.length > 5);
  assert.deepEqual(
    standing.filter((route) => !addresses.has(route)),
    [],
  );
});
