import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, holds, hydrated, test } from "./browser.ts";

/** The page that the reader was asked for: what each of its lines became. Its text is not kept here. */
const place = join(import.meta.dirname, "../../../shared/seed/09ASTANA2050.txt");
const NAME = "09ASTANA2050";
const text = existsSync(place) ? readFileSync(place, "utf8") : "";

/** Where the telegram begins, behind the archive's card. */
const HEAD = text.indexOf("VZCZC");

test.skip(text === "", "the specimen is not on this machine");

holds({ name: `${NAME}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) });

test("the card, and the head decoded", async ({ page }) => {
  await page.goto(`/cable/${NAME}`);
  const facts = page.locator(".facts").first();
  for (const words of [
    "Embassy Astana",
    "Department of State, Immediate",
    "16 addressees, 3 of them collectives",
    "17 November 2009, 11:10Z, Immediate; 3 sections, all here",
    "SCA/CEN",
    "Pamela L. Spratlen",
    "17 November 2029, under E.O. 12958",
    "SIPDIS",
  ])
    await expect(facts).toContainText(words);
  await expect(page.locator(".facts .tags li")).toHaveCount(11);
  await facts.getByText("the archive’s own, 6 values").click();
  await expect(facts).toContainText("Created 17 November 2009, 11:10Z");
});

test("the collectives are explained, and the stations of the relay spelled out", async ({
  page,
}) => {
  await page.goto(`/cable/${NAME}`);
  const facts = page.locator(".facts").first();
  await facts.getByText("16 addressees, 3 of them collectives").click();
  await expect(facts).toContainText("CIS collective, posts in the former Soviet Union");
  await facts.getByText("delivered to 12 stations").click();
  const barcelona = facts.getByRole("listitem").filter({ hasText: "RUEHLA" });
  await expect(barcelona.getByRole("link")).toHaveText("Consulate Barcelona");
});

for (const [token, title, words] of [
  ["VZCZCXRO0276", "Transmission identifier", "channel XRO, number 0276"],
  ["OO RUEH", "Highest precedence", "IMMEDIATE"],
  ["RUEHTA #", "Sending station", "the embassy in Astana, Kazakhstan"],
  ["3211110", "Time of filing", "day 321 of the year, 17 November 2009, at 11:10 UTC"],
  ["ZNY", "Security prosign", "secured circuits only"],
  ["SSSSS", "Letter group", "SECRET"],
  ["ZZH", "Operating signal", "ZZH"],
  ["171110Z", "Day", "day of the month"],
  ["NOV 09", "Month", "November"],
  ["SIPDIS", "Caption", "SIPRNet"],
  ["SCA/CEN", "Office", "Central"],
  ["TAGS", "TAGS", "geography and subject"],
  ["KNNP", "Program", "Nuclear"],
  ["1.4 (b)", "Section of the order", "reasons for classifying"],
  ["(b),", "Reason", "foreign government information"],
  ["(d)", "Reason", "foreign relations"],
  ["(C)", "Portion mark", "CONFIDENTIAL"],
] as const) {
  test(`how to read explains ${token}`, async ({ page }) => {
    await page.goto(`/cable/${NAME}/how-to-read?at=${text.indexOf(token, HEAD)}`);
    const why = page.locator(".why");
    await expect(why.locator("h2")).toContainText(title, { ignoreCase: true });
    await expect(why).toContainText(words);
  });
}

test("the text as sent is whole, its page lines and second head folded in what is read", async ({
  page,
}) => {
  await page.goto(`/cable/${NAME}?view=sent`);
  const lines = await page.locator(".sent .l").allTextContents();
  expect(lines.join("\n").trimEnd()).toBe(text.replaceAll("\r\n", "\n").trimEnd());
  await page.goto(`/cable/${NAME}`);
  const body = await page.locator(".cable__text").innerText();
  expect(body).not.toMatch(/ASTANA 00002050|VZCZCXRO/);
  await expect(page.getByText("The head is printed twice")).toBeVisible();
});

test("what is asked, with its dates, stands at its paragraphs", async ({ page }) => {
  await page.goto(`/cable/${NAME}`);
  await expect(page.locator("#p12 .ask")).toHaveCount(5);
  await expect(page.getByRole("link", { name: /^5 asks in paragraph 12/ })).toHaveAttribute(
    "href",
    "#p12",
  );
  await expect(page.locator("#p3")).toContainText("18 to 20 November 2009");
});

test("what it cites is missing here, and a missing number leads to what cites it", async ({
  page,
}) => {
  await page.goto(`/cable/${NAME}`);
  const first = page.locator("#references #ref-A");
  await expect(first.locator(".ref__state")).toHaveText("missing");
  await first.getByRole("link").click();
  await expect(page.locator(".hit .mrn").first()).toHaveText(NAME);
  await page.goto("/post/ASTANA");
  await expect(page.getByRole("link", { name: "09ASTANA2000", exact: true })).toBeVisible();
  await page.goto(`/cable/${NAME}/graph`);
  await expect(page.getByRole("link", { name: /08ASTANA1967/ }).first()).toBeVisible();
});

test("it is found by field and by words, which stay lit", async ({ page }) => {
  await page.goto("/search?q=tags%3AKNNP+role%3Aaction+%22joint+statement%22");
  await page
    .locator(".hit", { hasText: NAME })
    .getByRole("link", { name: /^Paragraph 12/ })
    .click();
  await expect(page.locator("#p12 mark").first()).toHaveText("joint statement");
});

test("a paragraph of it is cited, noted, and its PDF read", async ({ page, request }) => {
  await page.goto(`/cable/${NAME}/cite?p=12`);
  await expect(page.locator("main")).toContainText(/09\s?ASTANA\s?2050/);
  await expect(page.locator("main")).toContainText("para. 12");
  await page.goto(`/cable/${NAME}/note?at=p5`);
  await hydrated(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const response = await request.get(`/cable/${NAME}.pdf`);
  const again = await request.get(`/cable/${NAME}.pdf`);
  expect(response.headers()["content-type"]).toBe("application/pdf");
  expect((await response.body()).equals(await again.body()), "the same bytes").toBe(true);
});
