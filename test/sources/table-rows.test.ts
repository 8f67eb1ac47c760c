import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { twin } from "../../demo/index.ts";
import { contentOf, readSource } from "../../src/sources/index.ts";
import { rowsIn, type Row } from "../../src/sources/table/rows.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { runs } from "../runs.ts";
import { readBytes } from "./read-fixture.ts";

const layout = (escape: '"' | "\\") =>
  ({ delimiter: ",", escape, names: ["number", "date", "text"] }) as const;

const rowsOf = (pieces: readonly string[], escape: '"' | "\\" = '"'): Promise<Row[]> =>
  Array.fromAsync(
    rowsIn(
      (async function* all() {
        yield* pieces;
      })(),
      layout(escape),
    ),
  );

const rawOf = (row: Row): string => (row.kind === "tooLong" ? "" : row.raw);

const signs = fc
  .array(fc.constantFrom('"', '""', '\\"', ",", ",", "\n", "\r\n", "a", "b c", "\\", "1,2,"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

test("law: of any text nothing is lost, and it does not matter how it came", async () => {
  await fc.assert(
    fc.asyncProperty(
      signs,
      fc.array(fc.nat(60), { maxLength: 4 }),
      fc.constantFrom('"' as const, "\\" as const),
      async (text, cuts, escape) => {
        const rows = await rowsOf([text], escape);
        const left = rows.map(rawOf).join("").replaceAll(/\s/g, "");
        assert.equal(left, text.replaceAll(/\s/g, ""));
        const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((place, at) => text.slice(places[at], place));
        // A piece ends at a line's end, as `decoded` cuts them; a line's end is not torn.
        if (!pieces.some((piece) => piece.endsWith("\r")))
          assert.deepEqual(await rowsOf(pieces, escape), rows);
      },
    ),
    { numRuns: runs(1000) },
  );
});

test("law: rows before and behind one with a stray quote are read as they are", async () => {
  const cell = fc.constantFrom("x", 'say "yes", sir', "two\nlines", "", "a,b");
  const quoted = (value: string): string =>
    /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const row = fc.tuple(fc.nat(99), cell);
  const stray = fc.constantFrom('"7,d,x', '7,"d,x', '7,d,"x', '7,d,"x" y', '7,"d"e,"x');
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 5 }),
      stray,
      fc.array(row, { minLength: 1, maxLength: 5 }),
      async (before, broken, behind) => {
        const line = ([number, text]: readonly [number, string]): string =>
          `${number},1 JAN,${quoted(text)}\n`;
        const text = `${before.map(line).join("")}${broken}\n${behind.map(line).join("")}`;
        const rows = await rowsOf([text]);
        const wanted = [...before, ...behind].map(([number, value]) => [
          String(number),
          "1 JAN",
          value,
        ]);
        const found = rows.flatMap((one) => (one.kind === "row" ? [one.fields] : []));
        for (const one of wanted)
          assert.ok(
            found.some((other) => other.join("|") === one.join("|")),
            one.join("|"),
          );
        assert.equal(rows.length, before.length + 1 + behind.length);
      },
    ),
    { numRuns: runs(500) },
  );
});

test("a text of nothing but quotes takes time that grows with its length", async () => {
  for (const line of ['1,"a\n', '"\n', '1,"a"b\n', "1,2\n"])
    assert.ok((await rowsOf([line.repeat(50_000)])).length > 0);
});

test("a row past the limit is passed over, and what is behind it is found again", async () => {
  const long = `1,"${"text without an end\n".repeat(600_000)}`;
  const pieces = [];
  for (let at = 0; at < long.length; at += 1_000_000) pieces.push(long.slice(at, at + 1_000_000));
  const rows = await rowsOf(["0,d,x\n", ...pieces, '2,d,"y"\n3,d,z\n']);
  assert.deepEqual(
    rows.map((row) => (row.kind === "row" ? row.fields.join() : row.kind)),
    ["0,d,x", "tooLong", "2,d,y", "3,d,z"],
  );
});

test("a table is read at any length as UTF-16, and where carriage returns end its rows", async () => {
  const row = (end: string) => `09PORTESPERANCE1174,"${twin().replaceAll('"', '""')}"${end}`;
  for (const end of ["\n", "\r\n", "\r"]) {
    const times = Math.ceil((1.5 * 1024 * 1024) / row(end).length);
    const text = `mrn,body${end}${row(end).repeat(times)}`;
    const wide = Buffer.from(`\uFEFF${text}`, "utf16le");
    for (const bytes of [wide, Buffer.from(wide).swap16(), Buffer.from(text)]) {
      const items = await readBytes(bytes);
      assert.equal(items.length, times);
      for (const item of items)
        assert.ok(item.kind === "text" && item.text.text.endsWith(twin().trimEnd() + "\n"));
    }
  }
});

test("a row that carriage returns end is kept so that it is that row again", async () => {
  const [row] = await readBytes(Buffer.from("mrn,body\rA,one\ntwo\rB,three\r"));
  assert.ok(row?.kind === "fault");
  assert.deepEqual(
    (await readBytes(row.fault.bytes)).map((one) => one.kind === "fault" && one.fault.code),
    ["telegram.none"],
  );
});

test("a row of the release that is a little longer than is taken is called that, and those around it are read", async () => {
  const cells = (number: number, text: string) => [
    number,
    "10/22/2009 9:40",
    `09PORTESPERANCE${number}`,
    "Embassy",
    "SECRET",
    "",
    "",
    text,
  ];
  const row = (number: number, text: string) =>
    `${cells(number, text)
      .map((cell) => `"${cell}"`)
      .join(",")}\n`;
  const lines = "EXERCISE EXERCISE EXERCISE\n".repeat(320_000);
  const text = twin().replaceAll('"', "'");
  const table = Buffer.from(row(1, text) + row(2, lines) + row(3, text) + row(4, lines));
  const items = await Array.fromAsync(readSource(contentOf(table), builtIn));
  assert.deepEqual(
    items.map((item) => (item.kind === "text" ? item.text.place : item.fault.code)),
    ["row 1", "csv.rowTooLong", "row 3", "csv.rowTooLong"],
  );
});
