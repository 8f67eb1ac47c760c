import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { TABLES, inOrder, keyOf, textOfTable } from "../../scripts/vocabulary-tables.ts";
import type { VocabularyRecord } from "../../scripts/vocabulary-tables.ts";
import { parse, readMark } from "../../src/telegram/index.ts";
import {
  agencyOf,
  builtIn,
  captionOf,
  MARKINGS,
  postEverOf,
  postOf,
  presentPostId,
  presentPostOf,
  tagOf,
  termOf,
} from "../../src/vocabulary/index.ts";

const folder = join(import.meta.dirname, "../../src/vocabulary");
const textOf = (name: string): string => readFileSync(join(folder, `${name}.json`), "utf8");
const recordsOf = (name: string): VocabularyRecord[] => JSON.parse(textOf(name));

test("every file is a table, every table a file and a list of the vocabulary", () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(".json", ""));
  const names = TABLES.map(({ name }) => name);
  assert.deepEqual(names, files.sort());
  const lists: Readonly<Record<string, unknown>> = { ...builtIn, markings: MARKINGS };
  assert.deepEqual(Object.keys(lists).sort(), names);
  for (const name of names) assert.deepEqual(lists[name], recordsOf(name), name);
});

test("every record has the fields of its table, each in its form, and where it is taken from", () => {
  let count = 0;
  for (const { name, record } of TABLES)
    for (const one of recordsOf(name)) {
      const { error } = record.safeParse(one);
      const faults = error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
      assert.deepEqual(faults ?? [], [], `${name}: ${JSON.stringify(one)}`);
      count += 1;
    }
  assert.ok(count > 2000);
});

test("no record stands twice, and they are in order, one a line: npm run fix sees to it", () => {
  for (const table of TABLES) {
    const records = recordsOf(table.name);
    const keys = records.map((record) => keyOf(table, record));
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
      table.name,
    );
    assert.equal(textOf(table.name), textOfTable(inOrder(table, records)), table.name);
  }
});

const bare = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

test("a spelling means one post, and finds it as printed, alone and in an address", () => {
  const meant = new Map<string, string>();
  let count = 0;
  for (const { id, name, spellings } of builtIn.posts) {
    assert.equal(bare(name), id);
    for (const spelling of new Set([id, name, ...spellings].map(bare))) {
      assert.equal(meant.get(spelling), undefined, `${spelling} of ${id}`);
      meant.set(spelling, id);
    }
    for (const spelling of spellings) {
      assert.equal(postOf(builtIn, spelling)?.id, id, spelling);
      assert.equal(postOf(builtIn, `AMEMBASSY ${spelling}`)?.id, id, spelling);
      count += 1;
    }
  }
  assert.ok(count > 80);
});

test("a caption's spelling finds it, and so does a tag's code in the years of each meaning", () => {
  for (const { code, spellings } of builtIn.captions)
    for (const spelling of [code, ...spellings])
      assert.equal(captionOf(builtIn, spelling)?.code, code);
  for (const { code, era, meaning } of builtIn.tags) {
    const year = Number(/\d{4}/.exec(era)?.[0] ?? 2009);
    const alike = builtIn.tags.filter((tag) => tag.code === code).length;
    const found = tagOf(builtIn, code, year);
    assert.ok(found, code);
    if (alike === 1) assert.equal(found.meaning, meaning);
  }
});

test("a post that was renamed is what it became, and that has been renamed no more", () => {
  const renamed = builtIn.posts.filter(({ now }) => now !== undefined);
  assert.ok(renamed.length > 5);
  for (const { id, now = "" } of renamed) {
    const present = builtIn.posts.find((post) => post.id === now);
    assert.ok(present !== undefined && present.now === undefined, id);
    assert.equal(presentPostOf(builtIn, id), present);
    assert.ok(postEverOf(builtIn, id).some((post) => post.id === id));
    assert.deepEqual(postEverOf(builtIn, now), postEverOf(builtIn, id));
  }
  assert.equal(presentPostId(builtIn, "BOMBAY"), "MUMBAI");
  assert.equal(presentPostId(builtIn, "XANADU"), "XANADU");
});

/** Old, local and variant names that telegrams print. */
const spelt: readonly (readonly [spelling: string, id: string])[] = [
  ["KIEV", "KYIV"],
  ["BATHURST", "BANJUL"],
  ["ALMA-ATA", "ALMATY"],
  ["CANTON", "GUANGZHOU"],
  ["TEHERAN", "TEHRAN"],
  ["DJAKARTA", "JAKARTA"],
  ["USBERLIN", "BERLIN"],
  ["EC BRUSSELS", "USEUBRUSSELS"],
  ["USMISSION EC BRUSSELS", "USEUBRUSSELS"],
  ["OECD PARIS", "USOECDPARIS"],
  ["USINT HAVANA", "HAVANA"],
  ["USLO PEKING", "PEKING"],
  ["REO BASRAH", "BASRAH"],
  ["AIT TAIPEI", "TAIPEI"],
  ["RPO DUBAI", "IRANRPODUBAI"],
  ["UNVIE", "UNVIEVIENNA"],
  ["N'DJAMENA", "NDJAMENA"],
  ["ST. PETERSBURG", "STPETERSBURG"],
  ["SAINT PETERSBURG", "STPETERSBURG"],
  ["DEPT OF STATE WASHDC", "STATE"],
  ["US MISSION GENEVA", "GENEVA"],
];

test("old, local and variant spellings find their post; a renamed post of its own time keeps its number", () => {
  for (const [spelling, id] of spelt) assert.equal(postOf(builtIn, spelling)?.id, id, spelling);
  for (const [before, after] of [
    ["DACCA", "DHAKA"],
    ["PEKING", "BEIJING"],
    ["SALISBURY", "HARARE"],
    ["BOMBAY", "MUMBAI"],
    ["SAIGON", "HOCHIMINHCITY"],
  ] as const) {
    assert.equal(postOf(builtIn, before)?.id, before);
    assert.equal(postOf(builtIn, after)?.id, after);
  }
});

test("commands, agencies and subjects of the 1970s are known", () => {
  for (const address of [
    "USCINCSO",
    "JCS",
    "JCS WASHDC",
    "DEA WASHDC",
    "CINCUSAREUR",
    "USDOC WASHDC",
  ])
    assert.ok(agencyOf(builtIn, address), address);
  for (const [code, kind] of [
    ["GSP", "program"],
    ["MMOL", "subject"],
    ["LAFTA", "organization"],
    ["ALITALIA", "organization"],
  ] as const)
    assert.equal(tagOf(builtIn, code, 1976)?.kind, kind);
  assert.equal(termOf(builtIn.acronyms, "MAAG")?.meaning, "Military Assistance Advisory Group");
});

test("a word of the table of markings is read as its level or control, in its place", () => {
  for (const { word, level, control, banner, portion } of MARKINGS) {
    if (portion && level !== null) assert.equal(readMark(word).level, level, word);
    if (portion && control !== null)
      assert.deepEqual(readMark(`S/${word}`), {
        level: "SECRET",
        controls: [control],
        readable: true,
      });
    if (banner)
      for (const line of [word, Array.from(word).join(" ")])
        assert.equal(
          parse(`FM AMEMBASSY OSLO\n${line} OSLO 000123\n\nTAGS: PREL\nSUBJECT: EXERCISE\n`)
            .classification?.level,
          level,
          line,
        );
  }
});
