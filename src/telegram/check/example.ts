/** A short telegram: one of the bases with pieces of it replaced. All are invented. */
export interface Example {
  readonly base: keyof typeof BASES;
  readonly changes: readonly (readonly [from: string, to: string])[];
}

/** A classified telegram of 2006 that keeps every rule. */
const confidential = `OO RUEHC RUEHRO RUEHTRO
DE RUEHVT #0871 1720931
ZNY CCCCC ZZH
O 210931Z JUN 06
FM AMEMBASSY VALLETTA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 1043
INFO RUEHRO/AMEMBASSY ROME 0212
RUEHTRO/AMEMBASSY TRIPOLI 0117
BT
C O N F I D E N T I A L VALLETTA 000871

SIPDIS
EXERCISE EXERCISE EXERCISE

STATE FOR EUR/WE (PERKINS)

E.O. 12958: DECL: 06/21/2016
TAGS: PREL, PGOV, EWWT, MT
SUBJECT: (U) HARBOR TENDER CLOSES EARLY

REF: A. VALLETTA 815
     B. 05 ROME 1993

Classified By: Ambassador Helen Drake, reasons 1.4 (b) and (d).

1. (U) This is an action request. Please see paragraph 3.

2. (C) The tender closes on June 30, a month early (ref A). The
ministry gave no reason, as in Rome (ref B).

3. (C) ACTION REQUEST: Post requests guidance by June 26, 2006.

DRAKE
BT
#0871
NNNN
`;

type Change = readonly [from: string, to: string];

const changed = (text: string, changes: readonly Change[]): string =>
  changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The example has no "${from}".`);
    return before.replace(from, () => to);
  }, text);

const classifier = "Classified By: Ambassador Helen Drake, reasons 1.4 (b) and (d).\n\n";
const eoLine = "E.O. 12958: DECL: 06/21/2016";
const group = "210931Z JUN 06";
const deadline = "June 26, 2006";

const unclassified = changed(confidential, [
  ["ZNY CCCCC", "ZNR UUUUU"],
  ["C O N F I D E N T I A L", "UNCLAS"],
  [eoLine, "E.O. 12958: N/A"],
  [classifier, ""],
  ["SUBJECT: (U) ", "SUBJECT: "],
  ["1. (U) ", "1. "],
  ["2. (C) ", "2. "],
  ["3. (C) ", "3. "],
]);

const sensitive = changed(unclassified, [
  ["SIPDIS\n", "SENSITIVE\nSIPDIS\n"],
  ["1. ", "1. (U) "],
  ["2. The", "2. (SBU) The"],
  ["3. ", "3. (SBU) "],
]);

const of1998 = changed(confidential, [
  [group, "210931Z JUN 98"],
  [eoLine, "E.O. 12958: DECL: 06/21/2008"],
  ["05 ROME", "97 ROME"],
  ["1.4 (b)", "1.5 (b)"],
  ["SIPDIS\n", ""],
  [deadline, "June 26, 1998"],
]);

const of1979 = changed(confidential, [
  [group, "210931Z JUN 79"],
  [eoLine, "E.O. 12065: GDS 06/21/85 (DRAKE, HELEN) OR-M"],
  ["05 ROME", "78 ROME"],
  [classifier, ""],
  ["SIPDIS\n", ""],
  ["(U) HARBOR", "HARBOR"],
  ["1. (U) This is an action", "1. (C - ENTIRE TEXT) This is an\naction"],
  ["2. (C)", "2."],
  ["3. (C)", "3."],
  [deadline, "June 26, 1979"],
]);

const of2012 = changed(confidential, [
  [group, "210931Z JUN 12"],
  ["1720931", "1730931"],
  [eoLine, "E.O. 13526: DECL: 06/21/2022"],
  ["05 ROME", "11 ROME"],
  [deadline, "June 26, 2012"],
]);

/** The record print of an outgoing telegram of 1975, with those who drafted and cleared it. */
const of1975 = `PAGE 01        STATE 145871
ORIGIN EUR-12
INFO  OCT-01  ISO-00  /013 R
DRAFTED BY EUR/WE:JPERKINS:MEB
APPROVED BY EUR:ROWENS
L:PDOE
                     ---------------------     034512
O 210931Z JUN 75
FM SECSTATE WASHDC
TO AMEMBASSY VALLETTA IMMEDIATE
C O N F I D E N T I A L STATE 145871
EXERCISE EXERCISE EXERCISE
E.O. 11652: GDS
TAGS: PFOR, EWWT, MT
SUBJECT: HARBOR TENDER
REF: VALLETTA 815
1. EMBASSY MAY TELL THE MINISTRY THAT WE TAKE NOTE OF REFTEL.
2. WE HAVE NO VIEW ON THE DATE.
KISSINGER
`;

const BASES = {
  confidential,
  unclassified,
  sensitive,
  of1975,
  of1979,
  of1998,
  of2012,
} as const;

/** Returns the base with these pieces replaced, each once, in this order. */
export const example = (base: Example["base"], ...changes: readonly Change[]): Example => ({
  base,
  changes,
});

/** Returns the text of an example. Throws where a piece to be replaced is not there: an example is wrong then. */
export const exampleText = ({ base, changes }: Example): string => changed(BASES[base], changes);
