import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setImmediate as others } from "node:timers/promises";
import { readingRoom, type Reader } from "../../src/clearance/index.ts";
import { searchIndex, type ReaderIndex, type SearchRequest } from "../../src/search/index.ts";
import { dressing, type Dress, type Dressed } from "../../src/store/sqlite/answer.ts";
import { openCopies } from "../../src/store/sqlite/copies.ts";
import { openToRead } from "../../src/store/sqlite/database.ts";
import { openSqliteArchive } from "../../src/store/sqlite/index.ts";
import { readIndex } from "../../src/store/sqlite/index-reader.ts";
import { makeSearcher, type SearcherOptions } from "../../src/store/sqlite/searcher.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { archiveContract, as, read } from "../contract/archive.ts";
import { receivedOf } from "../contract/build.ts";
import { runs } from "../runs.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-searching-"));
after(() => rmSync(folders, { recursive: true, force: true }));

const { signal } = new AbortController();

/** An archive of any size that is asked by two threads, each time made ready as it is then. */
const inTwo = async () => {
  const archive = await openSqliteArchive(mkdtempSync(join(folders, "a-")), { largeSearch: 0 });
  return {
    ...archive,
    search: async (...asked: Parameters<typeof archive.search>) => {
      await archive.warm(asked[0], signal);
      return archive.search(...asked);
    },
  };
};

archiveContract("sqlite, asked by two threads", inTwo, { runs: runs(6) });

/** A folder with an archive of some segments, and what two threads are asked of it. */
const someSegments = async () => {
  const folder = mkdtempSync(join(folders, "s-"));
  const archive = await openSqliteArchive(folder);
  const put = async (serial: number) => {
    await archive.put([
      receivedOf({
        mrn: `09ASTANA${serial}`,
        banner: "SECRET",
        body: [
          { kind: "paragraph", mark: "U", text: "Of uranium and of treaties." },
          { kind: "paragraph", mark: "S", text: "Of uranium once more." },
        ],
      }),
    ]);
  };
  for (let serial = 1; serial <= 5; serial++) await put(serial);
  const database = openToRead(folder);
  const index = readIndex(database, () => builtIn);
  const dress = dressing(openCopies(database).shown);
  const seenBy = (reader: Reader) => {
    index.refresh();
    return { index: index.as(reader), state: index.state() };
  };
  const close = async (): Promise<void> => {
    database.close();
    await archive.close();
  };
  return { folder, dress, put, seenBy, close };
};

/** What one thread answers. */
const alone = (
  dress: Dress,
  reader: Reader,
  index: ReaderIndex,
  request: SearchRequest = REQUEST,
): Dressed => {
  const found = searchIndex(index, request);
  return { found, hits: dress(reader, found.page).flat() };
};

const REQUEST: SearchRequest = {
  query: read("uranium"),
  order: "relevance",
  limit: 3,
  hitsPerCable: 3,
  cursor: null,
  facets: true,
};

/** Asks until as many threads answer as are wanted: a thread that is busy is not waited for. */
const TRIES = 200;

const searcherOf = (
  { folder, dress }: Pick<SearcherOptions, "folder" | "dress">,
  options: Partial<SearcherOptions> = {},
) => {
  const by: (1 | 2)[] = [];
  const searcher = makeSearcher({
    folder,
    dress,
    isShared: true,
    least: 0,
    told: (threads) => by.push(threads),
    ...options,
  });
  return { searcher, by };
};

const skip = availableParallelism() < 2 && "one core: there is no second thread";

test(
  "two threads answer, for each reader, and go on to when the archive changes",
  { skip },
  async () => {
    const archive = await someSegments();
    const { dress, put, seenBy, close } = archive;
    const { searcher, by } = searcherOf(archive);
    searcher.share(readingRoom, seenBy(readingRoom).index);
    await searcher.isReady(signal);
    // Eight segments would become one, of which there are no halves.
    for (const [serial, reader] of [
      [6, readingRoom],
      [7, as("U")],
    ] as const) {
      await put(serial);
      by.length = 0;
      for (let tries = 0; tries < TRIES && by.at(-1) !== 2; tries++) {
        const seen = seenBy(reader);
        const expected = alone(dress, reader, seen.index);
        assert.deepEqual(searcher.search(reader, seen, REQUEST), expected);
        const next = { ...REQUEST, cursor: expected.found.page.at(-1)!.name };
        assert.deepEqual(
          searcher.search(reader, seen, next),
          alone(dress, reader, seen.index, next),
        );
      }
      assert.equal(by.at(-1), 2, "two threads answered");
    }
    await searcher.close();
    await close();
  },
);

test("whoever waits for the other thread leaves nothing at the signal", { skip }, async () => {
  const archive = await someSegments();
  const { seenBy, close } = archive;
  const { searcher } = searcherOf(archive);
  searcher.share(readingRoom, seenBy(readingRoom).index);
  for (let times = 0; times < 3; times++) await searcher.isReady(signal);
  assert.deepEqual(getEventListeners(signal, "abort"), []);
  await searcher.close();
  await close();
});

test("one thread answers where the other sees another state of the archive", { skip }, async () => {
  const archive = await someSegments();
  const { dress, put, seenBy, close } = archive;
  const { searcher, by } = searcherOf(archive);
  const before = seenBy(readingRoom);
  searcher.share(readingRoom, before.index);
  await searcher.isReady(signal);
  await put(6);
  for (let tries = 0; tries < 20; tries++)
    assert.deepEqual(
      searcher.search(readingRoom, before, REQUEST),
      alone(dress, readingRoom, before.index),
    );
  assert.deepEqual(new Set(by), new Set([1]));
  await searcher.close();
  await close();
});

/** A thread that does something else than it should when it is asked. */
const threadThat = (does: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
      parentPort.postMessage({ kind: "ready" });
      for (;;) {
        const asked = receiveMessageOnPort(workerData.port)?.message;
        if (asked?.kind !== "search") continue;
        const header = new Int32Array(asked.memory, 0, 6);
        ${does}
      }`)}`,
  );

for (const [what, isBusy, does] of [
  ["never begins", true, ""],
  ["begins and says nothing more", false, "Atomics.store(header, 0, 1);"],
  ["begins and ends itself", false, "Atomics.store(header, 0, 1); process.exit();"],
  [
    "says that it has answered, and has not",
    false,
    "Atomics.store(header, 0, 1); Atomics.store(header, 2, 1); Atomics.store(header, 4, 1); Atomics.notify(header, 0);",
  ],
] as const)
  test(`one thread answers where the other ${what}`, { skip }, async () => {
    const archive = await someSegments();
    const { dress, seenBy, close } = archive;
    const { searcher, by } = searcherOf(archive, { file: threadThat(does), patience: 50 });
    const seen = seenBy(readingRoom);
    searcher.share(readingRoom, seen.index);
    await searcher.isReady(signal);
    const isAsked = (): boolean =>
      searcher.share(readingRoom, seen.index).length < seen.index.segments.length;
    for (let tries = 0; tries < (isBusy ? 5 : TRIES) && isAsked(); tries++) {
      assert.deepEqual(
        searcher.search(readingRoom, seen, REQUEST),
        alone(dress, readingRoom, seen.index),
      );
      await others();
    }
    assert.deepEqual(new Set(by), new Set([1]));
    assert.equal(isAsked(), isBusy, "one that is silent is not asked again");
    await searcher.close();
    await close();
  });

test("a thread that ends before it is ready is not waited for", { skip }, async () => {
  const archive = await someSegments();
  const { dress, seenBy, close } = archive;
  const file = new URL("data:text/javascript,throw new Error('no');");
  const { searcher, by } = searcherOf(archive, { file });
  const seen = seenBy(readingRoom);
  searcher.share(readingRoom, seen.index);
  await searcher.isReady(signal);
  assert.deepEqual(
    searcher.search(readingRoom, seen, REQUEST),
    alone(dress, readingRoom, seen.index),
  );
  assert.deepEqual(by, [1]);
  assert.equal(searcher.share(readingRoom, seen.index).length, seen.index.segments.length);
  await searcher.close();
  await close();
});
