import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { downloadZip } from "client-zip";
import fc from "fast-check";
import { demoTelegrams, twin } from "../../demo/index.ts";
import { importInto, retryFailures, walkPaths } from "../../src/archive/index.ts";
import { readingRoom } from "../../src/clearance/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { runs } from "../runs.ts";

const options = { source: "box", vocabulary: builtIn };
const input = (file: string, text: string) => ({
  file,
  bytes: async () => new TextEncoder().encode(text),
});

test("what was read is always the sum of what became of it", async () => {
  const texts = demoTelegrams()
    .slice(0, 12)
    .map(({ text }) => text);
  const anything = fc.oneof(
    fc.constantFrom(...texts),
    fc.constant(""),
    fc.string(),
    fc.constant(`${texts[0]}\n\n${texts[1]}`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { maxLength: 12 }), async (inputs) => {
      const archive = openMemoryArchive();
      const files = inputs.map((text, at) => input(`${at}.txt`, text));
      const first = await importInto(archive, files, options);
      assert.equal(first.read, first.stored + first.held + first.copies + first.failed);
      assert.ok(first.read >= inputs.length);
      const second = await importInto(archive, files, options);
      assert.deepEqual([second.stored, second.copies, second.failed], [0, 0, first.failed]);
      assert.equal((await archive.failures()).length <= first.failed, true);
    }),
    { numRuns: runs(40) },
  );
});

test("the same text from another place is held, and the place is added", async () => {
  const archive = openMemoryArchive();
  await importInto(archive, [input("a.txt", twin())], options);
  const report = await importInto(archive, [input("b.txt", twin())], {
    ...options,
    source: "other",
  });
  assert.deepEqual([report.held, report.stored], [1, 0]);
});

test("a batch that cannot be stored ends an import, when what was begun has ended, and nothing behind it is stored", async () => {
  const kept = openMemoryArchive();
  let puts = 0;
  let running = 0;
  const archive: typeof kept = {
    ...kept,
    begin: () => {
      const batch = kept.begin();
      return {
        add: batch.add,
        store: async (behind) => {
          const isLost = (puts += 1) === 3;
          running += 1;
          try {
            await behind;
            await setImmediate();
            if (isLost) throw new Error("no room");
            return await batch.store();
          } finally {
            running -= 1;
          }
        },
      };
    },
  };
  const texts = demoTelegrams().slice(0, 20);
  const files = texts.map(({ text }, at) => input(`${at}.txt`, text));
  const seen: number[] = [];
  const onProgress = ({ read }: { readonly read: number }) => seen.push(read);
  await assert.rejects(importInto(archive, files, { ...options, batch: 2, onProgress }), /no room/);
  assert.equal(running, 0);
  assert.deepEqual(seen, [2, 4]);
  assert.equal((await kept.stats(readingRoom)).cables, 4);
  const again = await importInto(kept, files, { ...options, batch: 2 });
  assert.deepEqual([again.held, again.stored + again.copies], [4, 16]);
});

test("an import that is told to stop hears it behind the batch that it reads", async () => {
  const archive = openMemoryArchive();
  const stopping = new AbortController();
  const texts = demoTelegrams().slice(0, 20);
  const files = texts.map(({ text }, at) => input(`${at}.txt`, text));
  const stopped = setImmediate().then(() => stopping.abort());
  const report = await importInto(archive, files, {
    ...options,
    batch: 2,
    signal: stopping.signal,
  });
  await stopped;
  assert.equal(report.read, 2);
});

test("a failure is kept once, and taken out when its file is read at last", async () => {
  const archive = openMemoryArchive();
  await importInto(archive, [input("no.txt", "nothing here")], options);
  await importInto(archive, [input("no.txt", "nothing here")], options);
  assert.equal((await archive.failures()).length, 1);
  await importInto(archive, [input("nor.txt", "nothing either")], options);
  await importInto(archive, [input("no.txt", "nothing")], { ...options, source: "other" });
  const shares: number[] = [];
  const counts: number[] = [];
  const again = await retryFailures(archive, {
    ...options,
    batch: 1,
    onShare: (share) => shares.push(share),
    onProgress: ({ read }) => counts.push(read),
  });
  assert.deepEqual([again.read, again.failed], [2, 2]);
  // Of one source where it is named.
  assert.deepEqual(shares, [0, 1 / 2]);
  const { source: _, ...all } = options;
  shares.length = 0;
  counts.length = 0;
  await retryFailures(archive, {
    ...all,
    batch: 1,
    onShare: (share) => shares.push(share),
    onProgress: ({ read }) => counts.push(read),
  });
  assert.deepEqual(shares, [0, 1 / 3, 2 / 3]);
  assert.deepEqual(
    counts,
    counts.toSorted((a, b) => a - b),
  );
  assert.equal(counts.at(-1), 3);
  assert.equal((await archive.failures("another box")).length, 0);
});

test("an input that cannot be read fails alone", async () => {
  const archive = openMemoryArchive();
  const { ReftelError } = await import("../../src/archive/index.ts");
  const broken = {
    file: "x",
    bytes: () => Promise.reject(new ReftelError("path.unreadable", "It cannot be read.")),
  };
  const report = await importInto(archive, [broken, input("a.txt", twin())], options);
  assert.deepEqual([report.failed, report.stored], [1, 1]);
});

test("a folder that cannot be read fails alone, and fails again", async () => {
  const archive = openMemoryArchive();
  const folder = mkdtempSync(join(tmpdir(), "reftel-closed-"));
  // Rights keep nobody out who may do everything; a path that is too long does.
  const name = "x".repeat(250);
  const closed = join(folder, ...Array.from({ length: 17 }, () => name));
  try {
    const deeper = `fs.mkdirSync("${name}"); process.chdir("${name}");`;
    execFileSync(process.execPath, ["-e", deeper.repeat(17)], { cwd: folder });
    writeFileSync(join(folder, "z.txt"), twin());
    const report = await importInto(archive, await walkPaths([folder], "box"), options);
    assert.deepEqual([report.read, report.stored, report.failed], [2, 1, 1]);
    assert.deepEqual(
      report.failures.map(({ code, message }) => [code, message]),
      [
        [
          "path.unreadable",
          "The folder cannot be read, and nothing in it was. Look at its rights and import it again.",
        ],
      ],
    );
    assert.ok(closed.startsWith(report.failures[0]?.file ?? "?"));
    assert.equal((await retryFailures(archive, options)).failed, 1);
    assert.equal((await archive.failures()).length, 1);
  } finally {
    execFileSync("rm", ["-rf", folder]);
  }
});

test("a folder that could not be read is walked when it is tried again", async () => {
  const archive = openMemoryArchive();
  const folder = mkdtempSync(join(tmpdir(), "reftel-opened-"));
  try {
    writeFileSync(join(folder, "a.txt"), twin());
    writeFileSync(join(folder, "b.txt"), "nothing here");
    await archive.fail([
      {
        source: "box",
        file: folder,
        isUpload: false,
        place: null,
        code: "path.unreadable",
        message: "The folder cannot be read.",
        bytes: new Uint8Array(),
      },
    ]);
    const report = await retryFailures(archive, options);
    assert.deepEqual([report.read, report.stored, report.failed], [2, 1, 1]);
    assert.deepEqual(
      (await archive.failures()).map(({ file }) => file),
      [join(folder, "b.txt")],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a failure that was not tried again is not forgiven", async () => {
  const archive = openMemoryArchive();
  await importInto(
    archive,
    [input("no.txt", "nothing here"), input("no2.txt", "nor here")],
    options,
  );
  await retryFailures(archive, { vocabulary: builtIn, signal: AbortSignal.abort() });
  assert.equal((await archive.failures()).length, 2);
});

test("of more failures than a report lists, none is forgiven", async () => {
  const archive = openMemoryArchive();
  const many = Array.from({ length: 1_200 }, (_, at) => input(`${at}.txt`, "nothing here"));
  await importInto(archive, many, options);
  await retryFailures(archive, { vocabulary: builtIn });
  assert.equal((await archive.failures()).length, 1_200);
});

test("each failure of a file is tried again for itself, at its place", async () => {
  const archive = openMemoryArchive();
  const encode = (text: string) => new TextEncoder().encode(text);
  const row = {
    source: "box",
    file: "table.csv",
    isUpload: false,
    code: "csv.quote",
    message: "It was not read.",
  };
  await archive.fail([
    { ...row, place: "row 2", bytes: encode(twin()) },
    { ...row, place: "row 3", code: "telegram.none", bytes: encode("nothing here") },
  ]);
  const report = await retryFailures(archive, options);
  assert.deepEqual([report.read, report.stored, report.failed], [2, 1, 1]);
  assert.deepEqual(report.reasons, { "telegram.none": 1 });
  const left = await archive.failures();
  assert.deepEqual(
    left.map(({ place, code }) => [place, code]),
    [["row 3", "telegram.none"]],
  );
});

test("of an archive of which members failed, only those are tried again", async () => {
  const archive = openMemoryArchive();
  const folder = mkdtempSync(join(tmpdir(), "reftel-members-"));
  try {
    const file = join(folder, "members.zip");
    const [first = "", second = ""] = demoTelegrams().map(({ text }) => text);
    const zip = async (...names: readonly string[]): Promise<void> => {
      const members = names.map((name, at) => ({ name, input: at === 0 ? first : second }));
      writeFileSync(file, Buffer.from(await downloadZip(members).arrayBuffer()));
    };
    const counts = async () => {
      const { read, stored, held, failed } = await retryFailures(archive, { vocabulary: builtIn });
      return [read, stored, held, failed, (await archive.failures()).length];
    };
    await zip("a.txt", "../b.txt");
    const report = await importInto(archive, await walkPaths([file]), options);
    assert.deepEqual([report.read, report.stored, report.failed], [2, 1, 1]);
    assert.deepEqual(await counts(), [1, 0, 0, 1, 1]);
    // Another archive has nothing at that place: it is to be imported, and what failed is not forgotten.
    await zip("a.txt", "b.txt");
    assert.deepEqual(await counts(), [0, 0, 0, 0, 1]);
    await importInto(archive, await walkPaths([file]), options);
    assert.equal((await archive.failures()).length, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what was sent here and not kept is asked of no file of this disk, and stays failed", async () => {
  const archive = openMemoryArchive();
  const folder = mkdtempSync(join(tmpdir(), "reftel-upload-"));
  try {
    // A file of the same name, which is another.
    const file = join(folder, "members.zip");
    writeFileSync(file, twin());
    const failure = {
      source: "box",
      file,
      place: "member a",
      code: "file.tooLarge",
      message: "It was not kept.",
      bytes: new Uint8Array(),
    };
    await archive.fail([
      { ...failure, isUpload: true },
      { ...failure, place: "member c", isUpload: true },
    ]);
    const report = await retryFailures(archive, options);
    assert.deepEqual([report.read, report.stored], [0, 0]);
    assert.deepEqual(
      report.skipped.map((one) => one.file),
      [file],
    );
    assert.equal((await archive.failures()).length, 2);
    await archive.fail([{ ...failure, place: "member b", isUpload: false }]);
    assert.equal((await retryFailures(archive, options)).stored, 1);
    assert.deepEqual(
      (await archive.failures()).map(({ place }) => place),
      ["member a", "member c"],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
