import { expect, faultsOf, test } from "./browser.ts";
import { sameNumber } from "./given.ts";

test("different telegrams under one number are kept apart, and the number leads to all", async ({
  page,
}) => {
  await page.goto("/import");
  await page.getByLabel("Files, chosen or dropped here").setInputFiles([...sameNumber]);
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByRole("heading", { name: "2 telegrams read" })).toBeVisible();

  await page.goto("/cable/09MAJURO4242");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "2 cables came under 09MAJURO4242",
  );
  expect(await faultsOf(page)).toEqual([]);
  const names = await page.locator(".instances .mrn").allTextContents();
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name).toMatch(/^09MAJURO4242~[0-9a-f]{6}$/);
  await page.getByRole("link", { name: "Price of lemons" }).click();
  await expect(page).toHaveURL(/\/cable\/09MAJURO4242~[0-9a-f]{6}$/);
  await expect(page.locator("#p1")).toContainText("Lemons cost twice");
  await expect(page.locator("#p1")).not.toContainText("clock");

  // A search finds the one that holds the word, under its own name.
  await page.goto("/search?q=mrn%3A09MAJURO4242+harbormaster");
  await expect(page.locator(".hit .mrn")).toHaveText([/^09MAJURO4242~[0-9a-f]{6}$/]);
  await page.locator(".hit a[data-open]").click();
  await expect(page.locator("#p1")).toContainText("stands still since August");
});
