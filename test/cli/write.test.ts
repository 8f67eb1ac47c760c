import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readTelegramJson } from "../../src/cli/telegram-json.ts";
import { lostIn, parse, parseAll, write } from "../../src/telegram/index.ts";
import { samples } from "../telegram/samples.ts";
import { folderFor, reftel, root, traceIn } from "./reftel.ts";

const twinFile = join(root, "demo/twin.txt");
const twin = parse(readFileSync(twinFile, "utf8"));
const forms = ["reading", "transmission"] as const;

test("write prints what parse printed, in both forms, from a file and from standard input", (context) => {
  const file = join(folderFor(context), "twin.json");
  const json = reftel(["parse", twinFile]).out;
  writeFileSync(file, json);
  for (const form of forms) {
    const expected = write(twin, { form });
    const fromFile = reftel(["write", file, "--form", form]);
    assert.deepEqual(fromFile, { exit: 0, out: expected, err: "" });
    assert.deepEqual(reftel(["write", "-", "--form", form], { input: json }), fromFile);
  }
  assert.equal(reftel(["write", file]).out, write(twin));
});

test("one telegram will do as well as an array, and several are read as several again", () => {
  const other = { ...twin, mrn: "09OSLO4", transmission: null, from: null, sections: [] };
  const one = reftel(["write", "-"], { input: JSON.stringify(twin) });
  assert.equal(one.out, write(twin));
  const two = reftel(["write", "-", "--form", "transmission"], {
    input: JSON.stringify([
      twin,
      { ...twin, mrn: "09PORTESPERANCE1175", transmission: { ...twin.transmission, serial: 1175 } },
    ]),
  });
  assert.equal(two.exit, 0, two.err);
  assert.deepEqual(
    parseAll(two.out).map(({ mrn }) => mrn),
    ["09PORTESPERANCE1174", "09PORTESPERANCE1175"],
  );
  assert.equal(reftel(["write", "-"], { input: JSON.stringify(other) }).exit, 1);
});

test("the JSON of every telegram is taken, and written as the telegram is", () => {
  let count = 0;
  for (const { name, text } of samples()) {
    const telegram = parse(text);
    const read = readTelegramJson(JSON.stringify(telegram));
    assert.ok(read.kind === "telegrams", name);
    for (const form of forms) {
      const written = write(telegram, { form });
      assert.equal(read.telegrams[0] && write(read.telegrams[0], { form }), written, name);
      // Of two counts of sections the first is printed, and the other is said to be lost.
      const differs = telegram.diagnostics.some(({ code }) => code === "section.differs");
      assert.deepEqual(lostIn(telegram, written, {}), differs ? ["sections[1].of"] : [], name);
    }
    count += 1;
  }
  assert.ok(count > 20);
});

test("a telegram made by hand needs only what is printed", () => {
  const made = {
    mrn: "09OSLO12",
    transmission: { dtg: { at: "2009-03-04T10:11:00Z", precedence: ["R"] } },
    from: { name: "AMEMBASSY OSLO" },
    to: [{ name: "SECSTATE WASHDC", precedence: "PRIORITY" }],
    classification: { level: "CONFIDENTIAL" },
    captions: [{ code: "EXERCISE" }],
    tags: [{ code: "PREL" }, { code: "NO" }],
    subject: { text: "EXERCISE: THE HARBOR" },
    references: [
      { label: "A", mrn: "08STATE99999" },
      { label: "B", mrn: "09OSLO3", notal: true },
    ],
    body: [{ kind: "paragraph", number: 1, mark: "C", text: "EXERCISE. See ref A." }],
    signer: "DRAKE",
  };
  const { exit, out, err } = reftel(["write", "-"], { input: JSON.stringify(made) });
  assert.deepEqual([exit, err], [0, ""]);
  assert.equal(
    out,
    `R 041011Z MAR 09
FM AMEMBASSY OSLO
TO SECSTATE WASHDC PRIORITY
C O N F I D E N T I A L OSLO 000012

EXERCISE EXERCISE EXERCISE

TAGS: PREL, NO
SUBJECT: EXERCISE: THE HARBOR

REF: A. 08 STATE 99999
     B. 09 OSLO 03 (NOTAL)

1. (C) EXERCISE. See ref A.

DRAKE
`,
  );
});

const paragraph = { kind: "paragraph", number: 1, mark: "U", text: "EXERCISE." };

/** What is wrong with a JSON, and the sentence that says so. */
const faults: readonly (readonly [json: string, sentence: string])[] = [
  ["", "It is empty; it should be the JSON of a telegram."],
  ["{", "It is no JSON: "],
  ["[]", "It is an empty array; there is nothing to write."],
  ["7", "It should be an object, and is a number."],
  ['[{}, "x"]', '[1] should be an object, and is "x".'],
  ['{"mrn": "OSLO 12"}', "mrn should be a number in its canonical form, as 09ASTANA2050."],
  ['{"mnr": "09OSLO12"}', "mnr is no field of a telegram; correct its name or take it out."],
  ['{"to": [{"nam": "X"}]}', "to[0].name is missing; it should be a string."],
  [
    '{"to": [{"nam": "X"}]}',
    "to[0].nam is no field of a telegram; correct its name or take it out.",
  ],
  ['{"tags": "PREL"}', 'tags should be an array, and is "PREL".'],
  ['{"classification": {"level": "secret"}}', 'classification.level should be "UNCLASSIFIED" or '],
  ['{"declassify": {"on": "2019-13-40"}}', "declassify.on should be a day, as 2019-11-17."],
  ['{"subject": {"text": ""}}', "subject.text is empty; give its words or null."],
  ['{"signer": "A\\nB"}', "signer should be of one line; take the line ends out."],
  [
    `{"body": [${JSON.stringify({ ...paragraph, number: 1.5 })}]}`,
    "body[0].number should be a whole number, and is 1.5.",
  ],
  ['{"body": [{"kind": "para"}]}', 'body[0].kind should be "heading" or "paragraph".'],
  [
    `[{}, {"body": [${JSON.stringify(paragraph)}, {"kind": "paragraph"}]}]`,
    "[1].body[1].text is missing; it should be a string.",
  ],
];

test("what is wrong with the JSON is said with its place", () => {
  for (const [json, sentence] of faults) {
    const read = readTelegramJson(json);
    assert.ok(read.kind === "faults", json);
    const said = read.faults.map(({ path, message }) => `${path === "" ? "It" : path} ${message}.`);
    assert.ok(
      said.some((one) => one.startsWith(sentence)),
      `${json}: ${said.join("\n")}`,
    );
  }
});

test("JSON that is no telegram is refused with exit 1, wrong use with 2, and nothing is printed", () => {
  for (const [args, input, exit, sentence] of [
    [["write", "-"], '{"mnr": 1}', 1, /standard input: mnr is no field/],
    [
      ["write", "-"],
      JSON.stringify({ tags: Array.from({ length: 30 }, () => ({})) }),
      1,
      /There are 20 more faults/,
    ],
    [["write", "-", "--form", "page"], "{}", 2, /no form page; take reading or transmission/],
    [["write", "no-such.json"], "", 2, /There is no file no-such\.json/],
    [["write", root], "", 2, /is a folder/],
  ] as const) {
    const ended = reftel(args, { input });
    assert.deepEqual([ended.exit, ended.out], [exit, ""], ended.err);
    assert.match(ended.err, sentence);
    assert.equal(traceIn(ended.err), null);
  }
});

test("what the layout cannot carry is written, named and exits 1", () => {
  const input = JSON.stringify({
    classification: { level: "SECRET" },
    captions: [{ code: "EXERCISE" }],
    tags: [{ code: "PREL XX" }],
    body: [{ ...paragraph, mark: "S" }],
  });
  const { exit, out, err } = reftel(["write", "-"], { input });
  assert.equal(exit, 1);
  assert.match(out, /1\. \(S\) EXERCISE\./);
  assert.match(err, /The layout cannot carry tags as given/);
});
