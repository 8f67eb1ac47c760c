import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { coverFault, parse } from "../../src/telegram/index.ts";
import { unplaced } from "./placed.ts";

const source = readFileSync(
  new URL("../fixtures/telegram/malformed/many-variants.txt", import.meta.url),
  "utf8",
);
const telegram = parse(source);
const codes = telegram.diagnostics.map((one) => one.code);

test("an envelope with glued lines, a page line after TO, a misspelt precedence, an exemption", () => {
  assert.equal(telegram.mrn, "06BISHKEK871");
  assert.equal(telegram.transmission?.id, "VZCZCXRO8797");
  assert.deepEqual(telegram.transmission?.security, {
    signal: "ZNR",
    letters: "UUUUU",
    signals: ["ZZH", "ZDK"],
  });
  assert.deepEqual(
    telegram.to.map((one) => [one.name, one.precedence, one.precedenceRead]),
    [["SECSTATE WASHDC", "PIORITY", "PRIORITY"]],
  );
  assert.deepEqual(
    telegram.info.map((one) => one.post),
    ["ANKARA", "BEIJING", "TOKYO"],
  );
  assert.deepEqual(
    telegram.exempt.map((one) => one.post),
    ["SOFIA"],
  );
  assert.ok(codes.includes("security.mismatch"));
});

test("a head in lower case, TAGS that ran together, a subject glued to REF", () => {
  assert.equal(telegram.classification?.level, "SECRET");
  assert.deepEqual(telegram.classification?.controls, ["NOFORN"]);
  assert.deepEqual(
    telegram.captions.map((one) => one.code),
    ["EXERCISE", "SIPDIS"],
  );
  assert.equal(telegram.declassify?.event, "UPON COMPLETION OF THE DAM");
  assert.deepEqual(
    telegram.tags.map((one) => one.code),
    ["ETRD", "EINV", "ECIN", "PGOV", "CS", "OVIP", "VARGA, ILSE B."],
  );
  assert.equal(telegram.subject?.text, "A LONG STORY OF THE DAM AND OF THE WATER");
  assert.equal(telegram.subject?.effective, "CONFIDENTIAL");
  assert.deepEqual(
    telegram.references.map((one) => [one.label, one.mrn, one.year]),
    [
      ["A", "08BISHKEK815", "stated"],
      ["B", "06KABUL936", "inferred"],
      ["B", "06KABUL935", "inferred"],
      ["C", "05STATE12345", "stated"],
      ["D", "05ANKARA77", "stated"],
      ["E", "06BRASILIA2799", "inferred"],
      ["E", "06BRASILIA2764", "inferred"],
    ],
  );
  assert.deepEqual(
    [telegram.classifiedBy?.name, telegram.classifiedBy?.title, telegram.classifiedBy?.reasons],
    ["Helen Drake", "Ambassador", ["b", "d"]],
  );
  assert.deepEqual(telegram.missingSections, [2]);
});

test("marks of every kind, numbers in running text, EXERCISE lines round the signer", () => {
  const paragraphs = telegram.body.flatMap((item) => (item.kind === "paragraph" ? [item] : []));
  assert.deepEqual(
    paragraphs.map((one) => [one.number, one.mark]),
    [
      [1, "C//REL TO USA, GBR"],
      [2, "S/NF"],
      [3, "SBU"],
      [5, "C"],
      [6, null],
    ],
  );
  assert.deepEqual(paragraphs[4]?.effectiveControls, ["NOFORN"]);
  assert.deepEqual(
    paragraphs[1]?.mentions.map((one) => one.raw),
    ["reftels", "08 STATE 1234"],
  );
  assert.equal(telegram.signer, "SMITH (ACTING)");
  assert.ok(codes.includes("mark.malformed") && codes.includes("aside.unclosed"));
  assert.equal(telegram.coverage, 1);
  assert.equal(coverFault(source, telegram.parts), null);
  assert.deepEqual(unplaced(telegram), []);
});

test("a serial of the same post that lies ahead is last year's, in the reference line and in the text", () => {
  const text =
    "R 050900Z JAN 07\nFM AMEMBASSY BISHKEK\nTO SECSTATE WASHDC\nUNCLAS BISHKEK 000012\n\nEXERCISE EXERCISE EXERCISE\n\nSUBJECT: DAM\n\nREF: A. BISHKEK 1790 B. BISHKEK 9\n\n1. BISHKEK 1790 told of the dam, BISHKEK 011 of the lake, STATE 1790 of neither.\n\nDRAKE\n";
  const { references, body } = parse(text);
  assert.deepEqual(
    references.map((one) => one.mrn),
    ["06BISHKEK1790", "07BISHKEK9"],
  );
  assert.deepEqual(
    body.flatMap((item) =>
      item.kind === "heading" ? [] : item.mentions.flatMap(({ mrns }) => mrns),
    ),
    ["06BISHKEK1790", "07BISHKEK11", "07STATE1790"],
  );
});
