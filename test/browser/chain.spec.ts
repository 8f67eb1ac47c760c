import { TWIN, expect, holds, test, twin } from "./browser.ts";
import { variant } from "./given.ts";

holds(twin);

test("a cable's chain names what led here and what came of it, in the order of time", async ({
  page,
}) => {
  await page.goto(`/cable/${TWIN}`);
  const cited = await page.locator("#references .ref").count();
  await page.getByRole("link", { name: "What led here, and what came of it" }).click();
  await expect(page).toHaveURL(`/cable/${TWIN}/chain`);
  await expect(page.getByRole("heading", { name: "What led here" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What came of it" })).toBeVisible();
  const direct = page.locator(".chain li[data-steps='1']");
  expect(await direct.count()).toBeGreaterThanOrEqual(cited - 1);
  expect(await page.locator(".chain li").count()).toBeGreaterThan(await direct.count());
  for (const side of ["before", "after"]) {
    const dates = await page
      .locator(`section[aria-labelledby="${side}-head"] time`)
      .allTextContents();
    expect(dates).toEqual(dates.toSorted());
  }
  await page.locator("section[aria-labelledby='after-head'] li a").first().click();
  await expect(page).toHaveURL(/\/cable\//);
});

test("a missing cable stands in the chain as missing, and leads to what cites it", async ({
  page,
}) => {
  await page.goto(`/cable/${TWIN}/chain`);
  const missing = page.locator(".chain a.is-missing").first();
  await expect(missing).toHaveAttribute("href", /^\/search\?q=cites/);
});

test("two copies of a cable are laid side by side, their own words marked", async ({ page }) => {
  await page.goto("/import");
  await page.getByLabel("Files, chosen or dropped here").setInputFiles([variant]);
  await page.getByLabel("Name of the source").fill("elsewhere");
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByRole("heading", { name: "1 telegram read" })).toBeVisible();
  await page.goto(`/cable/${TWIN}`);
  await page.getByRole("link", { name: "differences" }).click();
  await expect(page).toHaveURL(/\/compare\?with=/);
  await expect(page.getByText("The two copies differ in 2 places.")).toBeVisible();
  const words = [
    ...(await page.locator(".differ del").allTextContents()),
    ...(await page.locator(".differ ins").allTextContents()),
  ];
  expect(words.join(" ")).toContain("sticking");
  expect(words.join(" ")).toContain("stumbling");
  expect(words.join(" ")).toContain("HALL0RAN");
  await expect(page.getByText(/\d+ lines alike/).first()).toBeVisible();
});

test("where there is no other copy there is nothing to compare", async ({ request }) => {
  expect((await request.get(`/cable/${TWIN}/compare?with=000000000000`)).status()).toBe(404);
  expect((await request.get("/cable/99NOWHERE1/compare")).status()).toBe(404);
  expect((await request.get("/cable/99NOWHERE1/chain")).status()).toBe(404);
});
