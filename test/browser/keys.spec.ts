import { TWIN, expect, holds, hydrated, test, twin } from "./browser.ts";

holds(twin);

test("a reader can go everywhere by keys", async ({ page }) => {
  await page.goto("/search?q=%22joint+statement%22");
  await hydrated(page);
  await page.keyboard.press("j");
  await expect(page.locator(".hit.is-current")).toHaveCount(1);
  await expect(page.locator(".hit").first()).toHaveAttribute("aria-current", "true");
  const name = await page.locator(".hit.is-current .mrn").textContent();
  await page.keyboard.press("o");
  await expect(page).toHaveURL(new RegExp(`/cable/${name}\\?q=`));
  await page.keyboard.press("j");
  await expect(page.locator(".para.is-current")).toHaveCount(1);
  await page.keyboard.press("s");
  await expect(page).toHaveURL(/view=sent/);
  await page.keyboard.press("s");
  await expect(page).not.toHaveURL(/view=sent/);
  await page.keyboard.press("u");
  await expect(page).toHaveURL(/\/search\?q=%22joint\+statement%22/);
  await page.keyboard.press("/");
  await expect(page.getByLabel("Search the archive")).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.getByLabel("Search the archive")).toHaveValue(/j/);
});

test("n and N go from one word of the query to another, round the whole cable", async ({
  page,
}) => {
  await page.goto(`/cable/${TWIN}?q=statement`);
  await hydrated(page);
  const lit = page.locator("#main mark");
  const words = await lit.allTextContents();
  expect(words.length).toBeGreaterThan(4);
  // Forms of the word are lit wherever they stand, not only in the words round the first.
  expect(words.map((word) => word.toLowerCase())).toContain("statement");
  for (const word of words) expect(word).toMatch(/^statements?$/i);
  const current = page.locator("#main mark.is-current");
  for (let step = 0; step < words.length; step += 1) {
    await page.keyboard.press("n");
    await expect(current).toHaveCount(1);
    await expect(current).toBeFocused();
    await expect(current).toBeInViewport();
  }
  await expect(lit.nth(words.length - 1)).toHaveClass(/is-current/);
  await page.keyboard.press("n");
  await expect(lit.first()).toHaveClass(/is-current/);
  await page.keyboard.press("Shift+N");
  await expect(lit.nth(words.length - 1)).toHaveClass(/is-current/);
});

test("earlier and later from the post", async ({ page }) => {
  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  await page.keyboard.press("[");
  await expect(page).not.toHaveURL(new RegExp(TWIN));
  await expect(page.locator(".views__mrn")).toHaveText(/PORTESPERANCE/);
  await page.keyboard.press("]");
  await expect(page).toHaveURL(new RegExp(TWIN));
});

test("every key stands in a list that can be read and pressed", async ({ page }) => {
  await page.goto("/");
  await hydrated(page);
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keys and commands" });
  await expect(list).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await page.keyboard.press("?");
  await list.getByRole("button", { name: "/ Search", exact: true }).click();
  await expect(page.getByLabel("Search the archive")).toBeFocused();
});

test("the paper chosen is kept", async ({ page }) => {
  await page.goto("/");
  const button = page.getByRole("button", { name: /Paper:/ });
  await button.click();
  await button.click();
  await expect(button).toHaveText("Paper: Dark");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(20, 21, 26)");
  await page.reload();
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(20, 21, 26)");
});
