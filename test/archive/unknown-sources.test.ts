import assert from "node:assert/strict";
import { before, test } from "node:test";
import { unknownSources } from "../../src/archive/index.ts";
import { readingRoom, type Reader } from "../../src/clearance/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { as, read } from "../contract/archive.ts";
import { receivedOf, type Sketch } from "../contract/build.ts";

const archive = openMemoryArchive();

const sketch = (mrn: string, mark: "U" | "S"): Sketch => ({
  mrn,
  banner: mark === "U" ? "UNCLASSIFIED" : "SECRET",
  subject: null,
  body: [{ kind: "paragraph", mark, text: `The clock of ${mrn} stands still.` }],
});

before(async () => {
  await archive.put([
    receivedOf(sketch("09ASTANA1", "U"), "release"),
    receivedOf(sketch("09ROME2", "S"), "vault"),
  ]);
});

const said = async (text: string, reader: Reader = readingRoom) => {
  const query = read(text);
  const answer = await archive.search(reader, query, text);
  return (await unknownSources(archive, reader, query, answer)).map((one) => [
    text.slice(one.span.start, one.span.end),
    one.suggestion,
    one.message,
  ]);
};

test("a source that nothing came from is told with the nearest, or with those that there are", async () => {
  assert.deepEqual(await said("clock source:Release"), [
    ["source:Release", "source:release", 'No cable here is of the source "Release".'],
  ]);
  assert.deepEqual(await said("NOT source:(release OR vault) OR source:wiki"), [
    ["source:wiki", null, 'No cable here is of the source "wiki". Sources are release, vault.'],
  ]);
  assert.deepEqual(await said("source:release lantern"), []);
  assert.deepEqual(await said("source:(release OR wiki)"), []);
});

test("a source of which a reader sees no cable is as one that is not there", async () => {
  assert.deepEqual(await said("source:vault", as("U")), [
    ["source:vault", null, 'No cable here is of the source "vault". Sources are release.'],
  ]);
  assert.deepEqual(await said("source:vaults", as("U")), [
    ["source:vaults", null, 'No cable here is of the source "vaults". Sources are release.'],
  ]);
});
