import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generate } from "../demo/generate.ts";
import { ROOMS, type Room } from "../src/cli/room.ts";
import { parse } from "../src/telegram/index.ts";
import { benchParse } from "./parse.ts";
import { worstHostile } from "./hostile.ts";
import { say } from "./say.ts";
import { questionsFrom } from "./questions.ts";
import { spool } from "./spool.ts";
import { sharesOf } from "./stages.ts";

// Figures of this machine at this moment: ratios within one run are what counts. docs/performance.md keeps them. Importing and
// searching have a process each, as they have in use, so that none has what another left in its memory; the one that searches
// begins with the room that a server has.

const { values } = parseArgs({
  options: {
    cables: { type: "string", default: "25000" },
    keep: { type: "string" },
    mode: { type: "string", default: "clean" },
    samples: { type: "string" },
    /** Asks SQLite FTS5 as well, however many cables there are: of 250,000 it takes longer than all else. */
    fts: { type: "boolean", default: false },
  },
});
const cables = Number(values.cables);
const mode = values.mode === "ocr" ? "ocr" : "clean";

say(
  "machine",
  `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
);

// A whole archive of texts does not fit into memory, so reading is measured on a sample and import streams.
const sample = [...generate({ seed: 1, cables: Math.min(cables, 5000), mode })];
const sampleLength = sample.reduce((sum, text) => sum + text.length, 0);
const middle = sample.map((text) => text.length).toSorted((a, b) => a - b)[sample.length >> 1] ?? 0;
say(
  "cables",
  `${cables.toLocaleString("en-US")}, median ${(middle / 1000).toFixed(1)} KB, mode ${mode}`,
);

const parsing = benchParse(sample);
say(
  "parse",
  `${parsing.megabytesPerSecond.toFixed(1)} MB/s of ${(sampleLength / 1e6).toFixed(0)} MB`,
);
say("parse, first 10,000 of a process", `${parsing.atFirst.toFixed(1)} MB/s`);
say("parse, each text at its best", `${parsing.atBest.toFixed(1)} MB/s`);
say("parse over splitting at line feeds", `${parsing.timesSplitting.toFixed(1)} times`);
say("parse over splitting at any end", `${parsing.timesSplittingAnyEnd.toFixed(1)} times`);
say("slowest cable", `${parsing.slowestPer10Kb.toFixed(2)} ms per 10 KB`);
if (values.samples !== undefined) {
  const folder = values.samples;
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  // There are few of them, so they are read again and again.
  const { megabytesPerSecond, atBest, slowestPer10Kb } = benchParse(
    Array.from({ length: 50 }, () => texts).flat(),
  );
  say("parse, samples", `${megabytesPerSecond.toFixed(1)} MB/s, ${texts.length} texts`);
  say("samples, each at its best", `${atBest.toFixed(1)} MB/s`);
  say("slowest sample", `${slowestPer10Kb.toFixed(2)} ms per 10 KB`);
}
const worst = worstHostile();
say("slowest hostile text", `${worst.ms.toFixed(2)} ms for 10 KB (${worst.name})`);
const shares = await sharesOf(() => {
  for (const text of sample.slice(0, 2000)) parse(text);
});
for (const [stage, share] of shares) say(`  ${stage}`, `${(share * 100).toFixed(0)} %`);

const spoolFolder = mkdtempSync(join(tmpdir(), "reftel-bench-spool-"));
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "reftel-bench-"));
const inProcess = (file: string, args: readonly string[], room?: Room): void => {
  const { status } = spawnSync(
    process.execPath,
    [
      ...(room?.flags ?? []),
      ...process.execArgv,
      join(import.meta.dirname, file),
      "--folder",
      folder,
      ...args,
    ],
    { stdio: "inherit", env: { ...room?.environment, ...process.env } },
  );
  if (status !== 0) throw new Error(`${file} ended with ${status}`);
};
try {
  // Generated before, so that the generator takes no share of what is measured.
  const file = join(spoolFolder, "cables");
  const textLength = spool(file, { cables, mode });
  inProcess("importing.ts", ["--spooled", file, "--length", String(textLength)]);
  rmSync(file);
  const questions = join(spoolFolder, "questions");
  writeFileSync(questions, JSON.stringify(questionsFrom(sample)));
  inProcess(
    "searching.ts",
    ["--questions", questions, ...(values.fts ? ["--fts"] : [])],
    ROOMS.get("serve"),
  );
} finally {
  rmSync(spoolFolder, { recursive: true, force: true });
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
