import { writeFileSync } from "node:fs";
import { TWIN, bringIn, expect, test, twin } from "./browser.ts";

test("what failed stands with its reason; what is held is said to be", async ({ page }) => {
  await page.goto("/import");
  await page
    .getByLabel("Files, chosen or dropped here")
    .setInputFiles([
      twin,
      { name: "shopping.txt", mimeType: "text/plain", buffer: Buffer.from("milk\nbread\n") },
      { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
    ]);
  await page.getByRole("button", { name: "Bring in" }).click();
  const report = page.locator("#report");
  await expect(report.getByRole("heading", { name: "1 telegram read, 2 failed" })).toBeVisible();
  await expect(report.locator("div", { hasText: "failed" }).locator("dd")).toHaveText("2");
  await expect(report.getByRole("cell", { name: "shopping.txt" })).toBeVisible();
  await report.getByRole("link", { name: TWIN }).click();
  await expect(page).toHaveURL(`/cable/${TWIN}`);
});

test("a file that is held already changes nothing, and one that fails again is not kept twice", async ({
  page,
}) => {
  await bringIn(page, twin);
  const before = await (await page.request.get("/api/v1/stats")).json();
  const bad = { name: "no-cable.txt", mimeType: "text/plain", buffer: Buffer.from("A list.\n") };
  for (const round of ["first", "second"]) {
    await page.goto("/import");
    await page.getByLabel("Files, chosen or dropped here").setInputFiles([twin, bad]);
    await page.getByRole("button", { name: "Bring in" }).click();
    const report = page.locator("#report");
    const number = (name: string) =>
      report
        .locator(".report div")
        .filter({ has: page.getByText(name, { exact: true }) })
        .locator("dd");
    await expect(
      report.getByRole("heading", { name: "1 telegram read, 1 failed" }),
      round,
    ).toBeVisible();
    await expect(number("stored"), round).toHaveText("0");
    await expect(number("held already"), round).toHaveText("1");
    await expect(number("failed"), round).toHaveText("1");
    await expect(report.locator("li", { hasText: TWIN })).toContainText("held already");
    await expect(report.getByRole("row", { name: /no-cable\.txt/ })).toContainText(/\w+\.\w+/);
  }
  expect(await (await page.request.get("/api/v1/stats")).json()).toEqual(before);
});

test("a page that lists not all that failed says so, and too much at once is said to be that", async ({
  page,
}) => {
  const rows = Array.from({ length: 1200 }, (_, at) => `1975VALLET${at},\n`).join("");
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: "text/plain", buffer });
  await page.goto("/import");
  const chooser = page.getByLabel("Files, chosen or dropped here");
  await chooser.setInputFiles(
    file("records.csv", Buffer.from(`Document Number,Message Text\n${rows}`)),
  );
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByText("The first 1,000 are listed.")).toBeVisible();
  const large = test.info().outputPath("large.txt");
  writeFileSync(large, Buffer.alloc(70 * 1024 * 1024, " "));
  await chooser.setInputFiles(large);
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByText("is larger than 64 MiB, the most")).toBeVisible();
});

test("files dropped on the page are brought in", async ({ page }) => {
  await page.goto("/import");
  await expect(page.getByRole("button", { name: /Paper:/ })).toBeVisible();
  const files = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "twin.txt", { type: "text/plain" }));
    return transfer;
  }, twin.buffer.toString("utf8"));
  await page.locator(".drop").dispatchEvent("drop", { dataTransfer: files });
  await expect(page.getByRole("heading", { name: "1 telegram read" })).toBeVisible();
  await expect(page.getByRole("link", { name: TWIN })).toBeVisible();
});

test("nothing chosen is said to be nothing", async ({ request }) => {
  const address = "/import";
  const response = await request.post(address, {
    multipart: { source: "x" },
    headers: { origin: new URL((await request.get(address)).url()).origin },
  });
  expect(await response.text()).toContain("No file was chosen");
});
