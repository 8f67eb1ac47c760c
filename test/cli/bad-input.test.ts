import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderFor, reftel, root, traceIn } from "./reftel.ts";

const twin = readFileSync(join(root, "demo/twin.txt"), "utf8");

/** What a person gets must be words: one sentence, no stack trace. */
const isClear = (err: string): void => {
  assert.notEqual(err.trim(), "", "nothing was said");
  assert.equal(traceIn(err), null, err);
};

interface Trouble {
  readonly name: string;
  readonly bytes: () => Uint8Array | string;
  readonly says: RegExp;
}

const refused: readonly Trouble[] = [
  { name: "an empty file", bytes: () => "", says: /empty/ },
  { name: "only blanks", bytes: () => " \n\t\n", says: /blanks/ },
  {
    name: "a binary file",
    bytes: () => Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 256),
    says: /binary/,
  },
  { name: "a PDF", bytes: () => "%PDF-1.7\n%âãÏÓ\n", says: /PDF/ },
  {
    name: "a text without a telegram",
    bytes: () => "Dear all,\n\nlunch is at one.\n",
    says: /No telegram/,
  },
  {
    name: "50 MB of letters",
    bytes: () => "lorem ipsum dolor sit amet\n".repeat(2_000_000),
    says: /No telegram|most that is read/,
  },
  { name: "a line that never ends", bytes: () => "x".repeat(3_000_000), says: /Its line 1 / },
];

for (const { name, bytes, says } of refused) {
  test(`${name} is refused by parse with exit 1 and by import as failed, and kept`, (context) => {
    const folder = folderFor(context);
    const file = join(folder, "input");
    writeFileSync(file, bytes());
    const parsed = reftel(["parse", file]);
    assert.equal(parsed.exit, 1);
    assert.deepEqual(JSON.parse(parsed.out), []);
    assert.match(parsed.err, says);
    isClear(parsed.err);
    const archive = join(folder, "archive");
    const imported = reftel(["import", file, "--archive", archive, "--json"]);
    assert.equal(imported.exit, 1, imported.err);
    const report = JSON.parse(imported.out);
    assert.deepEqual([report.read, report.stored, report.failed], [1, 0, 1]);
    assert.match(report.failures[0].message, says);
    const again = JSON.parse(reftel(["import", "--retry", "--archive", archive, "--json"]).out);
    assert.deepEqual([again.read, again.failed], [1, 1]);
  });
}

const read: readonly Trouble[] = [
  { name: "CRLF", bytes: () => twin.replaceAll("\n", "\r\n"), says: /./ },
  { name: "CR alone", bytes: () => twin.replaceAll("\n", "\r"), says: /./ },
  {
    name: "form feeds between pages",
    bytes: () => twin.replaceAll("\nPORT ESPERANCE 0000", "\n\fPORT ESPERANCE 0000"),
    says: /./,
  },
  { name: "UTF-16 with its mark", bytes: () => Buffer.from(`\uFEFF${twin}`, "utf16le"), says: /./ },
  { name: "UTF-8 with its mark", bytes: () => `\uFEFF${twin}`, says: /./ },
  {
    name: "Windows-1252 bytes",
    bytes: () =>
      Buffer.concat([
        Buffer.from(
          twin.replaceAll("\u00A0", " ").replace("sticking points", "sticking points \u0001\u0001"),
          "latin1",
        ),
      ]).map((byte) => (byte === 1 ? 0x93 : byte)),
    says: /./,
  },
  { name: "a NUL in the text", bytes: () => twin.replace("Brandt", "Bra\u0000ndt"), says: /./ },
];

for (const { name, bytes } of read) {
  test(`a telegram with ${name} is read as the telegram it is`, (context) => {
    const file = join(folderFor(context), "input.txt");
    writeFileSync(file, bytes());
    const { exit, out, err } = reftel(["parse", file]);
    assert.equal(exit, 0, err);
    const [telegram, ...more] = JSON.parse(out);
    assert.equal(more.length, 0);
    assert.equal(telegram.mrn, "09PORTESPERANCE1174");
    assert.equal(telegram.references.length, 7);
    assert.equal(
      telegram.body.filter((item: { kind: string }) => item.kind === "paragraph").length,
      12,
    );
    assert.equal(telegram.signer, "HALLORAN");
  });
}

test("a telegram cut in the middle is kept, and says that it ends early", (context) => {
  const folder = folderFor(context);
  const file = join(folder, "cut.txt");
  writeFileSync(file, twin.slice(0, Math.floor(twin.length * 0.6)));
  const [telegram] = JSON.parse(reftel(["parse", file]).out);
  assert.equal(telegram.mrn, "09PORTESPERANCE1174");
  assert.equal(telegram.signer, null);
  assert.ok(telegram.diagnostics.length > 0);
  const report = JSON.parse(reftel(["import", file, "--archive", join(folder, "a"), "--json"]).out);
  assert.equal(report.stored, 1);
});

test("two telegrams in one file are two telegrams", (context) => {
  const folder = folderFor(context);
  const file = join(folder, "two.txt");
  const second = twin
    .replaceAll("001174", "001175")
    .replaceAll("00001174", "00001175")
    .replaceAll("#1174", "#1175")
    .replaceAll("ESPERANCE1174", "ESPERANCE1175");
  writeFileSync(file, `${twin}\n\n${second}`);
  const telegrams = JSON.parse(reftel(["parse", file]).out);
  assert.deepEqual(
    telegrams.map(({ mrn }: { mrn: string }) => mrn),
    ["09PORTESPERANCE1174", "09PORTESPERANCE1175"],
  );
  for (const telegram of telegrams) {
    const pieces = telegram.parts.map(({ span }: { span: { start: number; end: number } }) =>
      telegram.source.slice(span.start, span.end),
    );
    assert.equal(pieces.join(""), telegram.source);
  }
  const report = JSON.parse(reftel(["import", file, "--archive", join(folder, "a"), "--json"]).out);
  assert.deepEqual([report.read, report.stored], [2, 2]);
});

test("a bad line in a batch is answered with an error, in its place, and the others with telegrams", () => {
  const lines = [
    JSON.stringify({ id: 7, text: twin }),
    "{ no json",
    JSON.stringify({ id: "no text" }),
    JSON.stringify({ id: { any: "value" }, text: 5 }),
    JSON.stringify(["a", "list"]),
    JSON.stringify({ id: null, text: "" }),
    JSON.stringify({ text: "x".repeat(200_000) }),
  ];
  const { exit, out } = reftel(["parse", "--batch"], { input: lines.join("\n") });
  assert.equal(exit, 1);
  const answers = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(answers.length, 7);
  assert.equal(answers[0].id, 7);
  assert.equal(answers[0].telegram.mrn, "09PORTESPERANCE1174");
  assert.deepEqual(
    answers.map((answer) => "error" in answer),
    [false, true, true, true, true, false, false],
  );
  assert.deepEqual(
    answers.map(({ id }) => id),
    [7, null, "no text", { any: "value" }, null, null, null],
  );
  assert.equal(answers[5].telegram.format, null);
  assert.deepEqual(
    answers[5].telegram.diagnostics.map(({ code }: { code: string }) => code),
    ["telegram.none"],
  );
});

test("links, pipes and devices in a folder are left alone and said so", (context) => {
  const folder = folderFor(context);
  const box = join(folder, "box");
  mkdirSync(box);
  writeFileSync(join(box, "twin.txt"), twin);
  symlinkSync("/", join(box, "a-link"));
  execFileSync("mkfifo", [join(box, "a-pipe")]);
  const { exit, out, err } = reftel(["import", box, "--archive", join(folder, "a"), "--json"]);
  assert.equal(exit, 0, err);
  const report = JSON.parse(out);
  assert.equal(report.read, 1);
  assert.deepEqual(report.skipped.map(({ why }: { why: string }) => why.split(/[,;]/)[0]).sort(), [
    "a link",
    "a named pipe",
  ]);
});

const badQueries: readonly (readonly [string, RegExp])[] = [
  ['"an open quote', /quote/],
  ["colour:red", /colour/],
  ["(".repeat(300), /parenthes|deep|nest/i],
  ["a*", /two letters/],
  ["x ".repeat(600), /characters|words|terms/],
  ["date:2009-13", /date|month/],
];

test("a query that cannot be read is explained with its place, exit 2", (context) => {
  const archive = join(folderFor(context), "a");
  assert.equal(reftel(["import", join(root, "demo/twin.txt"), "--archive", archive]).exit, 0);
  for (const [query, says] of badQueries) {
    const { exit, err, out } = reftel(["search", query, "--archive", archive]);
    assert.equal(exit, 2, `${query.slice(0, 40)}: ${out}${err}`);
    assert.match(err, says);
    assert.match(err, /\^/);
    isClear(err);
  }
});

test("an unknown value is searched as it stands, and the nearest known one named", (context) => {
  const archive = join(folderFor(context), "a");
  reftel(["import", join(root, "demo/twin.txt"), "--archive", archive]);
  const { exit, out, err } = reftel(["search", "tags:PARMM", "--archive", archive]);
  assert.equal(exit, 0);
  assert.match(out, /^0 cables/);
  assert.match(err, /^reftel: .*\ntags:PARMM\n {5}\^{5}\n.*Nearest: PARM\n$/);
});

test("a number that is typed where words are searched leads to its cable, or to what cites it", (context) => {
  const archive = join(folderFor(context), "a");
  reftel(["import", join(root, "demo/twin.txt"), "--archive", archive]);
  const said = (...typed: readonly string[]): string =>
    reftel(["search", ...typed, "--archive", archive]).err;
  assert.match(said("09portesperance1174"), /09PORTESPERANCE1174.*reftel show 09PORTESPERANCE1174/);
  assert.match(
    said("PORT", "ESPERANCE", "1098"),
    /not held, and 1 cable cites it.*reftel search cites:PORTESPERANCE1098/,
  );
  for (const other of ["09NOWHERE1", "harbor", "harbor 2009"]) assert.equal(said(other), "");
});

test("an unknown MRN is exit 1, no archive is exit 3, and neither makes one", (context) => {
  const folder = folderFor(context);
  const archive = join(folder, "a");
  const none = reftel(["show", "09NOWHERE1", "--archive", archive]);
  assert.equal(none.exit, 3);
  isClear(none.err);
  assert.equal(reftel(["search", "word", "--archive", archive]).exit, 3);
  reftel(["import", join(root, "demo/twin.txt"), "--archive", archive]);
  for (const args of [
    ["show", "09ASTANA1"],
    ["refs", "09ASTANA1"],
    ["show", "nonsense"],
  ]) {
    const { exit, err } = reftel([...args, "--archive", archive]);
    assert.equal(exit, 1, err);
    isClear(err);
  }
});

test("a file that is no database, and an archive written by a newer version, are exit 3 and stay as they are", async (context) => {
  const folder = folderFor(context);
  const broken = join(folder, "broken");
  mkdirSync(broken);
  writeFileSync(
    join(broken, "reftel.db"),
    "this is no database, and it is long enough to be looked at as one ".repeat(50),
  );
  const before = readFileSync(join(broken, "reftel.db"));
  const wrong = reftel(["search", "x", "--archive", broken]);
  assert.equal(wrong.exit, 3);
  isClear(wrong.err);
  assert.deepEqual(readFileSync(join(broken, "reftel.db")), before);

  const newer = join(folder, "newer");
  reftel(["import", join(root, "demo/twin.txt"), "--archive", newer]);
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(join(newer, "reftel.db"));
  database.exec("PRAGMA user_version = 9999");
  database.close();
  for (const args of [
    ["search", "x"],
    ["import", join(root, "demo/twin.txt")],
    ["serve", "--port", "0"],
  ]) {
    const { exit, err } = reftel([...args, "--archive", newer]);
    assert.equal(exit, 3, `${args[0]}: ${err}`);
    assert.match(err, /newer/);
    isClear(err);
  }
});

test(
  "a read-only folder is exit 3 for import, and can still be read",
  { skip: process.getuid?.() === 0 ? "root may write everywhere" : false },
  (context) => {
    const folder = folderFor(context);
    const archive = join(folder, "a");
    reftel(["import", join(root, "demo/twin.txt"), "--archive", archive]);
    chmodSync(join(archive, "reftel.db"), 0o444);
    chmodSync(archive, 0o555);
    context.after(() => chmodSync(archive, 0o755));
    copyFileSync(join(root, "demo/twin.txt"), join(folder, "more.txt"));
    const written = reftel(["import", join(folder, "more.txt"), "--archive", archive]);
    assert.equal(written.exit, 3);
    isClear(written.err);
    assert.equal(reftel(["show", "09PORTESPERANCE1174", "--archive", archive]).exit, 0);
  },
);

test("a disk that fills in the middle of an import is exit 3, and what was reported stays", (context) => {
  const folder = folderFor(context);
  const archive = join(folder, "a");
  reftel(["import", join(root, "demo/twin.txt"), "--archive", archive]);
  const box = join(folder, "box");
  mkdirSync(box);
  for (let number = 2000; number < 2400; number += 1) {
    const noise = Array.from({ length: 400 }, (_, at) =>
      ((at * 7919 + number * 104729) % 1_000_003).toString(36),
    ).join(" ");
    writeFileSync(
      join(box, `${number}.txt`),
      `${twin.replaceAll("001174", `00${number}`)}\n${noise}`,
    );
  }
  const limited = spawnLimited(["import", box, "--archive", archive], 600);
  assert.equal(limited.exit, 3, limited.err);
  isClear(limited.err);
  assert.equal(reftel(["show", "09PORTESPERANCE1174", "--archive", archive]).exit, 0);
  const after = reftel(["import", box, "--archive", archive, "--json"]);
  assert.equal(JSON.parse(after.out).failed, 0, after.err);
});

/** Runs the program with files limited to some blocks of 1,024 bytes, as a full disk would. */
const spawnLimited = (
  args: readonly string[],
  blocks: number,
): { exit: number | null; err: string } => {
  const command = `ulimit -f ${blocks}; trap '' XFSZ; exec "$@"`;
  try {
    execFileSync(
      "bash",
      [
        "-c",
        command,
        "bash",
        process.execPath,
        "--conditions=source",
        join(root, "src/cli/main.ts"),
        ...args,
      ],
      { cwd: root, stdio: "pipe" },
    );
    return { exit: 0, err: "" };
  } catch (error) {
    const { status, stderr } = error as { status: number | null; stderr: Buffer };
    return { exit: status, err: stderr.toString() };
  }
};

const misuse: readonly (readonly [readonly string[], RegExp])[] = [
  [["nonsense"], /no command nonsense/],
  [["parse", "--nonsense"], /nonsense/],
  [["parse", "no-such-file.txt"], /no-such-file/],
  [["parse", "demo"], /folder/],
  [["parse", "demo/twin.txt", "no-such-file.txt"], /no-such-file/],
  [["check", "no-such-file.txt"], /no-such-file/],
  [["import", "no-such-file.txt", "--archive", "never-made"], /no-such-file/],
  [["search", "x", "--limit", "many"], /--limit/],
  [["search", "x", "--order", "size"], /order/],
  [["search", "x", "--export", "pdf"], /export/],
  [["parse", "--format", "yaml", "demo/twin.txt"], /yaml/],
  [["serve", "--port", "abc"], /abc/],
  [["serve", "--host", "0.0.0.0", "--port", "0"], /--open-to-all/],
  [["show"], /Name/],
  [["show", "09ASTANA1@12"], /six digits/],
  [["missing", "extra"], /extra/],
  [["stats", "extra"], /extra/],
  [["serve", "extra"], /extra/],
  [["help", "nonsense"], /nonsense/],
  [["parse", "-twin.txt"], /-twin\.txt.*--/],
  [["search", "x", "--limit"], /--limit/],
  [["search", "x", "--__proto__"], /__proto__/],
  [["import", "demo/twin.txt", "--archive", "never-made", "--report", "/nowhere/x"], /nowhere/],
];

test("bad usage is exit 2 with a sentence", () => {
  for (const [args, says] of misuse) {
    const { exit, out, err } = reftel(args);
    assert.equal(exit, 2, `${args.join(" ")}: ${err}`);
    assert.equal(out, "", "nothing is printed where nothing could be done");
    assert.match(err, says);
    isClear(err);
  }
});

test("output that cannot be written is said in a sentence, and sentences that nobody reads hold nothing up", () => {
  const shell = (script: string): string => {
    const given = [
      "-c",
      script,
      "bash",
      process.execPath,
      "--conditions=source",
      "src/cli/main.ts",
    ];
    return execFileSync("bash", given, { cwd: root, encoding: "utf8" });
  };
  for (const command of ["help", "parse demo/twin.txt"]) {
    const said = shell(`"$@" ${command} 2>&1 >/dev/full; echo "exit $?"`);
    isClear(said);
    assert.equal(said, "reftel: The disk is full. Make room and run it again.\nexit 3\n");
  }
  const exit = shell(
    `{ { sleep 0.2; "$@" parse nowhere; echo $? >&3; } 2>&1 >/dev/null | true; } 3>&1`,
  );
  assert.equal(exit, "2\n");
});

test("an archive that is named as a file is told to be one", (context) => {
  const file = join(folderFor(context), "box.txt");
  writeFileSync(file, twin);
  const { exit, err } = reftel(["import", file, "--archive", file]);
  assert.equal(exit, 3);
  assert.match(err, /box\.txt is a file, and an archive is a folder\./);
});

test("an empty file is no backup, and --retry takes no paths", (context) => {
  const folder = folderFor(context);
  const empty = join(folder, "empty.db");
  writeFileSync(empty, "");
  for (const more of [["--check"], ["--archive", join(folder, "archive")]]) {
    const { exit, err } = reftel(["restore", empty, ...more]);
    assert.equal(exit, 3);
    assert.match(err, /empty\.db is no backup of an archive/);
  }
  const { exit, err } = reftel(["import", "demo/twin.txt", "--retry", "--archive", folder]);
  assert.equal(exit, 2);
  assert.match(err, /--retry takes what failed before and no paths/);
});
