import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { HOW_TO_GET_IT, chromium } from "./chromium.ts";
import type { Given } from "./given.ts";
import { startProgram, type Program } from "./program.ts";

export { expect } from "@playwright/test";
export { TWIN, twin } from "./given.ts";

interface Fixtures {
  /** Skips where there is no browser. */
  readonly ready: null;
  /** Where the program of this file of tests answers. */
  readonly address: string;
  /** Fails a test in which the browser complained of anything. */
  readonly quiet: null;
}

interface OfWorker {
  /**
   * Returns the address of the program for a file of tests. Each file has a program and an archive of its own, so that
   * none finds what another brought in, however the files are spread over the workers. REFTEL_URL names one that runs
   * already.
   */
  readonly addressFor: (file: string) => Promise<string>;
}

export const test = base.extend<Fixtures, OfWorker>({
  addressFor: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      let now = null as { readonly file: string; readonly program: Program } | null;
      await use(async (file) => {
        const given = process.env["REFTEL_URL"];
        if (given !== undefined) return given;
        if (now?.file !== file) {
          await now?.program.end();
          now = { file, program: await startProgram() };
        }
        return now.program.address;
      });
      await now?.program.end();
    },
    { scope: "worker" },
  ],
  // Time of its own: the program starts with the first test of a file.
  address: [
    async ({ addressFor }, use, info) => use(await addressFor(info.file)),
    { timeout: 60_000 },
  ],
  baseURL: ({ address }, use) => use(address),
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

/** Says what the archive of a file of tests holds beside the demonstration: it is brought in once, before the first of them. */
export const holds = (...files: readonly Given[]): void => {
  test.skip(chromium === null, HOW_TO_GET_IT);
  test.beforeAll(async ({ browser, addressFor }, info) => {
    info.setTimeout(90_000);
    const page = await browser.newPage({ baseURL: await addressFor(info.file) });
    await bringIn(page, ...files);
    await page.close();
  });
};

/** Waits until the page's scripts have taken over: before that, what is typed goes nowhere. */
export const hydrated = async (page: Page): Promise<void> => {
  await expect(page.getByRole("button", { name: /Paper:/ })).toBeVisible();
};

/** Goes on to the posts right after something was done on a page, over a line so slow that what was done could fetch one back. */
export const isNotFetchedBack = async (
  page: Page,
  from: string,
  act: () => Promise<void>,
): Promise<void> => {
  await page.clock.install();
  await page.goto(from);
  await hydrated(page);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/posts/__data.json*", async (route) => {
    await held;
    await route.continue();
  });
  await act();
  await page.locator(".bar").getByRole("link", { name: "Posts" }).click();
  await page.clock.runFor(5000);
  release();
  await expect(page).toHaveURL("/posts");
  await page.clock.runFor(5000);
  await page.waitForLoadState("networkidle");
  await expect(page).toHaveURL("/posts");
};

/** Accessibility faults of a page, as sentences. */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
  // No page has frames, so it is asked in the page itself: gathering from frames takes a second page, and twice the time.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`,
    ),
  );
};
