import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Worker } from "node:worker_threads";
import { chromium as browsers } from "@playwright/test";
import { build } from "vite";
import { parse } from "../../src/telegram/index.ts";
import { chromium, HOW_TO_GET_IT } from "../browser/chromium.ts";

const root = join(import.meta.dirname, "../..");
const twin = readFileSync(join(root, "demo/twin.txt"), "utf8");
const expected: unknown = JSON.parse(JSON.stringify(parse(twin)));

/** A package of somebody else, with the library installed in it and one line that uses it. */
const folder = mkdtempSync(join(tmpdir(), "reftel-bundle-"));
after(() => rmSync(folder, { recursive: true, force: true }));

let bundle = "";
before(async () => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/reftel"));
  const entry = join(folder, "entry.js");
  writeFileSync(
    entry,
    'import { parse } from "reftel/telegram"; globalThis.read = (text) => parse(text);\n',
  );
  await build({
    configFile: false,
    root: folder,
    logLevel: "error",
    // As in the tests: from the sources, without a build.
    resolve: { conditions: ["source", "module", "browser"] },
    build: {
      outDir: join(folder, "out"),
      lib: { entry, formats: ["es"], fileName: () => "bundle.js" },
      rolldownOptions: { onwarn: (warning) => assert.fail(warning.message ?? "a warning") },
    },
  });
  bundle = readFileSync(join(folder, "out/bundle.js"), "utf8");
});

test("the library is one file for a browser, with nothing of Node in it", () => {
  assert.ok(bundle.length > 100_000);
  assert.doesNotMatch(
    bundle,
    /["']node:|\brequire\(|__vite-browser-external|\bprocess\.|\bBuffer\b/,
  );
  assert.doesNotMatch(bundle, /^import |\bimport\(/m);
});

test("it reads in a browser what it reads in Node", async (context) => {
  if (chromium === null) return context.skip(HOW_TO_GET_IT);
  const browser = await browsers.launch({
    executablePath: chromium,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle, type: "module" });
    await page.waitForFunction(() => "read" in globalThis);
    const read: unknown = await page.evaluate(
      (text) => (globalThis as unknown as { read: (text: string) => unknown }).read(text),
      twin,
    );
    assert.deepEqual(read, expected);
  } finally {
    await browser.close();
  }
});

test("it reads in a worker what it reads in Node", async () => {
  const code = `${bundle}
const { parentPort, workerData } = await import("node:worker_threads");
parentPort.postMessage(globalThis.read(workerData));`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: twin,
  });
  const read = await new Promise<unknown>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  await worker.terminate();
  assert.deepEqual(JSON.parse(JSON.stringify(read)), expected);
});
