import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { may, readingRoom, type Reader } from "../../src/clearance/index.ts";
import { parseQuery } from "../../src/query/index.ts";
import { FACETS, FURTHER_FACETS } from "../../src/search/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { keep, type Copy, type Instance } from "../../src/store/memory/kept.ts";
import { allHits, answer } from "../../src/store/memory/search.ts";
import { missingIn, neighboursOf } from "../../src/store/memory/edge.ts";
import { seenBy } from "../../src/store/memory/seen.ts";
import { statsOf } from "../../src/store/memory/stats.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { archiveContract, read } from "../contract/archive.ts";
import { queryText, reader as anyReader, receivedBatch } from "../contract/generate.ts";
import { runs } from "../runs.ts";

archiveContract("memory", async () => openMemoryArchive(), { runs: runs(10) });

/** What is left of a copy when everything that a reader may not see is taken out of it; null where nothing is. */
const left = (copy: Copy, reader: Reader): Copy | null => {
  const documents = copy.documents.filter(({ label }) => may(reader, label).allowed);
  if (documents.length === 0) return null;
  const open = new Set(documents.map(({ address }) => address));
  const isOpen = (addresses: readonly string[]): boolean =>
    addresses.every((address) => open.has(address));
  const { cable } = copy;
  const head = open.has("head");
  return {
    ...copy,
    documents,
    cable: {
      ...cable,
      documents,
      subject: open.has(cable.subjectAddress) ? cable.subject : null,
      to: head ? cable.to : [],
      info: head ? cable.info : [],
      tags: head ? cable.tags : [],
      captions: head ? cable.captions : [],
      precedence: head ? cable.precedence : [],
      signer: head ? cable.signer : null,
      classifiedBy: head ? cable.classifiedBy : null,
      citations: cable.citations
        .filter(({ address, needsHead }) => open.has(address) && (head || !needsHead))
        .map(({ mrn, address }) => ({ mrn, address, needsHead: false })),
      actions: cable.actions.filter(isOpen),
      deadlines: cable.deadlines.filter(isOpen),
      diagnostics: cable.diagnostics.filter(isOpen),
    },
  };
};

/** The archive that is left for a reader, in another order of storing: row numbers do not tell either. */
const viewOf = (instances: readonly Instance[], reader: Reader): readonly Instance[] =>
  instances
    .flatMap(({ mrn, copies }) => {
      const seen = copies.flatMap((copy) => left(copy, reader) ?? []);
      return seen.length === 0 ? [] : [{ mrn, copies: seen }];
    })
    .toReversed();

test("law: what a reader is answered over the archive is what anyone is answered over what is left for that reader", () => {
  fc.assert(
    fc.property(
      receivedBatch,
      anyReader,
      fc.array(queryText, { minLength: 5, maxLength: 10 }),
      (batch, reader, texts) => {
        const instances: Instance[] = [];
        for (const received of batch) keep(instances, received, builtIn);
        const whole = seenBy(instances, reader, builtIn);
        const view = seenBy(viewOf(instances, reader), readingRoom, builtIn);
        for (const text of texts) {
          const query = read(text);
          for (const order of ["relevance", "date", "-date"] as const) {
            const options = { order, facets: true, limit: 2 };
            assert.deepEqual(
              answer(query, text, options, whole),
              answer(query, text, options, view),
              text,
            );
            assert.deepEqual(
              allHits(query, { order }, whole),
              allHits(query, { order }, view),
              text,
            );
          }
        }
        assert.deepEqual(missingIn(whole), missingIn(view));
        assert.deepEqual(statsOf(whole.seen), statsOf(view.seen));
        for (const seen of whole.seen) {
          const other = view.seen.find(({ name }) => name === seen.name);
          assert.ok(other);
          assert.deepEqual(neighboursOf(seen, whole), neighboursOf(other, view));
        }
      },
    ),
    { numRuns: runs(150) },
  );
});

test("law: every count of a facet is that of the list it leads to", async () => {
  await fc.assert(
    fc.asyncProperty(receivedBatch, anyReader, queryText, async (batch, reader, text) => {
      const archive = openMemoryArchive();
      await archive.put(batch);
      const query = read(text);
      const { facets } = await archive.search(reader, query, text, {
        facets: [...FACETS, ...FURTHER_FACETS],
      });
      const asksOtherwise =
        /\b(?:year|date|post|country|class|tags|caption|source|signer|cites):/.test(text);
      for (const [facet, values] of Object.entries(facets)) {
        if (asksOtherwise && facet !== "role") continue;
        for (const { value, cables } of values) {
          const field = facet === "month" ? "date" : facet;
          const term = facet === "role" ? `(role:${value})` : `${field}:"${value}"`;
          const led = parseQuery(text === "" ? term : `${term} (${text})`);
          if (led.kind === "errors") continue;
          const { totals } = await archive.search(reader, led.query, "");
          assert.equal(totals.cables, cables, `${term} (${text})`);
        }
      }
    }),
    { numRuns: runs(100) },
  );
});
