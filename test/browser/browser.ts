import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { HOW_TO_GET_IT, chromium } from "./chromium.ts";
import type { Given } from "./given.ts";

export { expect } from "@playwright/test";
export { TWIN, twin } from "./given.ts";

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

/** Brings files in through the page, as a person would. */
export const bringIn = async (page: Page, ...files: readonly Given[]): Promise<void> => {
  await page.goto("/import");
  await page.getByLabel("Files, chosen or dropped here").setInputFiles([...files]);
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(
    page.getByRole("heading", {
      name: `${files.length} telegram${files.length === 1 ? "" : "s"} read`,
    }),
  ).toBeVisible();
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
