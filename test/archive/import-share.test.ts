import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeZip } from "client-zip";
import { generate } from "../../demo/generate.ts";
import { bytesOfAll, importInto, walkPaths, withShare } from "../../src/archive/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const folder = mkdtempSync(join(tmpdir(), "reftel-share-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const texts = [...generate({ seed: 5, cables: 300, mode: "clean" })];

/** The shares told while inputs are taken in, each with how many telegrams were stored then. */
const sharesOf = async (
  inputs: Parameters<typeof withShare>[0],
  bytes: number,
): Promise<readonly number[]> => {
  const shares: number[] = [];
  const report = await importInto(
    openMemoryArchive(),
    withShare(inputs, bytes, (share) => shares.push(share)),
    { source: "test", vocabulary: builtIn, batch: 50 },
  );
  assert.equal(report.failed, 0);
  assert.ok(report.read >= 300, `${report.read}`);
  return shares;
};

const rises = (shares: readonly number[]): void => {
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => a - b),
  );
  assert.equal(shares.at(-1), 1);
};

test("the share of an import goes by bytes: a long file behind short ones is most of it", async () => {
  texts.slice(0, 10).forEach((text, at) => writeFileSync(join(folder, `a${at}.txt`), text));
  writeFileSync(join(folder, "z-log.txt"), texts.slice(10).join("\nNNNN\n\n"));
  const bytes = await bytesOfAll(await walkPaths([folder]));
  assert.equal(
    bytes,
    Buffer.byteLength(texts.join("")) + "\nNNNN\n\n".length * (texts.length - 11),
  );
  const shares = await sharesOf(await walkPaths([folder]), bytes);
  rises(shares);
  assert.ok(shares[9]! < 0.1, `${shares[9]} behind ten of eleven files`);
  assert.ok(shares.some((share) => share > 0.3 && share < 0.9));
});

test("of what is in memory the share is told within a file, and of an archive within its members", async () => {
  const log = new TextEncoder().encode(texts.join("\nNNNN\n\n"));
  const packed = new Uint8Array(
    await new Response(
      makeZip(texts.map((text, at) => ({ name: `${at}.txt`, input: text }))),
    ).arrayBuffer(),
  );
  for (const bytes of [log, packed]) {
    const shares = await sharesOf([{ file: "sent", bytes: async () => bytes }], bytes.length);
    rises(shares);
    assert.ok(shares.some((share) => share > 0.2 && share < 0.8));
  }
});
