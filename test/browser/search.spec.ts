import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bringIn, expect, hydrated, isNotFetchedBack, test } from "./browser.ts";

test("the front page shows the newest traffic and three queries that find something", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^\d+ cables\s+with [\d,]+ paragraphs$/,
  );
  await expect(page.getByText("holds the demonstration")).toBeVisible();
  await expect(page.locator(".others li")).toHaveCount(3);
  const dates = await page.locator("time.hit__date").allTextContents();
  expect(dates.length).toBeGreaterThan(5);
  expect(dates).toEqual(dates.toSorted().toReversed());
  // The count beside a query is the count of the list it leads to.
  const first = page.locator(".others li").first();
  const promised = /([\d,]+) cables?/.exec((await first.textContent()) ?? "")?.[1];
  await first.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${promised} cable`);
});

test("a page behind a cable that is not there says so, and begins anew", async ({ page }) => {
  for (const address of ["/search?q=role%3Aaction&", "/?", "/missing?"]) {
    await page.goto(`${address}cursor=99NOWHERE1`);
    await expect(
      page.getByRole("status").filter({ hasText: "The list has changed" }),
    ).toBeVisible();
    await expect(page.locator(".turn").getByRole("link", { name: /First page/ })).toHaveCount(0);
    await page.goto(address);
    await expect(page.getByText("The list has changed")).toHaveCount(0);
  }
});

test("who follows a link right after typing is not fetched back by what was typed", async ({
  page,
}) => {
  await isNotFetchedBack(page, "/search?q=role%3Aaction", () =>
    page.getByRole("searchbox").pressSequentially(" harbor"),
  );
});

test("every facet's count is the count of the list it leads to", async ({ page }) => {
  await page.goto("/search?q=role%3Aaction");
  const links = page.locator(".facet > ul a:not(.is-on)");
  const count = Math.min(await links.count(), 12);
  expect(count).toBeGreaterThan(3);
  const promised: { readonly href: string; readonly cables: string }[] = [];
  for (let index = 0; index < count; index += 1) {
    const link = links.nth(index);
    promised.push({
      href: (await link.getAttribute("href")) ?? "",
      cables: (await link.locator(".facet__n").textContent()) ?? "",
    });
  }
  for (const { href, cables } of promised) {
    await page.goto(href);
    await expect(page.getByRole("heading", { level: 1 }), href).toHaveText(
      new RegExp(`^${cables} cables?\\b`),
    );
  }
});

test("what the found cables cite most leads to it, and to those that cite it", async ({ page }) => {
  await page.goto("/search?q=%22joint+statement%22");
  const cited = page.locator(".results__aside li");
  await expect(cited.first()).toContainText("missing");
  const counted = cited.first().getByRole("link", { name: /found cite \d\d[A-Z]+\d+$/ });
  const promised = await counted.textContent();
  await counted.click();
  await expect(page).toHaveURL(/cites%3A\d\d[A-Z]+\d+/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    new RegExp(`^${promised} cables?\\b`),
  );
  // Of those that are held, whichever is cited most: other tests bring cables in.
  const held = cited.locator("a.mrn:not(.is-missing)").first();
  const name = (await held.textContent()) ?? "";
  await held.click();
  await expect(page).toHaveURL(new RegExp(`/cable/${name}$`));
});

test("how many cables here cite a hit is the length of the list on its page", async ({ page }) => {
  await page.goto("/search?q=mrn%3A09STATE991377");
  const said = (await page.locator(".hit__refs").textContent()) ?? "";
  expect(said).toMatch(/^cites 2, cited by \d+$/);
  await page.locator(".hit__title a").click();
  await expect(page.locator("section[aria-labelledby=citers-head] .ref")).toHaveCount(
    Number(said.split(" ").at(-1)),
  );
});

test("signers narrow a result as others do", async ({ page }) => {
  await page.goto("/search?q=%22joint+statement%22");
  const signers = page.locator(".facet", { has: page.getByRole("heading", { name: "Signers" }) });
  const first = signers.locator("a").first();
  const promised = await first.locator(".facet__n").textContent();
  await first.click();
  await expect(signers.locator(".is-on")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    new RegExp(`^${promised} cables?\\b`),
  );
  await signers.locator(".is-on").click();
  await expect(signers.locator(".is-on")).toHaveCount(0);
});

test("two values of one facet mean either; removing one leaves the other", async ({ page }) => {
  await page.goto("/search?q=role%3Aaction");
  const tags = page.locator(".facet", { has: page.getByRole("heading", { name: "TAGS" }) });
  await tags.locator("a").nth(0).click();
  await expect(tags.locator(".is-on")).toHaveCount(1);
  await tags.locator("a:not(.is-on)").nth(0).click();
  await expect(tags.locator(".is-on")).toHaveCount(2);
  await expect(page).toHaveURL(/tags%3A%28\w+\+OR\+\w+%29/);
  await tags.locator(".is-on").nth(0).click();
  await expect(tags.locator(".is-on")).toHaveCount(1);
});

test("a mistake is shown in its place, and nothing is searched", async ({ page }) => {
  expect((await page.goto("/search?q=dat%3A2009"))?.status()).toBe(400);
  const fault = page.getByRole("alert");
  await expect(fault).toContainText("Nothing was searched.");
  await expect(fault.locator(".at")).toContainText("dat");
  await fault.getByRole("link").first().click();
  await expect(page.getByLabel("Search the archive")).toHaveValue(/date:2009/);
  await expect(page.getByRole("alert")).toHaveCount(0);
  // What is typed on the page that is open is fetched for it, and tells the same.
  await hydrated(page);
  await page.getByLabel("Search the archive").fill('"treaty');
  await expect(page.getByRole("alert")).toContainText("Nothing was searched.");
});

test("where nothing is found, what would find something is offered", async ({ page }) => {
  await page.goto("/search?q=xyzzyqwert+role%3Aaction");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("0 cables");
  await expect(page.locator(".empty .others li")).toHaveCount(1);
});

test("the address follows what is typed, and back leads to where one was", async ({ page }) => {
  await page.goto("/");
  await hydrated(page);
  await page.getByLabel("Search the archive").pressSequentially("role:summary");
  await expect(page).toHaveURL("/search?q=role%3Asummary");
  await expect(page.getByLabel("Search the archive")).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL("/");
  await expect(page.getByLabel("Search the archive")).toHaveValue("");
});

test("a range of dates and an order are part of the address", async ({ page }) => {
  await page.goto("/search?q=role%3Asummary");
  await page.getByLabel("From", { exact: true }).fill("2008");
  await page.getByLabel("to", { exact: true }).fill("2009-12");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByLabel("Search the archive")).toHaveValue(
    "role:summary date:2008..2009-12",
  );
  await page.getByLabel("Order").selectOption("date");
  await expect(page).toHaveURL(/order=date/);
  const dates = await page.locator("time.hit__date").allTextContents();
  expect(dates.length).toBeGreaterThan(1);
  expect(dates).toEqual(dates.toSorted());
});

test("what is typed before the scripts are there is kept", async ({ page }) => {
  // The scripts come late, as over a slow line: the boxes are used meanwhile.
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/_app/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/search?q=role%3Asummary", { waitUntil: "commit" });
  await page.getByLabel("From", { exact: true }).fill("2008");
  await page.getByLabel("Search the archive").fill("role:comment");
  release();
  await page.waitForLoadState("networkidle");
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("2008");
  await expect(page.getByLabel("Search the archive")).toHaveValue("role:comment");
});

test("years under the histogram keep clear of each other and stand under their bars", async ({
  page,
}) => {
  for (const width of [360, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/");
    const labels = await page.locator(".histo__axis a").evaluateAll((links) =>
      links
        .filter((link) => getComputedStyle(link).visibility === "visible")
        .map((link) => {
          const range = document.createRange();
          range.selectNodeContents(link);
          const { left, right } = range.getBoundingClientRect();
          const cell = link.getBoundingClientRect();
          return { left, right, off: Math.abs((left + right - cell.left - cell.right) / 2) };
        }),
    );
    expect(labels.length).toBeGreaterThan(3);
    for (const [index, label] of labels.entries()) {
      expect(label.off, `${width}`).toBeLessThan(1.5);
      const next = labels[index + 1];
      if (next) expect(next.left - label.right, `${width}`).toBeGreaterThan(4);
    }
  }
});

test("a cable's number that is typed leads to the cable, however it is spelled", async ({
  page,
}) => {
  const under = page.getByRole("list", { name: "What stands under this number" });
  for (const typed of ["09LISANDRIA266", "09 lisandria 266", "LISANDRIA 266"]) {
    await page.goto("/");
    await hydrated(page);
    await page.getByRole("searchbox").fill(typed);
    await page.keyboard.press("Enter");
    await expect(under.getByRole("link", { name: "09LISANDRIA266" }), typed).toBeVisible();
  }
  await under.getByRole("link", { name: "09LISANDRIA266" }).click();
  await expect(page).toHaveURL(/\/cable\/09LISANDRIA266$/);
  // One that is only cited is said to be missing, with what cites it.
  await page.goto("/search?q=08+portesperance+902");
  await expect(under).toContainText("is not held here");
  const citing = under.getByRole("link", { name: /^\d+ cables here cite it$/ });
  const promised = /^\d+ cables/.exec((await citing.textContent()) ?? "")?.[0];
  await citing.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${promised}`);
  // One with a slip in it leads to the number that is nearly so.
  for (const typed of ["09LISANDRIA26G", "09LISANDIRA266", "O9 lisandria 266"]) {
    await page.goto(`/search?q=${encodeURIComponent(typed)}`);
    await expect(under.getByRole("link", { name: "09LISANDRIA266" })).toHaveCount(
      typed.endsWith("G") ? 0 : 1,
    );
  }
  await expect(under).toContainText("is not held here; nearly the same number:");
  await page.goto("/search?q=minister+5");
  await expect(under).toBeHidden();
});

test("the nearest right form of a query that cannot be read is one that can be", async ({
  page,
}) => {
  for (const query of ["date:2012..1974", "date:31/12/2009", "(minister", "tags:(PREL PARM)"]) {
    await page.goto(`/search?q=${encodeURIComponent(query)}`);
    await page.getByRole("alert").getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 }), query).toHaveText(/^[\d,]+ cables?\b/);
  }
});

test("a page of words that was pasted as a query does not hide what is said of it", async ({
  page,
}) => {
  await page.goto(`/search?q=${"minister%20visit%20".repeat(200)}`);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("at most 1000 characters");
  expect((await alert.innerText()).length).toBeLessThan(1000);
});

test("every hit leads to a place that is on the cable's page, read or as sent", async ({
  request,
}) => {
  const text = async (address: string): Promise<string> => (await request.get(address)).text();
  const found = new Set<string>();
  for (const query of ["PORT ESPERANCE", "harbor", "SECSTATE", "role:action"]) {
    const page = await text(`/search?q=${encodeURIComponent(query)}`);
    for (const [, href = ""] of page.matchAll(/href="(\/cable\/[^"]+#[^"]+)"/g))
      found.add(href.replaceAll("&amp;", "&"));
  }
  const places = [...found].map((href) => new URL(href, "http://here").hash.slice(1));
  expect(new Set(places.map((place) => place.replaceAll(/\d.*/g, "")))).toEqual(
    new Set(["head", "subject", "p", "n"]),
  );
  for (const href of [...found].slice(0, 40)) {
    const { pathname, search, hash } = new URL(href, "http://here");
    for (const view of ["", "view=sent"]) {
      const address = `${pathname}${search}${search === "" ? "?" : "&"}${view}`;
      const page = await text(address);
      expect(page, `${address}${hash}`).toContain(`id="${hash.slice(1)}"`);
      expect(page, `${address} has its words lit`).toContain("<mark>");
    }
  }
});

test("a hit has the mark that its paragraph has on the cable's page, released since or not", async ({
  page,
}) => {
  const file = join(
    import.meta.dirname,
    "../../test/fixtures/telegram/clean/record.incomplete.txt",
  );
  await bringIn(page, {
    name: "released.txt",
    mimeType: "text/plain",
    buffer: readFileSync(file),
  });
  await page.goto("/search?q=mrn%3A75VALLETTA1187+pilots");
  const said = "unmarked, read as C";
  await expect(page.locator(".hit__row .mark").first()).toHaveText(said);
  await page.locator(".hit__para a").first().click();
  await expect(page.locator("#p1 .para__no .mark")).toHaveText(said);
});
