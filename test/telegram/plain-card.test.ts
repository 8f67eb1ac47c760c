import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, type Telegram } from "../../src/telegram/index.ts";
import { unplaced } from "./placed.ts";

const telegram = `R 200215Z NOV 02
FM AMEMBASSY MAJURO
TO SECSTATE WASHDC 1931
C O N F I D E N T I A L MAJURO 000412

EXERCISE EXERCISE EXERCISE

E.O. 12958: DECL: 11/18/2012
TAGS: PREL, RM
SUBJECT: EXERCISE OF SHIPS

1. (C) One ship.

ORTIZ
`;

const read = (created: string, text = telegram): Telegram =>
  parse(
    `02MAJURO412\nEXERCISE OF SHIPS IN THE LAGOON\n${created}\nCONFIDENTIAL\nEmbassy Majuro\n${text}`,
  );

test("a card without labels, five lines before the telegram, is a card and no part of the head", () => {
  const found = read("Wed Nov 20 00:00:00 +0100 2002");
  assert.deepEqual(found.card, {
    identifier: "02MAJURO412",
    created: "2002-11-20",
    classification: "CONFIDENTIAL",
    origin: "Embassy Majuro",
    title: "EXERCISE OF SHIPS IN THE LAGOON",
    tags: [],
  });
  assert.equal(found.mrn, "02MAJURO412");
  assert.equal(found.format, "cable-page");
  assert.equal(found.subject?.text, "EXERCISE OF SHIPS");
  assert.equal(found.coverage, 1);
  assert.deepEqual(found.diagnostics, []);
  assert.deepEqual(unplaced(found), []);
});

test("its moment is told in UTC, a day where only the day was known, nothing where there is no such day", () => {
  const created = (printed: string) => read(printed).card?.created;
  assert.equal(created("Wed Nov 20 00:30:00 +0100 2002"), "2002-11-19T23:30:00Z");
  assert.equal(created("Tue Nov 19 22:15:09 -0500 2002"), "2002-11-20T03:15:09Z");
  assert.equal(created("Sun Feb 30 10:00:00 +0000 2002"), null);
});

test("a card without labels with nothing behind it is read, and lines that only begin so are none", () => {
  assert.equal(read("Wed Nov 20 00:00:00 +0100 2002", "").mrn, "02MAJURO412");
  assert.equal(read("20 November 2002").card, null);
});
