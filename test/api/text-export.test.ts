import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { test } from "node:test";
import yauzl from "yauzl";
import { zipOf } from "../../src/api/index.ts";
import { importInto } from "../../src/archive/index.ts";
import { readerAs, readingRoom, type Reader } from "../../src/clearance/index.ts";
import { parseQuery } from "../../src/query/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const twin = readFileSync(join(import.meta.dirname, "../../demo/twin.txt"), "utf8");
const another = twin.replaceAll("001174", "001175").replaceAll("00001174", "00001175");

const archive = openMemoryArchive();
await importInto(
  archive,
  [twin, another].map((text, at) => ({
    file: `${at}.txt`,
    bytes: async () => new TextEncoder().encode(text),
  })),
  { source: "test", vocabulary: builtIn },
);

const bytesOf = async (reader: Reader, typed: string): Promise<Buffer> => {
  const read = parseQuery(typed);
  assert.ok(read.kind === "query");
  const stream = zipOf(archive, reader, archive.hits(reader, read.query));
  return Buffer.concat(await Array.fromAsync(stream));
};

/** Names and texts of a zip, by another program's reader. */
const filesOf = async (bytes: Buffer): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  const zip = await yauzl.fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await textOf(await zip.openReadStreamPromise(entry)));
  return files;
};

test("a result comes as a zip of its cables' texts, each once", async () => {
  const files = await filesOf(await bytesOf(readingRoom, ""));
  assert.equal(files.size, 2);
  for (const [name, text] of files) {
    assert.match(name, /^09[A-Z]+117[45]\.txt$/);
    assert.equal(text, name.endsWith("4.txt") ? twin : another);
  }
});

test("the same result gives the same bytes", async () => {
  assert.deepEqual(await bytesOf(readingRoom, "EXERCISE"), await bytesOf(readingRoom, "EXERCISE"));
});

test("a text in the zip holds what its reader sees and no more", async () => {
  const answer = readerAs("UNCLASSIFIED");
  assert.ok(answer.kind === "reader");
  const [text = ""] = (await filesOf(await bytesOf(answer.reader, ""))).values();
  assert.ok(text.length > 0 && text.length < twin.length / 2);
  assert.doesNotMatch(text, /\((?:S|C)\)/);
});

test("a result without cables is an empty zip", async () => {
  assert.equal((await filesOf(await bytesOf(readingRoom, "nowhereword"))).size, 0);
});
