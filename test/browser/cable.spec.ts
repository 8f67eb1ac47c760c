import { extractText, getDocumentProxy } from "unpdf";
import { TWIN, bringIn, expect, holds, hydrated, test, twin } from "./browser.ts";
import { headAlone } from "./given.ts";

holds(twin);

test("a cable without a paragraph has no outline", async ({ page }) => {
  await bringIn(page, headAlone);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto("/cable/09MAJURO4243");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("page that never came", {
      ignoreCase: true,
    });
    await expect(page.getByText("Outline")).toHaveCount(0);
    await page.goto(`/cable/${TWIN}`);
    await expect(page.getByText("Outline").filter({ visible: true })).toHaveCount(1);
  }
});

test("the three views show one cable, and the paragraph goes along", async ({ page }) => {
  await page.goto(`/cable/${TWIN}#p7`);
  await hydrated(page);
  await page.getByRole("link", { name: "Both" }).click();
  await expect(page).toHaveURL(`/cable/${TWIN}?view=both#p7`);
  const pair = page.locator(".pair#p7");
  await expect(pair).toBeInViewport();
  await expect(pair.locator(".para__text")).toContainText(
    "the MFA has until now avoided stating a position",
  );
  await expect(pair.locator(".sent")).toContainText("the MFA has until now avoided stating a");
  await page.getByRole("link", { name: "As sent" }).click();
  await expect(page.locator(".as-sent .sent")).toContainText("VZCZCXRO0481");
});

test("as sent is the whole text, sign for sign", async ({ page, request }) => {
  const text = await (await request.get(`/cable/${TWIN}.txt`)).text();
  expect(text).toBe(twin.buffer.toString("utf8"));
  await page.goto(`/cable/${TWIN}?view=sent`);
  const lines = await page.locator(".sent .l").allTextContents();
  expect(lines.join("\n")).toBe(text);
  await page.goto(`/cable/${TWIN}?view=both`);
  const beside = await page.locator(".pair__sent .l").allTextContents();
  expect(beside.join("\n")).toBe(text);
});

test("the JSON is the telegram", async ({ request }) => {
  const telegram = await (await request.get(`/cable/${TWIN}.json`)).json();
  expect(telegram).toMatchObject({ mrn: TWIN, format: "cable-page", coverage: 1 });
});

test("a number typed otherwise leads to the one address", async ({ page }) => {
  await page.goto("/cable/09%20Port%20Esperance%20001174");
  await expect(page).toHaveURL(`/cable/${TWIN}`);
});

test("a cable that is not held teaches", async ({ page }) => {
  const response = await page.goto("/cable/99NOWHERE1");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "No cable 99NOWHERE1 is held here",
  );
  await expect(page.getByText("Nothing here cites it either.")).toBeVisible();
  await expect(page.locator(".offered")).toHaveCount(0);
  // A slip in the post's name, a letter O for a zero.
  for (const typed of [TWIN.replace("ESPERANCE", "ESPERENCE"), TWIN.replace("09", "O9")]) {
    await page.goto(`/cable/${typed}`);
    await expect(page.locator(".offered").getByRole("link", { name: TWIN })).toBeVisible();
  }
  await page.locator(".offered").getByRole("link").first().click();
  await expect(page).toHaveURL(`/cable/${TWIN}`);
  // Another year than was thought.
  await page.goto(`/cable/${TWIN.replace("09", "03")}`);
  await page.getByRole("link", { name: "in any year" }).click();
  await expect(page.locator(".hit").first()).toContainText(TWIN);
});

test("reference managers find what they read", async ({ page }) => {
  await page.goto(`/cable/${TWIN}`);
  await expect(page.locator('meta[name="citation_publication_date"]')).toHaveAttribute(
    "content",
    "2009/10/22",
  );
  await expect(page.locator('meta[name="DC.identifier"]')).toHaveAttribute("content", TWIN);
});

test("notes in the margin lie over nothing", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/cable/${TWIN}`);
  const boxes = await page
    .locator("#references, .para__note")
    .evaluateAll((elements) =>
      elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
    );
  const sorted = boxes.toSorted((one, other) => one.top - other.top);
  for (const [index, box] of sorted.entries()) {
    const below = sorted[index + 1];
    if (below) expect(below.top).toBeGreaterThanOrEqual(box.bottom - 1);
  }
});

test("on paper the references stand under the head and no control is left", async ({ page }) => {
  await page.goto(`/cable/${TWIN}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".bar")).toBeHidden();
  await expect(page.locator(".views")).toBeHidden();
  for (const link of await page.locator(".chain-of").all()) await expect(link).toBeHidden();
  const head = await page.locator(".cable__head").boundingBox();
  const references = await page.locator("#references").boundingBox();
  const first = await page.locator("#p1").boundingBox();
  expect(references?.y).toBeGreaterThan((head?.y ?? 0) + (head?.height ?? 0) - 1);
  expect(first?.y).toBeGreaterThan((references?.y ?? 0) + (references?.height ?? 0) - 1);
});

test("the PDF is linked beside the views and in the head, and is one", async ({
  page,
  request,
}) => {
  await page.goto(`/cable/${TWIN}`);
  for (const place of [".views__tools", ".facts"]) {
    await expect(page.locator(place).getByRole("link", { name: "PDF" })).toHaveAttribute(
      "href",
      `/cable/${TWIN}.pdf`,
    );
  }
  const response = await request.get(`/cable/${TWIN}.pdf`);
  expect(response.headers()["content-type"]).toBe("application/pdf");
  expect(response.headers()["content-disposition"]).toBe(`inline; filename="${TWIN}.pdf"`);
  expect((await response.body()).subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
  expect((await request.get("/cable/99NOWHERE1.pdf")).status()).toBe(404);
});

/** The words of a PDF, each once; what is set apart at a line's end counts as one. */
const wordsIn = async (bytes: Uint8Array): Promise<ReadonlySet<string>> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  });
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
};

/** Words that one of the two says of itself: where a mark is from, what is folded on the page. */
const OF_THE_PDF = ["brackets", "governs", "none", "page", "sent", "sha256", "stands", "what"];

test("what is printed from the browser says what the PDF says", async ({ page, request }) => {
  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  const printed = await wordsIn(await page.pdf({ preferCSSPageSize: true }));
  const own = await wordsIn(await (await request.get(`/cable/${TWIN}.pdf`)).body());
  expect(own.size).toBeGreaterThan(500);
  const only = [...own].filter((word) => !printed.has(word) && !OF_THE_PDF.includes(word));
  expect(only, "in the PDF only").toEqual([]);
});

test("at 360 pixels a cable's number is whole", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/cable/${TWIN}`);
  const cut = await page
    .locator(".views__mrn")
    .evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(cut).toBeLessThanOrEqual(0);
});
