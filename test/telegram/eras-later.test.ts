import assert from "node:assert/strict";
import { test } from "node:test";
import { coverFault, parse, type Telegram } from "../../src/telegram/index.ts";
import { unplaced } from "./placed.ts";
import { layouts } from "./samples.ts";

const all = layouts();
const skip = all.length > 0 ? false : "the shared folder is not here";
const layout = (number: number): { source: string; telegram: Telegram } => {
  const source = all[number - 1]?.text ?? "";
  const telegram = parse(source);
  assert.equal(coverFault(source, telegram.parts), null);
  assert.deepEqual(unplaced(telegram), []);
  assert.equal(telegram.coverage, 1);
  return { source, telegram };
};
const codes = (telegram: Telegram): string[] => telegram.diagnostics.map((one) => one.code);
const paragraphs = (telegram: Telegram) =>
  telegram.body.flatMap((item) => (item.kind === "paragraph" ? [item] : []));

test("layout 5: November 2004, a corrected copy with a telegram quoted whole", { skip }, () => {
  const { telegram } = layout(5);
  assert.equal(telegram.mrn, "04THEHAGUE2871");
  assert.deepEqual(telegram.correction, {
    kind: "corrected-copy",
    note: "TAGS AND PARA 3 PORTION MARK",
    mrn: null,
  });
  assert.deepEqual(telegram.transmission?.security, {
    signal: "ZNY",
    letters: "SSSSS",
    signals: ["ZZH", "ZDK", "ZEL"],
  });
  assert.equal(telegram.transmission.id, null);
  assert.equal(telegram.transmission.section, null);
  assert.equal(telegram.transmission.filed, "2004-11-10T16:40:00Z");
  assert.deepEqual(
    [...telegram.to, ...telegram.info].map((one) => [
      one.post,
      one.precedence,
      one.precedenceRead,
      one.routing,
    ]),
    [
      ["STATE", "IMMEDIATE", "IMMEDIATE", null],
      ["USNATO", "PRIORITY", "PRIORITY", null],
      ["BRUSSELS", null, null, null],
      ["USEUBRUSSELS", null, null, null],
    ],
  );
  assert.equal(telegram.classification?.level, "SECRET");
  assert.deepEqual(telegram.classification.controls, ["NOFORN"]);
  assert.deepEqual(
    telegram.captions.map(({ code }) => code),
    ["SIPDIS"],
  );
  assert.deepEqual(
    telegram.attention.map(({ to, offices }) => [to, offices]),
    [
      ["STATE", ["T", "PM/RSAT", "EUR/UBI"]],
      ["OSD", ["ISP"]],
      ["USNATO", ["DATT"]],
    ],
  );
  assert.deepEqual(
    [telegram.declassify?.order, telegram.declassify?.exemption, telegram.declassify?.on],
    ["12958", "X6", null],
  );
  assert.ok(codes(telegram).includes("exemption.obsolete"));
  assert.deepEqual(
    telegram.tags.map(({ code, kind }) => [code, kind]),
    [
      ["MARR", "subject"],
      ["PREL", "subject"],
      ["OVIP", "subject"],
      ["VAN DIJK, JAN", "person"],
      ["NL", "place"],
      ["KCFE", "program"],
    ],
  );
  assert.deepEqual(
    [telegram.subject?.mark, telegram.subject?.text],
    ["S", "READDRESSED: DUTCH DEFENSE STAFF ON AIRLIFT POOL"],
  );
  assert.deepEqual(
    telegram.references.map(({ label, kind, mrn }) => [label, kind, mrn]),
    [
      ["A", "telegram", "04USNATO812"],
      ["B", "telegram", "04STATE238110"],
      ["B", "telegram", "04STATE238455"],
      ["C", "telegram", "04THEHAGUE2866"],
      ["C", "telegram", "04THEHAGUE2870"],
      ["D", "other", null],
      ["E", "report", null],
    ],
  );
  assert.deepEqual(
    [
      telegram.classifiedBy?.title,
      telegram.classifiedBy?.name,
      telegram.classifiedBy?.section,
      telegram.classifiedBy?.reasons,
    ],
    ["POL/MIL COUNSELOR", "T. COLE", "1.5", ["a", "b"]],
  );
  assert.ok(codes(telegram).includes("reason.obsolete"));
  const body = paragraphs(telegram);
  assert.equal(telegram.body.length, body.length);
  assert.deepEqual(
    body.map(({ number, mark, effectiveControls, role }) => [
      number,
      mark,
      effectiveControls,
      role,
    ]),
    [
      [1, "S/NF", ["NOFORN"], "body"],
      [2, "S", [], "body"],
      [3, "S", [], "comment"],
    ],
  );
  assert.deepEqual(
    telegram.inner.map(({ mrn, classification, subject }) => [mrn, classification?.level, subject]),
    [["04THEHAGUE2866", "SECRET", "DUTCH DEFENSE STAFF ON AIRLIFT POOL"]],
  );
  assert.deepEqual(
    body[0]?.asides.map(({ kind }) => kind),
    ["QUOTE"],
  );
  assert.match(body[0]?.asides[0]?.text ?? "", /^S E C R E T THE HAGUE 002866 .* December\.$/);
  assert.deepEqual(
    body[1]?.mentions.map(({ labels, mrns, paragraph }) => [labels, mrns, paragraph]),
    [[["C"], ["04THEHAGUE2866", "04THEHAGUE2870"], 1]],
  );
  assert.equal(telegram.signer, "COLE");
});

test("layout 6: June 2012, a field list", { skip }, () => {
  const { source, telegram } = layout(6);
  assert.equal(telegram.mrn, "12BANJUL214");
  assert.equal(telegram.format, "smart");
  assert.equal(telegram.transmission?.dtg?.at, "2012-06-25T14:56:00Z");
  assert.equal(telegram.from?.post, "BANJUL");
  const addressed = [...telegram.to, ...telegram.info];
  assert.deepEqual(
    addressed.map((one) => [one.name, one.post, one.precedenceRead]),
    [
      ["SECSTATE WASHDC", "STATE", "ROUTINE"],
      ["AMEMBASSY DAKAR", "DAKAR", "ROUTINE"],
      ["AMEMBASSY ACCRA", "ACCRA", "ROUTINE"],
      ["USMISSION AU ADDIS ABABA", "USAUADDISABABA", "ROUTINE"],
    ],
  );
  assert.deepEqual(
    addressed.map(({ span }) => source.slice(span.start, span.end)),
    [
      "WASHDC, SECSTATE ROUTINE",
      "DAKAR, AMEMBASSY ROUTINE",
      "ACCRA, AMEMBASSY ROUTINE",
      "AU ADDIS ABABA, USMISSION ROUTINE",
    ],
  );
  assert.equal(telegram.transmission.security, null);
  assert.deepEqual(telegram.sections, []);
  assert.equal(telegram.classification?.level, "SBU");
  assert.deepEqual(
    telegram.captions.map(({ code }) => code),
    ["SENSITIVE"],
  );
  assert.deepEqual(
    [telegram.declassify?.order, telegram.declassify?.on, telegram.declassify?.event],
    ["13526", null, null],
  );
  assert.deepEqual(
    telegram.tags.map(({ code, kind }) => [code, kind]),
    [
      ["PGOV", "subject"],
      ["PREL", "subject"],
      ["PHUM", "subject"],
      ["KDEM", "program"],
      ["KPAO", "program"],
      ["GA", "place"],
      ["SG", "place"],
    ],
  );
  assert.deepEqual(
    telegram.references.map(({ label, mrn, year }) => [label, mrn, year]),
    [
      ["A", "12BANJUL190", "stated"],
      ["B", "12STATE55221", "stated"],
      ["C", "11BANJUL402", "stated"],
    ],
  );
  assert.deepEqual(
    telegram.attention.map(({ to, offices }) => [to, offices]),
    [["STATE", ["AF/W", "DRL/AF"]]],
  );
  assert.deepEqual(
    [telegram.subject?.mark, telegram.subject?.text],
    [null, "The Gambia: Radio Owners Ask About Licence Fees"],
  );
  const body = paragraphs(telegram);
  assert.deepEqual(
    body.map(({ number, mark, role }) => [number, mark, role]),
    [
      [1, "SBU", "summary"],
      [2, "SBU", "body"],
      [3, "U", "body"],
      [4, "SBU", "comment"],
    ],
  );
  assert.match(body[1]?.text ?? "", /“We can pay or we can talk,” said one owner\.$/);
  assert.equal(
    body[2]?.text,
    "Station list:\nStation          Town         On air since\nKora FM          Banjul       1999\nRiver Radio      Basse        2004",
  );
  assert.match(body[3]?.text ?? "", /End Comment\.$/);
  assert.deepEqual(telegram.drafting, {
    drafter: "BANJUL:Haines, Ruth",
    clearers: ["DCM:Lamb, Peter", "MGT:Osei, Ama"],
    approver: "EXEC:Okafor, Daniel",
    releaser: "BANJUL:Haines, Ruth",
    disseminationRule: "Archive Copy",
  });
  assert.deepEqual(
    telegram.attachments.map(({ name }) => name),
    ["station_fees.xlsx"],
  );
  assert.equal(telegram.signer, "Okafor");
  assert.equal(telegram.parts.at(-1)?.kind, "page-line");
  assert.deepEqual(codes(telegram), []);
});

test("a title line before the envelope is not the banner behind it", () => {
  const title = "C O N F I D E N T I A L SECTION 01 OF 02 MAJURO 000044";
  const telegram = parse(`${title}

VZCZCXYZ0007
PP RUEHC
DE RUEHMJ #0044/01 0770215
ZNY CCCCC ZZH
P 180215Z MAR 09
FM AMEMBASSY MAJURO
TO RUEHC/SECSTATE WASHDC PRIORITY 1931
${title}

SIPDIS

EXERCISE EXERCISE EXERCISE

E.O. 12958: DECL: 03/18/2019
TAGS: PREL, RM
SUBJECT: EXERCISE OF TITLES

1. (C) One.

ORTIZ
`);
  assert.equal(telegram.mrn, "09MAJURO44");
  assert.deepEqual(
    telegram.to.map(({ post }) => post),
    ["STATE"],
  );
  assert.equal(telegram.subject?.text, "EXERCISE OF TITLES");
  assert.equal(telegram.coverage, 1);
  assert.deepEqual(
    telegram.sections.map(({ number, of }) => [number, of]),
    [[1, 2]],
  );
  assert.deepEqual(
    telegram.diagnostics.map(({ code }) => code).filter((code) => code !== "section.missing"),
    [],
  );
});

test("those who cleared a field list on one line are several", () => {
  const { drafting } = parse(`UNCLASSIFIED
SBU

MRN:                12 MAJURO 214
Date/DTG:           Jun 25, 2012 / 251456Z JUN 12
From:               AMEMBASSY MAJURO
Action:             WASHDC, SECSTATE ROUTINE
E.O.:               13526
TAGS:               PGOV, RM
Captions:           SENSITIVE
Subject:            Exercise of Clearances

1. (SBU) One.

Signature:          Roe

Drafted By:         MAJURO:Cole, Anne
Cleared By:         POL:Hale, John; ECON:Roe, Jane;
                    MGT:Osei, Ama
Approved By:        EXEC:Roe, Bob
`);
  assert.deepEqual(drafting?.clearers, ["POL:Hale, John", "ECON:Roe, Jane", "MGT:Osei, Ama"]);
});

test("any number of them is read", () => {
  const telegram = parse(`MRN:                12 MAJURO 214
From:               AMEMBASSY MAJURO
Subject:            Exercise of Clearances

1. (SBU) One.

Signature:          Roe
Cleared By:
                    ${"POL:Hale;".repeat(200_000)}
`);
  assert.equal(telegram.drafting?.clearers.length, 200_000);
});
