import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readingRoom } from "../../src/clearance/index.ts";
import { openSqliteArchive } from "../../src/store/sqlite/index.ts";
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
