/** Real declassified samples beside the project, where they are: each in all its forms is one telegram. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Telegram } from "../../src/telegram/index.ts";
import { readBytes } from "./read-fixture.ts";

const corpus = join(import.meta.dirname, "../../../shared/corpus");
const skip = existsSync(corpus) ? false : "the samples are not beside this folder";

const telegramsOf = async (file: string): Promise<readonly Telegram[]> =>
  (await readBytes(new Uint8Array(readFileSync(join(corpus, file))))).map((item) =>
    item.kind === "text" ? item.text.telegram : assert.fail(`${file}: ${item.fault.message}`),
  );

/** What a telegram says, its places left out: they differ from one text of it to the other. */
const said = (telegram: Telegram, without: readonly string[] = []): unknown =>
  JSON.parse(
    JSON.stringify(telegram, (key, value) =>
      ["span", "spans", "provenance", "parts", "coverage", ...without].includes(key)
        ? undefined
        : value,
    ),
  );

test("each PDF gives the telegram of the text of its name, field by field", { skip }, async () => {
  const names = readdirSync(join(corpus, "nara-aad/pdf"));
  assert.equal(names.length, 9);
  for (const name of names) {
    const [fromPdf, ...more] = await telegramsOf(`nara-aad/pdf/${name}`);
    const [fromText] = await telegramsOf(`nara-aad/txt/${name.replace(".pdf", ".txt")}`);
    assert.ok(fromPdf && fromText && more.length === 0, name);
    assert.deepEqual(said(fromPdf), said(fromText), name);
  }
});

test("a page and a row of the release give the same telegram", { skip }, async () => {
  const rows = await telegramsOf("cablegate-csv/sample.csv");
  const beside = ["card", "format", "diagnostics"];
  for (const [at, page] of [
    "73TEHRAN7005.2011-skin.html",
    "75TEHRAN2069.2010-skin.html",
  ].entries()) {
    const [fromPage] = await telegramsOf(`wikileaks-html-declassified/${page}`);
    const fromRow = rows[at];
    assert.ok(fromPage && fromRow);
    assert.deepEqual(said(fromPage, beside), said(fromRow, beside));
    assert.deepEqual(fromPage.card?.created, fromRow.card?.created);
  }
});

test("a page of PlusD gives card, text and record", { skip }, async () => {
  const [telegram] = await telegramsOf("plusd-html/1974ATHENS02959_b.html");
  assert.equal(telegram?.format, "plusd");
  assert.equal(telegram.mrn, "74ATHENS2959");
  assert.equal(telegram.record?.attributes["Film Number"], "D740123-0751");
  assert.deepEqual(telegram.card?.tags, ["AMBATIELOS, ANTHONY", "GR", "KALOUDIS, NICK", "PINS"]);
  assert.equal(telegram.body.length, 2);
});

test("volumes give their telegrams, in both styles", { skip }, async () => {
  const [old] = await telegramsOf("frus-tei/sample-1948.xml");
  assert.equal(old?.card?.created, "1948-12-17T18:00:00Z");
  assert.equal(old.classification?.level, "TOP SECRET");
  const later = await telegramsOf("frus-tei/sample-volume.xml");
  assert.deepEqual(
    later.map(({ card }) => card?.identifier),
    ["frus1952-54Guat/d139", "frus1952-54Guat/d140"],
  );
  assert.deepEqual(
    later[0]?.body.map((item) => (item.kind === "paragraph" ? item.number : null)),
    [1, 2, 3],
  );
});
