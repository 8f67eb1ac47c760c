/** What wraps telegrams is read by every command that reads: parse, its batch, import with its report and its retry. */
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { downloadZip } from "client-zip";
import { folderFor, reftel, root } from "./reftel.ts";

const fixture = (name: string): string => join(root, "test/fixtures/sources", name);

test("parse prints the telegram of a page, with the text that its places point into", () => {
  const { exit, out } = reftel(["parse", fixture("html/clean/release-page.html")]);
  assert.equal(exit, 0);
  const [telegram] = JSON.parse(out);
  assert.equal(telegram.format, "cablegate-html");
  const { start, end } = telegram.provenance["transmission.dtg"].spans[0];
  assert.equal(telegram.source.slice(start, end), "171110Z NOV 09");
});

test("parse reads a table from standard input, row by row", () => {
  const input = readFileSync(fixture("csv/clean/three-rows.csv"));
  const { out } = reftel(["parse", "-", "--format", "ndjson"], { input });
  const numbers = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).mrn);
  assert.deepEqual(numbers, ["09LONDON412", "10LONDON7", "10LONDON88"]);
});

test("parse --batch takes a page out of its text, and reads any other string as it is", () => {
  const page = readFileSync(fixture("html/clean/release-page.html"), "utf8");
  const table = readFileSync(fixture("csv/clean/three-rows.csv"), "utf8");
  const lines = [page, "UNCLAS LONDON 000412", "<html>nothing</html>", "", table];
  const input = lines.map((text, id) => JSON.stringify({ id, text })).join("\n");
  const { exit, out } = reftel(["parse", "--batch"], { input });
  assert.equal(exit, 0);
  const answers = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).telegram);
  assert.deepEqual(
    answers.map(({ format }) => format),
    ["cablegate-html", "acp127", null, null, "cablegate-csv"],
  );
  assert.match(answers[0].source, /^Taken from: cablegate-html\n/);
  assert.equal(answers[1].source, undefined);
  assert.match(answers[4].diagnostics.at(-1).message, /^2 more stood beside it/);
});

test("parse --batch gives each id back as it was written, and takes no line that may be read in two ways", () => {
  const lines = [
    '{"id":9007199254740993,"text":""}',
    '{"id":{"a":[1.0,{"a":-0}]},"text":"\\"text\\":"}',
    '{"id":1e400,"text":"x"}',
    '{"id":1,"text":"x","text":"y"}',
    '{"id":1,"t\\u0065xt":"x","text":"y"}',
    "12345678901234567890",
  ];
  const { exit, out } = reftel(["parse", "--batch"], { input: lines.join("\n") });
  assert.equal(exit, 1);
  assert.deepEqual(
    out
      .trim()
      .split("\n")
      .map((line) => line.replace(/,"telegram":.*/, "")),
    [
      '{"id":9007199254740993',
      '{"id":{"a":[1.0,{"a":-0}]}',
      '{"id":null,"error":"The line is no JSON."}',
      '{"id":null,"error":"The line has \\"text\\" twice."}',
      '{"id":null,"error":"The line has \\"text\\" twice."}',
      '{"id":null,"error":"The line is no object; it should be {\\"id\\": …, \\"text\\": \\"…\\"}."}',
    ],
  );
});

test("a folder of everything is accounted for, and run again changes nothing", (context) => {
  const folder = folderFor(context);
  const box = join(folder, "box");
  mkdirSync(join(box, "more"), { recursive: true });
  for (const name of [
    "csv/malformed/open-quote-in-a-row.csv",
    "frus/malformed/another-kind.xml",
    "html/clean/plusd.html",
    "mbox/clean/two-mails.mbox",
    "pdf/clean/record.pdf",
    "pdf/hostile/scan-without-text.pdf",
    "table/malformed/record-without-text.csv",
    "zip/clean/nested.zip",
    "zip/hostile/names-that-lead-out.zip",
  ]) {
    copyFileSync(fixture(name), join(box, "more", name.replaceAll("/", "-")));
  }
  const archive = join(folder, "archive");
  const text = join(folder, "report.txt");
  const first = reftel(["import", box, "--archive", archive, "--json", "--report", text]);
  assert.equal(first.exit, 1, first.err);
  const report = JSON.parse(first.out);
  assert.equal(report.read, report.stored + report.held + report.copies + report.failed);
  assert.deepEqual(report.reasons, {
    "csv.quote": 1,
    "record.otherKind": 1,
    "pdf.noText": 1,
    "record.noText": 1,
    "zip.path": 3,
  });
  assert.equal(report.failed, 7);
  assert.ok(
    report.failures.every(
      ({ place, code }: { place: string; code: string }) => place !== null || code === "pdf.noText",
    ),
  );
  assert.match(readFileSync(text, "utf8"), /7 failed\.\nwhy: 3 zip\.path, /);
  assert.match(readFileSync(text, "utf8"), /scan without text/);
  const json = join(folder, "report.json");
  const again = reftel(["import", box, "--archive", archive, "--report", json]);
  assert.equal(again.exit, 1);
  const second = JSON.parse(readFileSync(json, "utf8"));
  assert.deepEqual(
    [second.read, second.stored, second.copies, second.failed],
    [report.read, 0, 0, 7],
  );
  const retried = JSON.parse(reftel(["import", "--retry", "--archive", archive, "--json"]).out);
  assert.deepEqual([retried.read, retried.held, retried.failed], [7, 0, 7]);
});

test("a row that failed and is mended in its file is stored, and its failure stays until it is read", (context) => {
  const folder = folderFor(context);
  const archive = join(folder, "archive");
  const file = join(folder, "table.csv");
  copyFileSync(fixture("csv/malformed/open-quote-in-a-row.csv"), file);
  const first = JSON.parse(reftel(["import", file, "--archive", archive, "--json"]).out);
  assert.deepEqual([first.stored, first.failed], [2, 1]);
  writeFileSync(file, readFileSync(fixture("csv/clean/three-rows.csv")));
  const second = JSON.parse(reftel(["import", file, "--archive", archive, "--json"]).out);
  assert.deepEqual([second.stored, second.held, second.failed], [1, 2, 0]);
});

test("each of several paths is a source of its own, and files among them are called by their folder", (context) => {
  const folder = folderFor(context);
  const archive = join(folder, "archive");
  for (const [box, name, number] of [
    ["box", "one.txt", 11],
    ["chest", "two.txt", 12],
    ["chest", "three.txt", 13],
  ] as const) {
    mkdirSync(join(folder, box), { recursive: true });
    writeFileSync(
      join(folder, box, name),
      `UNCLAS LONDON ${number}\n\nSUBJECT: EXERCISE\n\n1. EXERCISE. Pier ${number}.\n`,
    );
  }
  const files = ["two.txt", "three.txt"].map((name) => join(folder, "chest", name));
  assert.equal(reftel(["import", join(folder, "box"), ...files, "--archive", archive]).exit, 0);
  const { sources } = JSON.parse(reftel(["stats", "--json", "--archive", archive]).out);
  assert.deepEqual(sources, [
    { source: "box", cables: 1 },
    { source: "chest", cables: 2 },
  ]);
});

test("an office document is one failure that says what it is, not one for each of its parts", async (context) => {
  const folder = folderFor(context);
  const box = join(folder, "box");
  mkdirSync(box);
  const parts = [
    { name: "[Content_Types].xml", input: "<Types/>" },
    { name: "word/document.xml", input: "<document>UNCLAS LONDON 11</document>" },
  ];
  const packed = new Uint8Array(await downloadZip(parts).arrayBuffer());
  writeFileSync(join(box, "report.docx"), packed);
  writeFileSync(join(box, "report.rtf"), "{\\rtf1\\ansi UNCLAS LONDON 11\\par}");
  const { exit, out } = reftel(["import", box, "--archive", join(folder, "a"), "--json"]);
  assert.equal(exit, 1);
  const { failures } = JSON.parse(out);
  assert.deepEqual(
    failures.map(({ code }: { code: string }) => code),
    ["file.binary", "file.binary"],
  );
  assert.match(failures[0].message, /office document/);
  assert.match(failures[1].message, /rich text document/);
});

test("a name from outside moves no cursor and ends no line of a report, and one not in UTF-8 is said to be that", (context) => {
  const folder = folderFor(context);
  const box = join(folder, "box");
  mkdirSync(box);
  writeFileSync(join(box, "a\u001b[31m\nb.txt"), "EXERCISE");
  writeFileSync(Buffer.from(`${box}/caf\xe9.txt`, "latin1"), "EXERCISE");
  const { out } = reftel(["import", box, "--archive", join(folder, "a")]);
  assert.match(out, /a␀\[31m␀b\.txt: No telegram/);
  assert.match(
    out,
    /caf\uFFFD\.txt: The file cannot be read\. Its name is not in UTF-8: rename it/,
  );
});

test("of a file that failed and is no longer there, a retry says that", async (context) => {
  const folder = folderFor(context);
  const archive = join(folder, "a");
  const file = join(folder, "box.zip");
  const members = [{ name: "../b.txt", input: "UNCLAS LONDON 11" }];
  writeFileSync(file, Buffer.from(await downloadZip(members).arrayBuffer()));
  assert.equal(reftel(["import", file, "--archive", archive]).exit, 1);
  rmSync(file);
  const { exit, out } = reftel(["import", "--retry", "--archive", archive]);
  assert.equal(exit, 1);
  assert.match(out, /box\.zip: The file is not there any more\. /);
});
