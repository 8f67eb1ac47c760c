import { TWIN, expect, test, twin } from "./browser.ts";

test.use({ javaScriptEnabled: false });

test("a cable is brought in, found and read with scripts off", async ({ page }) => {
  await page.goto("/import");
  await page.getByLabel("Files, chosen or dropped here").setInputFiles([twin]);
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByRole("heading", { name: "1 telegram read" })).toBeVisible();

  await page.goto("/");
  await page.getByLabel("Search the archive").fill('"sticking points"');
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: `Paragraph 5 of ${TWIN}` }).click();
  await expect(page.locator("#p5")).toBeInViewport();
  await expect(page.locator("#p5 mark").first()).toBeVisible();
  await page.getByText("16 addressees").click();
  await expect(page.getByText("Embassy Lisandria")).toBeVisible();
  await page.getByRole("link", { name: "Both" }).click();
  await expect(page.locator(".pair__sent").first()).toBeVisible();
});

test("an order, a range and a facet need no scripts", async ({ page }) => {
  await page.goto("/search?q=role%3Asummary");
  await page.getByLabel("Order").selectOption("date");
  await page.getByRole("button", { name: "Set" }).click();
  await expect(page).toHaveURL(/order=date/);
  await page.getByLabel("From", { exact: true }).fill("2009");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByLabel("Search the archive")).toHaveValue("role:summary date:>=2009");
  await page.locator(".facet a").first().click();
  await expect(page.locator(".facet .is-on").first()).toBeVisible();
});

test("the map is drawn, narrowed to a year and brought closer with scripts off", async ({
  page,
}) => {
  await page.goto("/posts");
  await page.getByRole("link", { name: "The map" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Map of posts");
  await page.getByLabel("Year").selectOption("2009");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL("/map?year=2009");
  await page.getByRole("link", { name: "Europe" }).click();
  await expect(page).toHaveURL("/map?area=europe&year=2009");
  await expect(page.locator(".map__post").first()).toBeVisible();
});

test("a pasted telegram is read by the server and not kept", async ({ page }) => {
  const before = await (await page.request.get("/api/v1/stats")).json();
  await page.goto("/read");
  await page
    .getByLabel("Text of the telegram")
    .fill(twin.buffer.toString("utf8").replaceAll("1174", "4711"));
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await expect(page.locator("#p12 .mark--none")).toBeVisible();
  expect(await (await page.request.get("/api/v1/stats")).json()).toEqual(before);
});
