import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { zstdCompressSync } from "node:zlib";
import { hashOf, ReftelError, type Received } from "../../src/archive/index.ts";
import { readingRoom } from "../../src/clearance/index.ts";
import { readColumns, writeColumns, type Column } from "../../src/search/bytes/columns.ts";
import { seal, unseal } from "../../src/search/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { openSqliteArchive, verifyArchive } from "../../src/store/sqlite/index.ts";
import { MIGRATIONS } from "../../src/store/sqlite/migrations/index.ts";
import { as, sameAnswers, sameReads } from "../contract/archive.ts";
import { receivedOf } from "../contract/build.ts";
import { layWithoutBeside } from "../search/made.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-migration-"));
after(() => rmSync(folders, { recursive: true, force: true }));

const TELEGRAMS: readonly Received[] = [1, 2, 3].map((serial) =>
  receivedOf(
    {
      mrn: `09ASTANA${serial}`,
      banner: "SECRET",
      tags: ["PARM"],
      references: [["A", "08PARIS2"]],
      body: [
        { kind: "paragraph", mark: "U", text: `Number ${serial} of uranium visits.` },
        { kind: "paragraph", mark: "S", text: "A hidden treaty.", cites: ["09ASTANA1"] },
      ],
    },
    serial === 2 ? "two" : "one",
  ),
);

/** An archive as the first version wrote it, but for its index, which is made anew anyway. */
const firstSchema = (folder: string): void => {
  const database = new DatabaseSync(join(folder, "reftel.db"));
  database.exec(
    `${MIGRATIONS[0]!.sql}; PRAGMA application_id = 1380340812; PRAGMA user_version = 1`,
  );
  TELEGRAMS.forEach(({ text, source, file, telegram }, at) => {
    const id = at + 1;
    const hash = Buffer.from(hashOf(text), "hex");
    database.prepare("INSERT INTO instance (id, mrn) VALUES (?, ?)").run(id, telegram.mrn);
    database
      .prepare(
        "INSERT INTO copy (id, hash, instance, rank, bytes_hash, decoding, text, cable) VALUES (?, ?, ?, '[]', ?, 'utf-8', ?, ?)",
      )
      .run(id, hash, id, hash, zstdCompressSync(text), zstdCompressSync("{}"));
    database
      .prepare(
        "INSERT INTO place (copy, source, file, bytes_hash, is_other_source) VALUES (?, ?, ?, ?, 0)",
      )
      .run(id, source, file, hash);
    database
      .prepare(
        "INSERT INTO edge (copy, mrn, address, needs_head, label) VALUES (?, '08PARIS2', 'head', 1, '')",
      )
      .run(id);
    database.exec(`
      INSERT INTO segment (id, tier, first_copy, copies) VALUES (${id}, 0, ${id}, 1);
      INSERT INTO blob (segment, name, bytes) VALUES (${id}, 'head', x'00')`);
  });
  database.close();
};

test("an archive of the first schema is brought over whole, and answers as a new one", async () => {
  const folder = mkdtempSync(join(folders, "first-"));
  firstSchema(folder);
  await assert.rejects(
    openSqliteArchive(folder, { readOnly: true }),
    (error) => error instanceof ReftelError && /older version/.test(error.message),
  );
  const archive = await openSqliteArchive(folder);
  const oracle = openMemoryArchive();
  await oracle.put(TELEGRAMS);
  for (const reader of [readingRoom, as("U"), as("C")]) {
    for (const text of ["uranium", '"hidden treaty"', "visit tags:PARM", "source:two", ""])
      await sameAnswers(archive, oracle, reader, text);
    await sameReads(archive, oracle, reader, TELEGRAMS);
  }
  assert.deepEqual(
    (await archive.put(TELEGRAMS)).map(({ state }) => state),
    ["held", "held", "held"],
  );
  assert.equal(
    await archive.outdated(),
    0,
    "what was read on the way was read by the rules of now",
  );
  await archive.close();
});

/** Takes out of every segment what stands beside its words, which those before the eleventh schema did not say. */
const sayNothingBeside = (database: DatabaseSync): void => {
  const read = database.prepare("SELECT bytes FROM blob WHERE segment = ? AND name = ?");
  const drop = database.prepare("DELETE FROM blob WHERE segment = ? AND name = ?");
  const put = database.prepare(
    "INSERT OR REPLACE INTO blob (segment, name, bytes) VALUES (?, ?, ?)",
  );
  for (const { id } of database.prepare("SELECT id FROM segment").all()) {
    const blobs = new Map<string, Uint8Array>();
    layWithoutBeside(
      (name) => read.get(id!, name)?.["bytes"] as Uint8Array | undefined,
      (name, bytes) => blobs.set(name, bytes),
    );
    for (let chunk = 0; read.get(id!, `pos.${chunk}`) !== undefined; chunk++)
      drop.run(id!, `pos.${chunk}`);
    drop.run(id!, "told");
    for (const [name, bytes] of blobs) put.run(id!, name, bytes);
  }
};

/** Lays every segment as the schemas from the eighth to the tenth did. */
const tenthSchema = (folder: string): void => {
  const database = new DatabaseSync(join(folder, "reftel.db"));
  sayNothingBeside(database);
  cutAsBefore(database, 16_384);
  database.exec("PRAGMA user_version = 10");
  database.close();
};

/** Lays every segment as the eleventh schema did. */
const eleventhSchema = (folder: string): void => {
  const database = new DatabaseSync(join(folder, "reftel.db"));
  cutAsBefore(database, 16_384);
  layAs(database, 6);
  database.exec("PRAGMA user_version = 11");
  database.close();
};

/** Cuts the runs of every segment as schemas before did: the sixth and the seventh into chunks of 65,536 bytes, those behind of 16,384. */
const cutAsBefore = (database: DatabaseSync, chunk: number): void => {
  const read = database.prepare("SELECT bytes FROM blob WHERE segment = ? AND name = ?");
  const drop = database.prepare("DELETE FROM blob WHERE segment = ? AND name = ?");
  const put = database.prepare("INSERT INTO blob (segment, name, bytes) VALUES (?, ?, ?)");
  for (const { id } of database.prepare("SELECT id FROM segment").all()) {
    for (const run of ["word", "post", "pos", "pair", "pair-post", "pair-pos", "stem"]) {
      const parts: Uint8Array[] = [];
      for (;;) {
        const name = `${run}.${parts.length}`;
        const row = read.get(id!, name);
        if (row === undefined) break;
        parts.push(unseal(name, row["bytes"] as Uint8Array));
      }
      parts.forEach((_, at) => drop.run(id!, `${run}.${at}`));
      const whole = Buffer.concat(parts);
      for (let at = 0; at < whole.length; at += chunk)
        put.run(id!, `${run}.${at / chunk}`, seal(whole.subarray(at, at + chunk)));
    }
  }
};

/** Lays every segment as the seventh schema did. */
const seventhSchema = (folder: string): void => {
  const database = new DatabaseSync(join(folder, "reftel.db"));
  sayNothingBeside(database);
  cutAsBefore(database, 65_536);
  layAs(database, 4);
  database.exec("DROP TABLE reading; PRAGMA user_version = 7");
  database.close();
};

/** Says of every segment that it is of a layout. */
const layAs = (database: DatabaseSync, format: number): void => {
  const read = database.prepare("SELECT bytes FROM blob WHERE segment = ? AND name = ?");
  const put = database.prepare("UPDATE blob SET bytes = ? WHERE segment = ? AND name = ?");
  for (const { id } of database.prepare("SELECT id FROM segment").all()) {
    const columns = readColumns((name) =>
      unseal(name, read.get(id!, name)?.["bytes"] as Uint8Array | undefined),
    );
    columns.get("segment")![0] = format;
    const all = Array.from(columns.keys(), (name): [string, Column] => [name, columns.get(name)!]);
    writeColumns(new Map(all), (name, bytes) => put.run(seal(bytes), id!, name));
  }
};

/** Lays every segment as the sixth schema did, with all columns in the head and nothing of what all of it says. */
const sixthSchema = (folder: string): void => {
  const database = new DatabaseSync(join(folder, "reftel.db"));
  sayNothingBeside(database);
  cutAsBefore(database, 65_536);
  const read = database.prepare("SELECT bytes FROM blob WHERE segment = ? AND name = ?");
  for (const { id } of database.prepare("SELECT id FROM segment").all()) {
    const columns = readColumns((name) =>
      unseal(name, read.get(id!, name)?.["bytes"] as Uint8Array | undefined),
    );
    const names = [...columns.keys()].filter((name) => !/^cable.(level|roles)$/.test(name));
    const parts: Uint8Array[] = [];
    let offset = 0;
    const directory = names.map((name) => {
      const column = name === "segment" ? columns.get(name)!.slice(0, 3) : columns.get(name)!;
      if (name === "segment") column[0] = 3;
      const { buffer, byteOffset, byteLength, length } = column;
      const padded = new Uint8Array(Math.ceil(byteLength / 8) * 8);
      padded.set(new Uint8Array(buffer, byteOffset, byteLength));
      parts.push(padded);
      offset += padded.length;
      return [name, typeNames.get(column.constructor), offset - padded.length, length];
    });
    const written = Buffer.from(JSON.stringify(directory));
    const head = Buffer.alloc(Math.ceil((4 + written.length) / 8) * 8);
    head.writeUInt32LE(written.length);
    written.copy(head, 4);
    database
      .prepare("UPDATE blob SET bytes = ? WHERE segment = ? AND name = 'head'")
      .run(seal(Buffer.concat([head, ...parts])), id!);
  }
  database.exec(
    "DELETE FROM blob WHERE name GLOB 'column.*'; DROP TABLE reading; PRAGMA user_version = 6",
  );
  database.close();
};

const typeNames = new Map<unknown, string>([
  [Uint8Array, "u8"],
  [Uint16Array, "u16"],
  [Uint32Array, "u32"],
  [Int32Array, "i32"],
  [Float64Array, "f64"],
]);

test("archives of the sixth, the seventh, the tenth and the eleventh schema are brought over by their segments, or by their texts where those are spoiled", async () => {
  const long = receivedOf({
    mrn: "09ASTANA4",
    body: Array.from({ length: 1500 }, (_, at) => ({
      kind: "paragraph" as const,
      mark: at % 2 === 0 ? ("S" as const) : ("U" as const),
      // Long enough for positions of several chunks, also of the chunks before.
      text: `Of uranium ${at}.${" More of it was said.".repeat(12)}`,
    })),
  });
  const oracle = openMemoryArchive();
  await oracle.put([...TELEGRAMS, long]);
  for (const [lay, spoil, how] of [
    [sixthSchema, null],
    [sixthSchema, "head"],
    [seventhSchema, null],
    [seventhSchema, "pos.1"],
    [tenthSchema, null],
    [tenthSchema, "head"],
    [eleventhSchema, null],
    [eleventhSchema, "pos.1"],
    // Taken away, not spoiled: what stands behind the gap is no beginning of another run.
    [eleventhSchema, "pos.0", "gone"],
  ] as const) {
    const folder = mkdtempSync(join(folders, "before-"));
    const before = await openSqliteArchive(folder);
    await before.put([...TELEGRAMS, long]);
    await before.close();
    lay(folder);
    const database = new DatabaseSync(join(folder, "reftel.db"));
    const spoiled = database
      .prepare(
        how === "gone"
          ? "DELETE FROM blob WHERE name = ?"
          : "UPDATE blob SET bytes = zeroblob(9) WHERE name = ?",
      )
      .run(spoil);
    assert.equal(spoiled.changes, spoil === null ? 0 : 1);
    database.close();
    const archive = await openSqliteArchive(folder);
    for (const reader of [readingRoom, as("U")])
      for (const text of ["uranium", '"said more of"', "visit tags:PARM", "class:S", ""])
        await sameAnswers(archive, oracle, reader, text);
    await archive.close();
    assert.deepEqual((await verifyArchive(folder)).damages, []);
  }
});

test("a step that fails in the middle leaves the archive as it was", async () => {
  const folder = mkdtempSync(join(folders, "failing-"));
  firstSchema(folder);
  const database = new DatabaseSync(join(folder, "reftel.db"));
  database.exec("UPDATE copy SET text = x'0102' WHERE id = 3");
  const tables = () => database.prepare("SELECT sql FROM sqlite_schema ORDER BY name").all();
  const before = tables();
  await assert.rejects(
    openSqliteArchive(folder),
    (error) => error instanceof ReftelError && error.code === "archive.damaged",
  );
  assert.deepEqual(tables(), before);
  assert.deepEqual({ ...database.prepare("PRAGMA user_version").get() }, { user_version: 1 });
  database.close();
});
