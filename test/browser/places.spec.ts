import { TWIN, bringIn, expect, holds, hydrated, test, twin } from "./browser.ts";

const POST = "/post/PORTESPERANCE";
const numberIn = (text: string | null): number =>
  Number((/[\d,]+/.exec(text ?? "")?.[0] ?? "").replaceAll(",", ""));

holds(twin);

test("from a cable to its post, from there to a missing number and to what cites it", async ({
  page,
}) => {
  await page.goto(`/cable/${TWIN}`);
  await page.locator(".facts").getByRole("link", { name: "Embassy Port Esperance" }).click();
  await expect(page).toHaveURL(POST);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Embassy Port Esperance");
  const row = page.locator(".series tbody tr", { hasText: "2009" });
  await expect(row.locator("svg")).toHaveAttribute(
    "aria-label",
    /^2009: \d+ held of 1,\d{3} numbers$/,
  );
  await row.locator("a.is-missing").click();
  await expect(page).toHaveURL(/\/missing\?post=PORTESPERANCE/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Missing");
  const first = page.locator(".wanted tbody tr").first();
  const cited = numberIn(await first.locator("td.num").textContent());
  await first.getByRole("link", { name: /citing/ }).click();
  await expect(page).toHaveURL(/q=cites/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${cited} cable`);
});

test("what a post's page counts is what its links list", async ({ page }) => {
  await page.goto(POST);
  const held = numberIn(await page.locator(".post__head a").first().textContent());
  const inYears = await page.locator(".series tbody tr td:nth-child(3)").allTextContents();
  expect(inYears.reduce((sum, text) => sum + numberIn(text), 0)).toBe(held);
  const signer = page.locator(".gantt tbody tr").first();
  const signed = numberIn(await signer.locator("td.num").textContent());
  await signer.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${signed} cable`);
  await page.goto(POST);
  await page.locator(".post__head a").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${held} cable`);
});

test("a post spelled otherwise has one address; an unknown one is not there", async ({ page }) => {
  await page.goto("/post/port%20esperance");
  await expect(page).toHaveURL(POST);
  expect((await page.goto("/post/NOWHEREATALL"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Nothing of a post called NOWHEREATALL is held here",
  );
  await expect(page.locator(".offered")).toHaveCount(0);
  await page.getByRole("link", { name: "the list of posts" }).click();
  await expect(page).toHaveURL("/posts");
  await page.goto("/post/PORTESPERENCE");
  await page.locator(".offered").getByRole("link", { name: "Embassy Port Esperance" }).click();
  await expect(page).toHaveURL(POST);
  await page.goto("/post/ABIDJAN");
  await expect(page.getByText("None of its cables is held.")).toBeVisible();
});

test("a post that no list has, and that is only cited, has a page of what is missing", async ({
  page,
}) => {
  const text = `R 011200Z MAR 97
FM AMEMBASSY PORT ESPERANCE
TO SECSTATE WASHDC 1234
BT
UNCLAS PORT ESPERANCE 000091

E.O. 12958: N/A
TAGS: PREL
SUBJECT: EXERCISE: A POST THAT NO LIST HAS
REF: 96 XANADU 12

1. EXERCISE. NOTHING MORE IS KNOWN OF IT.
BT
NNNN
`;
  await bringIn(page, { name: "xanadu.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  expect((await page.goto("/post/XANADU"))?.status()).toBe(200);
  await expect(page.locator("main")).toContainText("1996");
  await page.goto("/missing?post=XANADU");
  const row = page.locator(".wanted tbody tr", { hasText: "96XANADU12" });
  await expect(row).toContainText("of 1 post");
  // The subject under which it is cited leads to the cable that cites it.
  await row.getByRole("link", { name: "A post that no list has", exact: false }).click();
  await expect(page).toHaveURL("/cable/97PORTESPERANCE91");
});

test("what is missing is ranked by citing cables or by citing posts, and pages keep the order", async ({
  page,
}) => {
  await page.goto("/missing");
  await page.getByRole("link", { name: "First what the most posts cite" }).click();
  await expect(page).toHaveURL("/missing?order=posts");
  const posts = (await page.locator(".wanted__posts").allTextContents()).map(numberIn);
  expect(posts.length).toBeGreaterThan(10);
  expect(posts).toEqual(posts.toSorted((a, b) => b - a));
  await page.locator(".post__aside dd a").first().click();
  await expect(page).toHaveURL(/post=\w+&order=posts/);
  await page.getByRole("link", { name: "The most cited first" }).click();
  await expect(page).toHaveURL(/\/missing\?post=\w+$/);
});

test("the page of a TAGS code counts what stands together with it", async ({ page }) => {
  await page.goto("/tags/phsa");
  await expect(page).toHaveURL("/tags/PHSA");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("PHSA High seas affairs");
  const whole = numberIn(await page.locator(".post__head a").first().textContent());
  const beside = page.getByRole("link", { name: /\d+ with XV/ });
  const together = numberIn(await beside.textContent());
  expect(together).toBeLessThanOrEqual(whole);
  await beside.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${together} cable`);
  expect((await page.goto("/tags/PHSAA"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Nothing under the TAGS code PHSAA is held here",
  );
  await page.locator(".offered").getByRole("link", { name: "High seas affairs" }).click();
  await expect(page).toHaveURL("/tags/PHSA");
});

test("a year has its months, the years beside it and its newest cables", async ({ page }) => {
  await page.goto("/posts");
  await page.locator(".bars-of").first().getByRole("link", { name: "2009" }).click();
  await expect(page).toHaveURL("/year/2009");
  const month = page.locator(".bars-of li", { hasText: "October 2009" });
  const cables = numberIn(await month.locator(".quiet").textContent());
  await month.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${cables} cable`);
  await page.goto("/year/2009");
  await page.getByRole("link", { name: "2010", exact: true }).click();
  await expect(page).toHaveURL("/year/2010");
  expect((await page.goto("/year/nineteen"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("nineteen is no year");
});

test("j and o open the newest of a list, and the bar leads to posts and missing", async ({
  page,
}) => {
  await page.goto(POST);
  await hydrated(page);
  await page.keyboard.press("j");
  await page.keyboard.press("o");
  await expect(page).toHaveURL(/\/cable\//);
  await page
    .getByRole("navigation", { name: "Desk" })
    .getByRole("link", { name: "Missing" })
    .click();
  await expect(page).toHaveURL("/missing");
});
