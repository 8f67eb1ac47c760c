import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { build } from "./build.ts";
import { compiled } from "./compiled.ts";

const root = join(import.meta.dirname, "..");
const require = createRequire(import.meta.url);

/** Runs a part of the tests with its own output and returns whether it passed. */
const passes = (...args: readonly string[]): boolean =>
  spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...compiled },
  }).status === 0;

// The packed program and its pages are what is tested, so they are built first; the gate has built them already.
if (!process.argv.includes("--built")) build();
const playwright = join(dirname(require.resolve("@playwright/test/package.json")), "cli.js");
const browser = passes(playwright, "test", "--config", "test/browser/playwright.config.ts");
const unit = passes(
  "--conditions=source",
  "--test",
  // Left to itself, Node keeps one core free: of two, a half.
  `--test-concurrency=${availableParallelism()}`,
  "test/**/*.test.ts",
);
process.exitCode = browser && unit ? 0 : 1;
