import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { demoVocabulary } from "../demo/index.ts";
import { generate } from "../demo/generate.ts";
import { importInto } from "../src/archive/index.ts";
import { parseQuery } from "../src/query/index.ts";
import { parse } from "../src/telegram/index.ts";
import { openReftel } from "../src/reftel.ts";
import { centile } from "./centile.ts";
import { benchParse } from "./parse.ts";
import { benchSearch } from "./search.ts";
import { worstHostile } from "./hostile.ts";
import { spool, spooled } from "./spool.ts";
import { sharesOf } from "./stages.ts";

// Figures of this machine at this moment: ratios within one run are what counts. docs/performance.md keeps them.

const { values } = parseArgs({
  options: {
    cables: { type: "string", default: "25000" },
    keep: { type: "string" },
    mode: { type: "string", default: "clean" },
    samples: { type: "string" },
  },
});
const cables = Number(values.cables);
const mode = values.mode === "ocr" ? "ocr" : "clean";

const say = (name: string, value: string): void => {
  process.stdout.write(`${name.padEnd(36)}${value}\n`);
};
const ms = (from: number): number => performance.now() - from;

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
const opening = { folder, create: true, purpose: "bench", addition: demoVocabulary } as const;
try {
  // Generated before, so that the generator takes no share of what is measured.
  const file = join(spoolFolder, "cables");
  const textLength = spool(file, { cables, mode });
  {
    const reftel = await openReftel(opening);
    const start = performance.now();
    const report = await importInto(reftel.archive, spooled(file), {
      source: "bench",
      vocabulary: reftel.vocabulary,
    });
    // What is to be merged is merged before it is closed.
    await reftel[Symbol.asyncDispose]();
    const took = ms(start);
    rmSync(file);
    say(
      "import",
      `${Math.round((report.read * 1000) / took)} cables/s, ${(textLength / 1000 / took).toFixed(1)} MB/s, parsing, merging and durable commits included`,
    );
    say("memory after import", `${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  }
  const disk = readdirSync(folder).reduce(
    (sum, name) => sum + statSync(join(folder, name)).size,
    0,
  );
  say("disk", `${(disk / textLength).toFixed(2)} times the text`);

  const beforeOpen = performance.now();
  await using reftel = await openReftel({ ...opening, create: false });
  say("open", `${ms(beforeOpen).toFixed(0)} ms`);
  const read = parseQuery("harbor", { vocabulary: reftel.vocabulary });
  if (read.kind === "errors") throw new Error("the first query cannot be read");
  const beforeFirst = performance.now();
  await reftel.archive.search(reftel.reader, read.query, "harbor", { facets: true });
  say("first answer after opening", `${ms(beforeFirst).toFixed(0)} ms`);

  const stats = await reftel.archive.stats(reftel.reader);
  say(
    "held",
    `${stats.cables.toLocaleString("en-US")} cables, ${stats.paragraphs.toLocaleString("en-US")} paragraphs`,
  );

  const everything = parseQuery("", { vocabulary: reftel.vocabulary });
  if (everything.kind === "errors") throw new Error("the empty query cannot be read");
  const listed = await reftel.archive.search(reftel.reader, everything.query, "", { limit: 200 });
  const names = [...new Set(listed.hits.map(({ mrn }) => mrn))];
  const times: number[] = [];
  for (const name of names) {
    const start = performance.now();
    await reftel.archive.cable(reftel.reader, name);
    await reftel.archive.references(reftel.reader, name);
    await reftel.archive.neighbours(reftel.reader, name);
    times.push(ms(start));
  }
  times.sort((a, b) => a - b);
  say(
    "what a cable page needs",
    `p50 ${centile(times, 0.5).toFixed(1)} ms, p99 ${centile(times, 0.99).toFixed(1)} ms`,
  );
  process.stdout.write("\n");
  await benchSearch(reftel.archive, { vocabulary: reftel.vocabulary, texts: sample });
} finally {
  rmSync(spoolFolder, { recursive: true, force: true });
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
