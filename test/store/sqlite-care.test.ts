import assert from "node:assert/strict";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import {
  hashOf,
  ReftelError,
  type Archive,
  type Damage,
  type Received,
} from "../../src/archive/index.ts";
import { readingRoom } from "../../src/clearance/index.ts";
import { seal, unseal } from "../../src/search/index.ts";
import {
  backupArchive,
  openSqliteArchive,
  rebuildArchive,
  restoreArchive,
  verifyArchive,
} from "../../src/store/sqlite/index.ts";
import { fromHex } from "../../src/store/sqlite/packed.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { read } from "../contract/archive.ts";
import { receivedOf } from "../contract/build.ts";
import { startWriting } from "./writing-process.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-care-"));
after(() => rmSync(folders, { recursive: true, force: true }));

const telegram = (serial: number, source = "one"): Received =>
  receivedOf(
    {
      mrn: `09ASTANA${serial}`,
      banner: "SECRET",
      tags: ["PARM"],
      to: [{ name: "SECSTATE WASHDC", post: "STATE" }],
      references: [["A", "08PARIS2"]],
      body: [
        { kind: "paragraph", mark: "U", text: `Number n${serial}x of the visits.` },
        { kind: "paragraph", mark: "S", text: "A hidden word: lantern.", cites: ["09ASTANA1"] },
      ],
    },
    source,
  );

/** The seventh from another source, in two bytes a letter. */
const wide: Received = {
  ...telegram(7),
  source: "two",
  bytes: Buffer.from(`\uFEFF${telegram(7).text}`, "utf16le"),
  decoding: "utf-16le",
};

/** Telegrams whose bytes are kept beside their texts. */
const ofOwnBytes: readonly Received[] = [
  wide,
  { ...telegram(12), bytes: Buffer.from(`\uFEFF${telegram(12).text}`, "utf8") },
];

/** An archive with merged segments, a removal, a copy from two sources, bytes of their own and a failure. */
const filled = async (name: string): Promise<string> => {
  const folder = mkdtempSync(join(folders, name));
  const archive = await openSqliteArchive(folder);
  for (let serial = 1; serial <= 11; serial += 1)
    await archive.put([telegram(serial, serial === 2 ? "wrong" : "one")]);
  await archive.put(ofOwnBytes);
  await archive.put([telegram(20), telegram(21)]);
  await archive.remove(readingRoom, {
    what: { kind: "source", source: "wrong" },
    reason: "a test",
    at: "2026-11-28T12:00:00Z",
  });
  await archive.fail([
    {
      source: "one",
      file: "x",
      isUpload: false,
      place: null,
      code: "file.empty",
      message: "",
      bytes: wide.bytes,
    },
  ]);
  await archive.close();
  return folder;
};

const damagesIn = async (folder: string): Promise<readonly Damage[]> =>
  (await verifyArchive(folder)).damages;

const change = (folder: string, sql: string, ...values: (string | number | Uint8Array)[]): void => {
  const database = new DatabaseSync(join(folder, "reftel.db"));
  database.exec("PRAGMA foreign_keys = OFF");
  database.prepare(sql).run(...values);
  database.close();
};

/** The text of one of two sections. */
const telegramText = (number: number, text: string): string =>
  [
    `S E C R E T SECTION 0${number} OF 02 ASTANA 000005`,
    "",
    "SUBJECT: LANTERNS",
    "",
    `${number}. (S) ${text}`,
    "",
  ].join("\n");

/** What an archive shows of what it holds: who is under which number, from where, with which copies. */
const pictureOf = async (archive: Archive): Promise<unknown> => {
  const { hits, totals, facets } = await archive.search(readingRoom, read(""), "");
  const cables = hits.map(async ({ mrn }) => {
    const answer = await archive.cable(readingRoom, mrn);
    assert.ok(answer.kind === "cable", `${mrn}: ${answer.kind}`);
    const { name, text, copy, copies } = answer.cable;
    return { name, text, copies: [copy, ...copies].map(({ hash, places }) => ({ hash, places })) };
  });
  const stats = await archive.stats(readingRoom);
  return { cables: await Promise.all(cables), totals, facets, stats };
};

const count = async (folder: string, text: string): Promise<number> => {
  const archive = await openSqliteArchive(folder);
  try {
    return (await archive.search(readingRoom, read(text), text)).totals.cables;
  } finally {
    await archive.close();
  }
};

test("a whole archive is found whole, with all that was checked counted", async () => {
  const folder = await filled("whole-");
  const steps = new Map<string, readonly [number, number]>();
  const { texts, segments, parts, damages } = await verifyArchive(folder, {
    onText: (count, of, step) => steps.set(step, [count, of]),
  });
  assert.deepEqual(damages, []);
  assert.equal(texts, 13);
  assert.deepEqual(
    [...steps],
    [
      ["text", [13, 13]],
      ["index", [13, 13]],
    ],
  );
  assert.ok(segments >= 2 && parts >= segments * 4, `${segments} ${parts}`);
});

test("what another version read otherwise is told as that, is no damage, and is read anew with the index", async () => {
  const folder = mkdtempSync(join(folders, "rules-"));
  const outdated = async (): Promise<number> => {
    const archive = await openSqliteArchive(folder);
    try {
      return await archive.outdated();
    } finally {
      await archive.close();
    }
  };
  // It did not know the old spelling of a post.
  const posts = builtIn.posts.map((post) => ({ ...post, spellings: [] }));
  const toBagdad = (mrn: string): Received => {
    const received = receivedOf({
      mrn,
      to: [{ name: "AMEMBASSY BAGDAD", post: "BAGHDAD" }],
      body: [{ kind: "paragraph", text: `Of tea, as ${mrn} has it.` }],
    });
    return { ...received, telegram: parse(received.text, { vocabulary: { ...builtIn, posts } }) };
  };
  const before = await openSqliteArchive(folder);
  await before.put([toBagdad("09ASTANA1"), toBagdad("09ASTANA2")]);
  await before.put([receivedOf({ mrn: "09ASTANA3", body: [{ kind: "paragraph", text: "Tea." }] })]);
  await before.close();
  const damaged = await verifyArchive(folder);
  assert.deepEqual(
    damaged.damages.map(({ code }) => code),
    ["reading", "reading"],
  );
  assert.deepEqual([damaged.outdated, await outdated()], [0, 0]);
  // The same, where the rules are known to have been others.
  change(folder, "UPDATE reading SET rules = 0");
  const older = await verifyArchive(folder);
  assert.deepEqual([older.damages, older.outdated, await outdated()], [[], 2, 3]);
  const file = join(folders, "rules.db");
  await backupArchive(folder, file);
  const restored = await restoreArchive(file, join(folders, "rules-restored"), { check: false });
  assert.deepEqual([restored.damages, restored.outdated], [[], 2]);
  // What comes now is read by the rules of now.
  const archive = await openSqliteArchive(folder);
  await archive.put([telegram(30), telegram(31)]);
  await archive.put([telegram(32)]);
  await archive.close();
  assert.equal(await outdated(), 3);
  const told: unknown[] = [];
  await rebuildArchive(folder, { onReadAnew: (count, of) => told.push([count, of]) });
  const anew = await verifyArchive(folder);
  assert.deepEqual([anew.damages, anew.outdated, await outdated()], [[], 0, 0]);
  assert.deepEqual(told, [[anew.texts, anew.texts]]);
});

test("what other rules of reading kept apart, or under another number, is settled with the index", async () => {
  const words = (from: number, count: number): string =>
    Array.from({ length: count }, (_, at) => `w${from + at}x`).join(" ");
  const of = (serial: number, source: string, text: string): Received =>
    receivedOf(
      { mrn: `09ASTANA${serial}`, banner: "SECRET", body: [{ kind: "paragraph", text }] },
      source,
      `${source}-${serial}.txt`,
    );
  const copies = [of(1, "one", words(0, 60)), of(1, "two", `${words(0, 60)} more`)];
  const sections = ["one", "two"].map((source, at) => {
    const text = telegramText(at + 1, words(100 * at, 60));
    return { ...of(5, source, ""), text, bytes: Buffer.from(text), telegram: parse(text) };
  });
  const alone = [of(2, "one", words(300, 40)), of(3, "one", words(400, 40))];
  const apart = of(2, "two", words(900, 60));
  const folder = mkdtempSync(join(folders, "settled-"));
  const archive = await openSqliteArchive(folder);
  await archive.put([...copies, ...alone, apart]);
  for (const one of sections) await archive.put([one]);
  const paper = {
    kind: "standing",
    id: "a",
    standing: "later",
    at: "2026-11-28T12:00:00Z",
  } as const;
  const about = { mrn: "09ASTANA33", hash: hashOf(alone[1]!.text) };
  await archive.change(readingRoom, {}, () => ({ put: [{ ...paper, about }], told: null }));
  const asImported = await pictureOf(archive);
  await archive.close();
  // As rules would have kept them that joined no copy and no section, and read other numbers.
  change(folder, "INSERT INTO instance (id, mrn) VALUES (50, '09ASTANA1'), (51, '09ASTANA5')");
  change(folder, "DELETE FROM place WHERE copy IN (SELECT id FROM copy WHERE joined IS NOT NULL)");
  change(folder, "DELETE FROM copy WHERE joined IS NOT NULL");
  for (const [instance, { text }] of [
    [50, copies[1]!],
    [51, sections[1]!],
  ] as const)
    change(folder, "UPDATE copy SET instance = ? WHERE hash = ?", instance, fromHex(hashOf(text)));
  change(folder, "UPDATE instance SET mrn = '09ASTANA33' WHERE mrn = '09ASTANA3'");
  change(folder, "UPDATE instance SET mrn = '09ASTANA2' WHERE id = 50");
  await rebuildArchive(folder);
  assert.deepEqual(await damagesIn(folder), []);
  const after = await openSqliteArchive(folder);
  assert.deepEqual(await pictureOf(after), asImported);
  assert.deepEqual(
    (await after.papers(readingRoom)).map(({ paper: kept }) => kept),
    [{ ...paper, about: { ...about, mrn: "09ASTANA3" } }],
  );
  await after.close();
  await rebuildArchive(folder);
  assert.deepEqual(await damagesIn(folder), []);
});

test("an index is found whole where the places of a word lie in several of its parts", async () => {
  const folder = mkdtempSync(join(folders, "several-"));
  const words = Array.from({ length: 900 }, (_, at) => `word${at}`).join(" ");
  const archive = await openSqliteArchive(folder);
  await archive.put([
    receivedOf({
      mrn: "09ASTANA1",
      body: Array.from({ length: 60 }, () => ({ kind: "paragraph" as const, text: words })),
    }),
  ]);
  await archive.close();
  assert.deepEqual(await damagesIn(folder), []);
});

test("an index that says of a word that another stands beside it is found out, though its checksum is right", async () => {
  const folder = await filled("beside-");
  const database = new DatabaseSync(join(folder, "reftel.db"));
  const row = database
    .prepare("SELECT segment, bytes FROM blob WHERE name = 'pos.0' ORDER BY segment LIMIT 1")
    .get()!;
  // The last byte is of the last word: what stands behind its last place.
  const places = unseal("pos.0", row["bytes"] as Uint8Array).slice();
  places[places.length - 1]! ^= 1;
  database
    .prepare("UPDATE blob SET bytes = ? WHERE segment = ? AND name = 'pos.0'")
    .run(seal(places), row["segment"]!);
  database.close();
  assert.deepEqual(
    (await damagesIn(folder)).map(({ what }) => what),
    [
      `Segment ${String(row["segment"])} of the index says that other words stand beside each other.`,
    ],
  );
  await rebuildArchive(folder);
  assert.deepEqual(await damagesIn(folder), []);
});

test("one flipped bit in any text, bytes or part of the index is found, named, and can be mended", async () => {
  const folder = await filled("flipped-");
  const database = new DatabaseSync(join(folder, "reftel.db"));
  const flip = async (
    table: string,
    column: string,
    code: Damage["code"],
    mend: () => Promise<void>,
  ): Promise<void> => {
    const select = database.prepare(
      `SELECT rowid AS id, ${column} AS bytes FROM ${table} ORDER BY rowid LIMIT 1 OFFSET ?`,
    );
    for (let at = 0; at < 12; at += 1) {
      const row = select.get(at);
      if (row === undefined) {
        assert.ok(at > 0);
        break;
      }
      const bytes = (row["bytes"] as Uint8Array).slice();
      bytes[(bytes.length * 7) >> 4]! ^= 16;
      database.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`).run(bytes, row["id"]!);
      const damages = await damagesIn(folder);
      const where = `${table} ${String(row["id"])}: ${JSON.stringify(damages)}`;
      assert.ok(
        damages.some((one) => one.code === code && one.advice.length > 10),
        where,
      );
      await mend();
      assert.deepEqual(await damagesIn(folder), [], where);
    }
  };
  await flip("blob", "bytes", "index", () => rebuildArchive(folder));
  // What comes again is mended, and is held as before.
  const again = async (): Promise<void> => {
    const archive = await openSqliteArchive(folder);
    const all = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20].map((serial) => telegram(serial));
    const outcomes = await archive.put([...all, ...ofOwnBytes, telegram(21)]);
    assert.ok(outcomes.every(({ state }) => state === "held"));
    await archive.close();
  };
  await flip("copy", "kept", "text", again);
  await flip("received", "bytes", "bytes", again);
  database.close();
  assert.equal(await count(folder, "lantern"), 13);
});

test("what fits its checksum and is wrong all the same is found", async () => {
  for (const [sql, code] of [
    ["UPDATE copy SET hash = zeroblob(32) WHERE id = 3", "text"],
    ["UPDATE copy SET bytes_hash = zeroblob(32) WHERE id = 3", "bytes"],
    ["UPDATE copy SET rank = '[1]' WHERE id = 3", "reading"],
    ["UPDATE copy SET instance = 4 WHERE id = 3", "index"],
    ["UPDATE instance SET mrn = '09ASTANA99' WHERE id = 3", "reading"],
    ["UPDATE place SET source = 'three' WHERE copy = 3", "reading"],
    ["DELETE FROM place WHERE copy = 3", "reading"],
    ["UPDATE failure SET bytes_hash = zeroblob(32)", "failure"],
    ["DELETE FROM received", "bytes"],
    ["UPDATE segment SET gone = gone + 1 WHERE gone = 0", "index"],
    ["UPDATE segment SET cables = cables + 1", "index"],
    ["DELETE FROM blob WHERE name = 'pos.0'", "index"],
    ["DELETE FROM blob WHERE name = 'gone'", "index"],
    ["UPDATE segment SET gone = 0 WHERE gone > 0", "index"],
    ["DELETE FROM segment WHERE gone = 0", "database"],
    ["DELETE FROM copy WHERE id = 3", "index"],
    [
      `UPDATE blob SET bytes = (SELECT other.bytes FROM blob AS other WHERE other.name = blob.name AND other.segment <> blob.segment)
       WHERE name = 'post.0' AND segment = (SELECT max(id) FROM segment)`,
      "index",
    ],
    [
      `UPDATE blob SET bytes = (SELECT other.bytes FROM blob AS other WHERE other.name = blob.name AND other.segment <> blob.segment)
       WHERE name = 'head' AND segment = (SELECT max(id) FROM segment)`,
      "index",
    ],
  ] as const) {
    const folder = await filled("wrong-");
    change(folder, sql);
    const damages = await damagesIn(folder);
    assert.ok(
      damages.some((one) => one.code === code),
      `${sql}: ${JSON.stringify(damages)}`,
    );
  }
});

test("bytes flipped anywhere in the file end in an answer, or in a sentence that says what is wrong", async () => {
  const folder = await filled("raw-");
  const whole = join(folder, "reftel.db");
  const { size } = statSync(whole);
  for (let at = 0; at < 60; at += 1) {
    const broken = mkdtempSync(join(folders, "raw-broken-"));
    const file = join(broken, "reftel.db");
    copyFileSync(whole, file);
    const database = await import("node:fs/promises").then(({ open }) => open(file, "r+"));
    const place = at < 20 ? at * 5 : Math.floor(((at * 7919) % 1000) * (size / 1000));
    await database.write(Uint8Array.of(0xa5, at), 0, 2, place);
    await database.close();
    const told = async (run: () => unknown): Promise<void> => {
      try {
        await run();
      } catch (error) {
        assert.ok(error instanceof ReftelError, `byte ${place}: ${String(error)}`);
        assert.ok(error.code.startsWith("archive."), error.code);
      }
    };
    await told(() => verifyArchive(broken));
    await told(async () => {
      const archive = await openSqliteArchive(broken);
      try {
        await told(() =>
          archive.search(readingRoom, read('"hidden word" visit'), "", { facets: true }),
        );
        await told(() => archive.cable(readingRoom, "09ASTANA7"));
        await told(() => archive.references(readingRoom, "09ASTANA1"));
        await told(() => archive.put([telegram(30)]));
      } finally {
        await archive.close();
      }
    });
    rmSync(broken, { recursive: true });
  }
});

test("a text that is spoiled stops the making of the index, by name, and leaves the old one", async () => {
  const folder = await filled("spoiled-");
  change(folder, "UPDATE copy SET kept = x'0102' WHERE id = 3");
  await assert.rejects(rebuildArchive(folder), (error) => {
    assert.ok(error instanceof ReftelError && error.code === "archive.damaged");
    assert.match(error.message, /09ASTANA3@[0-9a-f]{6} cannot be read back/);
    return true;
  });
  // Nothing is said of the index, which that advice would not mend.
  assert.deepEqual(
    (await damagesIn(folder)).map(({ code }) => code),
    ["text"],
  );
  assert.equal(await count(folder, "n5x"), 1);
});

test("a backup taken while another process writes is of one moment, whole, and is restored", async () => {
  const folder = await filled("backup-");
  const writing = startWriting(folder, 1000, 2);
  const file = join(folder, "copy.db");
  let promised: readonly string[];
  try {
    await writing.until(4);
    promised = writing.names();
    await backupArchive(folder, file);
    await writing.until(writing.lines().length + 2);
  } finally {
    await writing.kill();
  }
  assert.equal(statSync(file).mode & 0o777, 0o600);
  await assert.rejects(backupArchive(folder, file), refusal("path.taken", file));
  const into = join(folders, "restored", "deep");
  const { damages, texts } = await restoreArchive(file, into, { check: false });
  assert.deepEqual(damages, []);
  assert.ok(texts >= 13 + promised.length);
  assert.deepEqual(readdirSync(into), ["reftel.db"]);
  for (const mrn of promised)
    assert.equal(await count(into, `n${mrn.slice("09ASTANA".length)}x`), 1, mrn);
  assert.deepEqual(await damagesIn(into), []);
  // Nothing is written over what is there.
  await assert.rejects(restoreArchive(file, into, { check: false }), refusal("path.taken", into));
});

test("a damaged backup is not restored, and what is none is refused", async () => {
  const folder = await filled("damaged-");
  const file = join(folder, "copy.db");
  await backupArchive(folder, file);
  const database = new DatabaseSync(file);
  database.exec("UPDATE blob SET bytes = zeroblob(100) WHERE name = 'word.0'");
  database.close();
  const into = join(folders, "not-restored");
  const { damages } = await restoreArchive(file, into, { check: false });
  assert.ok(damages.length > 0);
  assert.ok(!existsSync(into));
  const half = join(folder, "half.db");
  writeFileSync(half, readFileSync(file).subarray(0, 40_000));
  assert.deepEqual((await restoreArchive(half, into, { check: false })).damages, [
    {
      code: "database",
      what: "The file cannot be read as an archive.",
      advice: "Take an older backup.",
    },
  ]);
  assert.ok(!existsSync(into));
  writeFileSync(join(folder, "letter.txt"), "No database, though long enough. ".repeat(100));
  const letter = restoreArchive(join(folder, "letter.txt"), into, { check: false });
  await assert.rejects(
    letter,
    (error) => error instanceof ReftelError && /letter\.txt/.test(error.message),
  );
  const none = restoreArchive(join(folder, "none.db"), into, { check: true });
  await assert.rejects(none, refusal("path.absent", "none.db"));
  await assert.rejects(
    backupArchive(folder, join(folder, "no", "copy.db")),
    refusal("path.absent", "no"),
  );
});

test(
  "an archive that can only be read is checked and copied out, and not changed",
  { skip: process.getuid?.() === 0 ? false : "needs to be able to change rights" },
  async () => {
    const folder = await filled("frozen-");
    const before = readdirSync(folder).toSorted();
    chmodSync(folder, 0o555);
    chmodSync(join(folder, "reftel.db"), 0o444);
    try {
      assert.deepEqual(await damagesIn(folder), []);
      const file = join(folders, "of-frozen.db");
      await backupArchive(folder, file);
      assert.deepEqual((await restoreArchive(file, "", { check: true })).damages, []);
      assert.deepEqual(
        readdirSync(folder)
          .filter((name) => !/-(shm|wal)$/.test(name))
          .toSorted(),
        before,
      );
    } finally {
      chmodSync(folder, 0o755);
    }
  },
);

const refusal =
  (code: ReftelError["code"], named: string) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof ReftelError, String(error));
    assert.equal(error.code, code);
    assert.ok(error.message.includes(named), error.message);
    return true;
  };
