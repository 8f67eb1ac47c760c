import { TWIN, expect, holds, hydrated, test, twin } from "./browser.ts";

holds(twin);

const LIST = `${TWIN}\nsticking points\nno such words at all\n`;

test("names and numbers are searched one by one, and each count leads to its list", async ({
  page,
}) => {
  await page.goto("/batch");
  await hydrated(page);
  await page.getByLabel("Names, numbers or queries").fill(LIST);
  await page.getByRole("button", { name: "Search each" }).click();
  await expect(page.getByRole("heading", { name: "2 of 3 lines found" })).toBeVisible();
  const row = page.locator(".wanted tbody tr", { hasText: "sticking points" });
  const found = (await row.locator("td.num").textContent())?.trim().split(" with")[0] ?? "";
  expect(found).toMatch(/^\d+ cables?$/);
  await row.getByRole("link").click();
  await expect(page).toHaveURL("/search?q=%22sticking+points%22");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(found);
});

test("a number that is cited and not held leads to what cites it", async ({ page }) => {
  await page.goto("/missing");
  const first = page.locator(".wanted tbody tr").first();
  const mrn = (await first.locator(".mrn").textContent()) ?? "";
  const times = /\d+ cables?/.exec((await first.locator("td.num").textContent()) ?? "")?.[0] ?? "-";
  await page.goto("/batch");
  await hydrated(page);
  await page.getByLabel("Names, numbers or queries").fill(`${mrn}\n99MAJURO777777`);
  await page.getByRole("button", { name: "Search each" }).click();
  await expect(page.getByRole("heading", { name: "0 of 2 lines found" })).toBeVisible();
  const row = page.locator(".wanted tbody tr");
  await expect(row.nth(0).locator("td.num")).toContainText(`not held; ${times}`);
  await expect(row.nth(1).locator("td.num")).toHaveText("none");
  await row.nth(0).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(times);
});

test("the whole result is exported from the page of results", async ({ page }) => {
  await page.goto("/search?q=%22sticking+points%22");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV", exact: true }).click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const csv = Buffer.concat(chunks).toString("utf8");
  expect(csv.split("\n")[0]).toMatch(/^mrn,/);
  expect(csv).toContain(TWIN);
});

test("the front page says how each cable begins", async ({ page }) => {
  await page.goto("/");
  for (const group of await page.locator(".hit").all()) {
    await expect(group.locator(".hit__text").first()).not.toBeEmpty();
  }
});

test("at 360 pixels a place and its mark stand apart, over their words", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/search?q=visit");
  const row = page.locator(".hit__row", { hasText: "subject" }).first();
  const place = await row.locator(".hit__para a").boundingBox();
  const mark = await row.locator(".mark").boundingBox();
  const words = await row.locator(".hit__text").boundingBox();
  expect((mark?.x ?? 0) - ((place?.x ?? 0) + (place?.width ?? 0))).toBeGreaterThanOrEqual(8);
  expect(words?.y).toBeGreaterThanOrEqual((mark?.y ?? 0) + (mark?.height ?? 0) - 2);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("a list is searched by the server", async ({ page }) => {
    await page.goto("/batch");
    await page.getByLabel("Names, numbers or queries").fill(LIST);
    await page.getByRole("button", { name: "Search each" }).click();
    await expect(page.getByRole("heading", { name: "2 of 3 lines found" })).toBeVisible();
  });
});
