import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import type { Archive } from "../../src/archive/index.ts";
import { readingRoom } from "../../src/clearance/index.ts";
import { openSqliteArchive } from "../../src/store/sqlite/index.ts";
import { as, read } from "../contract/archive.ts";
import { receivedOf } from "../contract/build.ts";
import { startWriting } from "./writing-process.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-durability-"));
after(() => rmSync(folders, { recursive: true, force: true }));

const count = async (archive: Archive, text: string, reader = readingRoom): Promise<number> =>
  (await archive.search(reader, read(text), text)).totals.cables;

test("what was acknowledged is there after a kill, whole, and the archive opens clean", async () => {
  const folder = mkdtempSync(join(folders, "kill-"));
  const acknowledged: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const writer = startWriting(folder, 1 + round * 10_000);
    await writer.until(3 + round * 4);
    await writer.kill();
    acknowledged.push(...writer.names());

    const database = new DatabaseSync(join(folder, "reftel.db"));
    assert.deepEqual(
      { ...database.prepare("PRAGMA integrity_check").get() },
      { integrity_check: "ok" },
    );
    database.close();
    const archive = await openSqliteArchive(folder, { create: false });
    const { cables } = await archive.stats(readingRoom);
    assert.ok(
      cables >= acknowledged.length && (cables - acknowledged.length) % 3 === 0,
      `${cables} of ${acknowledged.length}`,
    );
    // Text without its label would be shown to nobody, or to everybody.
    assert.equal(await count(archive, "lantern"), cables);
    assert.equal(await count(archive, "lantern", as("U")), 0);
    assert.equal(await count(archive, "number", as("U")), cables);
    for (const mrn of acknowledged) {
      assert.equal(await count(archive, `n${mrn.slice("09ASTANA".length)}x`), 1, mrn);
    }
    const last = await archive.cable(readingRoom, acknowledged.at(-1) ?? "");
    assert.equal(last.kind, "cable");
    await archive.close();
  }
});

test("a process that reads finds at its next request what another has stored meanwhile", async () => {
  const folder = mkdtempSync(join(folders, "two-"));
  await (await openSqliteArchive(folder)).close();
  const reading = await openSqliteArchive(folder, { readOnly: true });
  assert.equal(await count(reading, "number"), 0);
  const writer = startWriting(folder, 1);
  try {
    for (const heard of [2, 4, 8]) {
      await writer.until(heard);
      const promised = writer.names();
      assert.ok((await count(reading, "number")) >= promised.length);
      assert.equal((await reading.cable(readingRoom, promised.at(-1) ?? "")).kind, "cable");
    }
  } finally {
    await writer.kill();
    await reading.close();
  }
});

test("a closed archive is one file, and opens again as it was", async () => {
  const folder = mkdtempSync(join(folders, "closed-"));
  const archive = await openSqliteArchive(folder);
  await archive.put([
    receivedOf({
      mrn: "09ASTANA1",
      banner: "SECRET",
      body: [{ kind: "paragraph", text: "A lantern." }],
    }),
  ]);
  assert.equal(await count(archive, "lantern"), 1);
  await archive.close();
  assert.deepEqual(readdirSync(folder).toSorted(), ["reftel.db", "writer.json"]);
  const again = await openSqliteArchive(folder, { readOnly: true });
  assert.equal(await count(again, "lantern"), 1);
  await again.close();
});
