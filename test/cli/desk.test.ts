import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeNote, setStanding, correct } from "../../src/desk/index.ts";
import { openReftel } from "../../src/reftel.ts";
import { receivedOf } from "../contract/build.ts";
import { folderFor, reftel } from "./reftel.ts";

const telegram = (serial: number): Uint8Array =>
  receivedOf({
    mrn: `09ASTANA${serial}`,
    banner: "CONFIDENTIAL",
    subject: { text: "A HARBOR", mark: "U" },
    body: [{ kind: "paragraph", mark: "C", text: `A lantern, and w${serial}x.` }],
  }).bytes;

test("the desk is taken out, in again elsewhere, backed up and restored; a removal says that it stays", async (context) => {
  const folder = folderFor(context);
  const archive = join(folder, "archive");
  const other = join(folder, "other");
  const file = join(folder, "1.txt");
  writeFileSync(file, telegram(1));
  for (const at of [archive, other])
    assert.equal(reftel(["import", file, "--source", "one", "--archive", at]).exit, 0);
  {
    await using opened = await openReftel({ folder: archive, create: false, purpose: "test" });
    const { desk, reader } = opened;
    await setStanding(desk, reader, "09ASTANA1", "later");
    await makeNote(desk, reader, { name: "09ASTANA1", address: "p1", text: "My words" });
    await correct(desk, reader, "09ASTANA1", "subject", "A HARBOUR");
  }

  const exported = reftel(["desk", "export", "--archive", archive]);
  assert.equal(exported.exit, 0, exported.err);
  assert.equal(JSON.parse(exported.out).papers.length, 3);
  const table = reftel(["desk", "export", "--csv", "--archive", archive]).out;
  assert.match(table, /^kind,cable,.*\nstanding,09ASTANA1@/);

  const taken = reftel(["desk", "import", "-", "--archive", other], { input: exported.out });
  assert.equal(taken.exit, 0, taken.err);
  assert.match(taken.out, /^3 added, 0 changed/);
  assert.match(
    reftel(["desk", "import", "-", "--archive", other], { input: exported.out }).out,
    /3 as they were/,
  );
  const bad = reftel(["desk", "import", "-", "--archive", other], { input: "{" });
  assert.equal(bad.exit, 2);
  assert.match(bad.err, /is no JSON/);
  const absent = reftel(["desk", "import", join(folder, "none.json"), "--archive", other]);
  assert.match(absent.err, /There is no file .*none\.json/);
  assert.equal(reftel(["desk", "import", "-", "--archive", other], { input: "{}" }).exit, 1);
  assert.equal(reftel(["desk", "--archive", other]).exit, 2);

  const shown = JSON.parse(reftel(["show", "09ASTANA1", "--json", "--archive", other]).out);
  assert.equal(shown.subject.text, "A HARBOR");
  assert.equal(shown.corrections[0].value, "A HARBOUR");
  const written = reftel(["write", "-"], { input: JSON.stringify(shown) });
  assert.doesNotMatch(written.err, /corrections/);

  const copy = join(folder, "copy.db");
  assert.equal(reftel(["backup", copy, "--archive", archive]).exit, 0);
  const back = join(folder, "back");
  assert.equal(reftel(["restore", copy, "--archive", back]).exit, 0);
  assert.equal(reftel(["verify", "--rebuild", "--archive", back]).exit, 0);
  assert.equal(JSON.parse(reftel(["desk", "export", "--archive", back]).out).papers.length, 3);

  const removed = reftel(["remove", "09ASTANA1", "--reason", "Not ours.", "--archive", back]);
  assert.match(removed.out, /The reading room keeps 2 papers about it on its desk/);
  const left = reftel(["desk", "export", "--archive", back]).out;
  assert.match(left, /My words/);
  assert.doesNotMatch(left, /lantern|HARBO/);
});
