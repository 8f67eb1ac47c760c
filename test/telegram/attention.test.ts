import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, sameMeaning, write } from "../../src/telegram/index.ts";

const read = (before: string, behind = "") =>
  parse(`R 180215Z MAR 79
FM AMEMBASSY MAJURO
TO SECSTATE WASHDC
UNCLAS MAJURO 0044

EXERCISE EXERCISE EXERCISE

${before}

E.O. 12065: N/A
TAGS: PREL, RM
SUBJECT: EXERCISE OF ATTENTION LINES

${behind}

1. TEXT.

ORTIZ
`);

test("attention lines before and behind the subject", () => {
  const table: readonly (readonly [string, readonly (readonly [string, string, string])[]])[] = [
    ["WHITE HOUSE FOR JANE ROE", [["WHITE HOUSE", "", "JANE ROE"]]],
    ["DEA HQS FOR EOIL/HALE", [["DEA HQS", "EOIL/HALE", ""]]],
    ["CARACAS FOR USDEL LOS", [["CARACAS", "USDEL LOS", ""]]],
    ["ALSO FOR AID", [["AID", "", ""]]],
    ["FOR UNDER SECRETARY HALE", [["UNDER SECRETARY HALE", "", ""]]],
    ["FOR EUR/NB: JANE ROE", [["EUR/NB", "", "JANE ROE"]]],
    [
      "FOR ASSISTANT SECRETARY COLE FROM AMBASSADOR",
      [["ASSISTANT SECRETARY COLE", "", "AMBASSADOR"]],
    ],
    [
      "FOR: ARA DAS COLE AND NSC JANE ROE",
      [
        ["ARA", "", "DAS COLE"],
        ["NSC", "", "JANE ROE"],
      ],
    ],
    [
      "STATE FOR EUR/WV; PLEASE PASS USTR",
      [
        ["STATE", "EUR/WV", ""],
        ["USTR", "", ""],
      ],
    ],
    [
      "STATE FOR EAP, INR AND DRL\nPLS PASS TO DHS FOR CIS/OFO",
      [
        ["STATE", "EAP INR DRL", ""],
        ["DHS", "CIS/OFO", ""],
      ],
    ],
    [
      "DEPARTMENT FOR S/CT, PM/ISN -- JANE ROE\nALSO FOR NSC (JOHN COLE)",
      [
        ["STATE", "S/CT PM/ISN", "JANE ROE"],
        ["NSC", "", "JOHN COLE"],
      ],
    ],
    [
      "FOR EUR/NB AND EB/ESC - COLE/ROE\nDOE FOR HALE, PENN",
      [
        ["EUR/NB", "", ""],
        ["EB/ESC", "", "COLE/ROE"],
        ["DOE", "", "HALE PENN"],
      ],
    ],
    [
      "FOR SCA/PB, SCA/A; DOJ FOR OIA",
      [
        ["SCA/PB", "", ""],
        ["SCA/A", "", ""],
        ["DOJ", "OIA", ""],
      ],
    ],
    [
      "OSD FOR ISP; JOINT STAFF FOR J-5; ROME FOR POL",
      [
        ["OSD", "ISP", ""],
        ["JOINT STAFF", "J-5", ""],
        ["ROME", "POL", ""],
      ],
    ],
    ["PASS TO AF/C:JROE, INR/AA ONLY", [["AF/C", "INR/AA", "JROE"]]],
    ["STATE FOR AF/C:JROE AND INR/AA", [["STATE", "AF/C INR/AA", "JROE"]]],
  ];
  for (const [line, expected] of table)
    for (const telegram of [read(line), read("LIMDIS", line)]) {
      const found = telegram.attention.map((one) => [
        one.to,
        one.offices.join(" "),
        one.people.join(" "),
      ]);
      assert.deepEqual(found, expected, line);
      assert.deepEqual(
        telegram.body.map(({ text }) => text),
        ["TEXT."],
        line,
      );
      assert.ok(sameMeaning(parse(write(telegram)), telegram), line);
    }
});

test("the first lines of an unnumbered text are no attention lines", () => {
  for (const text of [
    "DEPT RECENTLY RECEIVED INQUIRY FROM SENATOR ROE'S\nOFFICE ON THE HARBOR. PLEASE REPORT.",
    "TEXT OF 1979 REPORT FOR MAJURO FOLLOWS:",
    "POST ASKS FOR THE VIEWS OF THE DEPARTMENT ON THE\nHARBOR.",
  ]) {
    const { attention, body, coverage } = read("LIMDIS", text);
    assert.deepEqual(attention, []);
    assert.equal(body[0]?.text, text.replaceAll("\n", " "));
    assert.equal(coverage, 1);
  }
});

test("each of those that a line is for has its own words", () => {
  assert.deepEqual(
    read("FOR: ARA PERKINS, NSC HALE AND COLE").attention.map(({ raw }) => raw),
    ["FOR: ARA PERKINS", "NSC HALE", "COLE"],
  );
});
