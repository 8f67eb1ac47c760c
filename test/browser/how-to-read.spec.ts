import { TWIN, expect, holds, hydrated, test, twin } from "./browser.ts";

const GUIDE = `/cable/${TWIN}/how-to-read`;
const text = twin.buffer.toString("utf8");

holds(twin);

test("every line of the cable stands there, sign for sign", async ({ page }) => {
  await page.goto(GUIDE);
  const lines = await page.locator(".guide .l").allTextContents();
  expect(lines.join("\n")).toBe(text);
});

test("what is pointed at is explained beside its line", async ({ page }) => {
  await page.goto(GUIDE);
  await hydrated(page);
  const why = page.locator(".why");
  await expect(why).toContainText("VZCZCXRO0481 names one transmission");
  for (const [word, sentence] of [
    ["OO", "IMMEDIATE"],
    ["2950940", "day 295 of the year, 22 October 2009"],
    ["SSSSS", "SECRET"],
    ["ZNY", "secured circuits only"],
    ["SIPDIS", "SIPRNet"],
    ["PHSA", "High seas"],
    ["(b)", "foreign government information"],
    ["(C)", "CONFIDENTIAL"],
    ["MFA", "Ministry of Foreign Affairs"],
  ] as const) {
    await page.locator(".tok").getByText(word, { exact: true }).first().hover();
    await expect(why).toContainText(sentence);
  }
});

test("a word is taken apart, and what it was compared with is a step away", async ({ page }) => {
  await page.goto(`${GUIDE}?at=${text.indexOf("2950940")}`);
  await hydrated(page);
  const why = page.locator(".why");
  await expect(why.locator(".split dt")).toHaveText(["295", "0940"]);
  await expect(why.locator(".split dd")).toHaveText(["day of the year", "hour and minute, Z"]);
  await why.getByRole("link", { name: "Agrees with the date-time group to the minute" }).click();
  await expect(page.locator(".why__raw")).toHaveText("22");
  await expect(page.locator(".tok:focus")).toHaveText("22");
  await page.locator(".tok").getByText("PREL", { exact: true }).first().hover();
  await expect(why.getByRole("link", { name: /^\d+ cables$/ })).toBeVisible();
});

test("one steps from word to word with the arrow keys, and the address goes along", async ({
  page,
}) => {
  await page.goto(GUIDE);
  await hydrated(page);
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".tok:focus")).toHaveText("OO");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".tok:focus")).toHaveText("RUEHXB");
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator(".tok:focus")).toHaveText("RUEHXA");
  await expect(page.locator(".why__raw")).toHaveText("RUEHXA");
  await expect(page).toHaveURL(new RegExp(`at=${text.indexOf("RUEHXA")}#line-16$`));
  await page.reload();
  await expect(page.locator(".why__raw")).toHaveText("RUEHXA");
  await page.getByRole("link", { name: /^After:/ }).click();
  await expect(page.locator(".why__raw")).toHaveText("RUEHXB");
  // Of all the words one is in the order of Tab; the arrow keys lead to the others.
  await expect(page.locator(".tok:not([tabindex='-1'])")).toHaveCount(1);
});

test("at 360 pixels a tap opens the explanation at the foot, and it covers nothing that is asked", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(GUIDE);
  await hydrated(page);
  const token = page.locator(".tok").getByText("2950940", { exact: true });
  await token.click();
  await expect(page.locator(".why__raw")).toHaveText("2950940");
  await page.getByRole("link", { name: /^After:/ }).click();
  await expect(page.locator(".why__raw")).not.toHaveText("2950940");
  await expect(async () => {
    const chosen = await page.locator(".tok[aria-current]").boundingBox();
    const sheet = await page.locator(".why").boundingBox();
    if (chosen === null || sheet === null)
      throw new Error("the word or its explanation is not shown");
    expect(chosen.y + chosen.height).toBeLessThanOrEqual(sheet.y);
  }).toPass();
});

test("a reference leads to its cable, a code to its cables and to the glossary", async ({
  page,
}) => {
  await page.goto(GUIDE);
  await hydrated(page);
  await page.locator(".tok").getByText("902", { exact: true }).first().click();
  await expect(
    page.locator(".why").getByRole("link", { name: "08PORTESPERANCE902" }),
  ).toBeVisible();
  await page.locator(".tok").getByText("KSEC", { exact: true }).first().click();
  await page.locator(".why").getByRole("link", { name: "KSEC", exact: true }).click();
  await expect(page).toHaveURL("/how-to-read?q=KSEC&list=tags");
  await page.getByRole("link", { name: "with KSEC" }).click();
  await expect(page).toHaveURL(/q=tags%3AKSEC/);
  await expect(page.locator(".hit").first()).toBeVisible();
});

test("h leads from the cable to its guide and back, and the head and foot have the link", async ({
  page,
}) => {
  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  await page.keyboard.press("h");
  await expect(page).toHaveURL(GUIDE);
  await page.keyboard.press("h");
  await expect(page).toHaveURL(`/cable/${TWIN}`);
  await page.locator(".facts").getByRole("link", { name: "how to read a cable" }).click();
  await expect(page).toHaveURL(GUIDE);
  await page.locator(".foot").getByRole("link", { name: "How to read a cable" }).click();
  await expect(page).toHaveURL("/how-to-read");
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("each word is a link to its explanation, and the glossary is searched", async ({ page }) => {
    await page.goto(GUIDE);
    await page.locator(".tok").getByText("RUEHXP", { exact: true }).click();
    await expect(page.locator(".why__raw")).toHaveText("RUEHXP");
    await expect(page.locator("#line-18")).toBeInViewport();
    await page.getByRole("link", { name: /^After:/ }).click();
    await expect(page.locator(".why__raw")).toHaveText("#1174");

    await page.goto("/how-to-read");
    await page.getByLabel("Code or word").fill("high seas");
    await page.getByRole("button", { name: "Look up" }).click();
    await expect(page).toHaveURL("/how-to-read?q=high+seas");
    await expect(page.locator(".glossary dt").first()).toHaveText("PHSA");
    await page.goto("/how-to-read");
    await page.getByRole("link", { name: "Routing indicators" }).click();
    await page.getByLabel("Code or word").fill("RUEHTA");
    await page.getByRole("button", { name: "Look up" }).click();
    await expect(page.locator(".glossary dd").first()).toContainText("Embassy Astana");
    await page.getByLabel("Code or word").fill("qqqq");
    await page.getByRole("button", { name: "Look up" }).click();
    await expect(page.getByRole("heading", { name: "No list has qqqq" })).toBeVisible();
  });
});
