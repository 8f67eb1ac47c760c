import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, write, type Telegram } from "../../src/telegram/index.ts";

const read = (head: string, banner = "C O N F I D E N T I A L MANAMA 001333"): Telegram => {
  const telegram = parse(`R 041408Z AUG 06
FM AMEMBASSY MANAMA
TO SECSTATE WASHDC
${banner}

EXERCISE EXERCISE EXERCISE

${head}

1. (C) Text.
COLE
`);
  assert.equal(telegram.coverage, 1, head);
  assert.equal(telegram.subject?.text, "HEADS", head);
  assert.deepEqual(
    telegram.body.map(({ text }) => text),
    ["Text."],
    head,
  );
  const written = write(telegram);
  assert.equal(write(parse(written)), written, head);
  return telegram;
};
const marked = ({ captions, classification }: Telegram): string[] => [
  ...captions.map(({ code }) => code).filter((code) => code !== "EXERCISE"),
  ...(classification?.controls ?? []),
];
const lines = "E.O. 12958: DECL: 08/04/2016\nTAGS: ECON, BA\nSUBJECT: HEADS\nREF: MANAMA 1111";

test("a caption under a line of the head is no word of that line", () => {
  for (const caption of ["NOFORN", "NODIS", "EXDIS NOFORN", "LIMDIS/ORCON", "REL TO USA, GBR"]) {
    const expected = marked(read(`${caption}\n\n${lines}`));
    assert.ok(expected.length > 0, caption);
    for (const head of [
      `E.O. 12958: DECL: 08/04/2016\n${caption}\nTAGS: ECON, BA\nSUBJECT: HEADS`,
      `E.O. 12958: DECL: AFTER VISIT\n${caption}\nTAGS: ECON, BA\nSUBJECT: HEADS`,
      `E.O. 12958: DECL: 08/04/2016\nTAGS: ECON, BA\nSUBJECT: HEADS\n${caption}`,
      `E.O. 12958: DECL: 08/04/2016\nTAGS: ECON, BA\nSUBJECT: HEADS\n${caption}\nREF: MANAMA 1111`,
      `${lines}\n${caption}`,
      `${lines}\nCLASSIFIED BY: DCM ANNE COLE. REASON 1.4 (B).\n${caption}`,
    ]) {
      const telegram = read(head);
      assert.deepEqual(marked(telegram), expected, head);
      assert.ok(!(telegram.declassify?.event ?? "").includes(caption), head);
      assert.ok(!(telegram.classifiedBy?.raw ?? "").includes(caption), head);
      assert.ok(
        telegram.references.every(({ raw }) => !raw.includes(caption)),
        head,
      );
    }
  }
});

test("captions between signs, with blanks between their letters, and among other words are captions", () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ["N O D I S", ["NODIS"]],
    ["N O F O R N", ["NOFORN"]],
    ["N O D I S  C H E R O K E E", ["NODIS", "CHEROKEE"]],
    ["*** EXDIS ***", ["EXDIS"]],
    ['"NODIS"', ["NODIS"]],
    ["///LIMDIS///", ["LIMDIS"]],
    ["(EXDIS)", ["EXDIS"]],
    ["STADIS.", ["STADIS"]],
    ["NODIS/CEDAR", ["NODIS", "CEDAR"]],
    ["EXDIS - NO DISTRIBUTION OUTSIDE DEPARTMENT", ["EXDIS"]],
    ["HANDLE AS EXDIS", ["EXDIS"]],
    ["SPECIAL CAPTION: NODIS", ["NODIS"]],
    ["NODIS EYES ONLY FOR SECRETARY", ["NODIS"]],
    ["MANAMA DISTRIBUTE\nEXDSI", ["EXDSI"]],
  ];
  for (const [line, expected] of table) {
    const telegram = parse(`R 041408Z AUG 06
FM AMEMBASSY MANAMA
TO SECSTATE WASHDC
C O N F I D E N T I A L MANAMA 001333

${line}

${lines}

1. (C) Text.
COLE
`);
    assert.deepEqual(marked(telegram), expected, line);
  }
});

test("captions with blanks between their letters stand in a classification line, too", () => {
  const telegram = read(lines, "S E C R E T N O D I S SECTION 1 OF 2 MANAMA 1333");
  assert.deepEqual(marked(telegram), ["NODIS"]);
  assert.equal(telegram.mrn, "06MANAMA1333");
});

test("words of a subject and of a text that only resemble captions stay theirs", () => {
  const telegram = parse(`R 041408Z AUG 06
FM AMEMBASSY MANAMA
TO SECSTATE WASHDC
C O N F I D E N T I A L MANAMA 001333

E.O. 12958: DECL: 08/04/2016
TAGS: ECON, BA
SUBJECT: EXERCISE: USE OF THE
ROGER CHANNEL

NODIS MATERIAL IS NOT TO BE COPIED BY THE POST WHICH RECEIVES IT.
COLE
`);
  assert.equal(telegram.subject?.text, "EXERCISE: USE OF THE ROGER CHANNEL");
  assert.deepEqual(marked(telegram), []);
  assert.equal(telegram.body.length, 1);
});

test("a head printed again is folded though it has an unknown caption, or an attention line of its own", () => {
  const head = (section: number, more: string): string =>
    `C O N F I D E N T I A L SECTION 0${section} OF 02 MANAMA 001333

HIPPODROME

STATE FOR NEA/ARP${more}

E.O. 12958: DECL: 08/04/2016
TAGS: ECON, BA
SUBJECT: EXERCISE OF HEADS
`;
  for (const more of ["", " AND EB", ",\nEB"]) {
    const { body, sections } = parse(`R 041408Z AUG 06
FM AMEMBASSY MANAMA
TO SECSTATE WASHDC
${head(1, "")}
1. (C) The text breaks
${head(2, more)}
here.

2. (C) More.
COLE
`);
    assert.deepEqual(
      body.map(({ text }) => text),
      ["The text breaks here.", "More."],
      more,
    );
    assert.equal(sections.length, 2);
  }
});
