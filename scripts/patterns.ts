import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { faultOf } from "./pattern-fault.ts";
import { patternsIn } from "./patterns-in.ts";

const root = join(import.meta.dirname, "..");

const files = globSync(["src/**/*.ts", "web/src/**/*.{ts,svelte}"], { cwd: root }).sort();
const found = files.map((file) => patternsIn(file, readFileSync(join(root, file), "utf8")));
const patterns = found.flatMap((one) => one.patterns);
const built = found.flatMap((one) => one.built);

const faults = built.map(
  ({ file, line, text }) => `${file}:${line} builds a pattern from text: ${text}`,
);
const seen = new Map<string, string | null>();
const started = performance.now();
let slowest = 0;
for (const pattern of patterns) {
  const written = `/${pattern.source}/${pattern.flags}`;
  const before = performance.now();
  if (!seen.has(written)) seen.set(written, faultOf(pattern.source, pattern.flags));
  slowest = Math.max(slowest, performance.now() - before);
  const fault = seen.get(written) ?? null;
  if (fault !== null) faults.push(`${pattern.file}:${pattern.line} ${written} ${fault}`);
}
if (patterns.length === 0)
  faults.push(
    "No regular expression was found in src/ and web/src/: the search for them is broken.",
  );

for (const fault of faults) console.error(fault);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${patterns.length} patterns in ${files.length} files, ${seen.size} different, ${faults.length} faults; ${seconds} s, the slowest ${Math.round(slowest)} ms`,
);
if (faults.length > 0) process.exitCode = 1;
