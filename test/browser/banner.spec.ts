import { expect, test } from "./browser.ts";

const WHITE = "rgb(255, 255, 255)";
/** On orange white letters would be too faint. */
const INK = "rgb(27, 26, 23)";

/** The standard's banner colours; controlled unclassified has one for all its names. */
const BANNERS = [
  { class: "U", words: "UNCLASSIFIED", ground: "rgb(0, 122, 51)", letters: WHITE },
  { class: "SBU", words: "SENSITIVE BUT UNCLASSIFIED", ground: "rgb(80, 43, 133)", letters: WHITE },
  { class: "LOU", words: "LIMITED OFFICIAL USE", ground: "rgb(80, 43, 133)", letters: WHITE },
  { class: "C", words: "CONFIDENTIAL", ground: "rgb(0, 51, 160)", letters: WHITE },
  { class: "S", words: "SECRET", ground: "rgb(200, 16, 46)", letters: WHITE },
  { class: "TS", words: "TOP SECRET", ground: "rgb(255, 140, 0)", letters: INK },
] as const;

for (const scheme of ["light", "dark"] as const) {
  test(`every level has its banner at head and foot, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const { class: level, words, ground, letters } of BANNERS) {
      await page.goto(`/search?q=class%3A${level}+source%3Ademo`);
      await page.locator(".hit a[data-open]").first().click();
      const bands = page.locator(".band");
      await expect(bands, words).toHaveCount(2);
      for (const band of await bands.all()) {
        await expect(band).toHaveText(new RegExp(`^\\s*${words}(?://[A-Z ]+)*\\s*$`));
        await expect(band).toHaveCSS("background-color", ground);
        await expect(band).toHaveCSS("color", letters);
      }
    }
  });
}

test("the words of the banner, with its controls, are there for every printed sheet", async ({
  page,
  request,
}) => {
  await page.goto("/cable/96MORVANECITY1702");
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-banner", "SECRET//NOFORN");
  // Without scripts they are there, too.
  const text = await (await request.get("/cable/96MORVANECITY1702")).text();
  expect(text).toContain('<html lang="en" data-banner="SECRET//NOFORN">');
  await page.emulateMedia({ media: "print" });
  const content = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue("--banner"),
  );
  expect(content).toBe('"SECRET//NOFORN"');
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "reftel", exact: true }).click();
  await expect(root).not.toHaveAttribute("data-banner");
});
