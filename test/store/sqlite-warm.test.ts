import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readingRoom } from "../../src/clearance/index.ts";
import { printQuery } from "../../src/query/index.ts";
import { searchIndex, type SearchRequest } from "../../src/search/index.ts";
import { openToRead } from "../../src/store/sqlite/database.ts";
import { openSqliteArchive } from "../../src/store/sqlite/index.ts";
import { readIndex } from "../../src/store/sqlite/index-reader.ts";
import { makeWarmer } from "../../src/store/sqlite/warm.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { read } from "../contract/archive.ts";
import { receivedOf } from "../contract/build.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-warm-"));
after(() => rmSync(folders, { recursive: true, force: true }));

const telegram = (serial: number) =>
  receivedOf({ mrn: `09ASTANA${serial}`, body: [{ kind: "paragraph", text: "Of uranium." }] });

test("an archive that changes while it is made ready is made ready as it is then", async () => {
  const folder = mkdtempSync(join(folders, "changing-"));
  const writing = await openSqliteArchive(folder);
  await writing.put([telegram(1)]);
  const reading = await openSqliteArchive(folder, { readOnly: true });
  const signal = new AbortController().signal;
  let isReady = false;
  const ready = reading.warm(readingRoom, signal).then(() => (isReady = true));
  // Eight segments become one, so that those it began with are gone.
  for (let serial = 2; serial <= 9; serial += 1) await writing.put([telegram(serial)]);
  assert.equal(
    (await reading.search(readingRoom, read("uranium"), "uranium", { facets: true })).totals.cables,
    9,
  );
  await ready;
  assert.ok(isReady);
  await reading.warm(readingRoom, signal);
  await reading.close();
  await writing.close();
});

test("making ready ends where it is told to", async () => {
  const archive = await openSqliteArchive(mkdtempSync(join(folders, "stopped-")));
  await archive.put([telegram(1)]);
  const stopping = new AbortController();
  const ready = archive.warm(readingRoom, stopping.signal);
  stopping.abort();
  await ready;
  await archive.close();
});

/** What is put to a searcher when an archive of a few words is made ready, and again. */
const rehearsed = async (least: number): Promise<readonly [SearchRequest[], SearchRequest[]]> => {
  const folder = mkdtempSync(join(folders, "rehearsed-"));
  const archive = await openSqliteArchive(folder);
  await archive.put([telegram(1), telegram(2)]);
  const database = openToRead(folder);
  const index = readIndex(database, () => builtIn);
  const asked: SearchRequest[] = [];
  const warm = makeWarmer(
    async (run) => {
      index.refresh();
      return run();
    },
    (reader) => ({ index: index.as(reader), state: index.state() }),
    {
      share: (_, { segments }) => [...segments.keys()],
      isReady: async () => undefined,
      search: (_, seen, request) => {
        asked.push(request);
        return { found: searchIndex(seen.index, request), hits: [] };
      },
    },
    least,
  );
  const { signal } = new AbortController();
  await warm(readingRoom, signal);
  const once = asked.splice(0);
  await warm(readingRoom, signal);
  database.close();
  await archive.close();
  return [once, asked];
};

test("what is ready is asked the first pages of some questions, once, where there is enough to wait for", async () => {
  const [once, again] = await rehearsed(2);
  assert.ok(once.length > 10);
  assert.ok(once.every(({ cursor, facets, limit }) => cursor === null && facets && limit === 20));
  assert.ok(once.some(({ query }) => printQuery(query).includes("uranium")));
  assert.deepEqual(again, []);
  assert.deepEqual(await rehearsed(100), [[], []]);
});
