import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  hashOf,
  missingBy,
  withSubjects,
  type Answer,
  type Archive,
  type Failure,
  type Hit,
  type Order,
  type Received,
  type RemovalOutcome,
  type SearchOptions,
  type Unwanted,
} from "../../src/archive/index.ts";
import { readerAs, readingRoom, type Reader } from "../../src/clearance/index.ts";
import { parseQuery, type Query } from "../../src/query/index.ts";
import { FACETS, FURTHER_FACETS } from "../../src/search/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { receivedOf, type Sketch } from "./build.ts";
import { CARDS } from "./cards.ts";
import { REMOVALS } from "./removal.ts";
import { SECTIONS } from "./sections.ts";
import { queryText, reader as anyReader, receivedBatch } from "./generate.ts";

export interface ContractOptions {
  /** Generated archives that the store is held to the memory store on; 30. Each is asked several queries. */
  readonly runs?: number;
}

/**
 * Runs the contract of the archive on a store: what every store does with what it is given, told by examples, and that
 * it answers as the memory store does, over generated archives, readers and queries. `open` gives an empty archive.
 *
 *     archiveContract("memory", async () => openMemoryArchive());
 */
export const archiveContract = (
  store: string,
  open: () => Promise<Archive>,
  { runs = 30 }: ContractOptions = {},
): void => {
  const holds = (what: string, run: (archive: Archive) => Promise<void>): void => {
    test(`${store}: ${what}`, async () => {
      const archive = await open();
      try {
        await run(archive);
      } finally {
        await archive.close();
      }
    });
  };

  for (const [what, run] of [...EXAMPLES, ...REMOVALS, ...SECTIONS, ...CARDS]) holds(what, run);

  test(`${store}: answers as the memory store does`, async () => {
    await fc.assert(
      fc.asyncProperty(
        receivedBatch,
        fc.constantFrom(1, 1, 2, 100),
        fc.array(fc.tuple(anyReader, queryText), { minLength: 4, maxLength: 8 }),
        async (batch, size, asked) => {
          const archive = await open();
          const oracle = openMemoryArchive();
          try {
            // In batches, so that what was stored before meets what comes after; many small ones make a store merge.
            for (const part of partsOf(batch, size)) {
              assert.deepEqual(await archive.put(part), await oracle.put(part));
            }
            for (const [reader, text] of asked) {
              await sameAnswers(archive, oracle, reader, text);
              await sameReads(archive, oracle, reader, batch);
            }
          } finally {
            await archive.close();
          }
        },
      ),
      { numRuns: runs },
    );
  });

  test(`${store}: after something is taken out, answers as an archive that never held it`, async () => {
    await fc.assert(
      fc.asyncProperty(
        receivedBatch.chain((batch) =>
          fc.tuple(
            fc.constant(batch),
            fc.array(fc.tuple(unwanted(batch), fc.oneof(fc.constant(readingRoom), anyReader)), {
              minLength: 1,
              maxLength: 4,
            }),
          ),
        ),
        fc.constantFrom(1, 3, 100),
        fc.boolean(),
        fc.array(fc.tuple(anyReader, queryText), { minLength: 3, maxLength: 5 }),
        async ([batch, orders], size, tidied, asked) => {
          const archive = await open();
          const oracle = openMemoryArchive();
          const never = openMemoryArchive();
          try {
            for (const part of partsOf(batch, size)) {
              await archive.put(part);
              await oracle.put(part);
            }
            const outcomes: RemovalOutcome[] = [];
            for (const [what, reader] of orders) {
              const order = { what, reason: "a test", at: "2026-11-28T12:00:00Z" };
              const outcome = await oracle.remove(reader, order);
              assert.deepEqual(await archive.remove(reader, order), outcome);
              outcomes.push(outcome);
            }
            if (tidied) await archive.tidy();
            await never.put(leftOf(batch, outcomes));
            for (const [reader, text] of asked) {
              await sameAnswers(archive, never, reader, text);
              await sameReads(archive, never, reader, batch);
              assert.deepEqual(await archive.removals(reader), await oracle.removals(reader));
            }
            // What was taken out can be taken in again.
            assert.deepEqual(await archive.put(batch), await never.put(batch));
            for (const [reader, text] of asked) {
              await sameAnswers(archive, never, reader, text);
              await sameReads(archive, never, reader, batch);
            }
          } finally {
            await archive.close();
          }
        },
      ),
      { numRuns: runs },
    );
  });
};

/** What came and was not taken out: each place once is an entry of the note. */
const leftOf = (
  batch: readonly Received[],
  outcomes: readonly RemovalOutcome[],
): readonly Received[] => {
  const spelled = (hash: string, source: string, file: string, place: string | null): string =>
    JSON.stringify([hash, source, file, place]);
  const taken = new Set(
    outcomes.flatMap((outcome) =>
      outcome.kind === "removed"
        ? outcome.removal.taken.map((one) => spelled(one.hash, one.source, one.file, one.place))
        : [],
    ),
  );
  return batch.filter(
    ({ text, source, file, place }) => !taken.has(spelled(hashOf(text), source, file, place)),
  );
};

/** What is asked to be taken out: by a name that may mean several or none, by a copy's hash, by a source. */
const unwanted = (batch: readonly Received[]): fc.Arbitrary<Unwanted> => {
  const one = fc.constantFrom(...batch);
  const name = one.map(
    ({ telegram, text }) => telegram.mrn ?? `sha256-${hashOf(text).slice(0, 12)}`,
  );
  return fc.oneof(
    name.map((of): Unwanted => ({ kind: "cable", name: of })),
    one.map(({ telegram, text }): Unwanted => ({
      kind: "copy",
      name: telegram.mrn ?? `sha256-${hashOf(text).slice(0, 12)}`,
      hash: hashOf(text).slice(0, 10),
    })),
    fc
      .constantFrom("one", "two", "three", "nobody")
      .map((source): Unwanted => ({ kind: "source", source })),
  );
};

const partsOf = <One>(all: readonly One[], size: number): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );

/** Returns the query that a text means; the texts of tests mean one. */
export const read = (text: string): Query => {
  const parsed = parseQuery(text);
  assert.ok(parsed.kind === "query", `${text}: ${JSON.stringify(parsed)}`);
  return parsed.query;
};

/** Returns the reader of a marking, as `SECRET//NOFORN`. */
export const as = (marking: string): Reader => {
  const answer = readerAs(marking);
  assert.ok(answer.kind === "reader", marking);
  return answer.reader;
};

const withoutTime = (answer: Answer): Answer => ({ ...answer, tookMs: 0 });

/** Bytes as plain numbers: a store may hand out a Buffer. */
const bytesOf = async (bytes: Promise<Uint8Array | null>): Promise<readonly number[] | null> => {
  const received = await bytes;
  return received === null ? null : [...received];
};

const collect = async (hits: AsyncIterable<Hit>): Promise<readonly Hit[]> => {
  const all: Hit[] = [];
  for await (const hit of hits) all.push(hit);
  return all;
};

const EVERY_FACET = [...FACETS, ...FURTHER_FACETS];

/**
 * Asserts that two archives of the same content give a reader the same answer to a query in everything but the time
 * taken: totals, hits, snippets, facets, in every order, page by page, and what is exported.
 */
export const sameAnswers = async (
  one: Archive,
  other: Archive,
  reader: Reader,
  text: string,
): Promise<void> => {
  const query = read(text);
  const orders: readonly (Order | undefined)[] = [undefined, "relevance", "date", "-date"];
  for (const order of orders) {
    const options = { facets: EVERY_FACET, ...(order === undefined ? {} : { order }) };
    let cursor: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const asked: SearchOptions = { ...options, limit: 2, ...(cursor === null ? {} : { cursor }) };
      const expected: Answer = await other.search(reader, query, text, asked);
      const found: Answer = await one.search(reader, query, text, asked);
      const where = `${text} ${JSON.stringify(asked)} as ${JSON.stringify(reader)}`;
      assert.deepEqual(withoutTime(found), withoutTime(expected), where);
      cursor = expected.next;
      if (cursor === null) break;
    }
    assert.deepEqual(
      await collect(one.hits(reader, query, options)),
      await collect(other.hits(reader, query, options)),
      `export of ${text}`,
    );
  }
};

/** Asserts that two archives give the same chains of a cable, both ways, so far and to the end, whole and by pages. */
const sameChains = async (
  one: Archive,
  other: Archive,
  reader: Reader,
  name: string,
): Promise<void> => {
  for (const side of ["before", "after"] as const) {
    for (const asked of [{}, { steps: 1 }, { steps: 2, limit: 1 }]) {
      const where = `${side} ${name} ${JSON.stringify(asked)} as ${JSON.stringify(reader)}`;
      const expected = await other.chain(reader, name, side, asked);
      assert.deepEqual(await one.chain(reader, name, side, asked), expected, where);
      if (expected === null || expected.next === null) continue;
      const behind = { ...asked, cursor: expected.next };
      assert.deepEqual(
        await one.chain(reader, name, side, behind),
        await other.chain(reader, name, side, behind),
        `${where} behind ${expected.next}`,
      );
    }
  }
};

/** Asserts that two archives of the same content give a reader the same cables, bytes, references, lists and counts. */
export const sameReads = async (
  one: Archive,
  other: Archive,
  reader: Reader,
  batch: readonly Received[],
): Promise<void> => {
  const names = new Set(["09ASTANA1", "ASTANA 2", "08PARIS2", "99NEVER1"]);
  for (const { text, telegram } of batch)
    names.add(telegram.mrn ?? `sha256-${hashOf(text).slice(0, 12)}`);
  const answers = await one.cables(reader, [...names]);
  const together = await one.referencesOf(reader, [...names]);
  assert.deepEqual(answers, await other.cables(reader, [...names]));
  for (const [at, name] of [...names].entries()) {
    const answer = await other.cable(reader, name);
    assert.deepEqual(answers[at], answer, `${name} among others`);
    assert.deepEqual(await one.cable(reader, name), answer, name);
    assert.deepEqual(
      await bytesOf(one.bytes(reader, name)),
      await bytesOf(other.bytes(reader, name)),
      name,
    );
    const references = await other.references(reader, name);
    assert.deepEqual(await one.references(reader, name), references, name);
    assert.deepEqual(together[at], references, `${name} among others`);
    const mrns = references === null ? [name] : [references.mrn, ...references.missing];
    const [cited, ...missing] = await other.cited(reader, mrns);
    assert.deepEqual(await one.cited(reader, mrns), [cited, ...missing], name);
    if (references !== null) {
      assert.equal(cited?.times, references.citedBy.length, name);
      assert.ok(!missing.some(({ held }) => held), name);
    }
    assert.deepEqual(
      await one.neighbours(reader, name),
      await other.neighbours(reader, name),
      name,
    );
    await sameChains(one, other, reader, name);
    if (answer.kind === "several") {
      assert.deepEqual(
        await one.referencesOf(reader, answer.names),
        await other.referencesOf(reader, answer.names),
      );
      for (const instance of answer.names) await sameChains(one, other, reader, instance);
    }
    if (answer.kind !== "cable") continue;
    for (const { hash } of [answer.cable.copy, ...answer.cable.copies]) {
      const short = hash.slice(0, 12);
      assert.deepEqual(
        await one.cable(reader, name, short),
        await other.cable(reader, name, short),
      );
      assert.deepEqual(
        await bytesOf(one.bytes(reader, name, short)),
        await bytesOf(other.bytes(reader, name, short)),
      );
    }
  }
  const named = answers.flatMap((answer) => (answer.kind === "several" ? answer.names : []));
  const some = [...names, "75STATE3", ...named];
  assert.deepEqual(await one.citesAmong(reader, some), await other.citesAmong(reader, some));
  const missing = await other.missing(reader);
  assert.deepEqual(await one.missing(reader), missing);
  const cited = [...missing.map(({ mrn }) => mrn), "99NEVER1", ...names];
  assert.deepEqual(await one.citedUnder(reader, cited), await other.citedUnder(reader, cited));
  assert.deepEqual(await one.stats(reader), await other.stats(reader));
  for (const post of ["ASTANA", "PARIS", "STATE", "NOWHERE"]) {
    assert.deepEqual(await one.series(reader, post), await other.series(reader, post), post);
  }
};

const VISIT: Sketch = {
  mrn: "09ASTANA1",
  at: "2009-11-17T11:10:00Z",
  banner: "SECRET",
  to: [{ name: "SECSTATE WASHDC", post: "STATE" }],
  tags: ["PARM", "KNNP"],
  subject: { text: "Preparations for the visit" },
  references: [
    ["A", "08PARIS2"],
    ["B", "75STATE3"],
  ],
  signer: "SMITH",
  body: [
    { kind: "paragraph", mark: "U", text: "This is an action request." },
    { kind: "heading", text: "Uranium" },
    { kind: "paragraph", mark: "S", text: "The uranium treaty is at risk.", role: "summary" },
    { kind: "paragraph", mark: "C", text: "Brandt asked about the treaties.", letters: ["A"] },
    {
      kind: "paragraph",
      text: "Please send a joint statement on uranium.",
      role: "action",
      deadline: "2009-12-05",
    },
  ],
};

const ANSWER: Sketch = {
  mrn: "08PARIS2",
  at: "2008-02-29T23:59:00Z",
  banner: "CONFIDENTIAL",
  from: { name: "AMEMBASSY PARIS", post: "PARIS" },
  tags: ["PARM"],
  subject: { text: "Uranium talks", mark: "U" },
  body: [
    {
      kind: "paragraph",
      mark: "C",
      text: "Nothing joint about this statement.",
      cites: ["07LONDON4"],
    },
    { kind: "paragraph", mark: "U", text: "Uranium, uranium, and again uranium." },
  ],
};

/** Nothing like the visit, so that it is no copy of it under the same number. */
const OTHER_BODY: Sketch["body"] = [
  {
    kind: "paragraph",
    mark: "U",
    text: "Forty crates of tea came by river before the frost set in.",
  },
  {
    kind: "paragraph",
    mark: "U",
    text: "The harbour master weighed them twice and wrote it down.",
  },
];

const filled = async (archive: Archive): Promise<void> => {
  await archive.put([receivedOf(VISIT), receivedOf(ANSWER, "two")]);
};

const mrns = async (archive: Archive, text: string, reader = readingRoom): Promise<string> => {
  const { hits, totals } = await archive.search(reader, read(text), text, { order: "date" });
  const found = [...new Set(hits.map(({ mrn }) => mrn))];
  assert.equal(totals.cables, found.length);
  return found.join(" ");
};

const addresses = async (archive: Archive, text: string, reader = readingRoom): Promise<string> => {
  const hits = await collect(archive.hits(reader, read(text), { order: "date" }));
  return hits.map(({ mrn, address }) => `${mrn.slice(2, 3)}:${address}`).join(" ");
};

type Example = readonly [string, (archive: Archive) => Promise<void>];

const EXAMPLES: readonly Example[] = [
  [
    "a telegram cites the one that it replaces, and that one is cited by it",
    async (archive) => {
      const text = (serial: number, line: string): string =>
        `ZNY CCCCC ZZH\nO 171110Z NOV 09\nFM AMEMBASSY ASTANA\nTO RUEHC/SECSTATE WASHDC 6873\nC O N F I D E N T I A L ASTANA 00${serial}\n\n${line}SIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL, KZ\nSUBJECT: EXERCISE VISIT\n\n1. (C) EXERCISE number ${serial}.\n\nHOAGLAND\n`;
      const received = [
        text(2050, ""),
        text(2055, "CORRECTED COPY - REPLACES ASTANA 2050\n\n"),
      ].map((one) => ({
        source: "one",
        file: "f",
        place: null,
        bytes: new TextEncoder().encode(one),
        decoding: "utf-8",
        text: one,
        telegram: parse(one),
      }));
      await archive.put(received);
      const later = await archive.references(readingRoom, "09ASTANA2055");
      assert.deepEqual(
        later?.cites.map(({ mrn, held }) => [mrn, held]),
        [["09ASTANA2050", true]],
      );
      const earlier = await archive.references(readingRoom, "09ASTANA2050");
      assert.deepEqual(
        earlier?.citedBy.map(({ mrn }) => mrn),
        ["09ASTANA2055"],
      );
    },
  ],
  [
    "stores, holds, and joins copies",
    async (archive) => {
      const first = receivedOf(VISIT);
      const again = receivedOf(VISIT, "two", "elsewhere.txt");
      const longer = receivedOf(
        { ...VISIT, body: [...VISIT.body, { kind: "paragraph", mark: "U", text: "More." }] },
        "two",
      );
      const states = async (batch: readonly Received[]) =>
        (await archive.put(batch)).map(({ state, name }) => `${state} ${name}`);
      assert.deepEqual(await states([first]), ["stored 09ASTANA1"]);
      assert.deepEqual(await states([first, again, longer]), [
        "held 09ASTANA1",
        "held 09ASTANA1",
        "copy 09ASTANA1",
      ]);
      assert.deepEqual(await states([longer]), ["held 09ASTANA1"]);
      const answer = await archive.cable(readingRoom, "09ASTANA1");
      assert.ok(answer.kind === "cable");
      // Of two whole copies the longer one is the best.
      assert.equal(answer.cable.text, longer.text);
      assert.equal(answer.cable.copy.hash, hashOf(longer.text));
      const [other] = answer.cable.copies;
      assert.deepEqual(
        other?.places.map(({ source, file }) => `${source} ${file}`),
        ["one 09ASTANA1.txt", "two elsewhere.txt"],
      );
      assert.equal(await mrns(archive, "has:copies"), "09ASTANA1");
      assert.equal((await archive.stats(readingRoom)).cables, 1);
    },
  ],
  [
    "counts a telegram under every source that gave a copy of it, as far as the copies are seen",
    async (archive) => {
      const of = (serial: number, source: string, ...more: Sketch["body"]): Received =>
        receivedOf(
          {
            mrn: `09ASTANA${serial}`,
            banner: "SECRET",
            body: [
              {
                kind: "paragraph",
                mark: source === "hidden" ? "S" : "C",
                text: `Lantern w${serial}x was carried down to the river and back again that night.`,
              },
              ...more,
            ],
          },
          source,
          `${source}-${serial}.txt`,
        );
      const more: Sketch["body"][number] = { kind: "paragraph", mark: "C", text: "And more." };
      await archive.put([of(1, "one"), of(2, "one"), of(3, "two")]);
      // A better copy, a worse one, the same text again, and one of which only some see anything.
      await archive.put([of(1, "better", more), of(2, "hidden")]);
      await archive.put([of(3, "worse"), of(3, "hidden"), { ...of(1, "one"), source: "again" }]);
      const sources = async (one: Reader) => {
        const { stats, facet } = {
          stats: (await archive.stats(one)).sources,
          facet: (await archive.search(one, read(""), "", { facets: ["source"] })).facets.source!,
        };
        const asked = stats.map(async ({ source, cables }) => {
          const query = `source:${source}`;
          assert.equal((await archive.search(one, read(query), query)).totals.cables, cables);
          return `${source} ${cables}`;
        });
        assert.deepEqual(
          facet.map(({ value, cables }) => `${value} ${cables}`).toSorted(),
          (await Promise.all(asked)).toSorted(),
        );
        return (await Promise.all(asked)).join(", ");
      };
      assert.equal(
        await sources(readingRoom),
        "again 1, better 1, hidden 2, one 2, two 1, worse 1",
      );
      const answer = readerAs("CONFIDENTIAL");
      assert.ok(answer.kind === "reader");
      assert.equal(await sources(answer.reader), "again 1, better 1, one 2, two 1, worse 1");
      assert.equal(await mrns(archive, "source:hidden NOT source:one"), "09ASTANA3");
    },
  ],
  [
    "keeps two telegrams under one MRN apart, and names them only where both are seen",
    async (archive) => {
      const other: Sketch = {
        mrn: "09ASTANA1",
        banner: "CONFIDENTIAL",
        body: [
          { kind: "paragraph", mark: "C", text: "Of something else altogether, and at length." },
        ],
      };
      const batch = [receivedOf(VISIT), receivedOf(other, "two", "other.txt")];
      const outcomes = await archive.put(batch);
      assert.deepEqual(
        outcomes.map(({ state }) => state),
        ["stored", "stored"],
      );
      const both = await archive.cable(readingRoom, "09ASTANA1");
      assert.ok(both.kind === "several");
      const expected = batch.map(({ text }) => `09ASTANA1~${hashOf(text).slice(0, 6)}`);
      assert.deepEqual([...both.names].toSorted(), expected.toSorted());
      for (const name of both.names) {
        const one = await archive.cable(readingRoom, name);
        assert.ok(one.kind === "cable");
        assert.equal(one.cable.name, name);
        assert.ok(one.cable.telegram.diagnostics.some(({ code }) => code === "mrn.conflict"));
        assert.equal(await mrns(archive, `mrn:${name}`), name);
      }
      assert.equal((await archive.search(readingRoom, read("mrn:09ASTANA1"), "")).totals.cables, 2);
      const low = await archive.cable(as("U"), "09ASTANA1");
      assert.ok(low.kind === "cable");
      assert.equal(low.cable.name, "09ASTANA1");
      assert.deepEqual(low.cable.telegram.diagnostics, []);
      assert.equal(await mrns(archive, "action", as("U")), "09ASTANA1");
    },
  ],
  [
    "knows a telegram without a number by its hash",
    async (archive) => {
      const nameless = receivedOf({ ...VISIT, mrn: null });
      const name = `sha256-${hashOf(nameless.text).slice(0, 12)}`;
      assert.equal((await archive.put([nameless]))[0]?.name, name);
      const answer = await archive.cable(readingRoom, name);
      assert.ok(answer.kind === "cable");
      assert.equal(answer.cable.name, name);
      assert.equal(await mrns(archive, `mrn:${name}`), name);
    },
  ],
  [
    "finds a cable by its number in any spelling, and by another name of the post",
    async (archive) => {
      const saigon: Sketch = { mrn: "07HOCHIMINHCITY9", at: "2007-01-01T00:00:00Z", body: [] };
      await archive.put([receivedOf(VISIT), receivedOf(saigon)]);
      for (const name of ["09ASTANA1", "09 Astana 00001", "ASTANA 1", "09ASTANA001"]) {
        const answer = await archive.cable(readingRoom, name);
        assert.ok(answer.kind === "cable", name);
        assert.equal(answer.cable.name, "09ASTANA1");
      }
      for (const name of ["07HCMC9", "HO CHI MINH CITY 9"]) {
        const answer = await archive.cable(readingRoom, name);
        assert.ok(answer.kind === "cable", name);
        assert.equal(answer.cable.name, "07HOCHIMINHCITY9");
      }
      for (const name of ["08ASTANA1", "09ASTANA2", "sha256-000000000000", "", "~", "nothing"]) {
        assert.equal((await archive.cable(readingRoom, name)).kind, "absent", name);
      }
      assert.equal(await mrns(archive, "mrn:ASTANA 1"), "09ASTANA1");
      assert.equal(await mrns(archive, "post:HCMC"), "07HOCHIMINHCITY9");
    },
  ],
  [
    "takes a post for one under the name that it has and those that it had",
    async (archive) => {
      const sent = (mrn: string, post: string, to: string, body: Sketch["body"] = []): Sketch => ({
        mrn,
        at: `19${mrn.slice(0, 2)}-03-01T00:00:00Z`,
        from: { name: `AMCONSUL ${post}`, post },
        to: [{ name: `AMCONSUL ${to}`, post: to }],
        body,
      });
      await archive.put(
        [
          sent("95BOMBAY12", "BOMBAY", "CALCUTTA"),
          sent("97MUMBAI7", "MUMBAI", "KOLKATA"),
          sent("95NEWDELHI1", "NEWDELHI", "BOMBAY", [
            { kind: "paragraph", text: "As said before.", cites: ["95MUMBAI12"] },
          ]),
        ].map((one) => receivedOf(one)),
      );
      const both = "95BOMBAY12 97MUMBAI7";
      for (const [text, expected] of [
        ["post:BOMBAY", both],
        ["post:MUMBAI", both],
        ["from:bombay", both],
        ['from:"AMCONSUL MUMBAI"', both],
        ["to:MUMBAI", "95NEWDELHI1"],
        ["to:calcutta", both],
        ["mrn:95MUMBAI12", "95BOMBAY12"],
        ["mrn:95BOMBAY12", "95BOMBAY12"],
        ["mrn:97BOMBAY7", "97MUMBAI7"],
        ["cites:95BOMBAY12", "95NEWDELHI1"],
        ["cited-by:95NEWDELHI1", "95BOMBAY12"],
      ] as const)
        assert.equal(await mrns(archive, text), expected, text);
      const text = "post:BOMBAY";
      const found = await archive.search(readingRoom, read(text), text, { facets: true });
      assert.deepEqual(found.facets.post, [
        { value: "MUMBAI", cables: 2 },
        { value: "NEWDELHI", cables: 1 },
      ]);
      assert.deepEqual((await archive.stats(readingRoom)).posts, [
        { post: "MUMBAI", cables: 2 },
        { post: "NEWDELHI", cables: 1 },
      ]);
      const series = await archive.series(readingRoom, "MUMBAI");
      assert.deepEqual(
        series.map(({ mrn }) => mrn),
        ["95BOMBAY12", "97MUMBAI7"],
      );
      const before = (await archive.neighbours(readingRoom, "97MUMBAI7")).earlier;
      assert.equal(before?.mrn, "95BOMBAY12");
    },
  ],
  [
    "takes numbers of a post under its several names for one in all that follows citations, by what the reader sees",
    async (archive) => {
      const citing = (mrn: string, ...cites: readonly string[]): Sketch => ({
        mrn,
        at: `19${mrn.slice(0, 2)}-03-01T00:00:00Z`,
        subject: { text: `Report of ${mrn}` },
        references: cites.map((one, at) => [String.fromCodePoint(65 + at), one]),
        body: [],
      });
      await archive.put(
        [
          { ...citing("95BOMBAY12", "94PARIS1"), banner: "SECRET" as const },
          // By its present name, by both, and both names of what is held under neither.
          citing("97PARIS1", "95MUMBAI12"),
          citing("97PARIS2", "95MUMBAI12", "95BOMBAY12", "95MADRAS3"),
          citing("97STATE3", "95CHENNAI3", "97MUMBAI9"),
        ].map((one) => receivedOf(one)),
      );
      const all = as("S");
      const low = as("U");
      const refs = await archive.references(all, "97PARIS1");
      assert.deepEqual(
        refs?.cites.map(({ mrn, held, label }) => [mrn, held, label]),
        [["95BOMBAY12", true, "A"]],
      );
      assert.deepEqual(refs?.missing, []);
      assert.deepEqual(
        (await archive.references(all, "97PARIS2"))?.cites.map(({ mrn, label }) => [mrn, label]),
        [
          ["95BOMBAY12", "A"],
          ["95MADRAS3", "C"],
        ],
      );
      const back = await archive.references(all, "95MUMBAI12");
      assert.deepEqual(
        back?.citedBy.map(({ mrn }) => mrn),
        ["97PARIS1", "97PARIS2"],
      );
      const missing = async (reader: Reader) =>
        (await archive.missing(reader)).map(({ mrn, times, posts }) => [mrn, times, ...posts]);
      assert.deepEqual(await missing(all), [
        ["95MADRAS3", 2, "PARIS", "STATE"],
        ["94PARIS1", 1, "MUMBAI"],
        ["97MUMBAI9", 1, "STATE"],
      ]);
      // Where the cable is not seen, it is missing, once, by the earlier name under which it is cited.
      assert.deepEqual(await missing(low), [
        ["95MADRAS3", 2, "PARIS", "STATE"],
        ["95BOMBAY12", 2, "PARIS"],
        ["97MUMBAI9", 1, "STATE"],
      ]);
      assert.deepEqual(await archive.citedUnder(low, ["95CHENNAI3"]), [
        [
          { subject: "REPORT OF 97PARIS2", citedBy: ["97PARIS2"] },
          { subject: "REPORT OF 97STATE3", citedBy: ["97STATE3"] },
        ],
      ]);
      assert.deepEqual(await archive.cited(all, ["95MUMBAI12", "95BOMBAY12", "95CHENNAI3"]), [
        { mrn: "95MUMBAI12", held: true, times: 2 },
        { mrn: "95BOMBAY12", held: true, times: 2 },
        { mrn: "95CHENNAI3", held: false, times: 2 },
      ]);
      assert.equal(await mrns(archive, "has:missing-ref", all), "95BOMBAY12 97PARIS2 97STATE3");
      for (const name of ["97PARIS1", "97PARIS2"]) {
        const before = await archive.chain(all, name, "before");
        assert.ok(before?.cables.some(({ mrn, held }) => mrn === "95BOMBAY12" && held));
        assert.ok(before?.cables.some(({ mrn, steps }) => mrn === "94PARIS1" && steps === 2));
      }
      const after = await archive.chain(all, "95BOMBAY12", "after");
      assert.deepEqual(
        after?.cables.map(({ mrn }) => mrn),
        ["97PARIS1", "97PARIS2"],
      );
      assert.deepEqual(await archive.citesAmong(all, ["97PARIS1", "95BOMBAY12"]), [
        ["95BOMBAY12"],
        [],
      ]);
      // Each counts the list that `cites:` finds.
      for (const reader of [all, low]) {
        const { facets } = await archive.search(reader, read(""), "", { facets: ["cites"] });
        assert.equal(facets.cites?.length, reader === all ? 4 : 3);
        for (const { value, cables } of facets.cites ?? []) {
          const query = `cites:${value}`;
          const found = await archive.search(reader, read(query), query, {});
          assert.equal(found.totals.cables, cables, query);
        }
      }
    },
  ],
  [
    "makes one telegram of parts that stood apart when a text comes that holds them, whatever the order",
    async (archive) => {
      const words = (from: number): string =>
        Array.from({ length: 130 }, (_, at) => `w${from + at}`).join(" ");
      const of = (serial: number, at: number, ...parts: readonly number[]): Received =>
        receivedOf(
          {
            mrn: `09PARIS${serial}`,
            banner: "SECRET",
            body: parts.map((part) => ({
              kind: "paragraph",
              mark: part === 2 ? "S" : "U",
              text: words(part * 1000),
            })),
          },
          `source ${at}`,
          `${serial}-${at}.txt`,
        );
      const orders = [
        [[1], [2], [1, 2, 3]],
        [[1, 2, 3], [2], [1]],
        [[2], [1, 2, 3], [1]],
        [[1], [2], [3], [1, 2, 3]],
      ] as const;
      for (const [at, order] of orders.entries()) {
        const together = order.map((parts, one) => of(at + 1, one, ...parts));
        await archive.put(together);
        for (const [one, parts] of order.entries()) await archive.put([of(at + 11, one, ...parts)]);
        for (const serial of [at + 1, at + 11]) {
          const name = `09PARIS${serial}`;
          const answer = await archive.cable(readingRoom, name);
          assert.ok(answer.kind === "cable", name);
          assert.equal(answer.cable.telegram.body.length, 3);
          assert.equal(answer.cable.copies.length, order.length - 1);
          assert.equal(await mrns(archive, `mrn:${name}`), name);
          assert.equal(await mrns(archive, `mrn:${name} has:copies`), name);
          assert.equal(await mrns(archive, `w1000 mrn:${name}`), name);
          assert.equal(await mrns(archive, `w2000 mrn:${name}`, as("U")), "");
        }
      }
      // Without the text that holds both, they stand apart again.
      const order = { reason: "a test", at: "2026-11-30T12:00:00Z" };
      const removed = await archive.remove(readingRoom, {
        ...order,
        what: { kind: "copy", name: "09PARIS1", hash: hashOf(of(1, 2, 1, 2, 3).text).slice(0, 12) },
      });
      assert.equal(removed.kind, "removed");
      assert.equal((await archive.cable(readingRoom, "09PARIS1")).kind, "several");
    },
  ],
  [
    "hides what a reader may not see, and answers alike for hidden and absent",
    async (archive) => {
      await filled(archive);
      const low = await archive.cable(as("U"), "09ASTANA1");
      assert.ok(low.kind === "cable");
      assert.equal(low.cable.text, "1. (U) This is an action request.\n\n");
      assert.equal(await archive.bytes(as("U"), "09ASTANA1"), null);
      assert.deepEqual(await bytesOf(archive.bytes(as("S"), "09ASTANA1")), [
        ...receivedOf(VISIT).bytes,
      ]);
      assert.equal(await archive.bytes(readingRoom, "99NEVER1"), null);
      // What is around a text that was taken out of something has no label.
      const page = new TextEncoder().encode("<html>(TS) beside it</html>");
      await archive.put([{ ...receivedOf({ ...VISIT, mrn: "09ASTANA77" }), bytes: page }]);
      assert.equal((await archive.cable(as("S"), "09ASTANA77")).kind, "cable");
      assert.equal(await archive.bytes(as("S"), "09ASTANA77"), null);
      assert.deepEqual(await bytesOf(archive.bytes(readingRoom, "09ASTANA77")), [...page]);
      await archive.put([
        receivedOf({
          mrn: "75STATE3",
          at: "1975-01-01T00:00:00Z",
          from: { name: "SECSTATE WASHDC", post: "STATE" },
          banner: "SECRET",
          captions: ["NODIS"],
          body: [],
        }),
      ]);
      assert.equal(await mrns(archive, "mrn:75STATE3", as("TS")), "");
      assert.deepEqual(
        await archive.cable(as("TS"), "75STATE3"),
        await archive.cable(as("TS"), "99NEVER1"),
      );
      assert.ok((await archive.missing(as("TS"))).some(({ mrn }) => mrn === "75STATE3"));
      assert.ok(!(await archive.missing(readingRoom)).some(({ mrn }) => mrn === "75STATE3"));
    },
  ],
  [
    "finds words, forms, phrases, near words and beginnings",
    async (archive) => {
      await filled(archive);
      for (const [text, expected] of [
        ["treaty", "A:p2 A:p3"],
        ["=treaty", "A:p2"],
        ["treatise~", "A:p3"],
        ["ura*", "P:subject P:p2 A:h1 A:p2 A:p4"],
        ['"joint statement"', "A:p4"],
        ['"statement joint"~3', "P:p1 A:p4"],
        ['"statement joint"~2', "A:p4"],
        ['"uranium uranium uranium"~4', "P:p2"],
        ["brandt uranium", "A:h1 A:p2 A:p3 A:p4"],
        ["same:(brandt uranium)", ""],
        ["same:(treaty NOT risk)", "A:p3"],
        ["uranium NOT brandt", "P:subject P:p2"],
        ["brandt OR talks", "P:subject A:p3"],
        ["role:action statement", "A:p4"],
        ["role:action treaty", ""],
        ["role:action", "A:p4"],
        ["(role:action) treaty", "A:p2 A:p3 A:p4"],
        ["mark:C treaty", "A:p3"],
        ["mark:none", "A:p4"],
        ["mark:C NOT joint", "A:p3"],
        ["level:S uranium", "A:p2 A:p4"],
        ["NOT uranium", ""],
        ["tags:KNNP", "A:subject"],
        ["smith", "A:head"],
      ] as const) {
        assert.equal(await addresses(archive, text), expected, text);
      }
      // Below the banner the head, the subject and what is unmarked are not there.
      assert.equal(await addresses(archive, "uranium", as("C")), "P:subject P:p2");
      assert.equal(await addresses(archive, "tags:PARM", as("C")), "P:subject");
      assert.equal(await addresses(archive, "NOT uranium", as("C")), "A:p1");
    },
  ],
  [
    "asks cables by their fields",
    async (archive) => {
      await filled(archive);
      for (const [text, expected] of [
        ["from:astana", "09ASTANA1"],
        ['from:"amembassy"', "08PARIS2 09ASTANA1"],
        ["to:STATE", "09ASTANA1"],
        ["to:secstate", "09ASTANA1"],
        ["post:PARIS", "08PARIS2"],
        ["country:KZ", "09ASTANA1"],
        ["tags:(KNNP OR PREL)", "09ASTANA1"],
        ["subject:talks", "08PARIS2"],
        ["cites:08PARIS2", "09ASTANA1"],
        ["cited-by:09ASTANA1", "08PARIS2"],
        ["date:2008-02", "08PARIS2"],
        ["year:>=2009", "09ASTANA1"],
        ["class:S", "09ASTANA1"],
        ["class:<=C", "08PARIS2"],
        ["signer:smith", "09ASTANA1"],
        ["source:two", "08PARIS2"],
        ["has:action", "09ASTANA1"],
        ["has:deadline", "09ASTANA1"],
        ["has:missing-ref", "08PARIS2 09ASTANA1"],
        ["precedence:R", "08PARIS2 09ASTANA1"],
        ["", "08PARIS2 09ASTANA1"],
      ] as const) {
        assert.equal(await mrns(archive, text), expected, text);
      }
      // The banner is the highest mark that this reader sees.
      assert.equal(await mrns(archive, "class:C", as("C")), "08PARIS2 09ASTANA1");
      assert.equal(await mrns(archive, "has:deadline", as("C")), "");
      assert.equal(await mrns(archive, "cited-by:09ASTANA1", as("C")), "");
    },
  ],
  [
    "counts, orders, and pages",
    async (archive) => {
      await filled(archive);
      const text = "uranium";
      const answer = await archive.search(readingRoom, read(text), text, { facets: true });
      assert.deepEqual(answer.totals, { cables: 2, paragraphs: 3 });
      assert.equal(answer.understood, "uranium");
      assert.deepEqual(answer.pieces, [{ text: "uranium", without: "" }]);
      assert.equal(answer.hits[0]?.mrn, "08PARIS2");
      assert.deepEqual(answer.facets.class, [
        { value: "CONFIDENTIAL", cables: 1 },
        { value: "SECRET", cables: 1 },
      ]);
      assert.deepEqual(answer.facets.tags, [
        { value: "PARM", cables: 2 },
        { value: "KNNP", cables: 1 },
      ]);
      assert.deepEqual(answer.hits.at(-1)?.snippet, [
        { text: "ACTION REQUEST: Please send a joint statement on ", hit: false },
        { text: "uranium", hit: true },
        { text: ". Please reply by December 1, 2009.", hit: false },
      ]);
      const first = await archive.search(readingRoom, read(text), text, { limit: 1 });
      assert.equal(first.next, "08PARIS2");
      const second = await archive.search(readingRoom, read(text), text, {
        limit: 1,
        cursor: "08PARIS2",
      });
      assert.deepEqual([second.hits[0]?.mrn, second.next], ["09ASTANA1", null]);
      assert.deepEqual(second.totals, answer.totals);
      // Its own chosen values do not narrow a facet.
      const chosen = "uranium class:S";
      const narrowed = await archive.search(readingRoom, read(chosen), chosen, { facets: true });
      assert.deepEqual(narrowed.facets.class, answer.facets.class);
      assert.deepEqual(narrowed.facets.post, [{ value: "ASTANA", cables: 1 }]);
    },
  ],
  [
    "a page goes on behind any cable that is seen, and behind no other",
    async (archive) => {
      await filled(archive);
      const hidden = { ...ANSWER, mrn: "08PARIS3", body: [{ ...ANSWER.body[0]!, mark: "S" }] };
      const twin = { ...VISIT, mrn: "08PARIS4" };
      await archive.put([
        receivedOf({ ...hidden, banner: "SECRET", subject: null } as Sketch, "three"),
        receivedOf({ ...twin, at: "2008-03-01T10:00:00Z" }, "four"),
        receivedOf({ ...twin, at: "2008-03-02T10:00:00Z", body: OTHER_BODY }, "five"),
      ]);
      const behind = async (cursor: string, reader = readingRoom) => {
        const asked = { order: "date", cursor, limit: 1 } as const;
        return (await archive.search(reader, read("tags:KNNP"), "tags:KNNP", asked)).hits[0]?.mrn;
      };
      const all = await archive.search(readingRoom, read("mrn:08PARIS4"), "", { order: "date" });
      const [one, other] = [...new Set(all.hits.map(({ mrn }) => mrn))];
      assert.match(`${one} ${other}`, /^08PARIS4~\w+ 08PARIS4~\w+$/);
      // It is seen and not found, and has a place in the order all the same.
      assert.equal(await behind("08PARIS2"), one);
      assert.equal(await behind(one!), other);
      assert.equal(await behind(other!), "09ASTANA1");
      const cleared = as("CONFIDENTIAL");
      for (const [cursor, reader] of [
        ["99NEVER1", readingRoom],
        // Which of the two is not said.
        ["08PARIS4", readingRoom],
        ["08PARIS4~000000", readingRoom],
        ["08PARIS3", cleared],
        ["99NEVER1", cleared],
      ] as const) {
        await assert.rejects(behind(cursor, reader), {
          code: "cursor.unknown",
          message: `The list cannot go on behind "${cursor}", which is not in it now. Ask for it anew, without a cursor.`,
        });
      }
    },
  ],
  [
    "who signed and what is cited is counted where it is named, as the fields find it",
    async (archive) => {
      const signed = ["HALLORAN", "Halloran", "MIRIAM HALLORAN", "RASK"];
      await archive.put(
        signed.map((signer, at) =>
          receivedOf({
            ...VISIT,
            mrn: `09ASTANA${at + 1}`,
            signer,
            references: at === 0 ? [] : [["A", "08PARIS2"]],
            body: [{ kind: "paragraph", text: "Ref A says so.", cites: ["08PARIS2"] }],
          }),
        ),
      );
      const search = async (facets: SearchOptions["facets"]) =>
        (await archive.search(readingRoom, read(""), "", { facets: facets ?? false })).facets;
      const { signer, cites, ...others } = await search(["signer", "cites"]);
      assert.deepEqual(others, {});
      assert.deepEqual(signer, [
        { value: "HALLORAN", cables: 3 },
        { value: "MIRIAM HALLORAN", cables: 1 },
        { value: "RASK", cables: 1 },
      ]);
      assert.deepEqual(cites, [{ value: "08PARIS2", cables: 4 }]);
      assert.deepEqual(Object.keys(await search(true)).toSorted(), [...FACETS].toSorted());
    },
  ],
  [
    "a facet has its hundred greatest values, or every one",
    async (archive) => {
      const tags = Array.from({ length: 120 }, (_, index) => `Q${String(index).padStart(3, "0")}`);
      await archive.put([receivedOf({ ...VISIT, tags })]);
      const few = await archive.search(readingRoom, read(""), "", { facets: true });
      assert.equal(few.facets.tags?.length, 100);
      const all = await archive.search(readingRoom, read(""), "", { facets: "whole" });
      assert.equal(all.facets.tags?.length, 120);
    },
  ],
  [
    "a role's count is that of the list it leads to, beside other fields of paragraphs",
    async (archive) => {
      await filled(archive);
      for (const text of ["mark:C", "mark:C treaty", "level:<=C uranium", "uranium"]) {
        const { facets } = await archive.search(readingRoom, read(text), text, { facets: true });
        for (const { value, cables } of facets.role ?? []) {
          const led = `(role:${value}) ${text}`;
          const { totals } = await archive.search(readingRoom, read(led), led);
          assert.equal(totals.cables, cables, led);
        }
      }
    },
  ],
  [
    "follows references both ways, and knows what is missing",
    async (archive) => {
      await filled(archive);
      const references = await archive.references(readingRoom, "09ASTANA1");
      assert.deepEqual(
        references?.cites.map(({ mrn, label, held, addresses: made }) => [mrn, label, held, made]),
        [
          ["08PARIS2", "A", true, ["head", "p3"]],
          ["75STATE3", "B", false, ["head"]],
        ],
      );
      assert.deepEqual(references?.missing, ["75STATE3"]);
      const back = await archive.references(readingRoom, "08PARIS2");
      assert.deepEqual(
        back?.citedBy.map(({ mrn, subject, from }) => [mrn, subject, from]),
        [["09ASTANA1", "PREPARATIONS FOR THE VISIT", "AMEMBASSY ASTANA"]],
      );
      assert.equal(await archive.references(readingRoom, "99NEVER1"), null);
      assert.deepEqual(await archive.missing(readingRoom), [
        { mrn: "07LONDON4", times: 1, posts: ["PARIS"], citedBy: ["08PARIS2"] },
        { mrn: "75STATE3", times: 1, posts: ["ASTANA"], citedBy: ["09ASTANA1"] },
      ]);
      assert.deepEqual(await archive.citedUnder(readingRoom, ["75STATE3", "99NEVER1"]), [
        [{ subject: "PREPARATIONS FOR THE VISIT", citedBy: ["09ASTANA1"] }],
        [],
      ]);
      // By letter only with the head, which (C) does not see.
      assert.deepEqual((await archive.references(as("C"), "09ASTANA1"))?.cites, []);
      assert.deepEqual((await archive.references(as("C"), "08PARIS2"))?.citedBy, []);
    },
  ],
  [
    "follows a chain both ways to any depth, nearest first, through what is nearer, as far as the reader sees",
    async (archive) => {
      const cable = (mrn: string, day: string, cites: readonly string[], mark: "U" | "S" = "U") =>
        receivedOf({
          mrn,
          at: `${day}T00:00:00Z`,
          banner: "SECRET",
          body: [
            { kind: "paragraph", mark: "U", text: mrn },
            { kind: "paragraph", mark, text: mrn, cites },
          ],
        });
      // 1 <- 2 <- 3 ... <- 12, and back again; 3 cites 2 in a paragraph that (U) does not see.
      const long = Array.from({ length: 11 }, (_, at) =>
        cable(
          `09ASTANA${at + 2}`,
          `2009-01-${10 + at}`,
          [`09ASTANA${at + 1}`],
          at === 1 ? "S" : "U",
        ),
      );
      await archive.put([
        cable("09ASTANA1", "2009-01-01", ["75STATE3", "09ASTANA12"]),
        ...long,
        cable("09ASTANA40", "2009-01-02", ["09ASTANA2"]),
        cable("09ASTANA41", "2009-02-01", ["09ASTANA2"]),
        cable("09ASTANA50", "2009-03-01", ["09ASTANA40", "09ASTANA41", "09ASTANA3"]),
      ]);
      const after = await archive.chain(as("S"), "09ASTANA1", "after");
      assert.deepEqual(after?.counts, [1, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1]);
      assert.deepEqual([after?.missing, after?.goesOn, after?.next], [0, false, null]);
      assert.deepEqual(
        after?.cables
          .slice(0, 6)
          .map(({ mrn, date, steps, through }) => [mrn, date, steps, through]),
        [
          ["09ASTANA2", "2009-01-10", 1, []],
          ["09ASTANA40", "2009-01-02", 2, ["09ASTANA2"]],
          ["09ASTANA3", "2009-01-11", 2, ["09ASTANA2"]],
          ["09ASTANA41", "2009-02-01", 2, ["09ASTANA2"]],
          ["09ASTANA4", "2009-01-12", 3, ["09ASTANA3"]],
          ["09ASTANA50", "2009-03-01", 3, ["09ASTANA3", "09ASTANA40", "09ASTANA41"]],
        ],
      );
      const before = await archive.chain(as("S"), "09ASTANA12", "before");
      assert.deepEqual(
        before?.counts,
        Array.from({ length: 12 }, () => 1),
      );
      assert.equal(before?.missing, 1);
      assert.deepEqual(before?.cables.at(-1), {
        mrn: "75STATE3",
        held: false,
        date: null,
        subject: null,
        from: null,
        steps: 12,
        through: ["09ASTANA1"],
      });
      const low = await archive.chain(as("U"), "09ASTANA12", "before");
      assert.deepEqual(
        low?.cables.map(({ mrn }) => mrn),
        [11, 10, 9, 8, 7, 6, 5, 4, 3].map((serial) => `09ASTANA${serial}`),
      );
      const near = await archive.chain(as("S"), "09ASTANA12", "before", { steps: 5 });
      assert.deepEqual([near?.counts.length, near?.goesOn, near?.missing], [5, true, 0]);
      const names: string[] = [];
      for (let cursor: string | null = ""; cursor !== null;) {
        const page = await archive.chain(as("S"), "09ASTANA1", "after", {
          limit: 4,
          ...(cursor === "" ? {} : { cursor }),
        });
        names.push(...(page?.cables ?? []).map(({ mrn }) => mrn));
        cursor = page?.next ?? null;
      }
      assert.deepEqual(
        names,
        after?.cables.map(({ mrn }) => mrn),
      );
      const some = ["09ASTANA3", "09ASTANA2", "09ASTANA1", "75STATE3"];
      assert.deepEqual(await archive.citesAmong(as("S"), some), [
        ["09ASTANA2"],
        ["09ASTANA1"],
        ["75STATE3"],
        [],
      ]);
      assert.deepEqual((await archive.citesAmong(as("U"), some))[0], []);
      assert.equal(await archive.chain(as("S"), "99NEVER1", "after"), null);
      await assert.rejects(
        archive.chain(as("U"), "09ASTANA12", "before", { cursor: "09ASTANA2" }),
        { code: "cursor.unknown" },
      );
    },
  ],
  [
    "ranks what is missing by times, then by citing posts, with the subjects seen under which it is cited",
    async (archive) => {
      const citing = (
        mrn: string | null,
        post: string,
        cites: string,
        subject: string,
        mark: "U" | "S" = "U",
      ) =>
        receivedOf({
          mrn,
          banner: "SECRET",
          from: { name: `AMEMBASSY ${post}`, post },
          subject: { text: subject, mark },
          body: [{ kind: "paragraph", mark: "U", text: subject, cites: [cites] }],
        });
      await archive.put([
        citing("09ASTANA1", "ASTANA", "75STATE3", "URANIUM"),
        citing("09ASTANA2", "ASTANA", "75STATE3", "URANIUM"),
        citing("09ASTANA3", "ASTANA", "75STATE9", "TREATY"),
        citing("08PARIS2", "PARIS", "75STATE9", "A PLAN", "S"),
        citing("09ASTANA4", "ASTANA", "07LONDON4", "TREATY"),
        citing("09ASTANA5", "ASTANA", "07LONDON4", "URANIUM"),
        citing("09ASTANA6", "ASTANA", "07LONDON4", "TREATY"),
        // Without a number the post is the originator's, as `post:` has it.
        citing(null, "LONDON", "75STATE11", "TREATY"),
      ]);
      assert.deepEqual(
        (await archive.missing(as("U"))).map(({ mrn, times, posts }) => [mrn, times, posts]),
        [
          ["07LONDON4", 3, ["ASTANA"]],
          ["75STATE9", 2, ["ASTANA", "PARIS"]],
          ["75STATE3", 2, ["ASTANA"]],
          ["75STATE11", 1, ["LONDON"]],
        ],
      );
      assert.deepEqual(
        (await missingBy(archive, as("U"), "posts")).map(({ mrn }) => mrn),
        ["75STATE9", "07LONDON4", "75STATE3", "75STATE11"],
      );
      const list = await archive.missing(as("U"));
      const subjectsFor = async (reader: Reader) =>
        (await withSubjects(archive, reader, list)).map(({ subjects }) => subjects);
      assert.deepEqual(await subjectsFor(as("U")), [
        ["TREATY", "URANIUM"],
        ["TREATY"],
        ["URANIUM"],
        ["TREATY"],
      ]);
      assert.deepEqual(await subjectsFor(as("S")), [
        ["TREATY", "URANIUM"],
        ["A PLAN", "TREATY"],
        ["URANIUM"],
        ["TREATY"],
      ]);
    },
  ],
  [
    "knows the neighbours of a cable in its post's series",
    async (archive) => {
      const at = (mrn: string, time: string, banner: "UNCLASSIFIED" | "SECRET" = "UNCLASSIFIED") =>
        receivedOf({ mrn, at: time, banner, body: [{ kind: "paragraph", text: mrn }] });
      await archive.put([
        at("09ASTANA3", "2009-03-01T00:00:00Z"),
        at("09ASTANA1", "2009-01-01T00:00:00Z"),
        at("09ASTANA2", "2009-02-01T00:00:00Z", "SECRET"),
        at("09PARIS9", "2009-02-02T00:00:00Z"),
      ]);
      const near = async (reader: Reader, name: string) => {
        const { earlier, later } = await archive.neighbours(reader, name);
        return [earlier?.mrn ?? null, later?.mrn ?? null];
      };
      assert.deepEqual(await near(readingRoom, "09ASTANA2"), ["09ASTANA1", "09ASTANA3"]);
      assert.deepEqual(await near(as("U"), "09ASTANA1"), [null, "09ASTANA3"]);
      assert.deepEqual(await near(as("U"), "09ASTANA2"), [null, null]);
    },
  ],
  [
    "tells a post's series to a reader: its cables by MRN, and with the head who signed",
    async (archive) => {
      await archive.put([
        receivedOf({
          mrn: "09ASTANA3",
          at: "2009-03-01T00:00:00Z",
          signer: "SMITH",
          body: [{ kind: "paragraph", mark: "U", text: "three" }],
        }),
        receivedOf({
          mrn: "09ASTANA12",
          at: "2009-04-01T00:00:00Z",
          banner: "SECRET",
          signer: "JONES",
          body: [
            { kind: "paragraph", mark: "S", text: "closed" },
            { kind: "paragraph", mark: "U", text: "open" },
          ],
        }),
        receivedOf({
          mrn: "09ASTANA13",
          banner: "SECRET",
          body: [{ kind: "paragraph", text: "x" }],
        }),
        receivedOf({
          mrn: "09PARIS9",
          body: [{ kind: "paragraph", mark: "U", text: "elsewhere" }],
        }),
      ]);
      assert.deepEqual(await archive.series(readingRoom, "ASTANA"), [
        { mrn: "09ASTANA12", date: "2009-04-01", signer: "JONES" },
        { mrn: "09ASTANA13", date: "2009-11-17", signer: null },
        { mrn: "09ASTANA3", date: "2009-03-01", signer: "SMITH" },
      ]);
      assert.deepEqual(await archive.series(as("U"), "ASTANA"), [
        { mrn: "09ASTANA12", date: "2009-04-01", signer: null },
        { mrn: "09ASTANA3", date: "2009-03-01", signer: "SMITH" },
      ]);
      assert.deepEqual(await archive.series(readingRoom, "NOWHERE"), []);
    },
  ],
  [
    "keeps failures once, and forgives them",
    async (archive) => {
      const failure = (file: string, byte: number): Failure => ({
        source: "one",
        file,
        isUpload: file === "b",
        place: null,
        code: "telegram.none",
        message: "No telegram was found.",
        bytes: new Uint8Array([byte]),
      });
      await archive.fail([failure("a", 1), failure("b", 2)]);
      await archive.fail([failure("a", 1), failure("a", 3)]);
      const files = async (source?: string) =>
        Promise.all(
          (await archive.failures(source)).map(
            async ({ file, bytes }) => `${file}${(await bytes())[0]}`,
          ),
        );
      assert.deepEqual(await files(), ["a1", "b2", "a3"]);
      assert.deepEqual(await files("two"), []);
      assert.deepEqual(
        (await archive.failures()).map(({ isUpload }) => isUpload),
        [false, true, false],
      );
      await archive.forgive((await archive.failures()).slice(0, 1));
      assert.deepEqual(await files("one"), ["b2", "a3"]);
      // Another source may have been given the same file.
      await archive.fail([{ ...failure("b", 2), source: "two" }]);
      assert.deepEqual(await files("two"), ["b2"]);
      await archive.forgive(await archive.failures("one"));
      assert.deepEqual([await files("one"), await files("two")], [[], ["b2"]]);
    },
  ],
  [
    "carries additions to the vocabulary, and reads cables with them",
    async (archive) => {
      await archive.put([
        receivedOf({
          mrn: "09ARDENT1",
          captions: ["LANTERN"],
          body: [{ kind: "paragraph", text: "lantern" }],
        }),
      ]);
      // A caption that nobody knows gates.
      assert.equal(await mrns(archive, "lantern", as("TS")), "");
      const addition = {
        posts: [
          {
            id: "ARDENT",
            name: "ARDENT",
            kind: "embassy",
            country: "Ardentia",
            iso2: "XA",
            city: "Ardent",
            routing: null,
            latitude: null,
            longitude: null,
            spellings: ["OLDARDENT"],
          },
        ],
        captions: [
          {
            code: "LANTERN",
            expansion: "",
            kind: "topic",
            meaning: "",
            restricts: false,
            control: false,
            spellings: [],
          },
        ],
      };
      await archive.addVocabulary(addition);
      await archive.addVocabulary(addition);
      assert.deepEqual(await archive.additions(), [addition]);
      assert.equal(await mrns(archive, "lantern", as("TS")), "09ARDENT1");
      assert.equal(await mrns(archive, "country:XA"), "09ARDENT1");
      assert.equal((await archive.cable(readingRoom, "09OLDARDENT1")).kind, "cable");
    },
  ],
  [
    "an empty archive answers",
    async (archive) => {
      const answer = await archive.search(readingRoom, read("uranium"), "uranium", {
        facets: true,
      });
      assert.deepEqual(answer.totals, { cables: 0, paragraphs: 0 });
      assert.deepEqual([answer.hits, answer.next], [[], null]);
      assert.deepEqual(await archive.put([]), []);
      assert.deepEqual(await archive.missing(readingRoom), []);
      assert.equal((await archive.stats(readingRoom)).cables, 0);
      assert.equal(await archive.references(readingRoom, "09ASTANA1"), null);
    },
  ],
];
