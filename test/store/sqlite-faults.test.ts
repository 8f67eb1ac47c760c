import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ReftelError, type Received } from "../../src/archive/index.ts";
import { readingRoom } from "../../src/clearance/index.ts";
import { openSqliteArchive, verifyArchive } from "../../src/store/sqlite/index.ts";
import { read } from "../contract/archive.ts";
import { receivedOf } from "../contract/build.ts";
import { runs } from "../runs.ts";
import { saidUntilKilled } from "./writing-process.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-faults-"));
after(() => rmSync(folders, { recursive: true, force: true }));

const count = async (folder: string, text: string): Promise<number> => {
  const archive = await openSqliteArchive(folder, { create: false });
  try {
    return (await archive.search(readingRoom, read(text), text)).totals.cables;
  } finally {
    await archive.close();
  }
};

test("killed at any moment of storing, merging, taking out and tidying, the archive is whole", async () => {
  const folder = mkdtempSync(join(folders, "kill-"));
  const held = new Set<string>();
  const removed = new Set<string>();
  /** Begun and not acknowledged: they may be there or not. */
  const unsure = new Set<string>();
  for (let round = 0; round < runs(10); round += 1) {
    const milliseconds = Math.floor(Math.random() * 400);
    const said = await saidUntilKilled(
      "sqlite-changer.ts",
      [folder, 1 + round * 1000],
      milliseconds,
    );
    for (const line of said) {
      const [what, name = ""] = line.split(" ");
      if (what === "put") held.add(name);
      if (what === "removing") unsure.add(name);
      if (what !== "removed") continue;
      held.delete(name);
      unsure.delete(name);
      removed.add(name);
    }
    const where = `round ${round}, after ${milliseconds} ms: ${said.at(-1)}`;
    assert.deepEqual((await verifyArchive(folder)).damages, [], where);
    const archive = await openSqliteArchive(folder, { create: false });
    for (const name of held)
      if (!unsure.has(name))
        assert.equal((await archive.cable(readingRoom, name)).kind, "cable", `${where}: ${name}`);
    for (const name of removed)
      assert.equal((await archive.cable(readingRoom, name)).kind, "absent", `${where}: ${name}`);
    const { cables } = await archive.stats(readingRoom);
    const lit = await archive.search(readingRoom, read('"hidden word"'), "");
    assert.equal(lit.totals.cables, cables, where);
    // At most one was stored in each round that could not be acknowledged any more.
    const sure = held.size - [...unsure].filter((name) => held.has(name)).length;
    assert.ok(cables >= sure && cables <= sure + unsure.size + round + 1, `${where}: ${cables}`);
    await archive.close();
  }
  assert.ok(held.size > 0);
});

/** Words that do not compress well. */
const noise = (serial: number, words: number): string =>
  Array.from({ length: words }, (_, at) => `w${((serial + at) * 7919) % 99_991}`).join(" ");

const telegram = (serial: number, words = 30): Received =>
  receivedOf({
    mrn: `09ASTANA${serial}`,
    banner: "SECRET",
    body: [{ kind: "paragraph", mark: "S", text: `Lantern. ${noise(serial, words)}` }],
  });

/** Returns whether it was done; where the disk was full, that is all that may have happened. */
const done = async (run: () => Promise<unknown>): Promise<boolean> => {
  try {
    await run();
    return true;
  } catch (error) {
    assert.ok(error instanceof ReftelError, String(error));
    assert.equal(error.code, "archive.full");
    assert.match(error.message, /room/);
    return false;
  }
};

test("wherever the disk is full, in storing, merging, taking out and tidying, the archive is whole", async () => {
  const first = mkdtempSync(join(folders, "full-"));
  const before = await openSqliteArchive(first);
  for (let serial = 1; serial <= 15; serial += 1) await before.put([telegram(serial)]);
  await before.close();
  const pages = statSync(join(first, "reftel.db")).size / 16_384;
  const outcomes = new Set<string>();
  for (let room = 0; room < 20; room += 1) {
    const folder = join(folders, `full-${room}`);
    cpSync(first, folder, { recursive: true });
    const archive = await openSqliteArchive(folder, { mostPages: pages + room });
    // The next one fills an eight, and the eight fills nothing.
    const stored = await done(() => archive.put([telegram(100, 500)]));
    const what = { kind: "cable", name: "09ASTANA3" } as const;
    const gone = await done(() =>
      archive.remove(readingRoom, { what, reason: "a test", at: "2026-11-28T12:00:00Z" }),
    );
    const tidied = await done(() => archive.tidy());
    const again = await done(() => archive.put([telegram(101)]));
    await archive.close();
    outcomes.add([stored, gone, tidied, again].join(" "));
    assert.deepEqual((await verifyArchive(folder)).damages, [], `${room} pages`);
    const expected = 15 + (stored ? 1 : 0) - (gone ? 1 : 0) + (again ? 1 : 0);
    assert.equal(await count(folder, "lantern"), expected, `${room} pages`);
    assert.equal(await count(folder, "mrn:09ASTANA3"), gone ? 0 : 1);
    rmSync(folder, { recursive: true });
  }
  assert.ok(outcomes.size >= 2, [...outcomes].join("; "));
});

test("on a disk that is really full nothing is lost, and with room it goes on", async (context) => {
  const disk = mkdtempSync(join(folders, "disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=6m", "tmpfs", disk]);
  if (mounted.status !== 0) {
    context.skip("needs the right to mount a disk in memory");
    return;
  }
  try {
    const filler = join(disk, "filler");
    writeFileSync(filler, Buffer.alloc(2_500_000));
    const folder = join(disk, "archive");
    mkdirSync(folder);
    const archive = await openSqliteArchive(folder);
    let held = 0;
    let isFull = false;
    for (let serial = 1; serial <= 200 && !isFull; serial += 1) {
      isFull = !(await done(() => archive.put([telegram(serial, 400)])));
      if (!isFull) held += 1;
    }
    assert.ok(isFull && held > 5, `${held}`);
    const all = await archive.search(readingRoom, read("lantern"), "");
    assert.equal(all.totals.cables, held);
    rmSync(filler);
    assert.ok(await done(() => archive.put([telegram(999)])));
    await archive.close();
    assert.deepEqual((await verifyArchive(folder)).damages, []);
    assert.equal(await count(folder, "lantern"), held + 1);
  } finally {
    spawnSync("umount", [disk]);
  }
});
