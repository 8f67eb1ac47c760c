import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { TWIN, bringIn, expect, hydrated, test, twin } from "./browser.ts";

/** Finds a cable by a phrase as a person does, and opens it at the paragraph that holds the phrase. */
const openAtPhrase = async (page: Page, phrase: string, mrn: string): Promise<void> => {
  await page.goto("/");
  await hydrated(page);
  await page.getByLabel("Search the archive").fill(`"${phrase}"`);
  const hit = page.locator(".hit", { hasText: mrn });
  await expect(hit).toBeVisible();
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(hit.locator("mark").first()).toBeVisible();
  await hit.getByRole("link", { name: `Paragraph 5 of ${mrn}` }).click();
  await expect(page).toHaveURL(new RegExp(`/cable/${mrn}\\?q=.*#p5$`));
  const paragraph = page.locator("#p5");
  await expect(paragraph).toBeInViewport();
  await expect(paragraph.locator(".para__no .mark")).toHaveText("C");
  await expect(paragraph.locator("mark").first()).toBeVisible();
};

const expectReferences = async (page: Page, mrns: readonly string[]): Promise<void> => {
  for (const [index, mrn] of mrns.entries()) {
    const label = String.fromCharCode(65 + index);
    const line = page.locator("#references").locator(`#ref-${label}`);
    await expect(line.locator(".ref__label")).toHaveText(label);
    await expect(line.locator(".mrn")).toHaveText(mrn);
    await expect(line.locator(".ref__state")).toHaveText(/^(held|missing)$/);
  }
};

const expectUnmarkedAction = async (page: Page): Promise<void> => {
  const action = page.locator("#p12");
  await expect(action.locator(".mark--none")).toHaveText("unmarked, read as S");
  await expect(action.locator(".para__role")).toHaveText("action, 5 asks");
  await expect(action).toContainText("No mark as sent. The banner governs: SECRET.");
  await expect(action.locator(".ask")).toHaveCount(5);
  await expect(action.locator(".asks li")).toHaveCount(5);
};

test("the twin, brought in, is found by a phrase and opens at its paragraph", async ({ page }) => {
  await bringIn(page, twin);
  await expect(page.getByRole("link", { name: TWIN })).toBeVisible();
  await openAtPhrase(page, "sticking points", TWIN);
  await expectReferences(page, [
    "09PORTESPERANCE1098",
    "09PORTESPERANCE1121",
    "08PORTESPERANCE902",
    "08PORTESPERANCE1340",
    "08PORTESPERANCE1417",
    "09PORTESPERANCE644",
    "09STATE990214",
  ]);
  const tags = page.locator(".facts .tags");
  await expect(tags.locator("li")).toHaveCount(11);
  await expect(tags).toContainText(/PREL\s*External political relations/i);
  await expect(tags.getByRole("link", { name: /^PREL/ })).toHaveAttribute(
    "href",
    "/search?q=tags%3APREL",
  );
  await expect(page.locator(".band--head")).toHaveText("SECRET");
  await expectUnmarkedAction(page);
});

const specimen = join(import.meta.dirname, "../../../shared/seed/09ASTANA2050.txt");

test("the specimen, where it is there, likewise", async ({ page }) => {
  test.skip(!existsSync(specimen), "the specimen is not on this machine");
  await bringIn(page, {
    name: "09ASTANA2050.txt",
    mimeType: "text/plain",
    buffer: readFileSync(specimen),
  });
  await openAtPhrase(page, "stumbling blocks", "09ASTANA2050");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Kazakhstan: preparations for DFM Umarov’s visit — non-proliferation and disarmament issues",
  );
  await expectReferences(page, [
    "09ASTANA2000",
    "09ASTANA2007",
    "08ASTANA1967",
    "08ASTANA2295",
    "08ASTANA2573",
    "09ASTANA1541",
    "09STATE83600",
  ]);
  const tags = page.locator(".facts .tags");
  await expect(tags).toContainText(/KNNP\s*Nuclear non-?proliferation/i);
  await expect(tags).toContainText(/KZ\s*Kazakhstan/);
  await expectUnmarkedAction(page);
});
