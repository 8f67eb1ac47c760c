import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { SourceItem } from "../../src/sources/index.ts";
import { coverFault } from "../../src/telegram/index.ts";
import { runs } from "../runs.ts";
import { readBytes, shown } from "./read-fixture.ts";

const root = join(import.meta.dirname, "../fixtures/sources");
const TROUBLES = new Set(["clean", "malformed", "truncated", "hostile"]);

const fixtures = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith(".json"))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

const textOrCode = (item: SourceItem): string =>
  item.kind === "text" ? item.text.text : item.fault.code;

test("there are fixtures, and each lies under its format and trouble", () => {
  assert.ok(fixtures.length > 10, `${fixtures.length} fixtures`);
  for (const file of fixtures) {
    const [, trouble = ""] = relative(root, file).split("/");
    assert.ok(TROUBLES.has(trouble), file);
  }
});

for (const file of fixtures) {
  const name = relative(root, file);
  const bytes = new Uint8Array(readFileSync(file));

  test(`${name} gives what stands beside it`, async () => {
    const found = (await readBytes(bytes)).map(shown);
    const golden = `${file}.json`;
    if (!existsSync(golden)) {
      writeFileSync(golden, `${JSON.stringify(found, null, 1)}\n`);
      assert.fail(`${golden} was not there; it was written: read it, then commit it.`);
    }
    assert.deepEqual(JSON.parse(JSON.stringify(found)), JSON.parse(readFileSync(golden, "utf8")));
  });

  test(`${name}: what is kept of each text, read again, gives that text and no other`, async () => {
    const all = await readBytes(bytes);
    for (const item of all) {
      if (item.kind === "text") {
        const { text, telegram } = item.text;
        assert.equal(coverFault(text, telegram.parts), null);
        const again = await readBytes(item.text.bytes);
        assert.deepEqual(
          again.map(textOrCode),
          // What cannot be parted (a page, a PDF) is kept whole with each text.
          item.text.bytes.length === bytes.length ? all.map(textOrCode) : [text],
        );
      } else if (item.fault.bytes.length > 0) {
        const again = await readBytes(item.fault.bytes);
        assert.deepEqual(
          again.map((one) => (one.kind === "fault" ? one.fault.code : "text")),
          [item.fault.code],
        );
        // Else it would be kept anew each time it is tried again.
        const [kept] = again;
        assert.ok(
          kept?.kind === "fault" && Buffer.compare(kept.fault.bytes, item.fault.bytes) === 0,
        );
        assert.match(item.fault.message, /^[A-Z].*\.$/);
      }
    }
  });
}

test("damaged fixtures give texts or faults, and never throw", async () => {
  const all = fixtures.map((file) => new Uint8Array(readFileSync(file)));
  const damage = fc.record({
    bytes: fc.constantFrom(...all),
    from: fc.nat(100),
    length: fc.nat(100),
    into: fc.uint8Array({ maxLength: 8 }),
    cut: fc.integer({ min: 50, max: 100 }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ bytes, from, length, into, cut }) => {
      const at = Math.floor((bytes.length * from) / 100);
      const damaged = Buffer.concat([
        bytes.subarray(0, at),
        into,
        bytes.subarray(at + length, Math.floor((bytes.length * cut) / 100)),
      ]);
      const items = await readBytes(damaged);
      assert.ok(items.length > 0);
    }),
    { numRuns: runs(100) },
  );
});
