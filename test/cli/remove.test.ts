import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { receivedOf } from "../contract/build.ts";
import { folderFor, reftel } from "./reftel.ts";

const telegram = (serial: number): Uint8Array =>
  receivedOf({
    mrn: `09ASTANA${serial}`,
    banner: "CONFIDENTIAL",
    body: [{ kind: "paragraph", mark: "C", text: `A lantern, and w${serial}x.` }],
  }).bytes;

test("what was imported by mistake is taken out with a reason, listed, and can come again", (context) => {
  const folder = folderFor(context);
  const archive = join(folder, "archive");
  const at = ["--archive", archive];
  for (const serial of [1, 2, 3]) writeFileSync(join(folder, `${serial}.txt`), telegram(serial));
  const take = (serial: number, source: string) =>
    reftel(["import", join(folder, `${serial}.txt`), "--source", source, ...at]);
  for (const [serial, source] of [
    [1, "right"],
    [2, "wrong"],
    [3, "wrong"],
  ] as const)
    assert.equal(take(serial, source).exit, 0);
  const found = (): number =>
    JSON.parse(reftel(["search", "lantern", "--json", ...at]).out).totals.cables;

  const because = ["--reason", "Another's files."];
  const one = reftel(["remove", "ASTANA 2", ...because, ...at]);
  assert.equal(one.exit, 0, one.err);
  assert.match(
    one.out,
    /^ASTANA 2: 1 text taken out, 1 telegram no longer held\. Another's files\./,
  );
  assert.match(one.out, /09ASTANA2@[0-9a-f]{6} from wrong, .*2\.txt/);
  assert.match(one.out, /of the disk were given back/);
  assert.equal(found(), 2);

  const again = reftel(["remove", "09ASTANA2", ...because, ...at]);
  assert.equal(again.exit, 1);
  assert.match(again.err, /09ASTANA2 is not in this archive/);

  const source = reftel(["remove", "--source", "wrong", ...because, "--later", "--json", ...at]);
  const report = JSON.parse(source.out);
  assert.deepEqual(
    [report.cables, report.copies, report.taken.length, report.bytesGivenBack],
    [1, 1, 1, null],
  );
  assert.equal(found(), 1);

  const listed = reftel(["remove", "--list", ...at]);
  assert.equal(listed.exit, 0);
  assert.match(listed.out, /ASTANA 2: 1 text[^]*The source wrong: 1 text/);

  assert.equal(take(2, "right").exit, 0);
  assert.equal(found(), 2);
});

test("without a reason, or without a name, nothing is taken out", (context) => {
  const archive = join(folderFor(context), "archive");
  for (const [args, said] of [
    [["remove", "09ASTANA1"], /--reason/],
    [["remove", "09ASTANA1", "--reason", " "], /--reason/],
    [["remove", "--reason", "x"], /what to take out/],
    [["remove", "09ASTANA1", "--source", "x", "--reason", "x"], /what to take out/],
    [["remove", "09ASTANA1@xyz", "--reason", "x"], /hash/],
  ] as const) {
    const { exit, err } = reftel([...args, "--archive", archive]);
    assert.equal(exit, 2, err);
    assert.match(err, said);
  }
  const absent = reftel(["remove", "09ASTANA1", "--reason", "x", "--archive", archive]);
  assert.equal(absent.exit, 3);
});
