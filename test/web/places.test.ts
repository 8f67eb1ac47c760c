import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { importInto } from "reftel/archive";
import { openReftel, type Reftel } from "reftel/reftel";
import { beginServing } from "reftel/serve";
import { twin } from "../browser/given.ts";
import { ROUTES } from "../browser/pages.ts";
import { english } from "../../web/src/text/english.ts";
import { rendered } from "./rendering.ts";

const folder = mkdtempSync(join(tmpdir(), "reftel-places-"));
let reftel: Reftel;

before(async () => {
  reftel = await openReftel({ folder: join(folder, "archive"), create: true, purpose: "test" });
  const files = Array.from({ length: 1200 }, (_, at) => ({
    file: `box-${at}.txt`,
    bytes: async () => twin.buffer,
  }));
  await importInto(reftel.archive, files, { source: "boxes", vocabulary: reftel.vocabulary });
  beginServing(reftel);
});

after(async () => {
  await reftel[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

test("a text that was found in a thousand places has some of them on its page, and says how many more there are", async () => {
  const { hits } = await reftel.archive.search(reftel.reader, { kind: "everything" }, "");
  const page = await rendered(ROUTES, `/cable/${hits[0]?.mrn}`, english);
  const named = new Set([...page.matchAll(/box-\d+\.txt/g)].map(([file]) => file));
  assert.ok(named.size > 0 && named.size < 20, String(named.size));
  assert.match(page, new RegExp(`and ${(1200 - named.size).toLocaleString("en-US")} more places`));
});
