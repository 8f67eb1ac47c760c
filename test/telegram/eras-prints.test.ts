import assert from "node:assert/strict";
import { test } from "node:test";
import { coverFault, parse, type Telegram } from "../../src/telegram/index.ts";
import { unplaced } from "./placed.ts";
import { layouts } from "./samples.ts";

const all = layouts();
const skip = all.length > 0 ? false : "the shared folder is not here";
const layout = (number: number): Telegram => {
  const source = all[number - 1]?.text ?? "";
  const telegram = parse(source);
  assert.equal(coverFault(source, telegram.parts), null);
  assert.deepEqual(unplaced(telegram), []);
  assert.equal(telegram.coverage, 1);
  return telegram;
};
const codes = (telegram: Telegram): string[] => telegram.diagnostics.map((one) => one.code);
const paragraphs = (telegram: Telegram) =>
  telegram.body.flatMap((item) => (item.kind === "paragraph" ? [item] : []));

test("layout 1: August 1975, a record of two sections", { skip }, () => {
  const telegram = layout(1);
  assert.equal(telegram.mrn, "75VALLETTA1187");
  assert.deepEqual(telegram.aliases, ["1975VALLET01187"]);
  assert.equal(telegram.format, "aad");
  assert.deepEqual(
    telegram.sections.map(({ number, of }) => [number, of]),
    [
      [1, 2],
      [2, 2],
    ],
  );
  assert.deepEqual(telegram.missingSections, []);
  assert.deepEqual(telegram.transmission?.dtg, {
    raw: "121302Z AUG 75",
    at: "1975-08-12T13:02:00Z",
    precedence: ["P"],
  });
  assert.equal(telegram.transmission.precedence, "P");
  assert.equal(telegram.distribution?.action, "EUR");
  assert.equal(telegram.distribution.total, 70);
  assert.deepEqual(telegram.distribution.info.slice(0, 3), [
    { office: "OCT", copies: 1 },
    { office: "NEA", copies: 10 },
    { office: "ISO", copies: 0 },
  ]);
  assert.equal(telegram.distribution.info.length, 16);
  assert.equal(telegram.from?.name, "AMEMBASSY VALLETTA");
  assert.deepEqual(
    telegram.to.map((one) => [one.name, one.precedence, one.serial]),
    [["SECSTATE WASHDC", "PRIORITY", 4471]],
  );
  assert.deepEqual(
    telegram.info.map((one) => [one.name, one.precedenceRead]),
    [
      ["AMEMBASSY LONDON", null],
      ["AMEMBASSY ROME", null],
      ["AMEMBASSY TRIPOLI", null],
      ["USMISSION NATO", null],
      ["USUN NEW YORK", null],
    ],
  );
  assert.equal(telegram.info[4]?.serial, 214);
  assert.equal(telegram.classification?.level, "CONFIDENTIAL");
  assert.equal(telegram.record?.currentClassification, "UNCLASSIFIED");
  assert.equal(telegram.record.releasedOn, "2006-07-05");
  assert.deepEqual(
    [telegram.declassify?.order, telegram.declassify?.exemption, telegram.declassify?.on],
    ["11652", "GDS", null],
  );
  assert.deepEqual(
    telegram.tags.map(({ code, kind }) => [code, kind]),
    [
      ["PFOR", "subject"],
      ["PINT", "subject"],
      ["MT", "place"],
      ["LY", "place"],
      ["MIZZI, CARMELO", "person"],
    ],
  );
  assert.equal(
    telegram.subject?.text,
    "HARBOR MINISTER MIZZI ON DREDGING CONTRACT AND LIBYAN INTEREST",
  );
  assert.deepEqual(
    telegram.references.map(({ label, kind, mrn, notal, raw }) => [label, kind, mrn, notal, raw]),
    [
      ["A", "telegram", "75VALLETTA1102", true, "VALLETTA 1102 (NOTAL)"],
      ["B", "telegram", "75STATE188640", false, "STATE 188640"],
      ["C", "airgram", null, false, "VALLETTA A-41"],
    ],
  );
  const body = paragraphs(telegram);
  assert.equal(telegram.body.length, body.length);
  assert.deepEqual(
    body.map(({ number, mark, role }) => [number, mark, role]),
    [
      [1, null, "summary"],
      [2, null, "body"],
      [3, null, "body"],
      [4, null, "comment"],
      [5, null, "action"],
    ],
  );
  assert.match(body[1]?.text ?? "", /HE ASKED FOR COMMUNICATION FROM US SIDE/);
  assert.deepEqual(
    body.map(({ mentions }) => mentions.map(({ kind, labels }) => [kind, ...labels])),
    [[], [["reference", "B"]], [], [["septel"]], []],
  );
  assert.deepEqual(
    body[2]?.asides.map(({ kind, text }) => [kind, text]),
    [["QUOTE", "THE GOVERNMENT WILL WELCOME ANY SURVEY WHICH COMMITS IT TO NOTHING"]],
  );
  assert.ok(body[2]?.text.endsWith("NOTHING UNQUOTE."));
  assert.deepEqual(
    telegram.serviceNotes.map(({ raw }) => raw),
    ["NOTE BY OC/T: NOT PASSED ABOVE ADDRESSEES."],
  );
  assert.deepEqual(
    telegram.actions.map(({ paragraph, deadlines }) => [paragraph, deadlines.map((one) => one.to)]),
    [[5, ["1975-08-20"]]],
  );
  assert.equal(telegram.signer, "GARRETTSON");
  assert.deepEqual(codes(telegram), ["head.repeated", "record.incomplete"]);
});

test("layout 2: February 1985, a released print with stamps and noise", { skip }, () => {
  const telegram = layout(2);
  assert.equal(telegram.mrn, "85LUSAKA613");
  assert.equal(telegram.format, "foia-print");
  assert.ok(!codes(telegram).includes("page.mismatch"));
  assert.deepEqual(telegram.record, {
    source: "FOIA",
    currentClassification: null,
    releasedOn: "2013-03-14",
    exemptions: ["B1", "1.4(D)"],
    attributes: {
      "Case No.": "F-2009-01234",
      "Doc No.": "C17900000",
      Release: "RELEASE IN PART B1, 1.4(D)",
    },
  });
  assert.ok(telegram.body.every(({ text }) => !text.includes("Department of State")));
  assert.equal(telegram.transmission?.dtg?.at, "1985-02-14T11:05:00Z");
  assert.equal(telegram.transmission.precedence, "O");
  assert.deepEqual(
    [...telegram.to, ...telegram.info].map((one) => [one.post, one.precedence, one.precedenceRead]),
    [
      ["STATE", "NIACT IMMEDIATE", "IMMEDIATE"],
      ["GABORONE", "IMMEDIATE", "IMMEDIATE"],
      ["HARARE", "IMMEDIATE", "IMMEDIATE"],
      ["PRETORIA", "PRIORITY", "PRIORITY"],
    ],
  );
  assert.deepEqual(
    telegram.captions.map(({ code }) => code),
    ["EXDIS"],
  );
  assert.deepEqual(
    telegram.attention.map(({ to, offices, raw }) => [to, offices, raw]),
    [["STATE", ["AF", "S/P"], "DEPT FOR AF AND S/P ONLY"]],
  );
  assert.deepEqual(
    [telegram.declassify?.order, telegram.declassify?.exemption, telegram.declassify?.on],
    ["12356", "OADR", null],
  );
  assert.deepEqual(
    telegram.tags.map(({ code, kind }) => [code, kind]),
    [
      ["PREL", "subject"],
      ["PINR", "subject"],
      ["ZA", "place"],
      ["SF", "place"],
    ],
  );
  assert.deepEqual(
    telegram.references.map(({ label, mrn }) => [label, mrn]),
    [
      ["A", "85STATE41217"],
      ["B", "85LUSAKA588"],
      ["C", "84LUSAKA6120"],
    ],
  );
  const body = paragraphs(telegram);
  assert.equal(telegram.body.length, body.length);
  assert.deepEqual(
    body.map(({ number, mark, effective, role }) => [number, mark, effective, role]),
    [
      [1, "S", "SECRET", "summary"],
      [2, "S", "SECRET", "body"],
      [3, "C", "CONFIDENTIAL", "body"],
      [4, null, "SECRET", "comment"],
      [5, "S", "SECRET", "action"],
    ],
  );
  assert.match(telegram.summary ?? "", /^FOREIGN SECRETARY BANDA CALLED CHARGE AT O200 LOCAL/);
  assert.equal(
    body[1]?.text,
    'BANDA SAID [                    ] HAD TOLD HIM THAT PRETORIA WOULD NOT TRAVEL. HE DESCRIBED THIS AS "A BLOW BUT N0T THE LAST ONE."',
  );
  assert.deepEqual(
    body[1]?.redactions.map(({ exemption }) => exemption),
    ["B1"],
  );
  assert.deepEqual(
    body[2]?.mentions.map(({ labels, mrns, paragraph }) => [labels, mrns, paragraph]),
    [[["C"], ["84LUSAKA6120"], 4]],
  );
  assert.deepEqual(
    telegram.actions.map(({ paragraph, deadlines }) => [paragraph, deadlines.map((one) => one.to)]),
    [[5, ["1985-02-15T05:00:00Z"]]],
  );
  assert.equal(telegram.signer, "MORRISON");
  assert.deepEqual(codes(telegram), [
    "word.doubtful",
    "word.doubtful",
    "paragraph.repaired",
    "mark.absent",
  ]);
});

test("the message centre's number in hexadecimal, and the printer's of five figures, are of the distribution", () => {
  const section = (number: number, text: string): string => `CONFIDENTIAL

PAGE 01        VALLET 01187  0${number} OF 02  211905Z
ACTION EUR-01

INFO  LOG-00  ACDA-17  AID-01   /055W
                  ------------------7A1B2${number}  211906Z /38
P 211833Z SEP 94
FM AMEMBASSY VALLETTA
TO SECSTATE WASHDC PRIORITY 1234

C O N F I D E N T I A L SECTION 0${number} OF 02 VALLETTA 001187

E.O. 12356: DECL: OADR
TAGS: PREL, MT
SUBJECT: EXERCISE OF HARBORS

${text}
`;
  const telegram = parse(`${section(1, "1. (C) ONE.")}\n${section(2, "2. (C) TWO.\nCOLE")}`);
  assert.equal(telegram.coverage, 1);
  assert.deepEqual(
    telegram.body.map(({ text }) => text),
    ["ONE.", "TWO."],
  );
  const sent = parse(`LIMITED OFFICIAL USE

PAGE 01  STATE 017976

62
ORIGIN SS-05

INFO OCT-01 ISO-00 /006 R

66612
DRAFTED BY:S/S:HALE
APPROVED BY:S/S: MR. COLE
                     --------------------- 050023
O 272239Z JAN 74
FM SECSTATE WASHDC
TO AMEMBASSY VALLETTA IMMEDIATE

LIMITED OFFICIAL USE STATE 017976

SUBJECT: EXERCISE OF HARBORS

1. ONE.
KISSINGER
`);
  assert.equal(sent.coverage, 1);
  assert.equal(sent.drafting?.drafter, "S/S:HALE");
});
