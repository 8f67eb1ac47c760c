import { expect, holds, hydrated, test, twin } from "./browser.ts";

const numberIn = (text: string | null): number =>
  Number((/[\d,]+/.exec(text ?? "")?.[0] ?? "").replaceAll(",", ""));

holds(twin);

test("every post that is held stands on the map or in the list beside it, with its cables", async ({
  page,
}) => {
  const stats = (await (await page.request.get("/api/v1/stats")).json()) as {
    readonly cables: number;
    readonly posts: readonly { readonly post: string; readonly cables: number }[];
  };
  await page.goto("/map");
  const drawn = await page.locator(".map__post").count();
  const listed = await page.locator("section[aria-labelledby=unplaced] a").count();
  expect(drawn + listed).toBe(stats.posts.length);
  expect(await page.locator("tbody tr").count()).toBe(drawn);
  const counts = await page.locator("tbody td.num").allTextContents();
  const beside = await page
    .locator("section[aria-labelledby=unplaced] .ref__state")
    .allTextContents();
  expect([...counts, ...beside].reduce((sum, text) => sum + numberIn(text), 0)).toBe(stats.cables);
});

test("a circle says its post and leads to it, by pointer and by keyboard", async ({ page }) => {
  await page.goto("/map?near=PORTESPERANCE");
  await hydrated(page);
  const post = page.getByRole("link", { name: /^Embassy Lisandria, \d+ cables?$/ });
  await post.locator(".reach").hover();
  await expect(post.locator(".map__said")).toBeVisible();
  await page.locator("h1").hover();
  await expect(post.locator(".map__said")).toBeHidden();
  await page.keyboard.press("Tab");
  await post.focus();
  await expect(post.locator(".map__said")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/post/LISANDRIA");
});

test("a year narrows the map, and its counts are those of the lists they lead to", async ({
  page,
}) => {
  await page.goto("/map");
  await page.getByLabel("Year").selectOption("2009");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL("/map?year=2009");
  const row = page.locator("tbody tr", { hasText: "Embassy Port Esperance" });
  const cables = numberIn(await row.locator("td.num").textContent());
  await row.locator("td.num a").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${cables} cable`);
});

test("names do not lie on one another at any width", async ({ page }) => {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ["/map", "/map?area=europe", "/map?near=PORTESPERANCE"]) {
      await page.goto(address);
      const boxes = await page
        .locator(".map__name")
        .evaluateAll((names) =>
          names
            .filter((name) => name.checkVisibility())
            .map((name) => name.getBoundingClientRect().toJSON() as DOMRect),
        );
      expect(boxes.length, `${address} at ${width}`).toBeGreaterThan(0);
      const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).map((other) => [one, other]));
      const overlapping = pairs.filter(
        ([one, other]) =>
          one &&
          other &&
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      );
      expect(overlapping, `${address} at ${width}`).toEqual([]);
    }
  }
});

test("what cannot be drawn is not there", async ({ request }) => {
  expect((await request.get("/map?area=atlantis")).status()).toBe(404);
  expect((await request.get("/map?near=NOWHERE")).status()).toBe(404);
  expect((await request.get("/map?year=old")).status()).toBe(404);
});

test("a post's page shows where it lies among its neighbours", async ({ page }) => {
  await page.goto("/post/PORTESPERANCE");
  await expect(page.locator(".map .map__name.is-near:visible")).toHaveText("Port Esperance");
  await page.getByRole("link", { name: "Map around it" }).click();
  await expect(page).toHaveURL("/map?near=PORTESPERANCE");
});
