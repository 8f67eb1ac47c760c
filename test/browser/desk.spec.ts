import { TWIN, bringIn, expect, faultsOf, holds, hydrated, test, twin } from "./browser.ts";

holds(twin);

/** A title that no other test has. */
const title = (what: string): string => `${what} ${Math.random().toString(36).slice(2, 8)}`;

/** A word that stands in no cable, and the twin as a cable of its own with that word in it. */
const newWord = () => {
  const word = `w${Math.random().toString(36).slice(2, 10)}`;
  const text = twin.buffer
    .toString("utf8")
    .replaceAll("1174", String(1210 + Math.floor(Math.random() * 700)))
    .replaceAll("sticking points", word);
  return { word, file: { name: "new.txt", mimeType: "text/plain", buffer: Buffer.from(text) } };
};

test("one says where one stands with a cable, and finds it on the desk", async ({ page }) => {
  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  const later = page.getByRole("button", { name: "Read later" });
  if ((await later.getAttribute("aria-pressed")) === "false") await later.click();
  await expect(later).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(later).toHaveAttribute("aria-pressed", "true");
  await page.goto("/desk");
  const list = page.getByRole("region", { name: /^To be read/ });
  await expect(list.getByText(TWIN)).toBeVisible();
  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(later).toHaveAttribute("aria-pressed", "false");
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "Done" })).toHaveAttribute("aria-pressed", "false");
});

test("a collection is begun at a cable, ordered, called something else and taken away", async ({
  page,
}) => {
  const called = title("Harbors");
  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  await page.getByText(/^(Add to a collection|In \d+ collections?)$/).click();
  await page.getByLabel("A new collection, called").fill(called);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("button", { name: `Take out of ${called}` })).toBeVisible();

  await page.goto("/cable/09PORTESPERANCE1098");
  await hydrated(page);
  await page.getByText(/^(Add to a collection|In \d+ collections?)$/).click();
  await page.getByRole("button", { name: `Add to ${called}` }).click();
  await page.getByRole("link", { name: called }).click();

  await expect(page.getByRole("heading", { name: called })).toBeVisible();
  const numbers = page.locator(".listed .mrn");
  await expect(numbers).toHaveText([TWIN, "09PORTESPERANCE1098"]);
  await page.getByRole("button", { name: "Move 09PORTESPERANCE1098 up" }).click();
  await expect(numbers).toHaveText(["09PORTESPERANCE1098", TWIN]);
  await page.getByText("Say why it is here").first().click();
  await page.getByLabel("Why 09PORTESPERANCE1098 is here").fill("It came first.");
  await page.getByRole("button", { name: "Keep" }).first().click();
  await expect(page.locator(".own-note__text")).toHaveText("It came first.");
  expect(await faultsOf(page)).toEqual([]);
  const texts = await page.request.get(
    (await page.getByRole("link", { name: "texts" }).getAttribute("href")) ?? "",
  );
  expect(texts.headers()["content-type"]).toBe("application/zip");
  const another = await page.context().newPage();
  await another.goto(page.url());
  await hydrated(another);
  await page.getByRole("button", { name: `Take out ${TWIN}` }).click();
  await expect(numbers).toHaveText(["09PORTESPERANCE1098"]);
  // Another window, where it still stands, says what became of it, and not that the collection is gone.
  await another.getByRole("button", { name: `Take out ${TWIN}` }).click();
  await expect(another.getByRole("alert")).toContainText("another window took it away");
  await another.close();
  await page.getByText("Title and purpose").click();
  await page.getByLabel("Title", { exact: true }).fill(`${called} and docks`);
  await page.getByLabel("What it is for").fill("A test.");
  await page.getByRole("button", { name: "Keep" }).last().click();
  await expect(page.getByRole("heading", { name: `${called} and docks` })).toBeVisible();
  await page.getByRole("button", { name: "Take the collection away" }).click();
  await expect(page).toHaveURL("/desk");
  await expect(page.getByText(`${called} and docks`)).toHaveCount(0);
});

test("words that are selected are noted where they stand", async ({ page }) => {
  const said = title("Which fence?");
  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  await page.locator("#p5 .para__text").evaluate((paragraph) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const text = walker.nextNode() as Text;
    const at = text.data.indexOf("Cape Halvard");
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + "Cape Halvard".length);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  await page.getByRole("button", { name: "Note on these words" }).click();
  await page.getByLabel("Your note").last().fill(said);
  expect(await faultsOf(page)).toEqual([]);
  await page.locator(".note-sheet").getByRole("button", { name: "Keep" }).click();
  const note = page.locator("#p5 .own-note").filter({ hasText: said });
  await expect(note).toContainText("on “Cape Halvard”");
  await expect(page.locator("#p5 .noted").first()).toHaveText("Cape Halvard");

  await note.getByText("Edit").click();
  await note.getByLabel("Your note").fill(`${said} The second.`);
  await note.getByRole("button", { name: "Keep" }).click();
  await expect(page.locator("#p5 .own-note").filter({ hasText: "The second." })).toBeVisible();
  await page.goto("/desk");
  await expect(page.getByRole("region", { name: /^Notes/ })).toContainText(`${said} The second.`);
  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  const again = page.locator("#p5 .own-note").filter({ hasText: said });
  await again.getByText("Edit").click();
  await again.getByRole("button", { name: "Take away this note" }).click();
  await expect(page.locator(".own-note").filter({ hasText: said })).toHaveCount(0);
});

test("a field that was misread is corrected, shown as such, and undone", async ({ page }) => {
  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  await page.locator(".facts dd", { hasText: "Embassy Port Esperance" }).first().hover();
  await page.getByRole("link", { name: "Correct the sender" }).click();
  const row = page.locator("#from");
  await row.getByLabel("It should say").fill("AMEMBASSY LISANDRIA");
  await row.getByRole("button", { name: "Correct the sender" }).click();
  await expect(row).toContainText("As corrected by the reading room on");
  const date = page.locator("#sent");
  await date.getByLabel("It should say").fill("the day before");
  await date.getByRole("button", { name: "Correct the date" }).click();
  await expect(date.getByRole("alert")).toHaveText(/There is no such date/);

  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  const from = page.locator(".facts dd").first();
  await expect(from).toContainText("Embassy Lisandria");
  await expect(from.locator("q")).toHaveText("AMEMBASSY PORT ESPERANCE");
  const json = await (await page.request.get(`/cable/${TWIN}.json`)).json();
  expect(json.from.name).toBe("AMEMBASSY PORT ESPERANCE");
  expect(json.corrections[0]).toMatchObject({ field: "from", value: "AMEMBASSY LISANDRIA" });
  // Beside the text as sent stands what was read in it.
  await page.goto(`/cable/${TWIN}?view=both`);
  await expect(page.locator(".pair--fact", { hasText: "From" }).first()).toContainText(
    "Embassy Port Esperance",
  );
  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  await page.getByRole("button", { name: "Undo the correction of the sender" }).click();
  await expect(from).toContainText("Embassy Port Esperance");
  await expect(page.locator(".corrected")).toHaveCount(0);
});

test("a search is saved, tells what came since, and is forgotten", async ({ page }) => {
  const { word, file } = newWord();
  const called = title("My words");
  await page.goto(`/search?q=${word}`);
  await hydrated(page);
  await page.getByText("Save this search").click();
  await page.getByLabel("Called").fill(called);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const link = page.locator(".saved__one", { hasText: called });
  await expect(link).toHaveText(called);

  await bringIn(page, file);
  await page.goto("/");
  await expect(link).toHaveText(`${called} 1 new`);
  const address = await link.getByRole("link").getAttribute("href");
  await page.request.get(address ?? "");
  await page.reload();
  await expect(link, "who reads its address has not seen it").toHaveText(`${called} 1 new`);
  await link.getByRole("link").click();
  await expect(page.getByRole("heading", { name: /^1 cable/ })).toBeVisible();
  await expect(async () => {
    await page.goto("/");
    await expect(link).toHaveText(called);
  }).toPass();
  await page.goto("/desk");
  await page.getByRole("button", { name: `Forget the search ${called}` }).click();
  await expect(page.getByText(called)).toHaveCount(0);
});

test("the desk is taken along as a file and taken in again", async ({ page }) => {
  await page.goto(`/cable/${TWIN}`);
  await hydrated(page);
  const done = page.getByRole("button", { name: "Done" });
  if ((await done.getAttribute("aria-pressed")) === "false") await done.click();
  await expect(done).toHaveAttribute("aria-pressed", "true");
  const document = await (await page.request.get("/api/v1/desk")).body();
  await page.goto("/desk");
  const file = { name: "desk.json", mimeType: "application/json", buffer: document };
  await page.getByLabel("Take in such a JSON file").setInputFiles([file]);
  await page.getByRole("button", { name: "Take in", exact: true }).click();
  await expect(page.locator(".notice")).toContainText("0 added, 0 changed");
  const bad = { ...file, buffer: Buffer.from("{") };
  await page.getByLabel("Take in such a JSON file").setInputFiles([bad]);
  await page.getByRole("button", { name: "Take in", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("The file is no JSON");
  const table = await (await page.request.get("/api/v1/desk?format=csv")).text();
  expect(table).toContain(`standing,${TWIN}`);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("a cable is marked, noted, collected and corrected by forms that come back", async ({
    page,
  }) => {
    const said = title("By hand");
    await page.goto(`/cable/${TWIN}`);
    const later = page.getByRole("button", { name: "Read later" });
    const before = await later.getAttribute("aria-pressed");
    await later.click();
    await expect(page).toHaveURL(`/cable/${TWIN}`);
    await expect(later).toHaveAttribute("aria-pressed", before === "true" ? "false" : "true");

    await page.goto(`/cable/${TWIN}/note?at=p7`);
    await page.getByLabel("Your note").fill(said);
    await page.getByRole("button", { name: "Keep" }).click();
    await expect(page).toHaveURL(`/cable/${TWIN}#p7`);
    const note = page.locator("#p7 .own-note").filter({ hasText: said });
    await note.getByText("Edit").click();
    await note.getByRole("button", { name: "Take away this note" }).click();
    await expect(page.locator(".own-note").filter({ hasText: said })).toHaveCount(0);

    await page.getByText(/^(Add to a collection|In \d+ collections?)$/).click();
    await page.getByLabel("A new collection, called").fill(said);
    await page.getByRole("button", { name: "Begin" }).click();
    await expect(page).toHaveURL(`/cable/${TWIN}`);
    await page.goto("/desk");
    await page.getByRole("link", { name: said }).click();
    await page.getByText("Title and purpose").click();
    await page.getByRole("button", { name: "Take the collection away" }).click();
    await expect(page).toHaveURL("/desk");

    await page.goto(`/cable/${TWIN}/correct`);
    await page.locator("#signer").getByLabel("It should say").fill("BRANDT");
    await page.getByRole("button", { name: "Correct the signer" }).click();
    await expect(page).toHaveURL(`/cable/${TWIN}/correct#signer`);
    await page.getByRole("button", { name: "Undo the correction of the signer" }).click();
    await expect(page.locator(".corrected")).toHaveCount(0);
    await page.locator("#declassify").getByLabel("It should say").fill("never");
    await page.getByRole("button", { name: "Correct the day of declassification" }).click();
    await expect(page.getByRole("alert")).toContainText("There is no such day");
  });

  test("what came for a saved search stays new until its reader says that it was seen", async ({
    page,
  }) => {
    const { word, file } = newWord();
    const called = title("My words");
    await page.goto(`/search?q=${word}`);
    await page.getByText("Save this search").click();
    await page.getByLabel("Called").fill(called);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await bringIn(page, file);
    await page.goto("/");
    const link = page.locator(".saved__one", { hasText: called });
    await link.getByRole("link").click();
    await expect(link).toContainText("1 new");
    await page.reload();
    await expect(link).toContainText("1 new");
    await link.getByRole("button", { name: "I have seen them" }).click();
    await expect(page.getByRole("heading", { name: /^1 cable/ })).toBeVisible();
    await expect(link).toHaveText(called);
  });
});
