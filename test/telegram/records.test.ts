import assert from "node:assert/strict";
import { test } from "node:test";
import { builtIn } from "../../src/vocabulary/index.ts";
import {
  asSent,
  canonicalMrn,
  coverFault,
  parse,
  parseAll,
  sameMeaning,
  write,
  type Telegram,
} from "../../src/telegram/index.ts";
import { unplaced } from "./placed.ts";
import { records } from "./samples.ts";

const real = records();
const skip = real.length > 0 ? false : "the shared folder is not here";

test("each record of the 1970s is one telegram of its own number, read whole", { skip }, () => {
  assert.equal(real.length, 44);
  for (const { name, text } of real) {
    const telegrams = parseAll(text);
    assert.equal(telegrams.length, 1, name);
    const [telegram] = telegrams;
    assert.ok(telegram);
    assert.equal(telegram.mrn, canonicalMrn(name.replace(".txt", ""), builtIn), name);
    assert.equal(telegram.format, "aad", name);
    assert.ok(telegram.signer !== null, name);
    assert.equal(telegram.coverage, 1, name);
    assert.equal(coverFault(text, telegram.parts), null, name);
    assert.deepEqual(unplaced(telegram), [], name);
    assert.ok(telegram.transmission?.dtg?.at, name);
    assert.ok(telegram.to.length > 0 && telegram.from, name);
    assert.deepEqual(telegram.missingSections, [], name);
  }
});

const print = (head: string, body: string): string => `CONFIDENTIAL

PAGE 01        VALLET 01187  01 OF 02  121547Z  POSS DUPE

43/67
ACTION EUR-12

INFO  OCT-01  NEA-10  ISO-00  /070 W
                     ---------------------     034512
P 121302Z AUG 75
FM AMEMBASSY VALLETTA
TO SECSTATE WASHDC PRIORITY 4471

C O N F I D E N T I A L SECTION 1 OF 2 VALLETTA 1187

EXERCISE EXERCISE EXERCISE

ALSO FOR AID

${head}
${body}`;

test("labels that were lost or are spelt otherwise, and references of every kind in one entry", () => {
  const telegram = parse(
    print(
      "E.O. XGDS\nTAGS-PFOR, MT\nSUBJ: HARBOR\n\nREF: A. STATE 092148 AND VALLETTA A-023. B. ROME 638, BANDA/COLE TELECON JAN 31\nC. USNA MESSAGE 04650 DTG 081320Z AUG 74; A-269 OF DECEMBER 12, 1973; (D) VALLETTA\n1034; (E)    STATE 310295\n",
      "1. ONE. COLE\n",
    ),
  );
  assert.equal(telegram.declassify?.exemption, "XGDS");
  assert.deepEqual(
    telegram.tags.map(({ code }) => code),
    ["PFOR", "MT"],
  );
  assert.deepEqual(
    telegram.references.map(({ label, kind, mrn, raw }) => [label, kind, mrn ?? raw]),
    [
      ["A", "telegram", "75STATE92148"],
      ["A", "airgram", "VALLETTA A-023"],
      ["B", "telegram", "75ROME638"],
      ["B", "other", "BANDA/COLE TELECON JAN 31"],
      ["C", "other", "USNA MESSAGE 04650 DTG 081320Z AUG 74"],
      ["C", "airgram", "A-269 OF DECEMBER 12, 1973"],
      ["D", "telegram", "75VALLETTA1034"],
      ["E", "telegram", "75STATE310295"],
    ],
  );
  assert.equal(telegram.signer, "COLE");
  assert.equal(telegram.body[0]?.text, "ONE.");
  assert.equal(telegram.coverage, 1);
});

test("a list of references without the word REF", () => {
  const telegram = parse(
    print(
      "E.O. 11652: GDS\nTAGS: PFOR, MT\nSUBJ: HARBOR\n\nA. JCS MSG 221205 AUG 75\nB. ROME 638\n",
      "1. PER B ABOVE.\n\nCOLE\n",
    ),
  );
  assert.deepEqual(
    telegram.references.map(({ label, kind, mrn }) => [label, kind, mrn]),
    [
      ["A", "other", null],
      ["B", "telegram", "75ROME638"],
    ],
  );
  assert.deepEqual(
    telegram.body.map(({ text }) => text),
    ["PER B ABOVE."],
  );
});

const second = `CONFIDENTIAL

CONFIDENTIAL

PAGE 02        VALLET 01187  02 OF 02  121611Z

P 121302Z AUG 75
FM AMEMBASSY VALLETTA
TO SECSTATE WASHDC PRIORITY 4472

C O N F I D E N T I A L SECTION 2 OF 2 VALLETTA 1187

ALSO FOR AID

`;
const head = "E.O. 11652: GDS\nTAGS: PFOR, MT\nSUBJ: HARBOR\n";

test("text behind the head of a further section is text, whatever it looks like", () => {
  const telegram = parse(
    print(
      head,
      `SUMMARY THE HARBOR WILL BE DREDGED. NOBODY\nKNOWS WHEN. THE LOAN AND THE\n${second}PROFITS FROM EXPORTS ARE SMALL.\nEND SUMMARY.1. ONE.\n2. TWO.\n\nAMERICAN EMBASSY\nVALLETTA, MALTA\nCOLE\n\n<< END OF DOCUMENT >>\n`,
    ),
  );
  assert.deepEqual(
    telegram.body.map(({ address, text }) => [address, text]),
    [
      [
        "n1",
        "SUMMARY THE HARBOR WILL BE DREDGED. NOBODY KNOWS WHEN. THE LOAN AND THE PROFITS FROM EXPORTS ARE SMALL. END SUMMARY.",
      ],
      ["p1", "ONE."],
      ["p2", "TWO. AMERICAN EMBASSY VALLETTA, MALTA"],
    ],
  );
  assert.equal(telegram.signer, "COLE");
});

test("numbers that begin again under headings are reported once each time", () => {
  const telegram = parse(
    print(
      head,
      "1. ONE.\n\n2. TWO.\n\nA. THE HARBOR\n\n1. ONE.\n\n2. TWO.\n\nB. THE LOAN\n\n1. ONE.\n\nCOLE\n",
    ),
  );
  assert.deepEqual(
    telegram.body.map(({ address }) => address),
    ["p1", "p2", "h1", "p1-2", "p2-2", "h2", "p1-3"],
  );
  assert.equal(telegram.diagnostics.filter(({ code }) => code === "paragraph.repeated").length, 2);
});

test("one mark for the entire text is no control, and the others need none", () => {
  const telegram = parse(print(head, "1. (S - ENTIRE TEXT.)\n\n2. TWO.\n\nCOLE\n"));
  assert.deepEqual(
    telegram.body.map(({ mark, effective, effectiveControls }) => [
      mark,
      effective,
      effectiveControls,
    ]),
    [
      ["S - ENTIRE TEXT.", "SECRET", []],
      [null, "SECRET", []],
    ],
  );
  assert.ok(!telegram.diagnostics.some(({ code }) => code === "mark.absent"));
});

test("a text from a web page: pilcrows, backslashes, a stamp in two lines", () => {
  const telegram = parse(
    "R 041125Z MAR 75\nFM AMEMBASSY VALLETTA\nTO SECSTATE WASHDC 475\nUNCLAS VALLETTA 2069 \n\nDeclassified/Released US Department of State EO \nSystematic Review 05 JUL 2006 \n\nE.O. 11652: N/A\\\nTAGS: PINT MT\\ \nSUBJECT: EXERCISE EXERCISE EXERCISE\n\n¶1. ONE \\\nAND A HALF. \n\n\u00b62. TWO. \n\nCOLE \\\n\nDeclassified/Released US Department of State EO \nSystematic Review 05 JUL 2006",
  );
  assert.deepEqual(
    telegram.body.map(({ address, text }) => [address, text]),
    [
      ["p1", "ONE AND A HALF."],
      ["p2", "TWO."],
    ],
  );
  assert.deepEqual(
    telegram.tags.map(({ code }) => code),
    ["PINT", "MT"],
  );
  assert.equal(telegram.signer, "COLE");
  assert.equal(telegram.record?.releasedOn, "2006-07-05");
  assert.equal(telegram.record.currentClassification, null);
  assert.equal(telegram.coverage, 1);
  assert.deepEqual(unplaced(telegram), []);
});

test("what a later record declares unclassified is open, and stays marked as it was printed", () => {
  const body = "SUBJ: (C) HARBOR\n\n1. (C) ONE OF THEM.\n\n2. TWO OF THEM.\nCOLE\n";
  const of = (current: string) =>
    parse(
      `${print("E.O. 11652: GDS\nTAGS: PFOR, MT", body)}\n\n                                Message Attributes\n\nCurrent Classification: ${current}\nDocument Number: 1975VALLET01187\n`,
    );
  const said = ({ subject, body: items, classification, diagnostics }: Telegram) => ({
    banner: classification?.level,
    marks: [subject, ...items].map((item) => [item?.mark, item?.level, item?.effective]),
    unmarked: diagnostics
      .filter(({ code }) => code === "mark.absent")
      .map(({ message }) => message),
  });
  const open = of("UNCLASSIFIED");
  assert.deepEqual(said(open), {
    banner: "CONFIDENTIAL",
    marks: [
      ["C", "CONFIDENTIAL", "UNCLASSIFIED"],
      ["C", "CONFIDENTIAL", "UNCLASSIFIED"],
      [null, null, "UNCLASSIFIED"],
    ],
    unmarked: [
      "Paragraph 2 has no mark; a later record, which declares the whole text unclassified, opens it.",
    ],
  });
  const sent = [
    ["C", "CONFIDENTIAL", "CONFIDENTIAL"],
    ["C", "CONFIDENTIAL", "CONFIDENTIAL"],
    [null, null, "CONFIDENTIAL"],
  ];
  assert.deepEqual(said(asSent(open)).marks, sent);
  assert.deepEqual(said(of("UNCLASSIFIED IN PART")).marks, sent);
  assert.ok(sameMeaning(parse(write(open)), open));
});
