import assert from "node:assert/strict";
import { test } from "node:test";
import { coverFault, parse, parseAll, type Telegram } from "../../src/telegram/index.ts";

const read = (source: string): Telegram => {
  const telegram = parse(source);
  assert.equal(coverFault(source, telegram.parts), null);
  assert.equal(telegram.coverage, 1);
  return telegram;
};
const texts = ({ body }: Telegram): unknown => body.map(({ text }) => text);

test("the number of a printer behind a level is furniture, and no telegram's number", () => {
  const source = `CONFIDENTIAL   PTP0411

PAGE 01        KHARTO  04512  01 OF 02   221402Z
ACTION AF-01

INFO  LOG-00   AID-00   ACDA-10  AMAD-01  CIAE-00
         /057W
                  ------------------39F0C1  221404Z /38
O 221355Z JUN 93
FM AMEMBASSY KHARTOUM
TO SECSTATE WASHDC IMMEDIATE 0223
C O N F I D E N T I A L SECTION 01 OF 02 KHARTOUM 004512

EXERCISE EXERCISE EXERCISE

E.O. 12356: DECL:OADR
TAGS:  PTER, PREL, SU
SUBJECT:  REPLY ON HARBORS

1.  THE MINISTER CALLED IN
CONFIDENTIAL   PTP0411

CONFIDENTIAL   PTP0411

PAGE 02        KHARTO  04512  01 OF 02   221402Z
THE AMBASSADOR.
COLE

CONFIDENTIAL   PTP0411
`;
  assert.equal(parseAll(source).length, 1);
  const telegram = read(source);
  assert.equal(telegram.mrn, "93KHARTOUM4512");
  assert.deepEqual(texts(telegram), ["THE MINISTER CALLED IN THE AMBASSADOR."]);
  assert.equal(telegram.signer, "COLE");
});

test("a date-time group and a time of receipt with blanks between their signs", () => {
  for (const [printed, at] of [
    ["P 251346 Z JUL 7 3", "1973-07-25T13:46:00Z"],
    ["P R 25 13 46Z J UL 73", "1973-07-25T13:46:00Z"],
    ["P 2513 46Z JU L 73", "1973-07-25T13:46:00Z"],
    ["P 251346 Z JUL 73", "1973-07-25T13:46:00Z"],
  ] as const) {
    const telegram = read(`LIMITED OFFICIAL USE

PAGE 01  VALLET 02214  251402 Z

44
ACTION EUR-25

INFO  OCT-01  NEA-10  ISO-00  /047 W
                     ---------------------     112233
${printed}
FM AMEMBASSY VALLETTA
TO SECSTATE WASHDC PRIORITY 6611

LIMITED OFFICIAL USE VALLETTA 2214

EXERCISE EXERCISE EXERCISE

E. O. 11652: N/A
TAGS: EGEN, ETRD, MT
SUBJ: DRYDOCK TARIFFS

1. TARIFFS WERE DOUBLED.
COLE
`);
    assert.equal(telegram.transmission?.dtg?.at, at, printed);
    assert.equal(telegram.transmission.precedence, "P");
    assert.equal(telegram.mrn, "73VALLETTA2214");
  }
});

const form = (foot: string): Telegram =>
  read(`UNCLASSIFIED
SBU

MRN: 13 KABUL 4410
Date/DTG: Nov 03, 2013 / 031234Z NOV 13
From: AMEMBASSY KABUL
Action: WASHDC, SECSTATE PRIORITY
E.O.: 13526
TAGS: PGOV, AF
Captions: SENSITIVE
Subject: EXERCISE OF FEET

1. (SBU) Numbers rise and
UNCLASSIFIED
SBU
${foot}
UNCLASSIFIED
SBU
do not fall.

2. (SBU) They did.

Signature: COLE

UNCLASSIFIED
SBU
Page 2 of 2
`);

test("the number of a page on a line of its own is no text of a form", () => {
  assert.deepEqual(texts(form("Page 1 of 2")), ["Numbers rise and do not fall.", "They did."]);
});

test("exemptions on lines of their own are what a release stamp and a margin say", () => {
  const telegram =
    read(`UNCLASSIFIED U.S. Department of State Case No. F-2017-00011 Doc No. C06611111 Date: 01/02/2019
RELEASE IN PART
B1,1.4(B),1.4(D),B6

P 141530Z MAR 07
FM AMEMBASSY KYIV
TO SECSTATE WASHDC 3301
C O N F I D E N T I A L KYIV 000712

EXERCISE EXERCISE EXERCISE

E.O. 12958: DECL: 03/14/2017
TAGS: PREL, UP
SUBJECT: MARGINS

1. (C) The man [                 ] spoke of the          B1
1.4(D)
B6
harbor.

(B)
The rest followed.
KLEIN
`);
  assert.deepEqual(telegram.record?.exemptions, ["B1", "1.4(B)", "1.4(D)", "B6"]);
  assert.deepEqual(texts(telegram), [
    "The man [                 ] spoke of the harbor. (B) The rest followed.",
  ]);
});
