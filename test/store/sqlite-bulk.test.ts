import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Received } from "../../src/archive/index.ts";
import { readingRoom } from "../../src/clearance/index.ts";
import { layTexts } from "../../src/search/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { numberOf } from "../../src/store/sqlite/database.ts";
import { openSqliteArchive, verifyArchive } from "../../src/store/sqlite/index.ts";
import { makePreparer, WORTH_A_THREAD } from "../../src/store/sqlite/preparer.ts";
import { as, read, sameAnswers, sameReads } from "../contract/archive.ts";
import { receivedOf } from "../contract/build.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-bulk-"));
after(() => rmSync(folders, { recursive: true, force: true }));

const telegram = (serial: number, more = ""): Received =>
  receivedOf(
    {
      mrn: `09ASTANA${serial}`,
      banner: "SECRET",
      tags: serial % 2 === 0 ? ["PARM"] : ["PREL"],
      references: [["A", "08PARIS2"]],
      body: [
        { kind: "paragraph", mark: "U", text: `Number n${serial}x of the visits.${more}` },
        { kind: "paragraph", mark: "S", text: "A hidden word: lantern.", cites: ["09ASTANA1"] },
      ],
    },
    serial % 3 === 0 ? "two" : "one",
  );

test("a bulk batch, prepared in another thread, is stored and found as one that was not", async () => {
  const folder = mkdtempSync(join(folders, "bulk-"));
  const archive = await openSqliteArchive(folder);
  const oracle = openMemoryArchive();
  const held = [telegram(3), telegram(4)];
  const serials = Array.from({ length: WORTH_A_THREAD }, (_, at) => at + 1);
  // Some are held, some come twice, and some are further copies.
  const batch = [
    ...serials.map((serial) => telegram(serial)),
    telegram(7),
    telegram(9, " And some words more."),
  ];
  for (const part of [
    held,
    batch,
    [telegram(300)],
    batch.map((one) => ({ ...one, file: "again" })),
  ])
    assert.deepEqual(await archive.put(part), await oracle.put(part));
  for (const reader of [readingRoom, as("U")])
    for (const text of [
      "n7x",
      '"hidden word"',
      "tags:PARM n200x",
      "has:copies",
      "cites:08PARIS2 n9x",
    ])
      await sameAnswers(archive, oracle, reader, text);
  await sameReads(archive, oracle, as("C"), batch.slice(0, 10));
  await archive.close();
  assert.deepEqual((await verifyArchive(folder)).damages, []);
});

const some = (first: number, count: number): readonly Received[] =>
  Array.from({ length: count }, (_, at) => telegram(first + at));

test("a batch that is worked out while another is stored is stored behind it, what both hold once", async () => {
  const folder = mkdtempSync(join(folders, "behind-"));
  const archive = await openSqliteArchive(folder);
  const oracle = openMemoryArchive();
  const batches = [some(1, 250), some(200, 300), some(400, 250), some(100, 250)];
  let behind: Promise<unknown> = Promise.resolve();
  const outcomes = batches.map((batch) => {
    const stored = archive.put(batch, behind);
    behind = stored;
    return stored;
  });
  for (const [at, batch] of batches.entries())
    assert.deepEqual(await outcomes[at], await oracle.put(batch));
  for (const text of ["n7x", "n220x", "n449x", '"hidden word"'])
    await sameAnswers(archive, oracle, readingRoom, text);
  assert.ok(segmentsIn(folder) > 1);
  await archive.close();
  assert.equal(segmentsIn(folder), 1, "when all have come they are merged");
  assert.deepEqual((await verifyArchive(folder)).damages, []);
});

const segmentsIn = (folder: string): number => {
  const database = new DatabaseSync(join(folder, "reftel.db"), { readOnly: true });
  const row = database.prepare("SELECT count(*) AS count FROM segment").get();
  database.close();
  return Number(row?.["count"]);
};

test("a batch behind one that fails is not stored, and fails as that one did", async () => {
  const folder = mkdtempSync(join(folders, "failed-"));
  const archive = await openSqliteArchive(folder);
  // It rejects at once, while the batch is still worked out, and nobody else waits for it.
  const behind = Promise.reject(new Error("the one before"));
  await assert.rejects(archive.put(some(1, WORTH_A_THREAD), behind), /the one before/);
  await assert.rejects(archive.put([], Promise.reject(new Error("again"))), /again/);
  assert.equal((await archive.stats(readingRoom)).cables, 0);
  assert.equal((await archive.put(some(1, WORTH_A_THREAD)))[0]?.state, "stored");
  await archive.close();
});

test("a batch that is filled before the vocabulary grows is stored as it is read with all of it", async () => {
  const archive = await openSqliteArchive(mkdtempSync(join(folders, "grown-")));
  const batch = archive.begin();
  const inArdent = receivedOf({ mrn: "09ARDENT1", body: [{ kind: "paragraph", text: "lantern" }] });
  for (const one of [inArdent, ...some(1, WORTH_A_THREAD), telegram(1)]) batch.add(one);
  const post = { id: "ARDENT", name: "ARDENT", kind: "embassy", spellings: [], routing: null };
  const place = {
    country: "Ardentia",
    iso2: "XA",
    city: "Ardent",
    latitude: null,
    longitude: null,
  };
  await archive.addVocabulary({ posts: [{ ...post, ...place }] });
  const outcomes = await batch.store();
  assert.deepEqual([outcomes.length, outcomes.at(-1)?.state], [WORTH_A_THREAD + 2, "held"]);
  const { hits } = await archive.search(readingRoom, read("country:XA"), "country:XA");
  assert.deepEqual([...new Set(hits.map(({ mrn }) => mrn))], ["09ARDENT1"]);
  await archive.close();
});

test("an import leaves no room in the file that its merges freed", async () => {
  const folder = mkdtempSync(join(folders, "room-"));
  const archive = await openSqliteArchive(folder);
  for (let batch = 0; batch < 9; batch += 1)
    await archive.put(some(batch * WORTH_A_THREAD + 1, WORTH_A_THREAD));
  await archive.close();
  const database = new DatabaseSync(join(folder, "reftel.db"), { readOnly: true });
  const free = numberOf(database, "freelist_count");
  const all = numberOf(database, "page_count");
  database.close();
  assert.ok(free * 20 < all, `${free} of ${all} pages are free`);
  assert.deepEqual((await verifyArchive(folder)).damages, []);
});

test("where the thread fails, the work is done here", async () => {
  // The bytes are the thread's, once it is asked.
  const asked = () => ({
    copies: { bytes: new Uint8Array(6), ends: Uint32Array.of(6) },
    documents: layTexts(["x"]),
    paired: [],
  });
  for (const [name, script] of [
    ["throws", "throw new Error('no')"],
    ["ends", "process.exit(0)"],
  ] as const) {
    const file = join(folders, `${name}.mjs`);
    writeFileSync(file, script);
    const preparer = makePreparer(pathToFileURL(file));
    assert.equal(await preparer.prepare(asked()), null);
    assert.equal(await preparer.prepare(asked()), null);
    await preparer.close();
  }
});
