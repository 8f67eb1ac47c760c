import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { generate } from "../../demo/generate.ts";
import { ReftelError } from "../../src/archive/index.ts";
import { openReftel } from "../../src/reftel.ts";

const folders: string[] = [];
const open = async (purpose: string) => {
  const folder = mkdtempSync(join(tmpdir(), "reftel-importing-"));
  folders.push(folder);
  return openReftel({ folder, create: true, purpose });
};
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const encoder = new TextEncoder();
const uploads = (cables: number, seed: number) =>
  [...generate({ seed, cables, mode: "clean" })].map((text, at) => ({
    name: `${at}.txt`,
    bytes: encoder.encode(text),
  }));

test("a large upload is taken in by a thread of its own, while others read", async () => {
  await using reftel = await open("test");
  const files = uploads(120, 3);
  let isDone = false;
  const importing = reftel.importer.begin(files, "upload").report.finally(() => {
    isDone = true;
  });
  let answers = 0;
  while (!isDone) {
    const found = await reftel.search(reftel.reader, "the");
    assert.ok(found.kind === "answer");
    answers += 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const report = await importing;
  assert.equal(report.read, 120);
  assert.equal(report.failed, 0);
  assert.equal(report.stored + report.copies + report.held, 120);
  assert.ok(answers > 3, `${answers} answers while it ran`);
  const stats = await reftel.archive.stats(reftel.reader);
  assert.equal(stats.cables, report.stored);

  const again = await reftel.importer.begin(files, "upload").report;
  assert.equal(again.held, 120);
});

test("uploads that come together are taken in one behind the other", async () => {
  await using reftel = await open("test");
  const reports = await Promise.all(
    [11, 12].map((seed) => reftel.importer.begin(uploads(50, seed), `source ${seed}`).report),
  );
  for (const report of reports) assert.equal(report.stored + report.copies + report.held, 50);
});

test("an archive that another process writes is told to who uploads", async () => {
  await using reftel = await open("test");
  const other = new DatabaseSync(join(reftel.folder, "reftel.db"));
  other.exec("BEGIN IMMEDIATE");
  try {
    await assert.rejects(
      reftel.importer.begin(uploads(50, 5), "upload").report,
      (error) => error instanceof ReftelError && error.code === "archive.locked",
    );
  } finally {
    other.exec("ROLLBACK");
    other.close();
  }
});

test("closing ends a large upload behind the batch that was begun, and what it stored is held", async () => {
  const reftel = await open("test");
  const files = uploads(1500, 7);
  const importing = reftel.importer.begin(files, "upload").report;
  // The first of its batches is there.
  while ((await reftel.archive.stats(reftel.reader)).cables === 0)
    await new Promise((resolve) => setTimeout(resolve, 1));
  await reftel[Symbol.asyncDispose]();
  const report = await importing;
  assert.ok(report.read > 0 && report.read < 1500, `${report.read} were read`);
  await using again = await openReftel({ folder: reftel.folder, create: false, purpose: "test" });
  const stats = await again.archive.stats(again.reader);
  assert.equal(stats.cables, report.stored);
});

test("an import says how far it has come, and afterwards what became of it, under a name of its own", async () => {
  await using reftel = await open("test");
  const files = uploads(1200, 9);
  const begun = reftel.importer.begin(files, "night log");
  assert.equal(reftel.importer.begun(begun.id), begun);
  assert.equal(reftel.importer.begun("another"), null);
  const shares: number[] = [];
  const counts: number[] = [];
  for (;;) {
    const state = begun.state();
    if (state.kind !== "running") break;
    shares.push(state.share);
    counts.push(state.report?.read ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => a - b),
  );
  assert.ok(
    shares.some((share) => share > 0.1 && share < 1),
    `${new Set(shares).size} shares`,
  );
  assert.ok(counts.some((count) => count > 0 && count < 1200));
  assert.deepEqual(begun.state(), { kind: "done", report: await begun.report });

  const other = new DatabaseSync(join(reftel.folder, "reftel.db"));
  other.exec("BEGIN IMMEDIATE");
  try {
    const locked = reftel.importer.begin(uploads(50, 5), "upload");
    await assert.rejects(locked.report);
    const state = locked.state();
    assert.ok(state.kind === "failed" && state.code === "archive.locked", state.kind);
  } finally {
    other.exec("ROLLBACK");
    other.close();
  }
});
