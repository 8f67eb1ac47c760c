import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { readingRoom } from "../../src/clearance/index.ts";
import type { Archive } from "../../src/archive/index.ts";
import { openSqliteArchive, verifyArchive } from "../../src/store/sqlite/index.ts";
import { as, read } from "../contract/archive.ts";
import { receivedOf } from "../contract/build.ts";
import { runs } from "../runs.ts";
import { startWriting } from "./writing-process.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-merge-"));
after(() => rmSync(folders, { recursive: true, force: true }));

const count = async (archive: Archive, text: string, reader = readingRoom): Promise<number> =>
  (await archive.search(reader, read(text), text)).totals.cables;

const segmentsIn = (folder: string): readonly number[] => {
  const database = new DatabaseSync(join(folder, "reftel.db"), { readOnly: true });
  const rows = database.prepare("SELECT cables FROM segment ORDER BY cables").all();
  const blobs = database
    .prepare("SELECT count(*) AS orphans FROM blob WHERE segment NOT IN (SELECT id FROM segment)")
    .get();
  database.close();
  assert.equal(blobs?.["orphans"], 0);
  return rows.map((row) => Number(row["cables"]));
};

for (const largeMerge of [2000, 1])
  test(`cables that come one by one end in few segments, and are found in all of them (${largeMerge})`, async () => {
    const folder = mkdtempSync(join(folders, "small-"));
    const archive = await openSqliteArchive(folder, { largeMerge });
    for (let serial = 1; serial <= 74; serial += 1) {
      await archive.put([
        receivedOf({
          mrn: `09ASTANA${serial}`,
          banner: "SECRET",
          body: [
            { kind: "paragraph", mark: "U", text: `The number is n${serial}x.` },
            { kind: "paragraph", mark: "S", text: "And a hidden word: lantern." },
          ],
        }),
      ]);
      if (serial % 10 === 0) {
        assert.equal(await count(archive, '"number is"'), serial);
        assert.equal(await count(archive, "lantern", as("U")), 0);
        assert.equal(await count(archive, `n${serial - 7}x`), 1);
      }
    }
    await archive.close();
    assert.deepEqual(segmentsIn(folder), [1, 1, 8, 64]);
  });

test("a process that reads while another stores and merges never sees half of it", async () => {
  const folder = mkdtempSync(join(folders, "half-"));
  await (await openSqliteArchive(folder)).close();
  const reading = await openSqliteArchive(folder, { readOnly: true });
  const writing = startWriting(folder, 1, 1);
  let before = 0;
  try {
    await writing.until(2);
    while (before < 150 && writing.lines().length > 0) {
      const promised = writing.names();
      // Positions, a rare word and a text, each read at another moment.
      const cables = await count(reading, '"hidden word"');
      assert.ok(cables >= Math.max(before, promised.length), `${cables} of ${promised.length}`);
      const last = promised.at(-1) ?? "";
      assert.equal(await count(reading, `n${last.slice("09ASTANA".length)}x`), 1, last);
      assert.equal((await reading.cable(readingRoom, last)).kind, "cable");
      assert.equal(await count(reading, "lantern", as("U")), 0);
      before = cables;
    }
  } finally {
    await writing.kill();
    await reading.close();
  }
  assert.ok(before >= 150, String(before));
  assert.ok(segmentsIn(folder).length <= 7 * 4);
});

test("killed in the middle of large merges, an archive is whole, and what was left is taken away", async () => {
  const folder = mkdtempSync(join(folders, "killed-"));
  const promised: string[] = [];
  for (let round = 0; round < runs(4); round += 1) {
    const writing = startWriting(folder, 1 + round * 10_000, 1, 1);
    await writing.until(17 + (round % 8));
    await writing.kill();
    promised.push(...writing.names());
    assert.deepEqual((await verifyArchive(folder)).damages, []);
  }
  const archive = await openSqliteArchive(folder, { largeMerge: 1 });
  for (const name of promised)
    assert.equal(await count(archive, `n${name.slice("09ASTANA".length)}x`), 1, name);
  await archive.tidy();
  await archive.close();
  assert.ok(segmentsIn(folder).every((cables) => cables > 0));
});

test("what another takes out while large segments are merged stays out, and all else stays", async () => {
  const folder = mkdtempSync(join(folders, "overtaken-"));
  await (await openSqliteArchive(folder)).close();
  const writing = startWriting(folder, 1, 1, 1);
  const removing = await openSqliteArchive(folder, { waitMs: 60_000 });
  const removed = new Set<string>();
  try {
    for (let heard = 4; heard < 60; heard = writing.lines().length + 1) {
      await writing.until(heard);
      const name = writing.names().at(-2) ?? "";
      const outcome = await removing.remove(readingRoom, {
        what: { kind: "cable", name },
        reason: "a test",
        at: "2026-11-28T12:00:00Z",
      });
      assert.equal(outcome.kind, "removed", name);
      removed.add(name);
    }
  } finally {
    await writing.kill();
  }
  const names = writing.names();
  assert.ok(names.length >= 50);
  for (const name of names)
    assert.equal(
      await count(removing, `n${name.slice("09ASTANA".length)}x`),
      removed.has(name) ? 0 : 1,
      name,
    );
  await removing.close();
  assert.deepEqual((await verifyArchive(folder)).damages, []);
});
