import { existsSync } from "node:fs";
import { chromium as bundled } from "@playwright/test";

/** Where an installed Chromium is looked for, before the one that Playwright may have fetched. */
const PLACES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  bundled.executablePath(),
];

/** Path of a Chromium on this machine, or null. */
export const chromium: string | null =
  PLACES.find((place) => place !== undefined && place !== "" && existsSync(place)) ?? null;

/** What to do where there is none: one line. */
export const HOW_TO_GET_IT =
  "The browser tests are skipped: no Chromium was found. Get one with: sudo apt-get install chromium (or: npx playwright install chromium)";
