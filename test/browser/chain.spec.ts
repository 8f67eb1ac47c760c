import { TWIN, bringIn, expect, holds, test, twin } from "./browser.ts";
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

test("a long chain is followed to its end, the nearest first, a page at a time", async ({
  page,
}) => {
  const link = (serial: number): string =>
    `VZCZC\nR 0${(serial % 9) + 1}1200Z MAR 97\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PARIS 00${serial}\n\nSUBJECT: EXERCISE: LINK ${serial}\nREF: PARIS ${serial - 1}\n\n1. EXERCISE. TEXT OF ${serial}.\nBT\nNNNN\n`;
  const links = Array.from({ length: 130 }, (_, at) => ({
    name: `${at}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(link(1101 + at)),
  }));
  await bringIn(page, ...links);
  await page.goto("/cable/97PARIS1230/chain");
  // The first of them cites one that is not held.
  await expect(page.locator(".post__head")).toContainText(
    "130 cables led here, over 130 steps, 1 of them not held; nothing came of it.",
  );
  await expect(page.locator("[data-step][data-steps='100']")).toHaveCount(1);
  await expect(page.locator("[data-step][data-steps='101']")).toHaveCount(0);
  await page.getByRole("link", { name: "Farther" }).click();
  await expect(page.locator(".turn")).toContainText("101 to 130 of 130, the nearest first");
  await expect(page.locator("[data-step][data-steps='130'] .is-missing")).toHaveText("97PARIS1100");
  await page.getByRole("link", { name: "Nearest" }).click();
  await expect(page).toHaveURL("/cable/97PARIS1230/chain");
  await page.goto("/cable/97PARIS1230/chain?before=99NOWHERE1");
  await expect(page.getByText("The list has changed")).toBeVisible();
  await expect(page.locator("[data-step][data-steps='1']")).toHaveCount(1);
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
