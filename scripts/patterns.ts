import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { patternsIn, type Pattern } from "./patterns-in.ts";

const root = join(import.meta.dirname, "..");

/**
 * What has been found safe before, by a sum over the pattern: the checker is bound by steps and not by the clock, so it says
 * the same of a pattern each time, and would need a minute and a half of the gate for it. Its version and limits are on the
 * first line; with others everything is tried anew. Written again by each run outside the gate.
 */
const KNOWN = join(import.meta.dirname, "patterns-safe.txt");
const sumOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 20);
const checker = sumOf(
  ["pattern-fault.ts", "../node_modules/recheck/package.json"]
    .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
    .join(),
);
const [knownBy, ...sums] = existsSync(KNOWN) ? readFileSync(KNOWN, "utf8").trim().split("\n") : [];
const known = new Set(knownBy === checker && !process.argv.includes("--all") ? sums : []);

const files = globSync(["src/**/*.ts", "web/src/**/*.{ts,svelte}"], { cwd: root }).sort();
const found = files.map((file) => patternsIn(file, readFileSync(join(root, file), "utf8")));
const patterns = found.flatMap((one) => one.patterns);
const built = found.flatMap((one) => one.built);

const written = ({ source, flags }: Pattern): string => `/${source}/${flags}`;
const different = [...new Map(patterns.map((pattern) => [written(pattern), pattern])).values()];

/** What is wrong with each different pattern, and how long the slowest took to tell. */
const told = new Map<string, string | null>();
let slowest = { ms: 0, pattern: "" };

/** Asks a worker of one pattern after the other, until none is left. */
const askOn = async (left: Iterator<Pattern>): Promise<void> => {
  const worker = new Worker(new URL("./pattern-worker.ts", import.meta.url));
  for (let next = left.next(); !next.done; next = left.next()) {
    const started = performance.now();
    worker.postMessage(next.value);
    const [fault] = (await once(worker, "message")) as [string | null];
    told.set(written(next.value), fault);
    const ms = Math.round(performance.now() - started);
    if (ms > slowest.ms) slowest = { ms, pattern: `${next.value.file}:${next.value.line}` };
  }
  await worker.terminate();
};

const started = performance.now();
const left = different.values().filter((pattern) => !known.has(sumOf(written(pattern))));
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, () => askOn(left)));

const faults = [
  ...(patterns.length === 0
    ? ["No regular expression was found in src/ and web/src/: the search for them is broken."]
    : []),
  ...built.map(({ file, line, text }) => `${file}:${line} builds a pattern from text: ${text}`),
  ...patterns.flatMap((pattern) => {
    const fault = told.get(written(pattern)) ?? null;
    return fault === null ? [] : [`${pattern.file}:${pattern.line} ${written(pattern)} ${fault}`];
  }),
];
for (const fault of faults) console.error(fault);
const safe = different.map(written).filter((text) => (told.get(text) ?? null) === null);
if (!process.env["CI"])
  writeFileSync(KNOWN, `${[checker, ...safe.map(sumOf).sort()].join("\n")}\n`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${patterns.length} patterns in ${files.length} files, ${different.length} different, ${told.size} of them new and tried, ${faults.length} faults; ${seconds} s${told.size === 0 ? "" : `, the slowest ${slowest.ms} ms (${slowest.pattern})`}`,
);
if (faults.length > 0) process.exitCode = 1;
