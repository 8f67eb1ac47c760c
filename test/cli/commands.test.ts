import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { after } from "node:test";
import { folderFor, reftel, root } from "./reftel.ts";

const twinFile = join(root, "demo/twin.txt");
const twin = readFileSync(twinFile);
const folder = mkdtempSync(join(tmpdir(), "reftel-commands-"));
const archive = join(folder, "archive");
after(() => rmSync(folder, { recursive: true, force: true }));

before(() => {
  const first = reftel(["import", twinFile, "--archive", archive, "--json"]);
  assert.equal(first.exit, 0, first.err);
  const report = JSON.parse(first.out);
  assert.deepEqual(
    [report.read, report.stored, report.held, report.copies, report.failed],
    [1, 1, 0, 0, 0],
  );
});

test("importing again changes nothing", () => {
  const again = JSON.parse(reftel(["import", twinFile, "--archive", archive, "--json"]).out);
  assert.deepEqual([again.read, again.stored, again.held], [1, 0, 1]);
  const answer = JSON.parse(reftel(["search", "", "--archive", archive, "--json"]).out);
  assert.equal(answer.totals.cables, 1);
});

test("a phrase of paragraph 5 finds that paragraph with its mark", () => {
  const { exit, out } = reftel([
    "search",
    '"sticking points"',
    "--archive",
    archive,
    "--json",
    "--facets",
  ]);
  assert.equal(exit, 0);
  const answer = JSON.parse(out);
  assert.deepEqual(answer.totals, { cables: 1, paragraphs: 1 });
  const [hit] = answer.hits;
  assert.deepEqual(
    [hit.mrn, hit.address, hit.paragraph, hit.place, hit.mark, hit.effective],
    ["09PORTESPERANCE1174", "p5", 5, "paragraph", "C", "CONFIDENTIAL"],
  );
  assert.ok(
    hit.snippet.some(
      (piece: { hit: boolean; text: string }) => piece.hit && /sticking/.test(piece.text),
    ),
  );
  assert.deepEqual(answer.facets.year, [{ value: "2009", cables: 1 }]);
});

test("one cleared lower finds only what such a reader may see", () => {
  const count = (query: string, level: string) =>
    JSON.parse(reftel(["search", query, "--as", level, "--archive", archive, "--json"]).out).totals
      .cables;
  assert.equal(count('"sticking points"', "CONFIDENTIAL"), 1);
  assert.equal(count('"sticking points"', "SBU"), 0);
  assert.equal(count("role:summary", "CONFIDENTIAL"), 0);
  assert.equal(count("tags:PREL", "CONFIDENTIAL"), 0);
  assert.equal(count("tags:PREL", "SECRET"), 1);
  const shown = JSON.parse(
    reftel(["show", "09PORTESPERANCE1174", "--as", "CONFIDENTIAL", "--json", "--archive", archive])
      .out,
  );
  assert.deepEqual(shown.to, []);
  assert.equal(
    shown.body.some((item: { number: number }) => item.number === 2),
    false,
  );
});

test("a number with a slip in it is told which number is near", () => {
  for (const args of [
    ["search", "09PORTESPERENCE1174"],
    ["search", "09PORTESPERANCEl174"],
    ["show", "O9 PORT ESPERANCE 1174"],
    ["refs", "09PORTESPERNCE1174"],
  ]) {
    const { err } = reftel([...args, "--archive", archive]);
    assert.match(
      err,
      /Near it: 09PORTESPERANCE1174\. To read one: reftel show 09PORTESPERANCE1174/,
      args.join(" "),
    );
  }
  assert.doesNotMatch(reftel(["show", "99NOWHERE1", "--archive", archive]).err, /Near it/);
});

test("a number that is not held is told what cites it, by search, show and refs alike, and to who may see that", () => {
  for (const command of ["search", "show", "refs"]) {
    const said = (...more: readonly string[]): string =>
      reftel([command, "PORT ESPERANCE 1098", ...more, "--archive", archive]).err;
    assert.match(said(), /1 cable cites it.*reftel search cites:PORTESPERANCE1098\n$/, command);
    // It stands in the reference line, and the head is SECRET.
    assert.doesNotMatch(said("--as", "C"), /cites/, command);
  }
});

test("sections that have not come are named where a cable is shown", (context) => {
  const folder = join(folderFor(context), "a");
  const file = join(root, "test/fixtures/telegram/truncated/section.missing.txt");
  reftel(["import", file, "--archive", folder]);
  const [{ mrn, missingSections }] = JSON.parse(reftel(["parse", file]).out);
  const text = reftel(["show", mrn, "--archive", folder]).out;
  assert.deepEqual(missingSections, [2]);
  // Which, and not how many.
  assert.match(text, /^sections +number 2 of 3 missing$/m);
  const [said = ""] = reftel(["check", file]).out.match(/.*section\.missing.*/) ?? [];
  assert.match(said, /Of 3 sections no trace of number 2 was found;/);
  assert.doesNotMatch(
    reftel(["show", "09PORTESPERANCE1174", "--archive", archive]).out,
    /^sections/m,
  );
});

test("control characters of a text are shown as a sign, and stay what they are in JSON and bytes", (context) => {
  const folder = folderFor(context);
  const inArchive = ["--archive", join(folder, "a")] as const;
  const text =
    "P 121302Z AUG 05\nFM AMEMBASSY LONDON\nTO SECSTATE WASHDC\nS E C R E T LONDON 000012\n\nSUBJECT: EXERCISE OF SIGNS\n\n1. (U) The whe\u001b[31mat and the \u009b31mrye.\n\n2. (S) The lantern.\n\nCOLE\n";
  writeFileSync(join(folder, "signs.txt"), text);
  reftel(["import", join(folder, "signs.txt"), ...inArchive]);
  for (const args of [
    ["show", "05LONDON12", ...inArchive],
    ["search", "whe", ...inArchive],
    ["search", "whe", "--export", "csv", ...inArchive],
    ["parse", "--format", "text", join(folder, "signs.txt")],
  ]) {
    const { out } = reftel(args);
    assert.match(out, /whe»?␀\[31mat and the \\u009b31mrye/, args.join(" "));
    assert.doesNotMatch(out, /(?!\n)\p{Cc}/u, args.join(" "));
  }
  const [read] = JSON.parse(reftel(["parse", join(folder, "signs.txt")]).out);
  assert.match(read.body[0].text, /whe\u001b\[31mat and the \u009b31mrye/);
  assert.equal(reftel(["show", "05LONDON12", "--raw", ...inArchive]).out, text);
  // Who may not see all of it gets what they see, and no word of the rest.
  const low = reftel(["show", "05LONDON12", "--raw", "--as", "U", ...inArchive]);
  assert.deepEqual([low.exit, low.err], [0, ""]);
  assert.match(low.out, /rye/);
  assert.doesNotMatch(low.out, /lantern|SECSTATE|S E C R E T/);
});

test("show tells in what the copies of a cable differ, and names them", (context) => {
  const folder = folderFor(context);
  const inArchive = ["--archive", join(folder, "a")] as const;
  for (const [name, ships] of [
    ["one", "twelve"],
    ["two", "thirteen"],
  ] as const) {
    writeFileSync(
      join(folder, `${name}.txt`),
      `P 121302Z AUG 05\nFM AMEMBASSY LONDON\nTO SECSTATE WASHDC\nUNCLAS LONDON 000012\n\nSUBJECT: EXERCISE OF PIERS\n\n1. The harbor master told us that ${ships} ships would arrive before the spring.\n\nCOLE\n`,
    );
    reftel(["import", join(folder, `${name}.txt`), "--source", name, ...inArchive]);
  }
  const shown = (...more: readonly string[]) =>
    reftel(["show", "05LONDON12", "--differences", ...more, ...inArchive]);
  const { exit, out } = shown();
  assert.equal(exit, 0);
  assert.match(out, /^05LONDON12 is held in 2 copies\.$/m);
  assert.match(out, /^[0-9a-f]{12} {2}two: .*two\.txt {2}\(shown\)$/m);
  assert.match(out, /^- +8 {2}1\. The harbor master told us that «thirteen» ships/m);
  assert.match(out, /^\+ +8 {2}1\. The harbor master told us that «twelve» ships/m);
  const { name, others } = JSON.parse(shown("--json").out);
  assert.deepEqual([name, others.length], ["05LONDON12", 1]);
  assert.equal(shown("--raw").exit, 2);
});

test("show says which telegram is corrected, cancelled or sent on", (context) => {
  const folder = folderFor(context);
  const shown = (line: string, text: string): string => {
    const file = join(folder, "telegram.txt");
    writeFileSync(
      file,
      `P 121302Z AUG 05\nFM AMEMBASSY LONDON\nTO SECSTATE WASHDC\nUNCLAS LONDON 000012\n\n${line}\n\nSUBJECT: EXERCISE OF PIERS\n\n1. ${text}\n\nCOLE\n`,
    );
    return reftel(["parse", "--format", "text", file]).out;
  };
  const text = "The pier was counted.";
  assert.match(
    shown("CORRECTED COPY (MRN 12 VICE 11)", text),
    /^correction +corrected copy of 05LONDON11 \(MRN 12 VICE 11\)$/m,
  );
  assert.match(shown("CORRECTED COPY (PARA 2)", text), /^correction +corrected copy \(PARA 2\)$/m);
  assert.match(
    shown("SIPDIS", "LONDON 11 is repeated below for addressees who were dropped."),
    /^correction +readdresses 05LONDON11$/m,
  );
  assert.doesNotMatch(shown("SIPDIS", text), /^correction/m);
});

test("show takes the number in any spelling; --raw gives the bytes received", () => {
  for (const name of ["09PORTESPERANCE1174", "09 PORT ESPERANCE 1174", "09portesperance1174"]) {
    assert.equal(
      JSON.parse(reftel(["show", name, "--json", "--archive", archive]).out).mrn,
      "09PORTESPERANCE1174",
      name,
    );
  }
  assert.equal(
    reftel(["show", "09PORTESPERANCE1174", "--raw", "--archive", archive]).out,
    twin.toString(),
  );
  // Who sees but a part of it gets that part, as if it were all.
  const low = ["show", "09PORTESPERANCE1174", "--as", "U", "--archive", archive] as const;
  const part = reftel([...low, "--raw"]);
  assert.deepEqual([part.exit, part.err], [0, ""]);
  assert.ok(part.out.length > 0 && part.out.length < twin.length / 2);
  assert.doesNotMatch(part.out, /SECSTATE/);
  const text = reftel(["show", "09PORTESPERANCE1174", "--archive", archive]).out;
  assert.match(text, /12\. \(unmarked, so SECRET\)/);
});

test("refs lists A to G, and what is missing", () => {
  const found = JSON.parse(
    reftel(["refs", "09PORTESPERANCE1174", "--json", "--archive", archive]).out,
  );
  assert.deepEqual(
    found.references.map(({ label }: { label: string }) => label),
    ["A", "B", "C", "D", "E", "F", "G"],
  );
  assert.equal(found.cites.length, 7);
  assert.deepEqual(found.missing, found.cites);
  const missing = JSON.parse(reftel(["missing", "--json", "--archive", archive]).out).missing;
  assert.equal(missing.length, 7);
  assert.deepEqual(missing[0].citedBy, ["09PORTESPERANCE1174"]);
  assert.deepEqual(missing[0].posts, ["PORTESPERANCE"]);
  assert.equal(missing[0].subjects.length, 1);
  const text = reftel(["missing", "--order", "posts", "--archive", archive]).out;
  assert.match(text, /^ +1 {2}1 post +08PORTESPERANCE902 +09PORTESPERANCE1174\n +VALDORIA: /m);
  const low = ["missing", "--json", "--as", "UNCLASSIFIED", "--archive", archive];
  assert.ok(!reftel(low).out.includes("VALDORIA"));
  assert.equal(reftel(["missing", "--order", "name", "--archive", archive]).exit, 2);
});

test("an export has one row a hit, whatever the limit", () => {
  const csv = reftel(["search", "Brandt", "--export", "csv", "--limit", "1", "--archive", archive])
    .out.trimEnd()
    .split("\n");
  assert.match(csv[0] ?? "", /^mrn,/);
  const lines = reftel(["search", "Brandt", "--export", "ndjson", "--archive", archive])
    .out.trimEnd()
    .split("\n");
  assert.ok(lines.length > 3);
  for (const line of lines) assert.equal(JSON.parse(line).mrn, "09PORTESPERANCE1174");
});

test("parse prints an array, also for several files; other forms are for people", () => {
  const both = JSON.parse(reftel(["parse", twinFile, twinFile]).out);
  assert.equal(both.length, 2);
  const fromInput = JSON.parse(reftel(["parse", "-"], { input: twin }).out);
  assert.deepEqual(fromInput, [both[0]]);
  assert.equal(
    reftel(["parse", "--format", "ndjson", twinFile, twinFile]).out.trimEnd().split("\n").length,
    2,
  );
  assert.match(reftel(["parse", "--format", "outline", twinFile]).out, /^p12\s+-\s+action/m);
  assert.match(reftel(["parse", "--format", "text", twinFile]).out, /ref G/);
});

test("chain tells what led to a cable and what came of it, so far or to the end", (context) => {
  const folder = folderFor(context);
  const archive = join(folder, "archive");
  for (const [serial, cited] of [
    [2, 1],
    [3, 2],
    [4, 3],
  ]) {
    const text = `R 0${serial}1200Z MAR 97\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PARIS 00${serial}\n\nSUBJECT: EXERCISE: LINK ${serial}\nREF: PARIS ${cited}\n\n1. EXERCISE.\nBT\nNNNN\n`;
    const file = join(folder, `${serial}.txt`);
    writeFileSync(file, text);
    assert.equal(reftel(["import", file, "--archive", archive]).exit, 0);
  }
  const chain = (...more: readonly string[]) => reftel(["chain", ...more, "--archive", archive]);
  assert.equal(
    chain("97PARIS3").out,
    `what led to 97PARIS3: 2 cables, 2 steps far, 1 missing
    1  97PARIS2                  1997-03-02  EXERCISE: LINK 2
    2  97PARIS1                  missing     (97PARIS2)
what came of 97PARIS3: 1 cable, 1 step far, 0 missing
    1  97PARIS4                  1997-03-04  EXERCISE: LINK 4
`,
  );
  const { mrn, before, after } = JSON.parse(
    chain("97 PARIS 4", "--side", "before", "--steps", "2", "--limit", "1", "--json").out,
  );
  assert.deepEqual(
    [mrn, before.counts, before.goesOn, before.next, after],
    ["97PARIS4", [1, 1], true, "97PARIS3", undefined],
  );
  assert.match(chain("97PARIS4", "--limit", "1").out, /and 2 more; --limit N shows them/);
  for (const [args, exit] of [
    [["97PARIS9"], 1],
    [["97PARIS3", "--side", "up"], 2],
    [["97PARIS3", "--steps", "0"], 2],
    [[], 2],
  ] as const)
    assert.equal(chain(...args).exit, exit, args.join(" "));
});

test("series tells by year what is held of a post's numbers, and where the holes are", () => {
  const series = (...more: readonly string[]) => reftel(["series", ...more, "--archive", archive]);
  assert.equal(
    series("Port", "Esperance").out.split("\n").slice(-2, -1)[0],
    "  2009        1    1,174    0.1 %  1-1173 (3 cited)",
  );
  const { post, years } = JSON.parse(series("PORTESPERANCE", "--json").out);
  assert.equal(post, "PORTESPERANCE");
  assert.deepEqual(years.at(-1).holes, [{ first: 1, last: 1173, cited: 3 }]);
  assert.equal(series("NOWHEREATALL").exit, 1);
  assert.equal(series().exit, 2);
});

test("check prints file, line, column, severity, code and the line with a caret", (context) => {
  const { out, exit } = reftel(["check", twinFile]);
  assert.equal(exit, 0);
  assert.match(out, /twin\.txt:\d+:\d+ (info|warning) head\.repeated /);
  assert.match(out, /\^/);
  const rules = reftel(["check", "--rules", twinFile]);
  assert.equal(rules.exit, 1, "an unmarked paragraph breaks a rule");
  assert.match(rules.out, /twin\.txt:\d+:\d+ error para\.mark Paragraph 12 /);
  const file = join(folderFor(context), "bad.txt");
  writeFileSync(file, "nothing of a telegram\n");
  const bad = reftel(["check", file]);
  assert.equal(bad.exit, 1);
  assert.match(bad.out, /bad\.txt:1:1 error telegram\.none/);
});

test("every command says what it does, and the list names each", () => {
  const list = reftel(["--help"]);
  assert.equal(list.exit, 0);
  for (const name of [
    "parse",
    "check",
    "import",
    "search",
    "show",
    "refs",
    "missing",
    "stats",
    "serve",
  ]) {
    assert.match(list.out, new RegExp(`^  ${name} `, "m"));
    const help = reftel([name, "--help"]);
    assert.equal(help.exit, 0);
    assert.match(help.out, new RegExp(`^Usage: reftel ${name}`));
  }
  assert.match(reftel(["--version"]).out, /^\d+\.\d+\.\d+\n$/);
});

test("what is clear needs no --: a word behind a dash, a value behind a dash", () => {
  const count = (...args: readonly string[]): number => {
    const { out, err, exit } = reftel(["search", ...args, "--json", "--archive", archive]);
    assert.equal(exit, 0, err);
    return JSON.parse(out).totals.cables;
  };
  assert.equal(count("-nowhere"), 1);
  assert.equal(count("Brandt", "-visit"), 0);
  assert.equal(count('-"sticking points"'), 0);
  assert.equal(count("--order", "-date", "Brandt"), 1);
  const behind = reftel(["search", "--json", "--archive", archive, "--", "-nowhere"]);
  assert.equal(JSON.parse(behind.out).totals.cables, 1);
});

test("search --json names what no vocabulary knows in the query, as the API does", () => {
  const { out, err } = reftel(["search", "tags:PREI", "--json", "--archive", archive]);
  assert.match(err, /PREI/);
  assert.deepEqual(
    JSON.parse(out).notices.map(({ code, suggestion }: Record<string, string>) => [
      code,
      suggestion,
    ]),
    [["value.unknown", "PREF"]],
  );
});

test("search says of a source that nothing came from it, and which there are", () => {
  const { out, err } = reftel(["search", "source:nowhere", "--json", "--archive", archive]);
  assert.match(
    err,
    /^source:nowhere\n\^+\nNo cable here is of the source "nowhere"\. Sources are /m,
  );
  assert.deepEqual(
    JSON.parse(out).notices.map(({ code }: Record<string, string>) => code),
    ["source.unknown"],
  );
});

test("--retry makes no archive, and tries what failed of one source", (context) => {
  const box = folderFor(context);
  const other = join(box, "archive");
  assert.equal(reftel(["import", "--retry", "--archive", other]).exit, 3);
  const file = join(box, "no.txt");
  writeFileSync(file, "nothing of a telegram\n");
  reftel(["import", file, "--archive", other]);
  const tried = (source: string) =>
    JSON.parse(reftel(["import", "--retry", "--source", source, "--json", "--archive", other]).out);
  assert.equal(tried("no.txt").failed, 1);
  const stats = (...more: readonly string[]) =>
    JSON.parse(reftel(["stats", "--json", "--archive", other, ...more]).out);
  assert.deepEqual([stats().failed, stats().removed], [1, 0]);
  // What a text holds that could not be read is not known, so it is not counted for who may not read all.
  assert.equal(stats("--as", "SECRET").failed, undefined);
  assert.equal(tried("elsewhere").read, 0);
  assert.match(
    reftel(["import", "--retry", "--source", "elsewhere", "--archive", other]).err,
    /^reftel: Nothing of the source elsewhere failed before/m,
  );
});

test("show writes a PDF to a file, the same one each time, and says where it cannot", () => {
  const file = join(folder, "twin.pdf");
  const show = (...more: readonly string[]) =>
    reftel(["show", "09PORTESPERANCE1174", "--archive", archive, ...more]);
  assert.deepEqual([show("--pdf", file).exit, show("--pdf", file).out], [0, ""]);
  const first = readFileSync(file);
  assert.ok(first.subarray(0, 8).toString("latin1") === "%PDF-1.7");
  assert.equal(show("--pdf", file).exit, 0);
  assert.equal(Buffer.compare(first, readFileSync(file)), 0);
  const refused = show("--pdf", join(folder, "no-such-folder", "twin.pdf"));
  assert.equal(refused.exit, 2);
  assert.match(refused.err, /cannot be written/);
  assert.equal(show("--pdf", file, "--json").exit, 2);
});
