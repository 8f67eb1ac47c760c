import { TWIN, expect, faultsOf, holds, hydrated, test, twin } from "./browser.ts";

holds(twin);

test("from anywhere to a cable, a page and a search, by keys alone", async ({ page }) => {
  await page.goto("/missing");
  await hydrated(page);
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: /^Command/ });
  await expect(box).toBeFocused();
  await page.keyboard.type("09 PORT ESPERANCE 1174");
  await expect(page.getByRole("option", { selected: true })).toHaveText(
    "Open cable 09 PORT ESPERANCE 1174",
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/cable/${TWIN}$`));
  await expect(page.getByRole("dialog", { name: "Commands" })).toBeHidden();

  await page.keyboard.press("Meta+k");
  await expect(box).toBeFocused();
  await page.keyboard.type("glossary");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/how-to-read$/);

  // While one types, too.
  await page.getByLabel("Code or word").focus();
  await page.keyboard.press("Control+k");
  await expect(box).toBeFocused();
  await page.keyboard.type("harbor security");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=harbor\+security$/);
});

test("the menu has what this page can do, and gives the focus back", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  const button = page.getByRole("button", { name: "Commands" });
  await button.click();
  const menu = page.getByRole("dialog", { name: "Commands" });
  await expect(menu.getByRole("option", { name: "PDF of this cable" })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();

  await page.keyboard.press(".");
  await expect(page.getByRole("combobox", { name: /^Command/ })).toBeFocused();
  await page.keyboard.type("copy");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Address copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: /^Command/ })).toBeFocused();
  await page.keyboard.type("paper");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Paper: Light" })).toBeVisible();

  // What stands on no page of this kind is not offered.
  await page.goto("/import");
  await hydrated(page);
  await page.keyboard.press("Control+k");
  await expect(menu.getByRole("option", { name: "Newest traffic" })).toBeVisible();
  await expect(menu.getByRole("option", { name: "PDF of this cable" })).toBeHidden();
});

test("the menu is fetched when it is first asked for", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto("/");
  await hydrated(page);
  const before = scripts.length;
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: /^Command/ })).toBeFocused();
  expect(scripts.length).toBeGreaterThan(before);
});
