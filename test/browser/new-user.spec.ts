import { TWIN, expect, holds, hydrated, test, twin } from "./browser.ts";

/** What somebody does who has read nothing about it: every step is a word that stands on the page before. */

holds(twin);

test.beforeEach(async ({ page }) => {
  await page.goto("/");
  await hydrated(page);
});

test("from the front page to a cited paragraph in a footnote", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByLabel("Search the archive").fill("sticking points");
  await page.getByRole("link", { name: `Paragraph 5 of ${TWIN}` }).click();
  await expect(page.locator("#p5")).toBeInViewport();
  await page.getByRole("link", { name: "Cite", exact: true }).click();
  await expect(page.getByLabel("What is cited")).toHaveValue("5");
  await page.getByRole("button", { name: "Copy Chicago, note" }).click();
  await expect(page.getByRole("button", { name: "Copied Chicago, note" })).toBeVisible();
  const note = await page.evaluate(() => navigator.clipboard.readText());
  expect(note).toMatch(/telegram no\. 09PORTESPERANCE1174, October 22, 2009, para\. 5, http/);
  // Whoever reads the footnote comes to the paragraph.
  await page.goto(/http\S+?(?=\.?$)/.exec(note)?.[0] ?? "");
  await expect(page.locator("#p5")).toBeInViewport();
});

test("from a cable to the chain that led to it", async ({ page }) => {
  await page
    .getByRole("link", { name: /^Valdoria: preparations for DFM Orsino/ })
    .first()
    .click();
  await page.getByRole("link", { name: "What led here, and what came of it" }).click();
  const before = page.getByRole("region", { name: "What led here" });
  await expect(before.getByText("cited by this cable").first()).toBeVisible();
  const dates = await before.locator("time").allTextContents();
  expect(dates.length).toBeGreaterThan(1);
  expect(dates).toEqual(dates.toSorted());
  await before.getByRole("link", { name: /^Demarche request/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Demarche request");
});

test("from a post to its missing numbers", async ({ page }) => {
  await page.getByRole("link", { name: "Posts", exact: true }).first().click();
  // The page before has a link of that name, too, which leads to a search.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Posts and years");
  await page.getByRole("link", { name: "Embassy Port Esperance" }).first().click();
  await expect(page.getByText("The series, year by year")).toBeVisible();
  await page.getByRole("link", { name: /^\d+ more$/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Missing");
  const rows = page.locator("tbody tr");
  expect(await rows.count()).toBeGreaterThan(5);
  for (const number of await rows.locator(".mrn").allTextContents()) {
    expect(number).toMatch(/^\d\dPORTESPERANCE\d+$/);
  }
  await rows
    .first()
    .getByRole("link", { name: /cables? citing/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/\d+ cables?/);
});

test("from a line of the head to what it means", async ({ page }) => {
  await page
    .getByRole("link", { name: /^Valdoria: preparations for DFM Orsino/ })
    .first()
    .click();
  await page.getByRole("link", { name: "How to read", exact: true }).click();
  await page.getByRole("link", { name: "ZNY", exact: true }).click();
  const meaning = page.getByRole("complementary", { name: "What the chosen word means" });
  await expect(meaning).toContainText("ZNY");
  await expect(meaning.locator(".why__lead")).not.toBeEmpty();
  await page.keyboard.press("ArrowRight");
  await expect(meaning.locator(".why__raw")).toHaveText("SSSSS");
});
