import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { verificationText } from "../../src/cli/verification-text.ts";
import { folderFor, reftel, root, traceIn } from "./reftel.ts";

test("an archive is checked, copied out, restored elsewhere, and its index made anew", (context) => {
  const folder = folderFor(context);
  const archive = join(folder, "archive");
  const at = ["--archive", archive];
  assert.equal(reftel(["import", join(root, "demo/twin.txt"), ...at]).exit, 0);

  const whole = reftel(["verify", ...at]);
  assert.equal(whole.exit, 0, whole.err);
  assert.match(
    whole.out,
    /^1 text and \d+ parts of the index in 1 segment were checked; all is well\.\n$/,
  );

  const file = join(folder, "copy.db");
  const copied = reftel(["backup", file, ...at]);
  assert.equal(copied.exit, 0, copied.err);
  assert.match(copied.out, /copy\.db: \d+ KB/);
  const twice = reftel(["backup", file, ...at]);
  assert.equal(twice.exit, 2);
  assert.match(twice.err, /There is a file .*copy\.db already/);

  const over = reftel(["restore", file, ...at]);
  assert.equal(over.exit, 2);
  assert.match(over.err, /There is an archive in .* already/);
  const into = join(folder, "again");
  const checked = reftel(["restore", file, "--check", "--archive", into]);
  assert.equal(checked.exit, 0);
  assert.ok(!existsSync(into));
  const restored = reftel(["restore", file, "--archive", into]);
  assert.equal(restored.exit, 0, restored.err);
  assert.match(restored.out, /all is well\.\nThe archive is in /);
  assert.equal(
    JSON.parse(reftel(["search", "", "--json", "--archive", into]).out).totals.cables,
    1,
  );

  const database = new DatabaseSync(join(archive, "reftel.db"));
  database.exec("UPDATE blob SET bytes = zeroblob(40) WHERE name = 'word.0'");
  database.close();
  const damaged = reftel(["verify", ...at]);
  assert.equal(damaged.exit, 1);
  assert.match(
    damaged.out,
    /damaged\.\nThe part .*word\.0 of the index is damaged.*"reftel verify --rebuild"/,
  );
  const other = new DatabaseSync(join(into, "reftel.db"));
  other.exec("UPDATE reading SET rules = 0");
  other.close();
  assert.match(
    reftel(["stats", "--archive", into]).out,
    / 1 {2}texts read by the rules of another version; to read them anew: reftel verify --rebuild\n$/,
  );
  assert.doesNotMatch(reftel(["stats", "--as", "SECRET", "--archive", into]).out, /rules/);
  assert.equal(reftel(["verify", "--rebuild", "--archive", into]).exit, 0);
  assert.doesNotMatch(reftel(["stats", "--archive", into]).out, /rules/);

  const rebuilt = reftel(["verify", "--rebuild", "--json", ...at]);
  assert.equal(rebuilt.exit, 0, rebuilt.err);
  assert.deepEqual(JSON.parse(rebuilt.out).damages, []);
});

test("that a text was read otherwise before is said behind what was checked", () => {
  const whole = { texts: 3, segments: 1, parts: 9, damages: [] };
  assert.equal(
    verificationText({ ...whole, outdated: 2 }),
    "3 texts and 9 parts of the index in 1 segment were checked; all is well.\n2 texts were read by the rules of another version, and this one reads something else in them. To read them anew: reftel verify --rebuild\n",
  );
  assert.match(verificationText({ ...whole, outdated: 0 }), /all is well\.\n$/);
});

test("what cannot be checked, copied or restored is said in a sentence", (context) => {
  const folder = folderFor(context);
  for (const [args, exit, said] of [
    [["verify"], 3, /There is no archive/],
    [["verify", "--rebuild"], 3, /There is no archive/],
    [["backup", join(folder, "x.db")], 3, /There is no archive/],
    [["backup"], 2, /Name one file/],
    [["restore"], 2, /Name the backup/],
    [["restore", join(folder, "none.db")], 2, /There is no file/],
    [
      ["restore", join(root, "demo/twin.txt")],
      3,
      /twin\.txt is no backup of an archive\. Name a file that "reftel backup" wrote\./,
    ],
  ] as const) {
    const ended = reftel([...args, "--archive", join(folder, "archive")]);
    assert.equal(ended.exit, exit, `${args.join(" ")}: ${ended.err}`);
    assert.match(ended.err, said);
    assert.equal(traceIn(ended.err), null);
  }
  assert.ok(!existsSync(join(folder, "archive")));
});
