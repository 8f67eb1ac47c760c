import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../src/telegram/index.ts";

const read = (addresses: string) =>
  parse(`P 031505Z MAR 87
FM AMEMBASSY LIMA
${addresses}
C O N F I D E N T I A L LIMA 00411

EXERCISE EXERCISE EXERCISE

E.O. 12356: DECL: OADR
TAGS: PREL, PE
SUBJECT: EXERCISE OF ADDRESSES

1. TEXT.
COLE
`);

test("the running numbers of several sections are a number's, and hide no precedence", () => {
  const { to, info } = read(`TO RUEHC/SECSTATE WASHDC IMMEDIATE 1123-1125
INFO RUEHLP/AMEMBASSY LA PAZ 0901/0902
RUEHME/AMEMBASSY MEXICO 14/15`);
  assert.deepEqual(
    [...to, ...info].map(({ name, precedence, serial, post }) => [name, precedence, serial, post]),
    [
      ["SECSTATE WASHDC", "IMMEDIATE", 1123, "STATE"],
      ["AMEMBASSY LA PAZ", null, 901, "LAPAZ"],
      ["AMEMBASSY MEXICO 14/15", null, null, null],
    ],
  );
});

test("an office on a line of its own is the address's above it, and ends no list", () => {
  const { info, coverage } = read(`TO RUEHC/SECSTATE WASHDC IMMEDIATE
INFO RHMFIUU/CDR USEUCOM VAIHINGEN GE PRIORITY
//ECJ5-A//
RUEKJCS/SECDEF WASHINGTON DC PRIORITY//OSD-P/USDP//
RUEAIIA/CIA WASHINGTON DC`);
  assert.deepEqual(
    info.map(({ name, precedence }) => [name, precedence]),
    [
      ["CDR USEUCOM VAIHINGEN GE//ECJ5-A//", "PRIORITY"],
      ["SECDEF WASHINGTON DC//OSD-P/USDP//", "PRIORITY"],
      ["CIA WASHINGTON DC", null],
    ],
  );
  assert.equal(coverage, 1);
});

test("who cleared is printed behind a dash, too", () => {
  const { drafting, coverage } = parse(`CONFIDENTIAL

PAGE 01  STATE 188640

ORIGIN EUR-12

INFO  OCT-01  ISO-00  /023 R

DRAFTED BY EUR/WE:JROE:LRP
APPROVED BY EUR:ACOLE
EB/ITP:CDOE (SUBS)
L/EUR - MR. HALE
TREASURY - M. PENN (INFO)
DESIRED DISTRIBUTION
ORIGIN EUR, ACTION NEA
                     ---------------------     090911
R 262243Z AUG 74
FM SECSTATE WASHDC
TO AMEMBASSY VALLETTA

C O N F I D E N T I A L STATE 188640

EXERCISE EXERCISE EXERCISE

E.O. 11652: GDS
TAGS: EWWT, MT
SUBJECT: TENDER

1. GO.
COLE
`);
  assert.deepEqual(drafting?.clearers, [
    "EB/ITP:CDOE (SUBS)",
    "L/EUR - MR. HALE",
    "TREASURY - M. PENN (INFO)",
  ]);
  assert.equal(coverage, 1);
});
