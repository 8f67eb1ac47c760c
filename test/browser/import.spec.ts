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

test("a large upload has a page that says how far it has come, and at its end what became of all", async ({
  page,
  address,
}) => {
  test.setTimeout(120_000);
  await bringIn(page, twin);
  const many = Array.from({ length: 1500 }, () => twin.buffer.toString("utf8")).join("\n\n");
  for (const scripts of [true, false]) {
    const context = await page
      .context()
      .browser()!
      .newContext({ baseURL: address, javaScriptEnabled: scripts });
    const one = await context.newPage();
    await one.goto("/import");
    await one
      .getByLabel("Files, chosen or dropped here")
      .setInputFiles({ name: "log.txt", mimeType: "text/plain", buffer: Buffer.from(many) });
    await one.getByLabel("Name of the source").fill("night log");
    await one.getByRole("button", { name: "Bring in" }).click();
    await expect(one).toHaveURL(/\/import\/[0-9a-f-]{36}$/);
    await expect(one.getByRole("heading", { name: "Bringing in night-log" })).toBeVisible();
    await expect(
      one.getByText(/\d+ % of the bytes read, [\d,]+ telegrams, [\d,]+ a second/),
    ).toBeVisible();
    await expect(
      one.getByRole("heading", { name: "1,500 telegrams read" }),
      scripts ? "with scripts" : "without",
    ).toBeVisible({ timeout: 60_000 });
    const report = one.url();
    await context.close();
    await page.goto(report);
    await expect(page.getByRole("heading", { name: "Brought in: night-log" })).toBeVisible();
  }
  const answer = await page.goto("/import/00000000-0000-0000-0000-000000000000");
  expect(answer?.status()).toBe(404);
});
