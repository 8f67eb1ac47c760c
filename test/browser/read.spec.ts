import { expect, hydrated, test, twin } from "./browser.ts";

test("a pasted telegram is read in the browser; nothing is sent", async ({ page }) => {
  await page.goto("/read");
  await hydrated(page);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  await page.getByLabel("Text of the telegram").fill(twin.buffer.toString("utf8"));
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await expect(page.locator("#p5 .para__no .mark")).toHaveText("C");
  await expect(page.locator("#p12 .mark--none")).toBeVisible();
  await expect(page.locator("#p12 .ask")).toHaveCount(5);
  await expect(page.locator(".facts")).toContainText("Embassy Port Esperance");
  await expect(page.getByLabel("Text of the telegram")).not.toHaveValue("");
  expect(sent).toEqual([]);
});

test("a text that is no telegram is shown whole, with what was noticed", async ({ page }) => {
  await page.goto("/read");
  await hydrated(page);
  await page.getByLabel("Text of the telegram").fill("Dear diary,\ntoday nothing was sent.");
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await expect(page.locator("#references")).toContainText("Noticed");
});

test("nothing pasted is said to be nothing", async ({ page }) => {
  await page.goto("/read");
  await hydrated(page);
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("There is no text to read.");
});
