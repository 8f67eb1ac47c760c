import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { may, readingRoom, type Reader } from "../../src/clearance/index.ts";
import {
  joinFacets,
  joinParts,
  joinSegments,
  searchIndex,
  searchPart,
  type Found,
  type IndexedCable,
  type ReaderIndex,
  type SearchRequest,
} from "../../src/search/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { read } from "../contract/archive.ts";
import { runs } from "../runs.ts";
import { cableOf, paragraph, segmentOf } from "./made.ts";

/** Some in nearly every document, some in few. */
const WORDS = ["the", "the", "the", "of", "of", "and", "visit", "visits", "treaty", "uranium"];

/** Cables of a few short paragraphs, enough of them for several blocks; every third paragraph is secret. */
const someCables = (cables: number, dice: () => number, first: number): readonly IndexedCable[] =>
  Array.from({ length: cables }, (_, at) => {
    const documents = Array.from({ length: 1 + (dice() % 6) }, (_paragraph, place) => {
      const level = dice() % 3 === 0 ? "SECRET" : "UNCLASSIFIED";
      const words = Array.from({ length: 1 + (dice() % 30) }, () => WORDS[dice() % WORDS.length]);
      return paragraph(place + 1, words.join(" "), {
        printedLevel: level,
        label: { level, controls: [], captions: [] },
      });
    });
    const day = dice() % 9 === 0 ? null : String(1 + (dice() % 9)).padStart(2, "0");
    return cableOf(first + at, documents, {
      at: day === null ? null : `2009-11-${day}T00:00:00Z`,
    });
  });

const READERS: readonly Reader[] = [
  readingRoom,
  { id: "some", level: "UNCLASSIFIED", controls: [], captions: [] },
];

const QUERIES = [
  "the",
  "of",
  "visit",
  "the of",
  "the uranium",
  "treaty OR the",
  "uranium OR treaty",
  "the NOT uranium",
  "=visit",
  "vis*",
  '"the of"',
  '"the of the"',
  '"of visit"',
  '"the the and of"',
  "year:2009 OR the",
  "",
] as const;

/** An index of segments of these sizes, as a reader sees it. */
const indexOf = (sizes: readonly number[], dice: () => number, reader: Reader): ReaderIndex => {
  let first = 1;
  const segments = sizes.map((size, at) => {
    const segment = segmentOf(someCables(size, dice, first), String(at));
    first += size;
    return segment;
  });
  return joinSegments(segments, { vocabulary: builtIn }).as((label) => may(reader, label).allowed);
};

test("the first page is the beginning of the whole list, and each page goes on where the one before ends", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 140 }), { minLength: 1, maxLength: 3 }),
      fc.infiniteStream(fc.nat(10_000)),
      fc.constantFrom(...READERS),
      fc.constantFrom(1, 3, 20),
      fc.constantFrom("relevance" as const, "date" as const, "-date" as const),
      (sizes, stream, reader, limit, order) => {
        const index = indexOf(sizes, () => stream.next().value, reader);
        for (const text of QUERIES) {
          const page = (most: number, cursor: string | null) =>
            searchIndex(index, {
              query: read(text),
              order,
              limit: most,
              hitsPerCable: 3,
              cursor,
              facets: false,
            });
          const whole = page(Number.POSITIVE_INFINITY, null).page;
          const one = page(limit, null);
          assert.deepEqual(one.page, whole.slice(0, limit), text);
          assert.equal(one.isLast, whole.length <= limit, text);
          if (one.isLast) continue;
          const next = page(limit, one.page.at(-1)!.name);
          assert.deepEqual(next.page, whole.slice(limit, limit * 2), text);
          assert.equal(next.isLast, whole.length <= limit * 2, text);
        }
      },
    ),
    { numRuns: runs(25) },
  );
});

/** Asks two parts as two threads do: what one adds to a sum, the other is told. */
const inTwo = (
  index: ReaderIndex,
  parts: readonly [readonly number[], readonly number[]],
  request: SearchRequest,
): Found => {
  // Each is asked from the beginning once more than there are sums, and is told then what the other gave before.
  const given: [(readonly number[])[], (readonly number[])[]] = [[], []];
  const ask = (one: 0 | 1) => {
    let at = 0;
    const others = (own: readonly number[]): (() => readonly number[]) => {
      const other = given[one === 0 ? 1 : 0][at];
      given[one][at++] = own;
      return () => other ?? own.map(() => 0);
    };
    const sum = (own: readonly number[]): (() => readonly number[]) => {
      const theirs = others(own);
      return () => own.map((number, place) => number + theirs()[place]!);
    };
    return searchPart(index, parts[one], request, {
      begin: sum,
      add: (own) => sum(own)(),
      others,
      counted: () => undefined,
    });
  };
  for (let round = 0; round < 4; round++) {
    ask(0);
    ask(1);
  }
  const found = [ask(0), ask(1)] as const;
  const facets = joinFacets(index, request.facets, [found[0].facets, found[1].facets]);
  return joinParts(index, request.limit, found, facets);
};

test("two parts find together what one finds alone", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 140 }), { minLength: 2, maxLength: 4 }),
      fc.infiniteStream(fc.nat(10_000)),
      fc.constantFrom(...READERS),
      fc.constantFrom(1, 3, 20, Number.POSITIVE_INFINITY),
      fc.constantFrom("relevance" as const, "date" as const, "-date" as const),
      (sizes, stream, reader, limit, order) => {
        const index = indexOf(sizes, () => stream.next().value, reader);
        const all = [...index.segments.keys()];
        const first = all.filter((at) => at % 2 === 0);
        const parts = [first, all.filter((at) => at % 2 === 1)] as const;
        for (const text of [...QUERIES, "class:S", "the class:U NOT of"]) {
          let cursor: string | null = null;
          for (let page = 0; page < 3; page++) {
            const request: SearchRequest = {
              query: read(text),
              order,
              limit,
              hitsPerCable: 3,
              cursor,
              facets: "whole",
            };
            const whole = searchIndex(index, request);
            assert.deepEqual(inTwo(index, parts, request), whole, text);
            const alone = searchPart(index, first, request, {
              begin: () => () => null,
              add: (own) => own,
              others: () => () => [],
              counted: () => undefined,
            });
            assert.deepEqual(
              joinParts(index, limit, [alone], joinFacets(index, "whole", [alone.facets])),
              whole,
              `${text}, the other does not answer`,
            );
            if (whole.isLast) break;
            cursor = whole.page.at(-1)!.name;
          }
        }
      },
    ),
    { numRuns: runs(15) },
  );
});
