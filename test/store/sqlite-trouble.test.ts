import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { ReftelError, type Archive, type ReftelErrorCode } from "../../src/archive/index.ts";
import { readingRoom } from "../../src/clearance/index.ts";
import { openSqliteArchive } from "../../src/store/sqlite/index.ts";
import { read } from "../contract/archive.ts";
import { receivedOf } from "../contract/build.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-trouble-"));
after(() => rmSync(folders, { recursive: true, force: true }));

const telegram = (serial: number, words = "uranium") =>
  receivedOf({
    mrn: `09ASTANA${serial}`,
    banner: "SECRET",
    body: [{ kind: "paragraph", mark: "S", text: `Number ${serial} of ${words}.` }],
  });

const filled = async (name: string): Promise<string> => {
  const folder = join(folders, name);
  const archive = await openSqliteArchive(folder);
  await archive.put([telegram(1), telegram(2)]);
  await archive.close();
  return folder;
};

/** Asserts that something is refused with a code, in one sentence that names the folder. */
const refused = async (
  code: ReftelErrorCode,
  folder: string,
  run: () => Promise<unknown>,
): Promise<string> => {
  let message = "";
  await assert.rejects(run, (error) => {
    assert.ok(error instanceof ReftelError, String(error));
    assert.equal(error.code, code);
    assert.ok(error.message.includes(folder), error.message);
    message = error.message;
    return true;
  });
  return message;
};

const found = async (archive: Archive, text: string): Promise<number> =>
  (await archive.search(readingRoom, read(text), text)).totals.cables;

test("where there is no archive, reading says so and makes nothing", async () => {
  const folder = join(folders, "absent");
  await refused("archive.absent", folder, () => openSqliteArchive(folder, { readOnly: true }));
  await refused("archive.absent", folder, () => openSqliteArchive(folder, { create: false }));
  assert.ok(!readdirSync(folders).includes("absent"));
});

test("an archive that is only read cannot be written", async () => {
  const folder = await filled("read-only");
  const archive = await openSqliteArchive(folder, { readOnly: true });
  await refused("archive.readonly", folder, () => archive.put([telegram(3)]));
  await refused("archive.readonly", folder, () => archive.addVocabulary({ posts: [] }));
  assert.equal(await found(archive, "uranium"), 2);
  await archive.close();
});

test(
  "a folder that cannot be written is read, and writing says why not",
  { skip: process.getuid?.() !== 0 && "needs to become another user" },
  async () => {
    const folder = await filled("other-user");
    chmodSync(folders, 0o755);
    chmodSync(folder, 0o555);
    const script = `
    import { openSqliteArchive } from ${JSON.stringify(join(import.meta.dirname, "../../src/store/sqlite/index.ts"))};
    import { readingRoom } from ${JSON.stringify(join(import.meta.dirname, "../../src/clearance/index.ts"))};
    const archive = await openSqliteArchive(${JSON.stringify(folder)});
    console.log((await archive.stats(readingRoom)).cables);
    await archive.put([{ source: "", file: "", place: null, bytes: new Uint8Array(), decoding: "utf-8", text: "x", telegram: {} }]).catch((error) => console.log(error.code));
    await archive.close();`;
    // Its user is nobody, who owns nothing here.
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      uid: 65_534,
      gid: 65_534,
      encoding: "utf8",
    });
    assert.equal(stdout, "2\narchive.readonly\n", stderr);
  },
);

test("a file that is no database, or another program's, is left alone", async () => {
  const folder = mkdtempSync(join(folders, "foreign-"));
  writeFileSync(
    join(folder, "reftel.db"),
    "This is no database, but it is long enough to be looked at twice. ".repeat(40),
  );
  await refused("archive.notDatabase", folder, () => openSqliteArchive(folder));
  await refused("archive.notDatabase", folder, () => openSqliteArchive(folder, { readOnly: true }));
  rmSync(join(folder, "reftel.db"));
  const other = new DatabaseSync(join(folder, "reftel.db"));
  other.exec("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('bread')");
  other.close();
  await refused("archive.notDatabase", folder, () => openSqliteArchive(folder));
  const again = new DatabaseSync(join(folder, "reftel.db"));
  assert.deepEqual({ ...again.prepare("SELECT name FROM recipe").get() }, { name: "bread" });
  again.close();
});

test("an archive of a newer version is not touched", async () => {
  const folder = await filled("newer");
  const database = new DatabaseSync(join(folder, "reftel.db"));
  database.exec("PRAGMA user_version = 4000");
  database.close();
  await refused("archive.newer", folder, () => openSqliteArchive(folder));
  await refused("archive.newer", folder, () => openSqliteArchive(folder, { readOnly: true }));
});

test("a damaged index is told, and never answered from", async () => {
  const folder = await filled("damaged");
  const database = new DatabaseSync(join(folder, "reftel.db"));
  const rows = database.prepare("SELECT id, name, bytes FROM blob").all();
  assert.ok(rows.length >= 5);
  for (const row of rows) {
    const bytes = row["bytes"] as Uint8Array;
    const flipped = bytes.slice();
    flipped[bytes.length >> 1]! ^= 4;
    const set = database.prepare("UPDATE blob SET bytes = ? WHERE id = ?");
    set.run(flipped, row["id"]!);
    const archive = await openSqliteArchive(folder);
    await refused("archive.damaged", folder, () => found(archive, '"of uranium" numbers'));
    await archive.close();
    set.run(bytes, row["id"]!);
  }
  database.close();
  const archive = await openSqliteArchive(folder);
  assert.equal(await found(archive, '"of uranium" numbers'), 2);
  await archive.close();
});

test("of a page of hits the damaged text is told, and pages without it are shown", async () => {
  const folder = await filled("damaged-text");
  const archive = await openSqliteArchive(folder);
  await archive.put([telegram(3, "gold"), telegram(4, "gold and uranium")]);
  const database = new DatabaseSync(join(folder, "reftel.db"));
  const row = database.prepare("SELECT id, kept FROM copy ORDER BY id DESC LIMIT 1").get()!;
  const flipped = (row["kept"] as Uint8Array).slice();
  flipped[flipped.length >> 1]! ^= 4;
  const set = database.prepare("UPDATE copy SET kept = ? WHERE id = ?");
  set.run(flipped, row["id"]!);
  await refused("archive.damaged", folder, () => found(archive, "uranium"));
  assert.equal(await found(archive, "uranium NOT gold"), 2);
  set.run(row["kept"]!, row["id"]!);
  database.close();
  assert.equal(await found(archive, "uranium"), 3);
  await archive.close();
});

test("a full disk stores nothing of the batch, and reading goes on", async () => {
  const folder = await filled("full");
  // As many pages as there are, for every connection: what SQLite says then is what it says of a full disk.
  const archive = await openSqliteArchive(folder, { mostPages: 60 });
  const noise = Array.from({ length: 40_000 }, (_, at) => `w${(at * 7919) % 99_991}`).join(" ");
  await refused("archive.full", folder, () =>
    archive.put([telegram(3, "gold"), telegram(4, noise)]),
  );
  assert.equal(await found(archive, "gold"), 0);
  assert.equal(await found(archive, "uranium"), 2);
  assert.deepEqual(
    (await archive.put([telegram(3, "gold")])).map(({ state }) => state),
    ["stored"],
  );
  assert.equal(await found(archive, "gold"), 1);
  await archive.close();
});

test("who waits too long for another writer is told who that is", async () => {
  const folder = await filled("locked");
  const one = await openSqliteArchive(folder, { purpose: "import of demo" });
  await one.put([telegram(5)]);
  const holder = new DatabaseSync(join(folder, "reftel.db"));
  holder.exec("BEGIN IMMEDIATE");
  const other = await openSqliteArchive(folder, { purpose: "serve", waitMs: 100 });
  const message = await refused("archive.locked", folder, () => other.put([telegram(6)]));
  assert.ok(message.includes(`process ${process.pid} (import of demo)`), message);
  // Reading does not wait.
  assert.equal(await found(other, "uranium"), 3);
  holder.exec("ROLLBACK");
  holder.close();
  assert.equal((await other.put([telegram(6)]))[0]?.state, "stored");
  assert.equal(await found(one, "uranium"), 4);
  await one.close();
  await other.close();
});

test("a writer that waits goes on when the other has ended", async () => {
  const folder = await filled("waits");
  const holder = new DatabaseSync(join(folder, "reftel.db"));
  holder.exec("BEGIN IMMEDIATE");
  const archive = await openSqliteArchive(folder);
  const waiting = archive.put([telegram(7)]);
  assert.equal(await found(archive, "uranium"), 2);
  holder.exec("COMMIT");
  holder.close();
  assert.equal((await waiting)[0]?.state, "stored");
  await archive.close();
});

test("changes of one process run one behind the other", async () => {
  const folder = await filled("queue");
  const archive = await openSqliteArchive(folder);
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, at) => archive.put([telegram(at % 5)])),
  );
  assert.equal(all.flat().filter(({ state }) => state === "stored").length, 3);
  assert.equal(await found(archive, "uranium"), 5);
  await archive.close();
});

test("a folder that cannot be made is refused at once, and one below folders not there yet is made", async (context) => {
  if (existsSync("/proc/self")) {
    const folder = "/proc/reftel/archive";
    await refused("archive.readonly", folder, () => openSqliteArchive(folder));
  } else context.diagnostic("no /proc here: only the folder that can be made is tried");
  const deep = join(folders, "not", "there", "yet");
  await (await openSqliteArchive(deep)).close();
  assert.ok(existsSync(join(deep, "reftel.db")));
});
