/**
 * Takes pictures of the pages on the demonstration, in light, dark and on a phone, into docs/pictures. Run it after a
 * build, with a Chromium on the machine: `node scripts/take-pictures.ts`. They are to be looked at.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import { chromium as installed } from "../test/browser/chromium.ts";

const root = join(import.meta.dirname, "..");
const TWIN = "09PORTESPERANCE1174";

const PAGES: readonly (readonly [name: string, address: string])[] = [
  ["front", "/"],
  ["search", "/search?q=%22joint+statement%22+role%3Aaction"],
  ["cable", `/cable/${TWIN}`],
  ["cable-both", `/cable/${TWIN}?view=both`],
  ["how-to-read-this", `/cable/${TWIN}/how-to-read?at=380`],
  ["how-to-read", "/how-to-read"],
  ["glossary", "/how-to-read?q=nucl"],
  ["cite", `/cable/${TWIN}/cite?p=12`],
  ["chain", `/cable/${TWIN}/chain`],
  ["post", "/post/PORTESPERANCE"],
  ["tags", "/tags/PREL"],
  ["year", "/year/2009"],
  ["missing", "/missing"],
];

const SHAPES = [
  { name: "light", width: 1280, height: 800, colorScheme: "light" },
  { name: "dark", width: 1280, height: 800, colorScheme: "dark" },
  { name: "phone", width: 360, height: 740, colorScheme: "light" },
] as const;

if (installed === null)
  throw new Error("No Chromium was found. Get one with: sudo apt-get install chromium");
const folder = mkdtempSync(join(tmpdir(), "reftel-pictures-"));
const reftel = join(root, "dist/src/cli/main.js");
const archive = ["--archive", join(folder, "archive")];
const server = spawn(process.execPath, [reftel, "serve", "--demo", "--port", "0", ...archive], {
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const [line] = (await once(createInterface({ input: server.stdout }), "line")) as [string];
  const twin = join(root, "demo/twin.txt");
  const taken = spawn(process.execPath, [reftel, "import", twin, "--source", "twin", ...archive]);
  await once(taken, "exit");
  const pictures = join(root, "docs/pictures");
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({
    executablePath: installed,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  for (const { name: shape, width, height, colorScheme } of SHAPES) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    for (const [name, address] of PAGES) {
      await page.goto(new URL(address, line).href, { waitUntil: "networkidle" });
      await page.screenshot({ path: join(pictures, `${name}-${shape}.png`) });
    }
    await page.close();
  }
  await browser.close();
} finally {
  server.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
