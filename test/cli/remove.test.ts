import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { receivedOf } from "../contract/build.ts";
import { folderFor, reftel, root, traceIn } from "./reftel.ts";

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

test("a text that sections made together is taken out by them, and says so", (context) => {
  const folder = folderFor(context);
  const at = ["--archive", join(folder, "archive")];
  for (const number of [1, 2])
    writeFileSync(
      join(folder, `${number}.txt`),
      `R 171110Z NOV 09\nFM AMEMBASSY ASTANA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L SECTION 0${number} OF 02 ASTANA 000005\n\nEXERCISE EXERCISE EXERCISE\n\nSUBJECT: LANTERNS\n\n${number}. (C) Lantern ${number} was lit in the hall.\n`,
    );
  const sections = [1, 2].map((number) => join(folder, `${number}.txt`));
  assert.equal(reftel(["import", ...sections, ...at]).exit, 0);
  const remove = (name: string) => reftel(["remove", name, "--reason", "Not ours.", ...at]);
  const { copy } = JSON.parse(reftel(["show", "ASTANA 5", "--differences", "--json", ...at]).out);
  const made = remove(`ASTANA 5@${String(copy.hash).slice(0, 8)}`);
  assert.equal(made.exit, 1);
  const [, first = ""] =
    /was put together from the sections @([0-9a-f]{12}), @[0-9a-f]{12};/.exec(made.err) ?? [];
  assert.equal(remove(`ASTANA 5@${first}`).exit, 0);
  assert.match(remove(`ASTANA 5@${first}`).err, /is not in this archive/);
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

test("where there is no room to clear the files behind it, what was taken out is said to be", (context) => {
  const folder = folderFor(context);
  const archive = join(folder, "archive");
  const log = Array.from({ length: 300 }, (_, at) => Buffer.from(telegram(1000 + at)).toString());
  writeFileSync(join(folder, "log.txt"), log.join("\n\n"));
  assert.equal(reftel(["import", join(folder, "log.txt"), "--archive", archive]).exit, 0);
  const held = (at: string): boolean =>
    reftel(["show", "09ASTANA1000", "--archive", at]).exit === 0;
  const pages = Math.ceil(statSync(join(archive, "reftel.db")).size / 1024);
  const command = `ulimit -f "$1"; exec "$2" --conditions=source src/cli/main.ts remove 09ASTANA1000 --reason No. --archive "$3"`;
  const seen = new Set<string>();
  // The room grows from what a file may have at least until all of it is done.
  for (let room = 40; !seen.has("done"); room += Math.ceil(pages / 6)) {
    const copy = join(folder, `copy-${room}`);
    cpSync(archive, copy, { recursive: true });
    const given = ["-c", command, "bash", String(room), process.execPath, copy];
    const { status, stdout, stderr } = spawnSync("bash", given, { cwd: root, encoding: "utf8" });
    assert.equal(traceIn(stderr), null, stderr);
    const isSaid = stdout.includes("1 text taken out");
    assert.equal(isSaid, !held(copy), `${room}: ${status} ${stdout} ${stderr}`);
    assert.equal(status, isSaid && stderr === "" ? 0 : 3, stderr);
    if (isSaid && status === 3) assert.match(stderr, /taken out, and its traces/);
    seen.add(status === 0 ? "done" : isSaid ? "not cleared" : "not begun");
    assert.ok(room < 100 * pages);
  }
  assert.deepEqual([...seen], ["not begun", "not cleared", "done"]);
});
