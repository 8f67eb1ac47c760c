import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse as parseCsv } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { readBytes } from "./read-fixture.ts";

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../fixtures/sources", name), "utf8");

const inUtf16 = (text: string, order: "le" | "be"): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};

const textsOf = async (table: string | Uint8Array): Promise<readonly string[]> => {
  const items = await readBytes(Buffer.from(table));
  return items.map((item) => (item.kind === "text" ? item.text.text : item.fault.code));
};

/** What is kept of each row gives that row again, and nothing else. */
const keepsRows = async (table: string | Uint8Array): Promise<void> => {
  for (const item of await readBytes(Buffer.from(table))) {
    assert.ok(item.kind === "text");
    assert.deepEqual(await textsOf(item.text.bytes), [item.text.text]);
  }
};

const release = fixture("csv/clean/three-rows.csv");
const cells: string[][] = parseCsv(release, { escape: "\\" });

/** The release as a spreadsheet writes it again: quotes doubled, and only where they are needed. */
const written = (delimiter: string): string =>
  stringify(cells, { delimiter, record_delimiter: "\r\n", quoted_match: /\n/ });

test("the release's table is read in UTF-16, too", async () => {
  for (const order of ["le", "be"] as const) {
    const table = inUtf16(release, order);
    assert.deepEqual(await textsOf(table), await textsOf(release), order);
    await keepsRows(table);
    const [item] = await readBytes(table);
    assert.equal(item?.kind === "text" && item.text.decoding, `utf-16${order}`);
  }
});

test("the release's table is read as a spreadsheet writes it: other signs between its cells, and a line that names them", async () => {
  const texts = await textsOf(release);
  assert.equal(texts.length, 3);
  for (const delimiter of [",", ";", "\t", "|"]) {
    for (const table of [
      written(delimiter),
      `\uFEFF${written(delimiter)}`,
      `sep=${delimiter}\r\n${written(delimiter)}`,
      inUtf16(`sep=${delimiter}\r\n${written(delimiter)}`, "le"),
    ]) {
      assert.deepEqual(await textsOf(table), texts, JSON.stringify(delimiter));
      await keepsRows(table);
    }
  }
  const [item, , last] = await readBytes(Buffer.from(`sep=;\n${written(";")}`));
  assert.deepEqual(
    [item, last].map((one) => one?.kind === "text" && one.text.place),
    ["row 1", "row 3"],
  );
});

test("a row of eight cells that is none of the release's makes no table of a text", async () => {
  for (const text of [
    "1,2,3,4,5,6,7,8\n",
    "1,2009-11-17 11:10,LONDON,Embassy London,CONFIDENTIAL,,x,y\n",
    "sep=;\nno table\n",
  ])
    assert.deepEqual(await textsOf(text), ["telegram.none"], text);
});

test("a row of the release that has a cell too few is told so, and takes no other with it", async () => {
  const [first = [], second = [], third = []] = cells;
  const table = stringify([first, second.slice(0, 7), third], { delimiter: ";" });
  const [whole] = await textsOf(release);
  const [one, two, three] = await readBytes(Buffer.from(table));
  assert.equal(one?.kind === "text" && one.text.text, whole);
  assert.ok(two?.kind === "fault");
  assert.equal(two.fault.code, "csv.columns");
  assert.deepEqual(await textsOf(two.fault.bytes), ["csv.columns"]);
  assert.equal(three?.kind, "text");
});

test("a table of records is read behind the line in which a spreadsheet names the sign between its cells", async () => {
  const records = fixture("table/clean/records.csv");
  const texts = await textsOf(records);
  assert.ok(texts.length > 1);
  const rows: string[][] = parseCsv(records, { relax_quotes: true });
  for (const [delimiter, table] of [
    [",", records],
    [";", stringify(rows, { delimiter: ";" })],
    ["^", stringify(rows, { delimiter: "^" })],
  ] as const) {
    for (const end of ["\n", "\r\n"]) {
      const named = `sep=${delimiter}${end}${table}`;
      assert.deepEqual(await textsOf(named), texts, delimiter);
      assert.deepEqual(await textsOf(inUtf16(named, "le")), texts, delimiter);
    }
  }
});

test("a table is known by its header where a column has no name but what a program calls it", async () => {
  const records = fixture("table/clean/records.csv");
  const texts = await textsOf(records);
  const [header = [], ...rows]: string[][] = parseCsv(records);
  for (const name of ["Unnamed: 0", "Drafter's Office", "Date & Time", "Case No.:"]) {
    const table = stringify([[name, ...header], ...rows.map((row, at) => [String(at), ...row])]);
    const found = await textsOf(table);
    assert.equal(found.length, texts.length, name);
    assert.ok(
      found.every((text) => text.startsWith("Taken from: aad\n")),
      name,
    );
  }
  for (const text of ["Text, for the record: see below\nMore\n", "Message, to: the desk\nMore\n"])
    assert.deepEqual(await textsOf(text), ["telegram.none"], text);
});

test("where no column of records is known as that of their texts, that is said", async () => {
  const [item] = await readBytes(
    Buffer.from('Document Number,Words\n1975VALLET01187,"EXERCISE"\n1975VALLET01188,"EXERCISE"\n'),
  );
  assert.ok(item?.kind === "fault");
  assert.equal(item.fault.code, "record.noText");
  assert.match(
    item.fault.message,
    /names 1975VALLET01187, and no column .* Call that column "text"/,
  );
});

test("a moment on a clock of twelve hours is read with its half of the day", async () => {
  const created = async (printed: string): Promise<string | null | undefined> => {
    const [row = []] = cells;
    const [item] = await readBytes(
      Buffer.from(stringify([row.with(1, printed)], { delimiter: ";" })),
    );
    return item?.kind === "text" ? item.text.telegram.card?.created : null;
  };
  assert.equal(await created("11/17/2009 1:10 PM"), "2009-11-17T13:10:00Z");
  assert.equal(await created("11/17/2009 1:10:30 AM"), "2009-11-17T01:10:00Z");
  assert.equal(await created("11/17/2009 12:10 PM"), "2009-11-17T12:10:00Z");
  assert.equal(await created("11/17/2009 12:10 AM"), "2009-11-17T00:10:00Z");
  assert.equal(await created("11/17/2009 13:10"), "2009-11-17T13:10:00Z");
});
