import { TWIN, expect, faultsOf, holds, hydrated, test, twin } from "./browser.ts";

holds(twin);

test("from a cable to all that stands around it, in a picture and a table that say the same", async ({
  page,
}) => {
  await page.goto(`/cable/${TWIN}`);
  const cited = await page.locator("#references a.mrn[href]").count();
  await page.getByRole("link", { name: "All that stands around it" }).click();
  await expect(page).toHaveURL(`/cable/${TWIN}/graph`);
  const drawn = await page
    .locator(".citing__node")
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-node")));
  expect(drawn.length).toBeGreaterThan(cited);
  const listed = await page.locator(".citing-rows tbody th a").allTextContents();
  expect(listed.map((name) => name.trim())).toEqual(drawn);
  const lines = await page
    .locator(".citing__line")
    .evaluateAll((all) =>
      all.map((line) => `${line.getAttribute("data-from")} ${line.getAttribute("data-to")}`),
    );
  const cites = await page
    .locator(".citing-rows tbody tr")
    .evaluateAll((rows) =>
      rows.flatMap((row) =>
        [...row.querySelectorAll("td:nth-of-type(3) a")].map(
          (link) => `${row.id.slice("row-".length)} ${link.textContent.trim()}`,
        ),
      ),
    );
  expect(lines.toSorted()).toEqual(cites.toSorted());
});

test("what is held and what is not are told apart by shape, and a missing one leads to what cites it", async ({
  page,
}) => {
  await page.goto(`/cable/${TWIN}/graph`);
  const missing = page.locator(".citing__node.is-missing-one").first();
  await expect(missing.locator("path.citing__mark")).toBeVisible();
  await expect(page.locator(".citing__node.is-middle circle.citing__mark")).toBeVisible();
  await expect(missing).toHaveAccessibleName(/not held/);
  const name = await missing.getAttribute("data-node");
  await missing.locator(".reach").click();
  await expect(page).toHaveURL(new RegExp(`/search\\?q=cites%3A${name}$`));
  await expect(page.locator(".hit").first()).toBeVisible();
});

test("pointing at a cable lights its neighbours, and arrow keys go from one to another", async ({
  page,
}) => {
  await page.goto(`/cable/${TWIN}/graph`);
  await hydrated(page);
  const middle = page.locator(".citing__node.is-middle");
  await middle.locator(".reach").hover();
  await expect(page.locator(".citing__node.is-lit").first()).toBeVisible();
  const lit = await page.locator(".citing__line.is-lit").count();
  await expect(page.locator(".citing__said")).toContainText(TWIN);
  expect(lit).toBe(await page.locator(".citing__line.is-of-middle").count());
  await page.locator("h1").hover();
  await expect(page.locator(".citing__node.is-lit")).toHaveCount(0);
  expect(await page.locator(".citing__node[tabindex='0']").count()).toBe(1);
  await middle.focus();
  await page.keyboard.press("ArrowLeft");
  const earlier = page.locator(".citing__node:focus");
  const at = Number(await middle.getAttribute("data-x"));
  expect(Number(await earlier.getAttribute("data-x"))).toBeLessThanOrEqual(at);
  await page.keyboard.press("ArrowRight");
  await expect(middle).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.locator(".citing__node").first()).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/cable\/[^/]+$/);
});

test("a chain is drawn above its lists, with the same cables", async ({ page }) => {
  await page.goto(`/cable/${TWIN}/chain`);
  const drawn = await page.locator(".citing__node").count();
  expect(await page.locator(".chain .newest li").count()).toBe(drawn - 1);
  expect(await faultsOf(page)).toEqual([]);
});

test("the same picture comes twice, and none of what is not there", async ({ request }) => {
  const picture = async (): Promise<string> =>
    /<figure class="citing[\s\S]*?<\/figure>/.exec(
      await (await request.get(`/cable/${TWIN}/graph`)).text(),
    )?.[0] ?? "";
  const once = await picture();
  expect(once).toContain("citing__line");
  expect(await picture()).toBe(once);
  expect((await request.get("/cable/99NOWHERE1/graph")).status()).toBe(404);
});
