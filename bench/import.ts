import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importInto } from "../src/archive/index.ts";
import { openSqliteArchive } from "../src/store/sqlite/index.ts";
import { builtIn } from "../src/vocabulary/index.ts";
import { spool, spooled } from "./spool.ts";

// Imports the same telegrams with one thread and with two, turn about, each in a process of its own, out of a file that
// was generated before. Merging that is due at the end is counted. Where other programs take the cores, the time of the
// processor says more than the clock.
//
//     node --conditions=source bench/import.ts --cables 4000 --rounds 2
//     node --conditions=source bench/import.ts --cables 500000 --short 2000 --threads 2

const { values } = parseArgs({
  options: {
    cables: { type: "string", default: "4000" },
    rounds: { type: "string", default: "2" },
    /** Only with so many threads. */
    threads: { type: "string" },
    /** About so many characters a cable at most. */
    short: { type: "string" },
    /** Leaves the archive in a folder. */
    keep: { type: "string" },
    /** A spooled file of so many cables or more, as `spool` writes it, instead of generating them. */
    spooled: { type: "string" },
  },
});
const cables = Number(values.cables);

const measure = async (file: string, threads: 1 | 2): Promise<void> => {
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), "reftel-bench-import-"));
  try {
    const used = process.cpuUsage();
    const start = performance.now();
    let longest = 0;
    let last = start;
    const archive = await openSqliteArchive(folder, { purpose: "bench", threads });
    let length = 0;
    const counted = async function* () {
      let left = cables;
      for await (const input of spooled(file)) {
        if (left-- === 0) return;
        length += (await input.bytes()).length;
        yield input;
      }
      // A file of fewer is another measurement than the one that was asked for.
      if (left > 0) throw new Error(`${file} has ${cables - left} cables, not ${cables}`);
    };
    await importInto(archive, counted(), {
      source: "bench",
      vocabulary: builtIn,
      onProgress: () => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      },
    });
    await archive.close();
    const took = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    const disk = readdirSync(folder).reduce(
      (sum, name) => sum + statSync(join(folder, name)).size,
      0,
    );
    const processor = (user + system) / 1000;
    process.stdout.write(
      `${[
        `${threads} ${threads === 1 ? "thread " : "threads"}`,
        `${Math.round((cables * 1000) / took)} cables/s`,
        `${(processor / cables).toFixed(2)} ms of processor a cable`,
        `${(processor / took).toFixed(2)} cores had`,
        `${Math.round(process.resourceUsage().maxRSS / 1000)} MB at most`,
        `longest batch ${(longest / 1000).toFixed(1)} s`,
        `disk ${(disk / length).toFixed(2)} times the text`,
      ].join(", ")}\n`,
    );
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
};

if (values.spooled === undefined) {
  const folder = mkdtempSync(join(tmpdir(), "reftel-bench-spool-"));
  try {
    const file = join(folder, "cables");
    const most = values.short === undefined ? {} : { most: Number(values.short) };
    const length = spool(file, { cables, mode: "clean", ...most });
    process.stdout.write(`${cables} cables, ${(length / 1e6).toFixed(0)} MB of text\n`);
    const rounds = values.threads === undefined ? Number(values.rounds) : 1;
    for (let round = 0; round < rounds; round += 1) {
      for (const threads of values.threads === undefined ? ["1", "2"] : [values.threads]) {
        const args = ["--spooled", file, "--cables", String(cables), "--threads", threads];
        const keep = values.keep === undefined ? [] : ["--keep", values.keep];
        const all = [...process.execArgv, import.meta.filename, ...args, ...keep];
        spawnSync(process.execPath, all, { stdio: "inherit" });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else await measure(values.spooled, values.threads === "1" ? 1 : 2);
