/** A folder of many files: killed, stopped, taken in twice at once, and always the same archive at the end. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { generate } from "../../demo/index.ts";
import { folderFor, reftel, startReftel, traceIn } from "./reftel.ts";

const fill = (folder: string, cables: number, seed = 1): string => {
  mkdirSync(folder);
  let at = 0;
  for (const text of generate({ seed, cables })) {
    at += 1;
    writeFileSync(join(folder, `${String(at).padStart(5, "0")}.txt`), text);
  }
  return folder;
};

/** All that an archive holds, as it leaves the program. */
const contentOf = (archive: string): readonly string[] => [
  reftel(["search", "", "--export", "ndjson", "--archive", archive]).out,
  reftel(["stats", "--json", "--archive", archive]).out,
  reftel(["missing", "--json", "--archive", archive]).out,
];

const isWriting = (archive: string): boolean => existsSync(join(archive, "writer.json"));

/** Whether a first batch is on its way to the disk. */
const hasWritten = (archive: string): boolean =>
  (statSync(join(archive, "reftel.db-wal"), { throwIfNoEntry: false })?.size ?? 0) > 1_000_000;

/** Starts an import and resolves when it has come so far that it can be disturbed. */
const begin = async (box: string, archive: string, isFar = isWriting) => {
  const child = startReftel(["import", box, "--archive", archive, "--json"]);
  const ended = once(child, "close").then(([code]) => code as number | null);
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said.err += chunk.toString()));
  while (!isFar(archive) && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return { child, ended, said };
};

test("a report in a file lists every failure, of an import and of a retry; the printed one says how many more there are", (context) => {
  const folder = folderFor(context);
  const box = join(folder, "many.csv");
  writeFileSync(
    box,
    `mrn,origin,text\n${Array.from({ length: 1205 }, (_, at) => `"","","EXERCISE line ${at}"`).join("\n")}\n`,
  );
  const archive = join(folder, "archive");
  const file = join(folder, "report.json");
  for (const args of [[box], ["--retry"]]) {
    const { out, exit } = reftel(["import", ...args, "--archive", archive, "--report", file]);
    assert.equal(exit, 1);
    assert.match(out, /and 205 more failures, all kept/);
    const report = JSON.parse(readFileSync(file, "utf8"));
    assert.equal(report.failed, 1205);
    assert.equal(new Set(report.failures.map(({ place }: { place: string }) => place)).size, 1205);
  }
  for (const source of ["", " ", 'a "b"', "a\nb"])
    assert.equal(reftel(["import", box, "--archive", archive, "--source", source]).exit, 2);
});

test("an import killed in the middle and run again ends as one that was not", async (context) => {
  const folder = folderFor(context);
  const box = fill(join(folder, "box"), 2500);
  const whole = join(folder, "whole");
  const report = JSON.parse(reftel(["import", box, "--archive", whole, "--json"]).out);
  assert.deepEqual([report.read, report.failed], [2500, 0]);
  const killed = join(folder, "killed");
  for (const isFar of [isWriting, hasWritten]) {
    const { child, ended } = await begin(box, killed, isFar);
    child.kill("SIGKILL");
    await ended;
  }
  const again = reftel(["import", box, "--archive", killed, "--json"]);
  assert.equal(again.exit, 0, again.err);
  assert.deepEqual(contentOf(killed), contentOf(whole));
});

test("Ctrl-C ends an import in order: what is counted is stored, in one sentence, exit 130", async (context) => {
  const folder = folderFor(context);
  const box = fill(join(folder, "box"), 2500);
  const archive = join(folder, "a");
  const { child, ended, said } = await begin(box, archive);
  child.kill("SIGINT");
  assert.equal(await ended, 130, said.err);
  assert.match(said.err, /^reftel: Stopped as asked[^\n]*\n$/m);
  assert.equal(traceIn(said.err), null);
  const { stored, read } = JSON.parse(said.out) as { stored: number; read: number };
  assert.ok(read < 2500);
  const { cables } = JSON.parse(reftel(["stats", "--json", "--archive", archive]).out);
  assert.equal(cables, stored);
});

test("two imports of different folders at once both store all of theirs", async (context) => {
  const folder = folderFor(context);
  const boxes = [1, 2].map((seed) => fill(join(folder, `box${seed}`), 300, seed));
  const archive = join(folder, "a");
  const runs = await Promise.all(boxes.map((box) => begin(box, archive)));
  for (const { ended, said } of runs) {
    assert.equal(await ended, 0, said.err);
    const { read, failed } = JSON.parse(said.out) as { read: number; failed: number };
    assert.deepEqual([read, failed], [300, 0]);
  }
});

test("an archive and a report that lie in the folder that is taken in are left alone", (context) => {
  const folder = folderFor(context);
  const box = fill(join(folder, "box"), 3);
  const archive = join(box, "reftel-archive");
  const report = join(box, "report.json");
  for (const [stored, held] of [
    [3, 0],
    [0, 3],
  ]) {
    const { exit, out } = reftel([
      "import",
      box,
      "--archive",
      archive,
      "--report",
      report,
      "--json",
    ]);
    const found = JSON.parse(out);
    assert.deepEqual([exit, found.read, found.stored, found.held], [0, 3, stored, held]);
    assert.deepEqual(found.skipped, [
      { file: archive, why: "the archive itself" },
      { file: report, why: "the report of this import" },
    ]);
  }
  // Other files of that folder are files as any.
  fill(join(archive, "more"), 4);
  const more = reftel(["import", box, "--archive", archive, "--json"]);
  assert.equal(JSON.parse(more.out).stored, 4);
});

test("what is held adds up by year and by post, with what has neither", (context) => {
  const folder = folderFor(context);
  const [box, archive] = [fill(join(folder, "box"), 3), join(folder, "a")];
  writeFileSync(join(box, "undated.txt"), "UNCLAS\n\nSUBJECT: EXERCISE\n\n1. EXERCISE. A pier.\n");
  assert.equal(reftel(["import", box, "--archive", archive]).exit, 0);
  const rows = reftel(["stats", "--archive", archive]).out.split("\n");
  const sumOf = (form: RegExp): number =>
    rows.reduce((sum, row) => sum + (form.test(row) ? Number.parseInt(row, 10) : 0), 0);
  assert.deepEqual(
    [/ {2}cables$/, / {2}of \d{4}$/, / {2}without a date$/, / {2}by /, / {2}without a post$/].map(
      sumOf,
    ),
    [4, 3, 1, 3, 1],
  );
});
