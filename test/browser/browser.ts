import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { HOW_TO_GET_IT, chromium } from "./chromium.ts";

export { expect } from "@playwright/test";

interface Fixtures {
  /** Skips where there is no browser. */
  readonly ready: null;
  /** Fails a test in which the browser complained of anything. */
  readonly quiet: null;
}

export const test = base.extend<Fixtures>({
  ready: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, info) => {
      info.skip(chromium === null, HOW_TO_GET_IT);
      await use(null);
    },
    { auto: true },
  ],
  quiet: [
    async ({ ready, page }, use) => {
      const said: string[] = [];
      page.on("console", (message) => {
        const isAboutStatus = /status of 4\d\d/.test(message.text());
        if (["error", "warning"].includes(message.type()) && !isAboutStatus) {
          said.push(message.text());
        }
      });
      page.on("pageerror", (error) => said.push(error.message));
      await use(ready);
      expect(said, "what the browser complained of").toEqual([]);
    },
    { auto: true },
  ],
});

/** The invented telegram in the layout of the specimen. */
export const twin = {
  name: "twin.txt",
  mimeType: "text/plain",
  buffer: readFileSync(join(import.meta.dirname, "../../demo/twin.txt")),
};

export const TWIN = "09PORTESPERANCE1174";

/** Brings a file in through the page, as a person would. */
export const bringIn = async (
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> => {
  await page.goto("/import");
  await page.getByLabel("Files, chosen or dropped here").setInputFiles([file]);
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByRole("heading", { name: "1 telegram read" })).toBeVisible();
};

/** Waits until the page's scripts have taken over: before that, what is typed goes nowhere. */
export const hydrated = async (page: Page): Promise<void> => {
  await expect(page.getByRole("button", { name: /Paper:/ })).toBeVisible();
};

/** Accessibility faults of a page, as sentences. */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`,
    ),
  );
};
