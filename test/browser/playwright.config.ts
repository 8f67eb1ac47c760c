import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { HOW_TO_GET_IT, chromium } from "./chromium.ts";

const root = join(import.meta.dirname, "../..");
const isMain = process.env["TEST_WORKER_INDEX"] === undefined;

if (chromium === null && isMain) {
  if (process.env["CI"]) throw new Error(HOW_TO_GET_IT);
  console.error(HOW_TO_GET_IT);
}

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(root, "test-results"),
  // Each file has an archive of its own (`browser.ts`); one that runs already is everybody's, one file after the other.
  workers: process.env["REFTEL_URL"] === undefined ? Math.min(4, availableParallelism()) : 1,
  // How long a machine may take is no matter of these tests: they wait as long as it is of use.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium }),
      // As root there is no sandbox to be had.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});
