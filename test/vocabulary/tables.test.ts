import assert from "node:assert/strict";
import { test } from "node:test";
import {
  agencyOf,
  builtIn,
  captionOf,
  collectiveOf,
  extend,
  postOf,
  postOfRouting,
  precedenceOf,
  reasonOf,
  tagOf,
} from "../../src/vocabulary/index.ts";

test("every spelling of a post finds it", () => {
  for (const [spelling, id] of [
    ["AMEMBASSY ASTANA", "ASTANA"],
    ["astana", "ASTANA"],
    ["SECSTATE WASHDC", "STATE"],
    ["HCMC", "HOCHIMINHCITY"],
    ["Ho Chi Minh City", "HOCHIMINHCITY"],
    ["USMISSION NATO", "USNATO"],
    ["USMISSION USOSCE", "USOSCE"],
    ["USEU BRUSSELS", "USEUBRUSSELS"],
    ["AMEMBASSY BRUSSELS", "BRUSSELS"],
    ["VALLET", "VALLETTA"],
    ["USUN N", "USUNNEWYORK"],
    ["THE HAGUE", "THEHAGUE"],
  ] as const) {
    assert.equal(postOf(builtIn, spelling)?.id, id, spelling);
  }
  for (const none of ["", "NOWHERE", "NOVEMBER", "AMEMBASSY"])
    assert.equal(postOf(builtIn, none), null, none);
});

test("every post is found by its own id, name and routing indicator", () => {
  assert.ok(builtIn.posts.length > 300);
  for (const post of builtIn.posts) {
    assert.equal(postOf(builtIn, post.id)?.id, post.id);
    assert.equal(postOf(builtIn, post.name)?.id, post.id);
    if (post.routing !== null) assert.ok(postOfRouting(builtIn, post.routing));
  }
});

test("a TAGS code means what it meant in its year", () => {
  assert.equal(tagOf(builtIn, "KZ")?.meaning, "Kazakhstan");
  assert.equal(tagOf(builtIn, "START")?.kind, "program");
  assert.equal(tagOf(builtIn, "UR", 1985)?.meaning, "Soviet Union");
  assert.equal(tagOf(builtIn, "KGUZ"), null);
  for (const tag of builtIn.tags) assert.ok(tag.meaning.length > 1, tag.code);
});

test("what an entry means is said to a reader, and where it is known from stands apart", () => {
  const { captions, acronyms, signals, tags, precedences, reasons, exemptions, offices } = builtIn;
  const entries = [captions, acronyms, signals, tags, precedences, reasons, exemptions, offices];
  for (const { meaning } of entries.flat()) {
    assert.ok(meaning.trim().length > 1);
    assert.doesNotMatch(
      meaning,
      /PlusD|NARA|cablemap|parse as|handling (?:field|value)|\d+ records?/,
    );
  }
});

test("captions say whether they restrict; controls are told apart", () => {
  for (const code of ["NODIS", "EXDIS", "STADIS", "LIMDIS"])
    assert.equal(captionOf(builtIn, code)?.restricts, true, code);
  for (const code of ["SIPDIS", "SENSITIVE", "EXERCISE"])
    assert.equal(captionOf(builtIn, code)?.restricts, false, code);
  assert.equal(captionOf(builtIn, "NOFORN")?.control, true);
  assert.equal(captionOf(builtIn, "NODIF")?.code, "NODIS");
});

test("agencies, collectives, precedences and reasons are found", () => {
  assert.equal(agencyOf(builtIn, "CIA WASHDC")?.organization, "Central Intelligence Agency");
  assert.ok(collectiveOf(builtIn, "CIS COLLECTIVE"));
  assert.equal(precedenceOf(builtIn, "O")?.word, "IMMEDIATE");
  assert.equal(precedenceOf(builtIn, "NIACT IMMEDIATE")?.rank, 4);
  assert.equal(reasonOf(builtIn, "1.4", "B")?.meaning, "foreign government information");
});

test("an archive's own entries go before the built-in ones and change nothing of them", () => {
  const before = builtIn.tags.length;
  const more = extend(builtIn, {
    tags: [{ code: "XV", kind: "place", meaning: "Valdoria", iso2: "XV", era: "current" }],
  });
  assert.equal(tagOf(more, "XV")?.meaning, "Valdoria");
  assert.equal(tagOf(builtIn, "XV")?.meaning === "Valdoria", false);
  assert.equal(builtIn.tags.length, before);
});

test("tables are in order and free of empty values", () => {
  const codes = builtIn.posts.map((post) => post.id);
  assert.deepEqual(codes, [...codes].sort());
  for (const [name, table] of Object.entries(builtIn)) {
    assert.ok(table.length > 0, name);
    for (const entry of table) {
      for (const [key, value] of Object.entries(entry))
        assert.notEqual(value, "", `${name}.${key}`);
    }
  }
});
