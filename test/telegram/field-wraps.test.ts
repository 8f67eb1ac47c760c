import assert from "node:assert/strict";
import { test } from "node:test";
import { coverFault, parse, type Telegram } from "../../src/telegram/index.ts";
import { unplaced } from "./placed.ts";

const read = (fields: string): Telegram => {
  const source = `                                   UNCLASSIFIED
                                        SBU

MRN:               12 BANJUL 214
Date/DTG:          Jun 25, 2012 / 251456Z JUN 12
From:              AMEMBASSY BANJUL
${fields}
Subject:           EXERCISE: Radio Owners Ask
                   About Licence Fees

1. (SBU) The owners asked.

2. (U) They left.

Signature:         Cole

Drafted By:        BANJUL:Haines, Ruth
Cleared By:        DCM:Lamb, Peter
S/ES-O:Osei, Ama
Approved By:       EXEC:Cole, Anne
`;
  const telegram = parse(source);
  assert.equal(coverFault(source, telegram.parts), null);
  assert.deepEqual(unplaced(telegram), []);
  assert.equal(telegram.coverage, 1);
  assert.equal(telegram.subject?.text, "EXERCISE: Radio Owners Ask About Licence Fees");
  assert.deepEqual(
    telegram.body.map(({ text }) => text),
    ["The owners asked.", "They left."],
  );
  assert.deepEqual(telegram.drafting?.clearers, ["DCM:Lamb, Peter", "S/ES-O:Osei, Ama"]);
  return telegram;
};
const addressed = (list: Telegram["to"]): unknown =>
  list.map(({ name, precedence }) => [name, precedence]);

test("fields of a form go on in the lines below them", () => {
  const telegram = read(`Action:            WASHDC, SECSTATE ROUTINE;
                   NEW YORK, USMISSION USUN PRIORITY
Info:              DAKAR, AMEMBASSY ROUTINE
                   ACCRA, AMEMBASSY ROUTINE; AU ADDIS ABABA, USMISSION
                   ROUTINE
E.O.:              13526
TAGS:              PGOV, PREL,
                   GA, SG
Captions:          SENSITIVE,
                   SIPDIS
Reference:         A) 12 BANJUL 190
                   B) 12 STATE 55221
Pass Line:         STATE FOR AF/W AND
                   DRL/AF`);
  assert.deepEqual(addressed(telegram.to), [
    ["SECSTATE WASHDC", "ROUTINE"],
    ["USMISSION USUN NEW YORK", "PRIORITY"],
  ]);
  assert.deepEqual(addressed(telegram.info), [
    ["AMEMBASSY DAKAR", "ROUTINE"],
    ["AMEMBASSY ACCRA", "ROUTINE"],
    ["USMISSION AU ADDIS ABABA", "ROUTINE"],
  ]);
  assert.deepEqual(
    telegram.captions.map(({ code }) => code),
    ["SENSITIVE", "SIPDIS"],
  );
  assert.deepEqual(
    telegram.attention.map(({ to, offices }) => [to, offices]),
    [["STATE", ["AF/W", "DRL/AF"]]],
  );
});

test("fields go on where a copy lost its columns, too", () => {
  const telegram = read(`Action: WASHDC, SECSTATE ROUTINE; NEW YORK, USMISSION USUN
PRIORITY
Info: DAKAR, AMEMBASSY ROUTINE;
ACCRA, AMEMBASSY ROUTINE
E.O.: 13526
TAGS: PGOV, GA
Captions: SENSITIVE
Pass Line: STATE FOR AF/W,
DRL/AF`);
  assert.deepEqual(addressed(telegram.to), [
    ["SECSTATE WASHDC", "ROUTINE"],
    ["USMISSION USUN NEW YORK", "PRIORITY"],
  ]);
  assert.deepEqual(addressed(telegram.info), [
    ["AMEMBASSY DAKAR", "ROUTINE"],
    ["AMEMBASSY ACCRA", "ROUTINE"],
  ]);
  assert.deepEqual(telegram.attention[0]?.offices, ["AF/W", "DRL/AF"]);
});

test("who classified is printed surname first, and nobody where the form says so", () => {
  const who = (line: string): unknown => {
    const { classifiedBy } = read(`E.O.: 13526\nTAGS: PGOV, GA\nCaptions: SENSITIVE\n${line}`);
    return classifiedBy === null ? null : [classifiedBy.name, classifiedBy.title];
  };
  assert.deepEqual(who("Classified By: Cole, Anne B., AMBASSADOR\nReason: 1.4(b), 1.4(d)"), [
    "Cole, Anne B.",
    "AMBASSADOR",
  ]);
  assert.equal(who("Classified By: n/a"), null);
});
