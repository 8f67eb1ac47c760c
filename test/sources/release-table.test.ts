import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse as parseCsv } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { readBytes } from "./read-fixture.ts";

const release = readFileSync(
  join(import.meta.dirname, "../fixtures/sources/csv/clean/three-rows.csv"),
  "utf8",
);
const cells: string[][] = parseCsv(release, { escape: "\\" });

const textsOf = async (table: string | Uint8Array): Promise<readonly string[]> => {
  const items = await readBytes(Buffer.from(table));
  return items.map((item) => (item.kind === "text" ? item.text.text : item.fault.code));
};

/** The telegrams of a table are the release's own, and what is kept of each row gives it again. */
const givesTheRelease = async (table: string, what: string): Promise<void> => {
  assert.deepEqual(await textsOf(table), await textsOf(release), what);
  for (const item of await readBytes(Buffer.from(table))) {
    assert.ok(item.kind === "text");
    assert.deepEqual(await textsOf(item.text.bytes), [item.text.text], what);
  }
};

test("rows of the release with all cells in quotes, and quotes in them doubled, are read", async () => {
  assert.ok(cells.some((row) => row.some((cell) => cell.includes('"'))));
  await givesTheRelease(stringify(cells, { quoted: true }), "doubled");
});

test("blank lines between the rows of the release are no part of a row", async () => {
  const doubled = stringify(cells, { quoted: true });
  for (const between of ["\n\n", "\r\n\r\n\r\n", "\r\r\n"])
    for (const table of [release, doubled]) {
      const parted = table.replaceAll(/"\r?\n(?="\d)/g, `"${between}`);
      await givesTheRelease(`${parted}${between}`, JSON.stringify(between));
    }
  await givesTheRelease(`\n\n${release}`, "before the first");
});

test("of a piece of the release that begins within a row all whole rows are read, and the rest of the row before is a fault", async () => {
  const [, second, third] = await textsOf(release);
  const piece = release.slice(release.indexOf("\n"));
  const [cut, ...rows] = await readBytes(Buffer.from(piece.slice(40)));
  assert.ok(cut?.kind === "fault");
  assert.deepEqual([cut.fault.code, cut.fault.place], ["csv.quote", "row 1"]);
  assert.match(cut.fault.message, /begins within a row/);
  assert.deepEqual(
    rows.map((item) => item.kind === "text" && [item.text.place, item.text.text]),
    [
      ["row 2", second],
      ["row 3", third],
    ],
  );
});
