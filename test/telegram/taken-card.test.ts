import assert from "node:assert/strict";
import { test } from "node:test";
import { coverFault, parse, takenCard } from "../../src/telegram/index.ts";

const text = `R 171110Z NOV 09
FM AMEMBASSY LONDON
TO SECSTATE WASHDC
C O N F I D E N T I A L LONDON 000871

EXERCISE EXERCISE EXERCISE

E.O. 12958: DECL: 11/17/2019
TAGS: PREL
SUBJECT: EXERCISE

1. First.
`;

test("a text says with its card what it was taken from, and the card is its own part", () => {
  const card = takenCard("cablegate-html", [
    ["Identifier", "09LONDON871"],
    ["Created", "2009-11-17 11:10"],
    ["Origin", " Embassy\n London "],
    ["Title", ""],
    ["Tags", "PREL | OTHER, ANN"],
  ]);
  const telegram = parse(card + text);
  assert.equal(telegram.format, "cablegate-html");
  assert.deepEqual(telegram.card, {
    identifier: "09LONDON871",
    created: "2009-11-17T11:10:00Z",
    classification: null,
    origin: "Embassy London",
    title: null,
    tags: ["PREL", "OTHER, ANN"],
  });
  assert.equal(telegram.mrn, "09LONDON871");
  assert.deepEqual(telegram.parts[0], { kind: "card", span: { start: 0, end: card.length } });
  assert.equal(coverFault(card + text, telegram.parts), null);
});

test("a label beside a mail governs where it is higher, and fills in what the text does not say", () => {
  const fields = [
    ["Identifier", "09 LONDON 871"],
    ["Classification", "SECRET"],
    ["DTG", "O 171110Z NOV 09"],
    ["From", "AMEMBASSY LONDON"],
    ["To", "SECSTATE WASHDC"],
    ["Caption", "NODIS"],
  ] as const;
  const whole = parse(takenCard("mmhs", fields) + text);
  assert.equal(whole.classification?.level, "CONFIDENTIAL");
  assert.equal(whole.body[0]?.effective, "SECRET");
  assert.equal(whole.to.length, 1);
  const bare = parse(`${takenCard("mmhs", fields)}1. (C) First.\n\n2. Second.\n`);
  assert.deepEqual(
    [bare.mrn, bare.from?.post, bare.to[0]?.post],
    ["09LONDON871", "LONDON", "STATE"],
  );
  assert.equal(bare.transmission?.dtg?.at, "2009-11-17T11:10:00Z");
  assert.deepEqual(
    bare.captions.map(({ code }) => code),
    ["NODIS"],
  );
  assert.deepEqual(
    bare.body.map(({ effective }) => effective),
    ["CONFIDENTIAL", "SECRET"],
  );
});

test("the card of a public release does not lower what has no banner of its own", () => {
  const card = takenCard("cablegate-html", [["Classification", "UNCLASSIFIED"]]);
  assert.equal(parse(`${card}1. First.\n`).body[0]?.effective, "TOP SECRET");
});
