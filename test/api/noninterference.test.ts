/**
 * What a reader is told over HTTP depends on what this reader may see, and on nothing else: the same request to an
 * archive that holds all, and to one that holds only what is left for this reader, has the same answer to the byte.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import * as fc from "fast-check";
import { createApi } from "../../src/api/index.ts";
import { sameTelegram, type Archive, type Received } from "../../src/archive/index.ts";
import { may, portionsOf, readingRoom, redact, type Reader } from "../../src/clearance/index.ts";
import {
  addToCollection,
  correct,
  makeCollection,
  makeNote,
  saveSearch,
  setStanding,
  type Paper,
  type PaperStore,
} from "../../src/desk/index.ts";
import type { Reftel } from "../../src/reftel.ts";
import { deskOver } from "../desk/parts.ts";
import { openImporter } from "../../src/importing/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { openSqliteArchive } from "../../src/store/sqlite/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { queryText, reader as anyReader, receivedBatch } from "../contract/generate.ts";
import { runs } from "../runs.ts";

/** Requests for each route that reads, by its path in the document; a route that is not here fails the test. */
const REQUESTS: Readonly<
  Record<string, (query: string, names: readonly string[]) => readonly string[]>
> = {
  "/api/v1/search": (query) => [
    `/search?q=${encodeURIComponent(query)}&limit=2`,
    `/search?q=${encodeURIComponent(query)}&order=date`,
    `/search?q=${encodeURIComponent(query)}&limit=1&cursor=09ASTANA1`,
  ],
  "/api/v1/search/export": (query) => [
    `/search/export?q=${encodeURIComponent(query)}&format=csv`,
    `/search/export?q=${encodeURIComponent(query)}&format=ndjson`,
  ],
  "/api/v1/cables/{mrn}": (_query, names) => names.map((name) => `/cables/${name}`),
  "/api/v1/cables/{mrn}/source": (_query, names) => names.map((name) => `/cables/${name}/source`),
  // The same of every name would be asked many times over: each held cable once is what its bytes depend on.
  "/api/v1/cables/{mrn}/pdf": (_query, names) =>
    names.slice(0, 2).map((name) => `/cables/${name}/pdf`),
  "/api/v1/cables/{mrn}/references": (_query, names) =>
    names.map((name) => `/cables/${name}/references`),
  "/api/v1/cables/{mrn}/chain": (_query, names) =>
    names.flatMap((name) => [
      `/cables/${name}/chain`,
      `/cables/${name}/chain?steps=1&limit=1`,
      `/cables/${name}/chain?side=after&cursor=08PARIS2`,
    ]),
  "/api/v1/cables/{mrn}/differences": (_query, names) =>
    names.map((name) => `/cables/${name}/differences`),
  "/api/v1/missing": () => [
    "/missing",
    "/missing?limit=1",
    "/missing?order=posts&limit=2",
    "/missing?cursor=08PARIS2",
  ],
  "/api/v1/posts/{post}/series": () => ["/posts/ASTANA/series", "/posts/PARIS/series"],
  "/api/v1/stats": () => ["/stats"],
  "/api/v1/vocabulary/{table}": () => ["/vocabulary/captions"],
  "/api/v1/imports/{id}": () => ["/imports/1"],
  "/api/v1/desk": () => ["/desk", "/desk?format=csv"],
  "/api/v1/desk/cables/{mrn}": (_query, names) => names.map((name) => `/desk/cables/${name}`),
  "/api/v1/desk/standings": () => ["/desk/standings", "/desk/standings?standing=later&limit=1"],
  "/api/v1/desk/collections": () => ["/desk/collections"],
  "/api/v1/desk/collections/{id}": () => ["/desk/collections/all"],
  "/api/v1/desk/collections/{id}/table": () => ["/desk/collections/all/table"],
  "/api/v1/desk/collections/{id}/texts": () => ["/desk/collections/all/texts"],
  "/api/v1/desk/notes": () => ["/desk/notes", "/desk/notes?from=1&limit=1"],
  "/api/v1/desk/searches": () => ["/desk/searches"],
  "/api/v1/desk/corrections": () => ["/desk/corrections"],
};

const apiOver = (archive: Archive & PaperStore, reader: Reader) => {
  const unused = () => Promise.reject(new Error("not asked here"));
  const reftel: Reftel = {
    folder: "test",
    archive,
    desk: deskOver(archive),
    vocabulary: builtIn,
    reader,
    search: unused,
    importer: openImporter(archive, "memory", builtIn),
    [Symbol.asyncDispose]: () => archive.close(),
  };
  return createApi(reftel);
};

type Api = ReturnType<typeof apiOver>;

/** Status, headers and body of an answer; the time it took is left out. */
const answerTo = async (api: Api, path: string): Promise<string> => {
  const response = await api.request(`/api/v1${path}`);
  const headers = [...response.headers].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const body = (await response.text()).replace(/"tookMs":[0-9.e-]+/, '"tookMs":0');
  return JSON.stringify([response.status, headers, body]);
};

const NAMES = ["09ASTANA1", "09ASTANA2", "08PARIS2", "75STATE3", "07NOWHERE4", "OLD17", "ASTANA 1"];

const folder = mkdtempSync(join(tmpdir(), "reftel-noninterference-"));
after(() => rmSync(folder, { recursive: true, force: true }));
let opened = 0;

const stores: Readonly<Record<string, () => Promise<Archive & PaperStore>>> = {
  memory: async () => openMemoryArchive(),
  sqlite: () => {
    opened += 1;
    return openSqliteArchive(join(folder, String(opened)), { create: true, purpose: "test" });
  },
};

/** The names under which a text may be asked for, the hash of the text among them. */
const namesOf = async (archive: Archive, reader: Reader): Promise<readonly string[]> => {
  const copies: string[] = [];
  for (const name of NAMES) {
    const answer = await archive.cable(reader, name);
    if (answer.kind === "several") copies.push(...answer.names);
    if (answer.kind === "cable") copies.push(`${name}@${answer.cable.copy.hash.slice(0, 8)}`);
  }
  return [...NAMES, ...copies, "nothing", "sha256-000000000000"].map(encodeURIComponent);
};

/** Which texts are one telegram, as stores join them: settled when a text is stored, so both archives must agree. */
const joinsOf = (batch: readonly Received[]): string => {
  const instances: Received[][] = [];
  for (const received of batch) {
    const mrn = received.telegram.mrn;
    const found = instances.find(
      ([first, ...rest]) =>
        first !== undefined &&
        mrn !== null &&
        first.telegram.mrn === mrn &&
        [first, ...rest].some((one) => sameTelegram(one, received)),
    );
    if (found) found.push(received);
    else instances.push([received]);
  }
  return JSON.stringify(instances.map((all) => all.map(({ file }) => file)));
};

/** What one who may see all of these texts keeps about each cable, each of its paragraphs and each query. */
const papersOfAll = async (
  { id }: Reader,
  batch: readonly Received[],
  queries: readonly string[],
): Promise<readonly Paper[]> => {
  const archive = openMemoryArchive();
  await archive.put(batch);
  const desk = deskOver(archive);
  const maker = { ...readingRoom, id };
  const made = await makeCollection(desk, maker, { title: "All" });
  assert.ok(made.kind === "done");
  for (const { telegram } of batch) {
    const name = telegram.mrn ?? "";
    await setStanding(desk, maker, name, "later");
    await addToCollection(desk, maker, made.value.paper.id, name);
    await correct(desk, maker, name, "subject", "A corrected subject");
    await correct(desk, maker, name, "tags", "ZZZZ");
    await correct(desk, maker, name, "sent", "1999-01-02");
    for (const { address } of telegram.body)
      await makeNote(desk, maker, { name, address, text: `On ${address} of ${name}` });
    await makeNote(desk, maker, { name, address: null, text: `On all of ${name}` });
  }
  for (const query of queries) await saveSearch(desk, maker, { title: "Mine", query });
  const kept = await archive.papers(maker);
  return kept.map(({ paper }) =>
    paper.kind === "search"
      ? { ...paper, arrivals: 0 }
      : paper.id === made.value.paper.id
        ? { ...paper, id: "all" }
        : paper,
  );
};

/** Asks both archives everything on behalf of the reader, and compares. */
const sameToReader = async (
  open: () => Promise<Archive & PaperStore>,
  reader: Reader,
  queries: readonly string[],
  [whole, other]: readonly [readonly Received[], readonly Received[]],
  { hashes }: { readonly hashes: boolean },
): Promise<void> => {
  const [one, two] = await Promise.all([open(), open()]);
  try {
    await one.put(whole);
    await two.put(other);
    // The desk of one who saw all of it, and may by now see less: the same papers in both.
    const put = await papersOfAll(reader, whole, queries);
    for (const archive of [one, two]) await archive.change(reader, {}, () => ({ put, told: null }));
    const [first, second] = [apiOver(one, reader), apiOver(two, reader)];
    const names = hashes ? await namesOf(one, reader) : NAMES.map(encodeURIComponent);
    const shown = (answer: string): string =>
      hashes ? answer : answer.replaceAll(/[0-9a-f]{64}/g, "HASH");
    for (const paths of Object.values(REQUESTS)) {
      for (const path of new Set(queries.flatMap((query) => paths(query, names)))) {
        // A PDF prints the hash of its text within what is compressed.
        if (!hashes && path.endsWith("/pdf")) continue;
        assert.equal(shown(await answerTo(first, path)), shown(await answerTo(second, path)), path);
      }
    }
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
};

/** Other words, as long as those that the generator knows. */
const OTHER: Readonly<Record<string, string>> = {
  treaty: "barley",
  uranium: "weather",
  talks: "rocks",
  nuclear: "pumpkin",
  visit: "maple",
};

/** The same telegram with other words in the paragraphs that a reader may not see; null where none is hidden. */
const withOtherSecrets = (received: Received, reader: Reader): Received | null => {
  const hidden = portionsOf(received.telegram, builtIn)
    .filter(({ label }) => !may(reader, label).allowed)
    .map(({ address }) => address);
  let { text } = received;
  for (const item of received.telegram.body) {
    if (!hidden.includes(item.address)) continue;
    for (const { start, end } of item.spans) {
      let inside = text.slice(start, end);
      for (const [word, other] of Object.entries(OTHER)) inside = inside.replaceAll(word, other);
      text = text.slice(0, start) + inside + text.slice(end);
    }
  }
  if (text === received.text) return null;
  const bytes = new TextEncoder().encode(text);
  return { ...received, text, bytes, telegram: parse(text) };
};

/** One text of each number: a copy's hash is of its whole text, and neither names nor ties may hang on it here. */
const oneOfEach = (batch: readonly Received[]): readonly Received[] => [
  ...new Map(
    batch
      .toReversed()
      .flatMap((one) => (one.telegram.mrn === null ? [] : [[one.telegram.mrn, one] as const])),
  ).values(),
];

for (const [store, open] of Object.entries(stores)) {
  test(`${store}: a cable that a reader may not see is as one that was never there, in every answer`, async () => {
    await fc.assert(
      fc.asyncProperty(
        receivedBatch,
        anyReader,
        fc.array(queryText, { minLength: 1, maxLength: 3 }),
        async (batch, reader, queries) => {
          const left = batch.filter(
            ({ telegram, text }) => redact(telegram, text, reader, builtIn) !== null,
          );
          const files = new Set(left.map(({ file }) => file));
          const joins = (JSON.parse(joinsOf(batch)) as string[][])
            .map((all) => all.filter((file) => files.has(file)))
            .filter((all) => all.length > 0);
          fc.pre(JSON.stringify(joins) === joinsOf(left));
          await sameToReader(open, reader, queries, [batch, left], { hashes: true });
        },
      ),
      { numRuns: runs(store === "memory" ? 40 : 12) },
    );
  });

  test(`${store}: the words of a paragraph that a reader may not see change no answer`, async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        receivedBatch,
        anyReader,
        fc.array(queryText, { minLength: 1, maxLength: 3 }),
        async (batch, reader, queries) => {
          const whole = oneOfEach(batch);
          const other = whole.map((received) => withOtherSecrets(received, reader) ?? received);
          if (other.some((one, at) => one !== whole[at])) changed += 1;
          await sameToReader(open, reader, queries, [whole, other], { hashes: false });
        },
      ),
      { numRuns: runs(store === "memory" ? 40 : 12) },
    );
    assert.ok(changed > 0, "no archive had anything to hide");
  });
}

test("every route that reads is asked", async () => {
  const api = apiOver(openMemoryArchive(), readingRoom);
  const { paths } = (await (await api.request("/api/openapi.json")).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const reads = Object.entries(paths).flatMap(([path, methods]) =>
    "get" in methods ? [path] : [],
  );
  assert.deepEqual(reads.toSorted(), Object.keys(REQUESTS).toSorted());
});
