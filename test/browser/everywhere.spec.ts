import { TWIN, expect, faultsOf, holds, test, twin } from "./browser.ts";
import { headAlone, sameNumber, variant } from "./given.ts";
import { PAGES, ROUTES, addressesOf } from "./pages.ts";

holds(twin, variant, headAlone, ...sameNumber);

test("every page has an address at which it is looked at", () => {
  expect(ROUTES.filter((route) => addressesOf(route).length === 0)).toEqual([]);
});

test("no page has an accessibility fault, light or dark", async ({ page }) => {
  // Every page, a few seconds each where the machine has other work.
  test.setTimeout(600_000);
  for (const address of PAGES) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(address);
    expect(await faultsOf(page), `${address}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faultsOf(page), `${address}, dark`).toEqual([]);
  }
});

test("no page is wider than the window, from a telephone's to a desk's", async ({ page }) => {
  test.setTimeout(300_000);
  for (const address of PAGES) {
    for (const width of [360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      if (width === 360) await page.goto(address);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over, `${address} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test("the first page comes with less than 150 KB of script, as it is sent", async ({ browser }) => {
  // A browser that has been nowhere yet.
  const page = await browser.newPage();
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto("/", { waitUntil: "networkidle" });
  const whole = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(whole).toBeGreaterThan(10_000);
  expect(whole).toBeLessThan(150 * 1024);
  await page.close();
});

test("every page has the headers that keep it to itself", async ({ request }) => {
  for (const address of PAGES) {
    const headers = (await request.get(address)).headers();
    expect(headers["content-security-policy"], address).toContain("default-src 'none'");
    expect(headers["content-security-policy"], address).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"], address).not.toContain("unsafe-inline");
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"], address).toBe("same-origin");
    expect(headers["referrer-policy"], address).toMatch(/^(no-referrer|same-origin)$/);
  }
});

test("at 360 pixels outline and references are sheets, and the text comes first", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/cable/${TWIN}`);
  await expect(page.locator("#references")).toBeHidden();
  await page.getByRole("button", { name: "References 7" }).click();
  await expect(page.locator("#references")).toBeVisible();
  await page.locator("#references").getByRole("button", { name: "Close" }).click();
  await expect(page.locator("#references")).toBeHidden();
  await page.getByRole("button", { name: "Outline" }).click();
  await page.locator("#outline").getByRole("link", { name: /^5/ }).click();
  await expect(page.locator("#p5")).toBeInViewport();
});
