import { globSync, readFileSync } from "node:fs";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { patternsIn, type Pattern } from "./patterns-in.ts";

const root = join(import.meta.dirname, "..");

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
const left = different.values();
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
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${patterns.length} patterns in ${files.length} files, ${told.size} different, ${faults.length} faults; ${seconds} s, the slowest ${slowest.ms} ms (${slowest.pattern})`,
);
if (faults.length > 0) process.exitCode = 1;
