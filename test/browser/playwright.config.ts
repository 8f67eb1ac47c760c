import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { HOW_TO_GET_IT, chromium } from "./chromium.ts";

const root = join(import.meta.dirname, "../..");
const isMain = process.env["TEST_WORKER_INDEX"] === undefined;

if (chromium === null && isMain) {
  if (process.env["CI"]) throw new Error(HOW_TO_GET_IT);
  console.error(HOW_TO_GET_IT);
}

/** The tests start the program as it is built, on an archive of their own; REFTEL_URL names one that runs already. */
const given = process.env["REFTEL_URL"];
process.env["REFTEL_TEST_PORT"] ??= String(20_000 + (process.pid % 20_000));
const address = given ?? `http://127.0.0.1:${process.env["REFTEL_TEST_PORT"]}/`;
if (given === undefined && chromium !== null) {
  process.env["REFTEL_TEST_ARCHIVE"] ??= mkdtempSync(join(tmpdir(), "reftel-browser-"));
}

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(root, "test-results"),
  globalTeardown: "./remove-archive.ts",
  workers: 1,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"]],
  use: {
    baseURL: address,
    browserName: "chromium",
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium }),
      // As root there is no sandbox to be had.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  ...(given === undefined && chromium !== null
    ? {
        webServer: {
          command: [
            JSON.stringify(process.execPath),
            JSON.stringify(join(root, "dist/src/cli/main.js")),
            "serve --demo --port",
            process.env["REFTEL_TEST_PORT"],
            "--archive",
            JSON.stringify(join(process.env["REFTEL_TEST_ARCHIVE"] ?? tmpdir(), "archive")),
          ].join(" "),
          url: address,
          cwd: root,
          timeout: 60_000,
        },
      }
    : {}),
});
