import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generate } from "../demo/generate.ts";
import { importInto } from "../src/archive/index.ts";
import { openSqliteArchive } from "../src/store/sqlite/index.ts";
import { builtIn } from "../src/vocabulary/index.ts";

// Imports the same telegrams with one thread and with two, turn about, each in a process of its own. Where other
// programs take the cores, the time of the processor says more than the clock.
//
//     node --conditions=source bench/import.ts --cables 4000 --rounds 2

const { values } = parseArgs({
  options: {
    cables: { type: "string", default: "4000" },
    rounds: { type: "string", default: "2" },
    threads: { type: "string" },
  },
});
const cables = Number(values.cables);

const measure = async (threads: 1 | 2): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "reftel-bench-import-"));
  try {
    const encoder = new TextEncoder();
    const texts = [...generate({ seed: 1, cables, mode: "clean" })].map((text) =>
      encoder.encode(text),
    );
    const archive = await openSqliteArchive(folder, { purpose: "bench", threads });
    const inputs = texts.map((bytes, at) => ({ file: `${at}.txt`, bytes: async () => bytes }));
    const used = process.cpuUsage();
    const start = performance.now();
    await importInto(archive, inputs, { source: "bench", vocabulary: builtIn });
    const took = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    await archive.close();
    const disk = readdirSync(folder).reduce(
      (sum, name) => sum + statSync(join(folder, name)).size,
      0,
    );
    const length = texts.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const per = (user + system) / 1000 / cables;
    process.stdout.write(
      `${threads} ${threads === 1 ? "thread " : "threads"}  ${Math.round((cables * 1000) / took)} cables/s, ${per.toFixed(2)} ms of processor a cable, ${((user + system) / 1000 / took).toFixed(2)} cores had, ${Math.round(process.resourceUsage().maxRSS / 1000)} MB at most, disk ${(disk / length).toFixed(2)} times the text\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (values.threads === undefined) {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const threads of ["1", "2"]) {
      const args = [...process.execArgv, import.meta.filename, "--cables", String(cables)];
      spawnSync(process.execPath, [...args, "--threads", threads], { stdio: "inherit" });
    }
  }
} else await measure(values.threads === "1" ? 1 : 2);
