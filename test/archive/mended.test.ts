import assert from "node:assert/strict";
import { test } from "node:test";
import { demoTelegrams, twin } from "../../demo/index.ts";
import { importInto, ReftelError, retryFailures } from "../../src/archive/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const options = { source: "box", vocabulary: builtIn };
const input = (file: string, text: string) => ({
  file,
  bytes: async () => new TextEncoder().encode(text),
});

test("a failure whose file was mended and comes again is gone, and no other", async () => {
  const archive = openMemoryArchive();
  const [one, two] = demoTelegrams().map(({ text }) => text);
  const table = (...texts: readonly (string | undefined)[]): string =>
    `mrn,text\n${texts.map((text, at) => `0${at}X${at},"${(text ?? "").replaceAll('"', '""')}"\n`).join("")}`;
  const left = async () =>
    (await archive.failures()).map(({ source, file, place }) => [source, file, place]);
  const take = (file: string, text: string, more: object = {}) =>
    importInto(archive, [{ ...input(file, text), ...more }], { ...options, ...more });
  await take("whole.txt", "nothing here");
  await take("whole.txt", "nothing here", { source: "other box" });
  await take("other.txt", "nor here");
  await take("rows.csv", table("nothing", one, "none"));
  const failed = [
    ["box", "whole.txt", null],
    ["other box", "whole.txt", null],
    ["box", "other.txt", null],
    ["box", "rows.csv", "row 1"],
    ["box", "rows.csv", "row 3"],
  ];
  assert.deepEqual(await left(), failed);
  // The same again changes nothing.
  await take("rows.csv", table("nothing", one, "none"));
  assert.deepEqual(await left(), failed);
  // One row is mended, the other fails in another way.
  const report = await take("rows.csv", table(two, one, "still none"));
  assert.deepEqual([report.read, report.stored, report.held, report.failed], [3, 1, 1, 1]);
  assert.deepEqual(await left(), [...failed.slice(0, 3), failed[4]]);
  const gone = {
    file: "other.txt",
    bytes: () => Promise.reject(new ReftelError("path.unreadable", "No.")),
  };
  await importInto(archive, [gone], options);
  assert.equal((await left()).filter(([, file]) => file === "other.txt").length, 2);
  await take("rows.csv", table(two, one));
  await take("whole.txt", twin());
  assert.deepEqual(await left(), [failed[1], failed[2], failed[2]]);
  await take("other.txt", twin());
  assert.deepEqual(await left(), [failed[1]]);
});

test("what failed in a file of many telegrams, or was stopped in, stays until it is read to its end", async () => {
  const archive = openMemoryArchive();
  await importInto(archive, [input("a.txt", "nothing here")], options);
  const stop = new AbortController();
  await importInto(archive, [input("a.txt", `${twin()}\n\n${demoTelegrams()[0]?.text}`)], {
    ...options,
    batch: 1,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  assert.equal((await archive.failures()).length, 1);
  await importInto(archive, [input("a.txt", `${twin()}\n\n${demoTelegrams()[0]?.text}`)], options);
  assert.equal((await archive.failures()).length, 0);
});

test("of what was sent here, bytes that lie nowhere else stay when another of its name comes", async () => {
  const archive = openMemoryArchive();
  const sent = { ...input("telegram.txt", "nothing here"), isUpload: true };
  await importInto(archive, [sent], options);
  const [kept] = await archive.failures();
  assert.ok(kept);
  const { hash: _, ...failure } = kept;
  await archive.fail([
    { ...failure, file: "long.txt", code: "file.tooLarge", bytes: new Uint8Array() },
  ]);
  for (const file of ["telegram.txt", "long.txt"])
    await importInto(archive, [{ ...input(file, twin()), isUpload: true }], options);
  assert.deepEqual(
    (await archive.failures()).map(({ file }) => file),
    ["telegram.txt"],
  );
});

test("a file with a line too long fails as the same, however often it is tried", async () => {
  const archive = openMemoryArchive();
  await importInto(archive, [input("long.txt", "x".repeat(70_000))], options);
  for (const _ of [1, 2]) assert.equal((await retryFailures(archive, options)).failed, 1);
  assert.equal((await archive.failures()).length, 1);
});
