import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readingRoom } from "../../src/clearance/index.ts";
import type { Archive, Received } from "../../src/archive/index.ts";
import { openSqliteArchive } from "../../src/store/sqlite/index.ts";
import { read } from "../contract/archive.ts";
import { receivedOf } from "../contract/build.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-removal-"));
after(() => rmSync(folders, { recursive: true, force: true }));

const count = async (archive: Archive, text: string): Promise<number> =>
  (await archive.search(readingRoom, read(text), text)).totals.cables;

/** Words that do not compress well, so that space can be seen to come back. */
const noise = (serial: number, words: number): string => {
  let state = serial * 2_654_435_761;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return `q${state.toString(36)}`;
  }).join(" ");
};

const telegram = (serial: number, source: string, words = 400): Received =>
  receivedOf(
    {
      mrn: `09ASTANA${serial}`,
      banner: "SECRET",
      body: [{ kind: "paragraph", mark: "S", text: `Lantern. ${noise(serial, words)}` }],
    },
    source,
  );

const remove = (archive: Archive, source: string) =>
  archive.remove(readingRoom, {
    what: { kind: "source", source },
    reason: "Sent here by mistake.",
    at: "2026-11-28T12:00:00Z",
  });

const held = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

test("tidied, the files have no trace of what was taken out, and the space comes back", async () => {
  const folder = mkdtempSync(join(folders, "tidy-"));
  const archive = await openSqliteArchive(folder);
  for (let serial = 1; serial <= 30; serial += 1)
    await archive.put([telegram(serial, serial % 3 === 0 ? "stays" : "goes", 2500)]);
  // Words are kept as they are in the dictionary, so one of them is a trace that plain bytes show.
  await archive.put([
    receivedOf({ mrn: null, body: [{ kind: "paragraph", text: "Zyxwvutsr." }] }, "goes"),
  ]);
  await archive.tidy();
  assert.ok(held(folder).includes("zyxwvutsr"));
  assert.equal((await remove(archive, "goes")).kind, "removed");
  const { before, after: left } = await archive.tidy();
  assert.ok(left < before * 0.6, `${before} bytes, then ${left}`);
  assert.ok(!held(folder).includes("zyxwvutsr"));
  assert.equal(await count(archive, "lantern"), 10);
  await archive.close();
});

test("numbers of what was taken out are not given again", async () => {
  const folder = mkdtempSync(join(folders, "numbers-"));
  const archive = await openSqliteArchive(folder);
  await archive.put([telegram(1, "one"), telegram(2, "two")]);
  const listing = archive.hits(readingRoom, read("lantern"))[Symbol.asyncIterator]();
  const first = await listing.next();
  assert.ok(first.done !== true);
  const [gone, other] = first.value.mrn === "09ASTANA1" ? ["two", 2] : ["one", 1];
  const another = await openSqliteArchive(folder);
  await remove(another, gone);
  await another.put([telegram(7, "three")]);
  // The list was made before; what it named is gone, and nothing else stands in its place.
  assert.equal((await listing.next()).done, true, String(other));
  assert.equal(await count(archive, "lantern"), 2);
  await another.close();
  await archive.close();
});

test("a process that reads sees what another takes out, in segments that it has open", async () => {
  const folder = mkdtempSync(join(folders, "two-"));
  const archive = await openSqliteArchive(folder);
  await archive.put([telegram(1, "one", 5), telegram(2, "two", 5), telegram(3, "one", 5)]);
  const reading = await openSqliteArchive(folder, { readOnly: true });
  assert.equal(await count(reading, "lantern"), 3);
  await remove(archive, "two");
  assert.equal(await count(reading, "lantern"), 2);
  assert.equal((await reading.cable(readingRoom, "09ASTANA2")).kind, "absent");
  await archive.tidy();
  assert.equal(await count(reading, "lantern"), 2);
  await remove(archive, "one");
  assert.equal(await count(reading, "lantern"), 0);
  assert.equal((await reading.stats(readingRoom)).cables, 0);
  await archive.tidy();
  assert.equal(await count(reading, ""), 0);
  await reading.close();
  await archive.close();
});
