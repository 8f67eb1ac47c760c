import { TWIN, expect, holds, hydrated, isNotFetchedBack, test, twin } from "./browser.ts";

const numberIn = (text: string | null): number =>
  Number((/[\d,]+/.exec(text ?? "")?.[0] ?? "").replaceAll(",", ""));

holds(twin);

test("from a post's page down its years and months to the cables of one day", async ({ page }) => {
  await page.goto("/post/PORTESPERANCE");
  await page.getByRole("link", { name: "Timeline, down to days" }).click();
  await expect(page).toHaveURL("/timeline?q=post%3APORTESPERANCE");
  await page
    .locator(".traffic")
    .getByRole("link", { name: /^2009: \d+ cables/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2009 by month");
  await page
    .locator(".traffic")
    .getByRole("link", { name: /^October 2009: \d+ cables/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("October 2009 by day");
  await page
    .locator(".traffic")
    .getByRole("link", { name: /^22 October 2009: / })
    .click();
  await expect(page.locator(`a[href*="${TWIN}"]`).first()).toBeVisible();
});

test("bars and table say the same, and each count is that of the list it leads to", async ({
  page,
}) => {
  for (const address of ["/timeline?q=tags%3APHSA", "/timeline?in=2009", "/timeline?in=2009-10"]) {
    await page.goto(address);
    const bars = await page
      .locator(".traffic__bar")
      .evaluateAll((all) => all.map((bar) => bar.getAttribute("aria-label") ?? ""));
    const rows = page.locator("tbody tr");
    expect(await rows.count()).toBe(bars.length);
    const sums = (await rows.locator("td.num").allTextContents()).map(numberIn);
    expect(bars.map((label) => numberIn(label.split(": ")[1] ?? null))).toEqual(sums);
    const whole = numberIn(await page.locator(".post__head a").textContent());
    expect(sums.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(whole);
    await rows.first().locator("td.num a").click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`${sums[0]} cable`);
  }
});

test("a search has its timeline, and a range of dates in it narrows the bars, too", async ({
  page,
}) => {
  await page.goto("/search?q=role%3Aaction");
  await page.locator(".histo").getByRole("link", { name: "Timeline" }).click();
  await expect(page).toHaveURL("/timeline?q=role%3Aaction");
  const all = await page.locator(".traffic__bar").count();
  await page.getByLabel("Cables found by").fill("role:action date:2009");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.locator(".traffic__bar")).toHaveCount(1);
  expect(all).toBeGreaterThan(1);
});

test("what stands before and behind is a link, and what is no time is not there", async ({
  page,
  request,
}) => {
  await page.goto("/timeline?in=2009-10");
  await page.getByRole("link", { name: "After: November 2009" }).click();
  await expect(page).toHaveURL("/timeline?in=2009-11");
  await page.getByRole("link", { name: "2009", exact: true }).click();
  await page.getByRole("link", { name: "All years" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Timeline by year");
  expect((await request.get("/timeline?in=2009-13")).status()).toBe(404);
  expect((await page.goto("/timeline?q=dat%3A2009"))?.status()).toBe(400);
  await expect(page.getByText("This query cannot be read.")).toBeVisible();
});

test("dragging over the histogram chooses a range, and what is found is what lay under the brush", async ({
  page,
}) => {
  await page.goto("/search?q=role%3Aaction");
  await hydrated(page);
  await expect(page.getByRole("slider")).toHaveCount(2);
  const chart = page.locator(".histo > svg");
  const box = await chart.boundingBox();
  if (box === null) throw new Error("There is no histogram.");
  await page.mouse.move(box.x + box.width * 0.6, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + 40, { steps: 4 });
  const said = await page.locator(".histo__foot > span:not(.histo__fields)").textContent();
  await page.mouse.up();
  await expect(page).toHaveURL(/date%3A\d{4}(-\d\d)?\.\.\d{4}/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    `${numberIn(said?.split(": ")[1] ?? null)} cable`,
  );
  await expect(page.getByLabel("From", { exact: true })).not.toHaveValue("");
});

test("the ends of the range are moved by keys, and the focus stays", async ({ page }) => {
  await page.goto("/search?q=role%3Aaction");
  await hydrated(page);
  const first = page.getByRole("slider", { name: "First of the range" });
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const value = await first.getAttribute("aria-valuetext");
  await expect(page).toHaveURL(/date%3A/);
  await expect(first).toBeFocused();
  await expect(first).toHaveAttribute("aria-valuetext", value ?? "");
  await page.getByRole("link", { name: "All years" }).click();
  await expect(page).not.toHaveURL(/date%3A/);
  await expect(first).toHaveValue("0");
});

test("who goes on to another page is not fetched back by the last key", async ({ page }) => {
  await isNotFetchedBack(page, "/search?q=role%3Aaction", async () => {
    await page.getByRole("slider", { name: "First of the range" }).focus();
    await page.keyboard.press("ArrowRight");
  });
});

test("Escape lets go of a range that is being drawn", async ({ page }) => {
  await page.goto("/search?q=role%3Aaction");
  await hydrated(page);
  const box = await page.locator(".histo > svg").boundingBox();
  if (box === null) throw new Error("There is no histogram.");
  await page.mouse.move(box.x + 100, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 30);
  await expect(page.locator(".histo__range")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(page.locator(".histo__range")).toHaveCount(0);
  await expect(page).toHaveURL("/search?q=role%3Aaction");
});
