import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "./build.ts";

const root = join(import.meta.dirname, "..");
const require = createRequire(import.meta.url);

/** What one process has compiled the next one takes: the tests start the program, from its sources, many hundred times. */
const compiled = mkdtempSync(join(tmpdir(), "reftel-compiled-"));

/** Runs a part of the tests with its own output and returns whether it passed. */
const passes = (...args: readonly string[]): boolean =>
  spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
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
rmSync(compiled, { recursive: true, force: true });
process.exitCode = browser && unit ? 0 : 1;
