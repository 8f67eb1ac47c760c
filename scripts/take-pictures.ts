/**
 * Takes pictures of the pages on the demonstration, in light, dark and on a phone, into docs/pictures. Run it after a
 * build, with a Chromium on the machine: `node scripts/take-pictures.ts`. They are to be looked at.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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
  ["cable-sent", `/cable/${TWIN}?view=sent`],
  ["cable-both", `/cable/${TWIN}?view=both`],
  ["how-to-read-this", `/cable/${TWIN}/how-to-read?at=380`],
  ["how-to-read", "/how-to-read"],
  ["glossary", "/how-to-read?q=nucl"],
  ["cite", `/cable/${TWIN}/cite?p=12`],
  ["compare", `/cable/${TWIN}/compare`],
  ["note", `/cable/${TWIN}/note?at=p5`],
  ["correct", `/cable/${TWIN}/correct`],
  ["chain", `/cable/${TWIN}/chain`],
  ["graph", `/cable/${TWIN}/graph`],
  ["posts", "/posts"],
  ["post", "/post/PORTESPERANCE"],
  ["tags", "/tags/PREL"],
  ["year", "/year/2009"],
  ["timeline", "/timeline?in=2009"],
  ["map", "/map?near=PORTESPERANCE"],
  ["missing", "/missing"],
  ["batch", "/batch"],
  ["import", "/import"],
  ["read", "/read"],
  ["desk", "/desk"],
];

/** Lays what the pictures show on the desk; returns the address of the collection. */
const onDesk = async (address: string): Promise<string> => {
  const send = (method: string, path: string, value: unknown): Promise<Response> =>
    fetch(new URL(`/api/v1/desk/${path}`, address), {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(value),
    });
  for (const name of ["09PORTESPERANCE1098", "09PORTESPERANCE1121", "09STATE990214"])
    await send("PUT", `standings/${name}`, { standing: "later" });
  const made = await send("POST", "collections", { title: "Before the Orsino visit" });
  const { id } = (await made.json()) as { readonly id: string };
  for (const name of ["09PORTESPERANCE1098", TWIN])
    await send("PUT", `collections/${id}/cables/${name}`, {});
  await send("POST", "searches", { title: "Seabed clearance", query: "seabed clearance" });
  await send("POST", "notes", {
    cable: "09PORTESPERANCE1203",
    address: "p2",
    text: "Compare with what was asked in October.",
  });
  return `/collection/${id}`;
};

/** Sends the twin, and a copy of it as another source might have it, so that two copies can be compared. */
const sendTwin = async (address: string): Promise<void> => {
  const text = readFileSync(join(root, "demo/twin.txt"), "utf8");
  for (const [source, words] of [
    ["archive", text],
    ["mission", text.replace("sticking points", "stumbling stones")],
  ] as const) {
    const form = new FormData();
    form.append("source", source);
    form.append("files", new File([words], `${TWIN}.txt`));
    const answer = await fetch(new URL("api/v1/imports", address), { method: "POST", body: form });
    if (!answer.ok) throw new Error(`The twin was not taken in: ${await answer.text()}`);
  }
};

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
  await sendTwin(line);
  const pages = [...PAGES, ["collection", await onDesk(line)] as const];
  const pictures = join(root, "docs/pictures");
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({
    executablePath: installed,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  for (const { name: shape, width, height, colorScheme } of SHAPES) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    for (const [name, address] of pages) {
      await page.goto(new URL(address, line).href, { waitUntil: "networkidle" });
      if (name === "batch") {
        await page.locator("textarea").fill("seabed clearance\n09STATE990214\nlemons");
        await page.locator("form:has(textarea) button").first().click();
        await page.locator("main table").waitFor();
      }
      await page.screenshot({ path: join(pictures, `${name}-${shape}.png`) });
    }
    await page.close();
  }
  await browser.close();
} finally {
  server.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
