import { expect, faultsOf, test } from "./browser.ts";

/** Two invented telegrams that were given one number. */
const telegram = (title: string, body: string): string =>
  `R 151200Z OCT 09
FM AMEMBASSY PORT ESPERANCE
TO SECSTATE WASHDC
UNCLAS PORT ESPERANCE 004242

SIPDIS

E.O. 12958: N/A
TAGS: EFIS, XV
SUBJECT: ${title}

EXERCISE EXERCISE EXERCISE

1. (U) ${body}

HALLORAN
`;

const FILES = [
  telegram(
    "THE HARBOR CLOCK",
    "The clock over the harbor office stands still since August. The harbormaster calls it a clock for ships in no hurry, and has asked three times for a wheel from the mainland.",
  ),
  telegram(
    "PRICE OF LEMONS",
    "Lemons cost twice what they did in spring. Growers blame the ferry, the ferry blames the growers, and the ministry has set up a board that meets on Thursdays over tea.",
  ),
].map((text, index) => ({
  name: `same-number-${index + 1}.txt`,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
}));

test("different telegrams under one number are kept apart, and the number leads to all", async ({
  page,
}) => {
  await page.goto("/import");
  await page.getByLabel("Files, chosen or dropped here").setInputFiles(FILES);
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByRole("heading", { name: "2 telegrams read" })).toBeVisible();

  await page.goto("/cable/09PORTESPERANCE4242");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "2 cables came under 09PORTESPERANCE4242",
  );
  expect(await faultsOf(page)).toEqual([]);
  const names = await page.locator(".instances .mrn").allTextContents();
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name).toMatch(/^09PORTESPERANCE4242~[0-9a-f]{6}$/);
  await page.getByRole("link", { name: "Price of lemons" }).click();
  await expect(page).toHaveURL(/\/cable\/09PORTESPERANCE4242~[0-9a-f]{6}$/);
  await expect(page.locator("#p1")).toContainText("Lemons cost twice");
  await expect(page.locator("#p1")).not.toContainText("clock");

  // A search finds the one that holds the word, under its own name.
  await page.goto("/search?q=mrn%3A09PORTESPERANCE4242+harbormaster");
  await expect(page.locator(".hit .mrn")).toHaveText([/^09PORTESPERANCE4242~[0-9a-f]{6}$/]);
  await page.locator(".hit a[data-open]").click();
  await expect(page.locator("#p1")).toContainText("stands still since August");
});
