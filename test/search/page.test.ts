import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { may, readingRoom, type Reader } from "../../src/clearance/index.ts";
import {
  buildSegment,
  joinSegments,
  openSegment,
  searchIndex,
  type IndexedCable,
  type Segment,
} from "../../src/search/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { read } from "../contract/archive.ts";
import { runs } from "../runs.ts";

/** Some in nearly every document, some in few. */
const WORDS = ["the", "the", "the", "of", "of", "and", "visit", "visits", "treaty", "uranium"];

/** Cables of a few short paragraphs, enough of them for several blocks; every third paragraph is secret. */
const segmentOf = (cables: number, dice: () => number, id: string, first: number): Segment => {
  const made = Array.from({ length: cables }, (_, at): IndexedCable => {
    const serial = first + at;
    const documents = Array.from({ length: 1 + (dice() % 6) }, (_paragraph, place) => {
      const level = dice() % 3 === 0 ? ("SECRET" as const) : ("UNCLASSIFIED" as const);
      return {
        place: "paragraph" as const,
        address: `p${place + 1}`,
        number: place + 1,
        mark: null,
        printedLevel: level,
        label: { level, controls: [], captions: [] },
        role: "body" as const,
        text: Array.from({ length: 1 + (dice() % 30) }, () => WORDS[dice() % WORDS.length]).join(
          " ",
        ),
      };
    });
    const cable = {
      mrn: `09ASTANA${serial}`,
      hash: String(serial).padStart(64, "0"),
      source: "one",
      at:
        dice() % 9 === 0 ? null : `2009-11-${String(1 + (dice() % 9)).padStart(2, "0")}T00:00:00Z`,
      aliases: [],
      from: null,
      post: null,
      country: null,
      subject: null,
      subjectAddress: "head" as const,
      to: [],
      info: [],
      tags: [],
      captions: [],
      precedence: [],
      signer: null,
      classifiedBy: null,
      citations: [],
      actions: [],
      deadlines: [],
      diagnostics: [],
      documents,
    };
    return { cable, copy: serial, instance: serial, joins: false, isTwin: false, rank: [] };
  });
  const blobs = new Map<string, Uint8Array>();
  buildSegment(made, (name, bytes) => blobs.set(name, bytes));
  return openSegment((name) => blobs.get(name), id);
};

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

test("the first page is the beginning of the whole list, and each page goes on where the one before ends", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 140 }), { minLength: 1, maxLength: 3 }),
      fc.infiniteStream(fc.nat(10_000)),
      fc.constantFrom(...READERS),
      fc.constantFrom(1, 3, 20),
      fc.constantFrom("relevance" as const, "date" as const, "-date" as const),
      (sizes, stream, reader, limit, order) => {
        const dice = (): number => stream.next().value;
        let first = 1;
        const segments = sizes.map((size, at) => {
          const segment = segmentOf(size, dice, String(at), first);
          first += size;
          return segment;
        });
        const index = joinSegments(segments, { vocabulary: builtIn }).as(
          (label) => may(reader, label).allowed,
        );
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
