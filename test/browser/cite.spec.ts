import { TWIN, expect, holds, hydrated, test, twin } from "./browser.ts";

holds(twin);

test("from a paragraph to its footnote, by key and by link", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/cable/${TWIN}#p12`);
  await hydrated(page);
  await page.keyboard.press("c");
  // The first citation of a process waits for its style.
  await expect(page).toHaveURL(`/cable/${TWIN}/cite?p=12`);
  const note = page.locator(".citations > div").first();
  await expect(note).toContainText("Chicago, note");
  await expect(note).toContainText(
    /telegram no\. 09PORTESPERANCE1174, October 22, 2009, para\. 12, http/,
  );
  await note.getByRole("button", { name: "Copy" }).click();
  await expect(note.getByRole("button")).toContainText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("para. 12");
  // The address in it leads back to the paragraph that was cited, of this copy.
  const [address = ""] = /http\S+#p12/.exec(copied) ?? [];
  await page.goto(address.replace(/\.$/, ""));
  await expect(page.locator("#p12")).toBeInViewport();
  await page.goBack();
  await hydrated(page);
  await page.getByLabel("What is cited").selectOption("the whole cable");
  await expect(page).toHaveURL(`/cable/${TWIN}/cite`);
  await expect(note).not.toContainText("para.");
});

test("reference managers get files", async ({ request }) => {
  for (const [ending, type, begins] of [
    ["bib", "application/x-bibtex", "@misc{09PORTESPERANCE1174,"],
    ["ris", "application/x-research-info-systems", "TY  - PCOMM"],
    ["json", "application/vnd.citationstyles.csl+json", "["],
  ] as const) {
    const response = await request.get(`/cable/${TWIN}/cite/${ending}?p=5`);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toContain(type);
    expect(response.headers()["content-disposition"]).toBe(
      `attachment; filename="${TWIN}.${ending}"`,
    );
    expect((await response.text()).startsWith(begins)).toBe(true);
  }
  expect((await request.get(`/cable/${TWIN}/cite/exe`)).status()).toBe(404);
  expect((await request.get("/cable/99NOWHERE1/cite/bib")).status()).toBe(404);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("a paragraph is chosen and cited", async ({ page }) => {
    await page.goto(`/cable/${TWIN}`);
    await page.getByRole("link", { name: "Cite" }).click();
    await page.getByLabel("What is cited").selectOption("paragraph 5");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(`/cable/${TWIN}/cite?p=5`);
    await expect(page.getByText("par. 5)")).toBeVisible();
  });
});
