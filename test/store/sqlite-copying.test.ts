import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ReftelError } from "../../src/archive/index.ts";
import { readingRoom } from "../../src/clearance/index.ts";
import {
  backupArchive,
  openSqliteArchive,
  rebuildArchive,
  restoreArchive,
  verifyArchive,
} from "../../src/store/sqlite/index.ts";
import { receivedOf } from "../contract/build.ts";
import { runs } from "../runs.ts";
import { saidUntilKilled } from "./writing-process.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-copying-"));
after(() => rmSync(folders, { recursive: true, force: true }));

const CABLES = 12;

const filled = async (folder: string): Promise<string> => {
  const archive = await openSqliteArchive(folder);
  for (let serial = 1; serial <= CABLES; serial += 1)
    await archive.put([
      receivedOf({
        mrn: `09ASTANA${serial}`,
        banner: "SECRET",
        body: [{ kind: "paragraph", mark: "U", text: `n${serial}x ${"The words. ".repeat(200)}` }],
      }),
    ]);
  await archive.close();
  return folder;
};

const cablesIn = async (folder: string): Promise<number> => {
  const archive = await openSqliteArchive(folder, { readOnly: true });
  const { cables } = await archive.stats(readingRoom);
  await archive.close();
  return cables;
};

/** The code of what went wrong, `done` where nothing did. */
const outcome = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act();
    return "done";
  } catch (error) {
    if (!(error instanceof ReftelError)) throw error;
    return error.code;
  }
};

const removal = {
  what: { kind: "cable", name: "09ASTANA3" },
  reason: "a test",
  at: "2026-11-28T12:00:00Z",
} as const;

test("killed while it copies an archive out or back, what has its name is whole, and the next try succeeds", async () => {
  const folder = await filled(mkdtempSync(join(folders, "kill-")));
  const targets = mkdtempSync(join(folders, "targets-"));
  for (let round = 0; round < runs(4); round += 1) {
    const said = await saidUntilKilled(
      "sqlite-copier.ts",
      [folder, targets, 1 + round * 1000],
      Math.floor(Math.random() * 120),
    );
    const there = readdirSync(targets);
    for (const name of said.slice(1)) assert.ok(there.includes(name), name);
    for (const name of there.filter((one) => one.endsWith(".db"))) {
      const { damages } = await restoreArchive(join(targets, name), "", { check: true });
      assert.deepEqual(damages, [], name);
    }
    for (const name of there.filter((one) => /^\d+$/.test(one))) {
      if (!existsSync(join(targets, name, "reftel.db"))) {
        // Killed in the middle: the same again is not hindered by what is left.
        await restoreArchive(join(targets, `${name}.db`), join(targets, name), { check: false });
      }
      assert.deepEqual((await verifyArchive(join(targets, name))).damages, []);
      assert.equal(await cablesIn(join(targets, name)), CABLES);
    }
    const part = there.find((one) => one.endsWith(".db.part"));
    if (part !== undefined) await backupArchive(folder, join(targets, part.slice(0, -5)));
    assert.deepEqual((await verifyArchive(folder)).damages, []);
    for (const name of readdirSync(targets)) rmSync(join(targets, name), { recursive: true });
  }
});

test("on a full disk a backup and a restored archive are not there at all, and taking out says what to do", async (context) => {
  const folder = await filled(mkdtempSync(join(folders, "full-")));
  const size = statSync(join(folder, "reftel.db")).size;
  const file = join(folders, "whole.db");
  await backupArchive(folder, file);
  const disk = mkdtempSync(join(folders, "disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size * 2}`, "tmpfs", disk]);
  if (mounted.status !== 0) {
    context.skip("needs the right to mount a disk in memory");
    return;
  }
  try {
    const filler = join(disk, "filler");
    writeFileSync(filler, Buffer.alloc(size * 1.5));
    assert.equal(
      await outcome(() => backupArchive(folder, join(disk, "copy.db"))),
      "path.unwritable",
    );
    const back = join(disk, "archive");
    assert.equal(
      await outcome(() => restoreArchive(file, back, { check: false })),
      "path.unwritable",
    );
    assert.ok(!existsSync(join(disk, "copy.db")) && !existsSync(join(disk, "copy.db.part")));
    assert.deepEqual(existsSync(back) ? readdirSync(back) : [], []);
    rmSync(filler);
    assert.equal(await outcome(() => restoreArchive(file, back, { check: false })), "done");
    // The rest of the disk, so that nothing can be written beside the archive.
    const left = spawnSync("df", ["--output=avail", "-B1", disk], { encoding: "utf8" }).stdout;
    writeFileSync(filler, Buffer.alloc(Math.max(0, Number(left.split("\n")[1]) - 40_960)));
    const archive = await openSqliteArchive(back, { largeMerge: 1 });
    const removed = await outcome(() => archive.remove(readingRoom, removal));
    const tidied = await outcome(() => archive.tidy());
    assert.ok([removed, tidied].includes("archive.full"), `${removed} ${tidied}`);
    await archive.close();
    rmSync(filler);
    assert.deepEqual((await verifyArchive(back)).damages, []);
    assert.equal(await cablesIn(back), removed === "done" ? CABLES - 1 : CABLES);
  } finally {
    spawnSync("umount", [disk]);
  }
});

test(
  "a folder that cannot be written is not changed by any care, and each says why",
  { skip: process.getuid?.() !== 0 && "needs to become another user" },
  async () => {
    chmodSync(folders, 0o755);
    const folder = await filled(mkdtempSync(join(folders, "other-user-")));
    const file = join(folders, "of-other.db");
    await backupArchive(folder, file);
    chmodSync(file, 0o644);
    chmodSync(folder, 0o555);
    const before = readFileSync(join(folder, "reftel.db"));
    const place = (path: string): string =>
      JSON.stringify(join(import.meta.dirname, "../../src", path));
    const script = `
      import { backupArchive, openSqliteArchive, rebuildArchive, restoreArchive, verifyArchive } from ${place("store/sqlite/index.ts")};
      import { readingRoom } from ${place("clearance/index.ts")};
      const folder = ${JSON.stringify(folder)};
      const say = (act) => act().then(() => console.log("done"), (error) => console.log(error.code));
      const archive = await openSqliteArchive(folder);
      await say(() => archive.remove(readingRoom, ${JSON.stringify(removal)}));
      await say(() => archive.tidy());
      await archive.close();
      await say(() => rebuildArchive(folder));
      await say(() => backupArchive(folder, folder + "/copy.db"));
      await say(() => restoreArchive(${JSON.stringify(file)}, folder + "/deep", { check: false }));
      console.log((await verifyArchive(folder)).damages.length);`;
    // Its user is nobody, who owns nothing here.
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      uid: 65_534,
      gid: 65_534,
      encoding: "utf8",
    });
    const readonly = "archive.readonly";
    assert.deepEqual(
      stdout.trim().split("\n"),
      [readonly, readonly, readonly, "path.unwritable", readonly, "0"],
      stderr,
    );
    assert.ok(before.equals(readFileSync(join(folder, "reftel.db"))));
  },
);

test("a backup with flipped bytes is restored whole, or refused with a word, and never half", async () => {
  const folder = await filled(mkdtempSync(join(folders, "flipped-")));
  const file = join(folder, "copy.db");
  await backupArchive(folder, file);
  const size = statSync(file).size;
  for (let round = 0; round < runs(25); round += 1) {
    const bad = join(folders, `bad-${round}.db`);
    copyFileSync(file, bad);
    const bytes = readFileSync(bad);
    const at = Math.floor((size * round) / runs(25)) + Math.floor(Math.random() * 50);
    bytes[Math.min(at, size - 1)]! ^= 1 << (round % 8);
    writeFileSync(bad, bytes);
    const into = join(folders, `into-${round}`);
    mkdirSync(into);
    let damages = 0;
    const said = await outcome(async () => {
      ({
        damages: { length: damages },
      } = await restoreArchive(bad, into, { check: false }));
    });
    if (said === "done" && damages === 0) {
      assert.deepEqual((await verifyArchive(into)).damages, []);
      assert.equal(await cablesIn(into), CABLES, `byte ${at}`);
    } else {
      assert.ok(said === "done" || said.startsWith("archive."), said);
      assert.deepEqual(readdirSync(into), [], `byte ${at}: ${said}`);
    }
    rmSync(into, { recursive: true });
    rmSync(bad);
  }
});

test("taking out, tidying and making anew go on where bytes are flipped, or say what is wrong", async () => {
  const whole = await filled(mkdtempSync(join(folders, "changed-")));
  const size = statSync(join(whole, "reftel.db")).size;
  for (let round = 0; round < runs(12); round += 1) {
    const folder = mkdtempSync(join(folders, "broken-"));
    const bytes = readFileSync(join(whole, "reftel.db"));
    bytes[Math.floor(Math.random() * size)]! ^= 0x10;
    writeFileSync(join(folder, "reftel.db"), bytes);
    const acts = async (): Promise<void> => {
      const archive = await openSqliteArchive(folder, { largeMerge: 1 });
      try {
        for (const act of [
          () => archive.remove(readingRoom, removal),
          () => archive.tidy(),
          () => archive.stats(readingRoom),
        ]) {
          const said = await outcome(act);
          assert.ok(said === "done" || said.startsWith("archive."), said);
        }
      } finally {
        await archive.close().catch((error: unknown) => assert.ok(error instanceof ReftelError));
      }
    };
    const said = await outcome(acts);
    assert.ok(said === "done" || said.startsWith("archive."), said);
    const again = await outcome(() => rebuildArchive(folder));
    assert.ok(again === "done" || again.startsWith("archive."), again);
    rmSync(folder, { recursive: true });
  }
});
