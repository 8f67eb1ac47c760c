import assert from "node:assert/strict";
import { test } from "node:test";
import { differingMeaning, parse, write } from "../../src/telegram/index.ts";

const read = (list: string, text = "Text (ref A).") =>
  parse(`R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO RUEHC/SECSTATE WASHDC 1931
UNCLAS MAJURO 000044

EXERCISE EXERCISE EXERCISE

E.O. 12958: N/A
TAGS: PREL, RM
SUBJECT: EXERCISE OF REFERENCES

${list}

1. ${text}

ORTIZ
`);
const listed = (list: string) =>
  read(list).references.map(({ label, mrn, raw }) => [label, mrn, raw]);
const found = (list: string): string[] =>
  read(list)
    .diagnostics.map(({ code }) => code)
    .filter((code) => code.startsWith("reference"));

test("a year behind a comma or AND begins a further telegram and is no serial", () => {
  assert.deepEqual(listed("REF: A. STATE 1234, 08 ROME 567"), [
    ["A", "09STATE1234", "STATE 1234"],
    ["A", "08ROME567", "08 ROME 567"],
  ]);
  assert.deepEqual(listed("REF: STATE 238110, 238455 AND 07 KABUL 12/14"), [
    [null, "09STATE238110", "STATE 238110"],
    [null, "09STATE238455", "238455"],
    [null, "07KABUL12", "07 KABUL 12"],
    [null, "07KABUL14", "14"],
  ]);
  assert.deepEqual(listed("REF: A. ROME 12, SUVA 14 (SEE ANNEX)"), [
    ["A", "09ROME12", "ROME 12"],
    ["A", "09SUVA14", "SUVA 14 (SEE ANNEX)"],
  ]);
});

test("letters and words of a list in lower case are read as in capitals", () => {
  assert.deepEqual(
    listed("REFS: (a) MAJURO 40, (b) 07 ROME 2911 (NOTAL)\n      and (c) STATE 555"),
    [
      ["A", "09MAJURO40", "MAJURO 40"],
      ["B", "07ROME2911", "07 ROME 2911 (NOTAL)"],
      ["C", "09STATE555", "STATE 555"],
    ],
  );
  assert.deepEqual(
    listed("Ref: (a) Majuro 40 (b) 07 Rome 29 (notal)\n\n     (c) State 12, and 14"),
    [
      ["A", "09MAJURO40", "Majuro 40"],
      ["B", "07ROME29", "07 Rome 29 (notal)"],
      ["C", "09STATE12", "State 12"],
      ["C", "09STATE14", "14"],
    ],
  );
  assert.deepEqual(listed("Ref: a) Majuro 40\n     b) Rome 55 and\n        Rome 56"), [
    ["A", "09MAJURO40", "Majuro 40"],
    ["B", "09ROME55", "Rome 55"],
    ["B", "09ROME56", "Rome 56"],
  ]);
  const [cited] = read("Ref: (a) Rome 55", "Text (ref a).").body;
  assert.ok(cited?.kind === "paragraph");
  assert.deepEqual(
    cited.mentions.map(({ mrns }) => mrns),
    [["09ROME55"]],
  );
  // Small letters within an entry whose list has large ones open none.
  assert.deepEqual(listed("REF: A. 2 FAM 111 (a) AND (b)").length, 1);
});

test("the pilcrow that a web page put before a letter is no sign of the list, however far in it stands", () => {
  const expected = [
    ["A", "09ROME290", "ROME 290"],
    ["B", "09STATE3020", "STATE 3020"],
    ["C", "08MAJURO11", "08 MAJURO 11"],
  ];
  for (const list of [
    "REF: A. ROME 290 \n     ¶B. STATE 3020 \n     ¶C. 08 MAJURO 11",
    "REF: ¶A. ROME 290 ¶B. STATE 3020 ¶C. 08 MAJURO 11",
  ])
    assert.deepEqual(listed(list), expected, list);
});

test("a message named by when it was sent has no number, and a post in the genitive has one", () => {
  const [broadcast, own] = read("REF: A. FBIS 021234Z MAR 92\n     B. MAJURO'S 33").references;
  assert.deepEqual(
    [broadcast?.kind, broadcast?.mrn, broadcast?.raw],
    ["telegram", null, "FBIS 021234Z MAR 92"],
  );
  assert.equal(own?.mrn, "09MAJURO33");
});

test("what stands behind a number belongs to it: holders, earlier ones, a paragraph, its day", () => {
  const [state, suva, rome, other] = read(
    "REF: A. STATE 131738 (MAY 24, 2008)\n     B. SUVA 28 DATED FEBRUARY 13, AND PREVIOUS.\n     C. ROME 12 (EXDIS) (NOTAL) PARA 4\n     D. ROME 19 ON THE HARBOR",
  ).references;
  assert.deepEqual([state?.mrn, state?.year], ["08STATE131738", "stated"]);
  assert.deepEqual([suva?.andPrevious, suva?.year], [true, "inferred"]);
  assert.equal(suva?.raw, "SUVA 28 DATED FEBRUARY 13, AND PREVIOUS");
  assert.deepEqual([rome?.notal, rome?.raw], [true, "ROME 12 (EXDIS) (NOTAL) PARA 4"]);
  assert.equal(other?.raw, "ROME 19 ON THE HARBOR");
});

test("a letter that is missing or printed twice is reported", () => {
  assert.deepEqual(found("REF: A. ROME 12\n     C. SUVA 14"), ["references.gap"]);
  assert.deepEqual(found("REF: B. ROME 12\n     C. SUVA 14"), ["references.gap"]);
  assert.deepEqual(found("REF: A. ROME 12\n     A. SUVA 14"), ["references.repeated"]);
  assert.deepEqual(found("REF: A. ROME 12/13\n     B. SUVA 14, ROME 15"), []);
  assert.deepEqual(found("REF: 1. ROME 12\n     2. SUVA 14"), []);
});

test("numbers as archives print them, and leading zeros", () => {
  assert.deepEqual(
    listed("REF: A. KABUL 00001234\n     B. 08-STATE-12\n     C. 08STATE13").map(([, mrn]) => mrn),
    ["09KABUL1234", "08STATE12", "08STATE13"],
  );
  assert.deepEqual(
    listed("REF: A. KABUL 123456789").map(([, mrn]) => mrn),
    [null],
    "no serial is as long",
  );
});

test("a reference is cited by its letter in each spelling, and by its number in one word", () => {
  const mentions = (sentence: string) =>
    parse(
      `R 180215Z MAR 09\nFM AMEMBASSY MAJURO\nTO SECSTATE WASHDC\nUNCLAS MAJURO 000044\n\nTAGS: PREL\nSUBJECT: EXERCISE\nREF: A. STATE 12\n     B. 08 SUVA 13\n\n1. ${sentence}\n\nROE\n`,
    ).body.flatMap((item) => (item.kind === "paragraph" ? item.mentions : []));
  const table: readonly (readonly [string, readonly string[]])[] = [
    ["As reference A has it.", ["09STATE12"]],
    ["As references A and B have it.", ["09STATE12", "08SUVA13"]],
    ["As refs. A, B have it.", ["09STATE12", "08SUVA13"]],
    ["As 08SUVA13 has it.", ["08SUVA13"]],
    ["For reference Annex 12 is there.", []],
    ["Flight 09XYZZY12 was late.", []],
  ];
  for (const [sentence, mrns] of table)
    assert.deepEqual(
      mentions(sentence).flatMap((mention) => mention.mrns),
      mrns,
      sentence,
    );
});

test("NOTAL for all of a list, for two, before a number, in brackets and behind a title", () => {
  const held = (list: string) => read(list).references.map(({ mrn, notal }) => [mrn, notal]);
  const both = [
    ["09ROME12", true],
    ["09SUVA14", true],
  ];
  assert.deepEqual(held("REF: ROME 12, SUVA 14 (ALL NOTAL)"), both);
  assert.deepEqual(held("REF: A. ROME 12 B. SUVA 14 (BOTH NOTAL)"), both);
  assert.deepEqual(held("REF: A. (NOTAL) ROME 12\n     B. SUVA 14 [NOTAL]"), both);
  assert.deepEqual(held("REF: ROME 12 - HARBOR (NOTAL)"), both.slice(0, 1));
  assert.deepEqual(held("REF: ROME 12, SUVA 14 (NOTAL)"), [["09ROME12", false], both[1]]);
  assert.deepEqual(listed("REF: (A) ROME 12 (NOTAL), AND (B) SUVA 14"), [
    ["A", "09ROME12", "ROME 12 (NOTAL)"],
    ["B", "09SUVA14", "SUVA 14"],
  ]);
});

test("earlier ones behind a semicolon, and labels with a hyphen", () => {
  const [rome] = read("REF: Rome 12; and previous.").references;
  assert.deepEqual([rome?.mrn, rome?.andPrevious], ["09ROME12", true]);
  assert.deepEqual(listed("REF: A- ROME 12 B- SUVA 14"), [
    ["A", "09ROME12", "ROME 12"],
    ["B", "09SUVA14", "SUVA 14"],
  ]);
});

test("a paragraph named before or behind a number is the mention's", () => {
  const mentions = (text: string) =>
    parse(`R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO RUEHC/SECSTATE WASHDC 1931
UNCLAS MAJURO 000044

EXERCISE EXERCISE EXERCISE

SUBJECT: EXERCISE OF REFERENCES

1. ${text}

ORTIZ
`).body.flatMap((item) =>
      item.kind === "paragraph" ? item.mentions.map(({ raw, paragraph }) => [raw, paragraph]) : [],
    );
  assert.deepEqual(mentions("STATE 12345 said so. ROME 234 said 'SUVA 345 did'."), [
    ["STATE 12345", null],
    ["ROME 234", null],
    ["SUVA 345", null],
  ]);
  assert.deepEqual(mentions("As said (STATE 12345, PARA 3)."), [["STATE 12345, PARA 3", 3]]);
  assert.deepEqual(mentions("Per para 7 of STATE 12345."), [["para 7 of STATE 12345", 7]]);
  assert.deepEqual(mentions("PARA 2 08 SUVA 77 paragraph 5."), [["08 SUVA 77 paragraph 5", 5]]);
});

test("NOTAL over and over before a number is read as once", () => {
  const [only, ...others] = read(`REF: ${"(NOTAL) ".repeat(20_000)}ROME 12`).references;
  assert.deepEqual([only?.mrn, only?.notal, others], ["09ROME12", true, []]);
});

test("a range of numbers is told one by one where it is short, and by its two ends where it is not", () => {
  const numbers = (list: string) =>
    read(list).references.map(({ label, mrn, notal }) => [label, mrn, ...(notal ? ["NOTAL"] : [])]);
  assert.deepEqual(listed("REF: A. SUVA 107 THRU 109\n     B. STATE 12"), [
    ["A", "09SUVA107", "SUVA 107"],
    ["A", "09SUVA108", "107 THRU 109"],
    ["A", "09SUVA109", "109"],
    ["B", "09STATE12", "STATE 12"],
  ]);
  assert.deepEqual(numbers("REF: 08 SUVA 110 THROUGH 08 SUVA 112 (NOTAL)"), [
    [null, "08SUVA110", "NOTAL"],
    [null, "08SUVA111", "NOTAL"],
    [null, "08SUVA112", "NOTAL"],
  ]);
  assert.deepEqual(numbers("REF: SUVA 110 THROUGH SUVA 111, 115"), [
    [null, "09SUVA110"],
    [null, "09SUVA111"],
    [null, "09SUVA115"],
  ]);
  assert.deepEqual(numbers("REF: SUVA 113-115, ROME 14"), [
    [null, "09SUVA113"],
    [null, "09SUVA114"],
    [null, "09SUVA115"],
    [null, "09ROME14"],
  ]);
  assert.deepEqual(numbers("REF: STATE 100 THRU 300"), [
    [null, "09STATE100"],
    [null, "09STATE300"],
  ]);
  // A year, a range that goes back, one too long for a hyphen, another post, and what is counted otherwise.
  for (const list of [
    "REF: STATE 12345-08",
    "REF: STATE 109 THRU 107",
    "REF: STATE 113-985",
    "REF: STATE 1998-2004",
    "REF: STATE 113-115TH STREET",
  ])
    assert.equal(read(list).references.length, 1, list);
  assert.deepEqual(numbers("REF: SUVA 110 THRU ROME 112").at(0), [null, "09SUVA110"]);
  const telegram = read("REF: A. SUVA 107 THRU 109 (NOTAL)\n     B. STATE 113-115");
  assert.deepEqual(differingMeaning(telegram, parse(write(telegram))), []);
});

const cited = (text: string) =>
  read("REF: A. STATE 1234\n     B. SUVA 12\n     C. ROME 14", text).body.flatMap((one) =>
    one.kind === "paragraph" ? one.mentions.map(({ raw, mrns }) => [raw, ...mrns]) : [],
  );

test("further serials behind a number in a text are its post's, where nothing is counted by them", () => {
  assert.deepEqual(cited("We saw SUVA 201 and 202."), [
    ["SUVA 201", "09SUVA201"],
    ["202", "09SUVA202"],
  ]);
  assert.deepEqual(cited("Talks (08 SUVA 201, 202 AND 203) went on."), [
    ["08 SUVA 201", "08SUVA201"],
    ["202", "08SUVA202"],
    ["203", "08SUVA203"],
  ]);
  assert.deepEqual(cited("Talks (SUVA 201, 202) went on."), [
    ["SUVA 201", "09SUVA201"],
    ["202", "09SUVA202"],
  ]);
  for (const text of [
    "We saw SUVA 201 and 300 men.",
    "We saw SUVA 201 and 15.",
    "We saw SUVA 201, 300 of them.",
    "We saw SUVA 201, 300.",
    "We saw SUVA 201 and 3,000.",
    "We saw SUVA 201 and 2008.",
  ])
    assert.deepEqual(cited(text), [["SUVA 201", "09SUVA201"]], text);
});

test("a serial of one figure is cited where its year is printed, and letters in parentheses as in capitals", () => {
  assert.deepEqual(cited("Talks (08 STATE 5) went on."), [["08 STATE 5", "08STATE5"]]);
  for (const text of ["Talks in STATE 5.", "By 08 STATE 5 men had none."])
    assert.deepEqual(cited(text), [], text);
  assert.deepEqual(cited("Talks (refs (b) and (c)) went on."), [
    ["refs (b) and (c)", "09SUVA12", "09ROME14"],
  ]);
  assert.deepEqual(cited("Talks, refs (a)-(c), went on."), [
    ["refs (a)-(c)", "09STATE1234", "09SUVA12", "09ROME14"],
  ]);
  assert.deepEqual(cited("As in ref (b), (a) the talks went on, (b) they ended."), [
    ["ref (b)", "09SUVA12"],
  ]);
});

test("a letter that the list has is cited before the end of a sentence, too; another one is an initial", () => {
  for (const [text, ...mrns] of [
    ["See refs A and B. The talks go on.", "09STATE1234", "09SUVA12"],
    ["Talks (refs A, B, and C. They go on).", "09STATE1234", "09SUVA12", "09ROME14"],
    ["See refs A & B. Next year they go on.", "09STATE1234", "09SUVA12"],
    ["See refs A, B. They go on.", "09STATE1234", "09SUVA12"],
    ["See ref A and J. Smith on it.", "09STATE1234"],
  ] as const)
    assert.deepEqual(
      cited(text).map(([, ...found]) => found),
      [mrns],
      text,
    );
});

test("a number of one or two figures in a text is a telegram's where the list has it", () => {
  assert.deepEqual(cited("As seen (SUVA 12), and in para 3 of ROME 14 below."), [
    ["SUVA 12", "09SUVA12"],
    ["para 3 of ROME 14", "09ROME14"],
  ]);
  for (const text of ["SUVA 14 men.", "In SUVA 12 percent came.", "On 3 ROME 14 May."])
    assert.deepEqual(cited(text), [], text);
  const mentions = (list: string, text: string) =>
    read(list, text).body.flatMap((one) =>
      one.kind === "paragraph"
        ? one.mentions.flatMap(({ labels, mrns }) => [...labels, ...mrns])
        : [],
    );
  const list = "REF: A. 07 ROME 5\n     B. ROME 6, 17\n     C. 08 SUVA 20\n     D. 07 SUVA 20";
  assert.deepEqual(mentions(list, "See ROME 5."), ["A", "07ROME5"]);
  assert.deepEqual(mentions(list, "See ROME 6 and 17."), ["B", "09ROME6", "B", "09ROME17"]);
  // Two of other years have that number: either may be meant.
  assert.deepEqual(mentions(list, "See SUVA 20."), []);
});

test("a portion mark before or behind the words of an entry is no letter, and stays with them", () => {
  const marked = [
    ["A", "09STATE14001", "(C) STATE 14001"],
    ["B", "09SUVA9", "(U) SUVA 9"],
    ["C", "09ROME12", "(C) ROME 12 (NOTAL)"],
  ];
  assert.deepEqual(
    listed("REF: A. (C) STATE 14001\n     B. (U) SUVA 9\n     C. (C) ROME 12 (NOTAL)"),
    marked,
  );
  assert.deepEqual(listed("REF: A. (C) STATE 14001 B. (U) SUVA 9 C. (C) ROME 12 (NOTAL)"), marked);
  assert.deepEqual(listed("REF: (A) (S/NF) STATE 12, 14 (B) (SBU) EMAIL SMITH"), [
    ["A", "09STATE12", "(S/NF) STATE 12"],
    ["A", "09STATE14", "14"],
    ["B", null, "(SBU) EMAIL SMITH"],
  ]);
  assert.deepEqual(listed("REF: A. STATE 12 (C)\n     B. ROME 14 (S) C. SUVA 9 (U)"), [
    ["A", "09STATE12", "STATE 12 (C)"],
    ["B", "09ROME14", "ROME 14 (S)"],
    ["C", "09SUVA9", "SUVA 9 (U)"],
  ]);
  assert.deepEqual(listed("REF: (A) STATE 12 (B) ROME 14 (C) SUVA 9"), [
    ["A", "09STATE12", "STATE 12"],
    ["B", "09ROME14", "ROME 14"],
    ["C", "09SUVA9", "SUVA 9"],
  ]);
  assert.deepEqual(
    listed("REF: (A) (C) STATE 14001 (B) (U) SUVA 9 (C) (C) ROME 12 (NOTAL)"),
    marked,
  );
  const telegram = read("REF: A. (C) STATE 14001\n     B. (SBU) SUVA 12");
  assert.deepEqual(differingMeaning(telegram, parse(write(telegram))), []);
  assert.equal(read("REF: A. SUVA 12\nB. (S) A source said so.").references.length, 1);
});

test("one figure behind one is a serial of the same post", () => {
  assert.deepEqual(listed("REF: SUVA 5, 6 AND 7"), [
    [null, "09SUVA5", "SUVA 5"],
    [null, "09SUVA6", "6"],
    [null, "09SUVA7", "7"],
  ]);
  for (const list of ["REF: SUVA 5, 6 MAY", "REF: SUVA 5, 6 PAGES", "REF: STATE 1234, 5"])
    assert.equal(read(list).references.length, 1, list);
});

test("what a range means and does not print has the place of the whole range", () => {
  const telegram = read("REF: A. SUVA 0100-0103, ROME 110 THROUGH ROME 112");
  assert.deepEqual(
    telegram.references.map(({ mrn, raw }) => [mrn, raw]),
    [
      ["09SUVA100", "SUVA 0100"],
      ["09SUVA101", "0100-0103"],
      ["09SUVA102", "0100-0103"],
      ["09SUVA103", "0103"],
      ["09ROME110", "ROME 110"],
      ["09ROME111", "110 THROUGH ROME 112"],
      ["09ROME112", "ROME 112"],
    ],
  );
});

test("an entry with a mark that names no telegram ends no list", () => {
  for (const other of ["TD-314/12345-06", "IIR 6 911 0033 06", "COLE-ROE E-MAIL 3/4/09"])
    for (const gap of ["\n", "\n\n"])
      assert.deepEqual(
        listed(`REF: A. ROME 11${gap}B. (S/NF) ${other}${gap}C. 08 ROME 99`).map(([label, mrn]) => [
          label,
          mrn,
        ]),
        [
          ["A", "09ROME11"],
          ["B", null],
          ["C", "08ROME99"],
        ],
        other,
      );
});
