import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../src/telegram/index.ts";

const head = `P 121302Z AUG 75
FM AMEMBASSY VALLETTA
TO SECSTATE WASHDC PRIORITY 4471
C O N F I D E N T I A L VALLETTA 1187

EXERCISE EXERCISE EXERCISE

E.O. 11652: GDS
TAGS: PFOR, MT
SUBJ: HARBOR

`;
const read = (body: string) => parse(`${head}${body}\n\nCOLE\n`);
const shape = (body: string) =>
  read(body).body.map((item) => `${item.address} ${item.text.split("\n")[0] ?? ""}`);
const codes = (body: string): string[] => read(body).diagnostics.map(({ code }) => code);

test("the numbered rows of a table begin no paragraph, and what stands over them is no heading", () => {
  const table = `1. SCHEDULE OF BERTHS

SHIPS
            FY-1974 FY-1975
1. SHIPS IN           670     600
2. SHIPS OUT           31      40

HOURS WORKED

3. FULL TIME   .5   .7
4. SHARE OF ALL SHIPS WHICH
WERE LATE         2     3

2. NEXT SCHEDULE.`;
  assert.deepEqual(shape(table), [
    "p1 SCHEDULE OF BERTHS SHIPS FY-1974 FY-1975",
    "p2 NEXT SCHEDULE.",
  ]);
  assert.match(read(table).body[0]?.text ?? "", /\n1\. SHIPS IN {11}670 {5}600\n2\. SHIPS OUT/);
  assert.ok(!codes(table).includes("paragraph.repeated"));
  assert.deepEqual(shape("1.     FIVE BLANKS STAND BEHIND THIS NUMBER."), [
    "p1 FIVE BLANKS STAND BEHIND THIS NUMBER.",
  ]);
});

test("numbers go on behind 999", () => {
  const body = Array.from({ length: 1002 }, (_, at) => `${at + 1}. TEXT ${at + 1}.`).join("\n\n");
  assert.deepEqual(
    read(body)
      .body.slice(998)
      .map(({ address, text }) => [address, text]),
    [999, 1000, 1001, 1002].map((number) => [`p${number}`, `TEXT ${number}.`]),
  );
  assert.deepEqual(shape("1. ONE.\n\n1976. IS A YEAR."), ["p1 ONE. 1976. IS A YEAR."]);
});

test("lettered headings over text without numbers, and headings over headings", () => {
  const body = `1. THE HARBOR IS OLD. THE LOAN WILL NOT MEND IT.

SECTION 2 - THE HARBOR OFFICE, INCLUDING:

A. ITS PIERS AND SHEDS

1. THE PIERS ARE ROTTEN.

B. ITS LIGHTS

THE LIGHTS OF THE HARBOR OFFICE WERE OUT ALL OF LAST NIGHT.

IV. ITS SHIPS

(C) THERE ARE NONE.`;
  assert.deepEqual(
    read(body).body.map((item) => [item.kind, item.address]),
    [
      ["paragraph", "p1"],
      ["heading", "h1"],
      ["heading", "h2"],
      ["paragraph", "p1-2"],
      ["heading", "h3"],
      ["paragraph", "n1"],
      ["heading", "h4"],
      ["paragraph", "n2"],
    ],
  );
  const talk =
    "1. THEY TALKED.\n\nQ. IN OTHER WORDS, THE PIERS APPEAR TO SAG\n\nTHE PIERS OF THE HARBOR OFFICE, ALL OF THEM, SAG.";
  assert.equal(read(talk).body.length, 1);
});

test("a word that opens a block begins a paragraph whose number lost a figure", () => {
  const body = `${Array.from({ length: 10 }, (_, at) => `${at + 1}. TEXT.`).join("\n\n")}\n1. COMMENT: HE IS WRONG.`;
  const last = read(body).body.at(-1);
  assert.deepEqual([last?.address, last?.text], ["p1-2", "COMMENT: HE IS WRONG."]);
  assert.equal(last?.kind === "paragraph" && last.role, "comment");
});

test("an unmarked list that begins again at 1 belongs to the marked paragraph above it", () => {
  const points = "1. (C) HE MADE THESE POINTS:\n\n1. OPEN THE HARBOR\n\n2. CLOSE THE ROAD\n\n";
  assert.deepEqual(shape(`${points}2. (C) NEXT.`), [
    "p1 HE MADE THESE POINTS: 1. OPEN THE HARBOR 2. CLOSE THE ROAD",
    "p2 NEXT.",
  ]);
  assert.deepEqual(codes(`${points}2. (C) NEXT.`), []);
  assert.deepEqual(shape(`${points.replaceAll("\n\n", "\n")}2. (C) NEXT.`), [
    "p1 HE MADE THESE POINTS: 1. OPEN THE HARBOR 2. CLOSE THE ROAD",
    "p2 NEXT.",
  ]);
  // Where no marked paragraph 2 is to come, this one may be it: its text is not opened by the mark above.
  for (const rest of ["", "3. (C) NEXT."])
    assert.ok(
      shape(`${points}${rest}`).includes("p2 CLOSE THE ROAD"),
      `the number 2 is not the list's before "${rest}"`,
    );
});

test("one mark for all without parentheses, and marks only where they are noted", () => {
  const [first, second] = read("1. C-ENTIRE TEXT.\n\n2. TEXT.").body;
  assert.deepEqual([first?.mark, first?.level, first?.text], ["C-ENTIRE TEXT", "CONFIDENTIAL", ""]);
  assert.equal(second?.effective, "CONFIDENTIAL");
  assert.ok(!codes("1. C-ENTIRE TEXT.\n\n2. TEXT.").includes("mark.absent"));
  const noted = "1. (C ONLY WHERE NOTED.)\n\n2. TEXT.\n\n3. (C) MORE.";
  assert.ok(!codes(noted).includes("mark.absent"));
  assert.equal(read(noted).body[1]?.effective, "CONFIDENTIAL");
});

test("a summary that begins with a quotation loses its sign word", () => {
  assert.equal(
    read('SUMMARY "ACT OF THE HARBOR" WAS SIGNED. END SUMMARY.\n\n1. TEXT.').summary,
    '"ACT OF THE HARBOR" WAS SIGNED.',
  );
});

const section = (number: number, info: string): string => `CONFIDENTIAL

PAGE 01        VALLET 01187  0${number} OF 02  121547Z

ACTION EUR-12
INFO  OCT-01  NEA-10  /070 W
P 121302Z AUG 75
FM AMEMBASSY VALLETTA
TO SECSTATE WASHDC PRIORITY 447${number}
INFO AMEMBASSY ROME
${info}
C O N F I D E N T I A L SECTION ${number} OF 2 VALLETTA 1187

`;

test("each section may be signed, and a page may break its addresses", () => {
  const stamp = "Declassified/Released US Department of State EO Systematic Review 05 JUL 2006";
  const broken = `\n\n    ${stamp}\n\f    ${stamp}\n\nUSCINCSO QUARRY HTS\n`;
  const telegram = parse(
    `${section(1, broken)}E.O. 11652: GDS\nTAGS: PFOR, MT\nSUBJ: EXERCISE\n\n1. ONE.\nCOLE\n\n\nCONFIDENTIAL\n\nNNN\n\n${section(2, broken)}2. TWO.\nCOLE\n\n\nCONFIDENTIAL\n\nNNN\n`,
  );
  assert.deepEqual(
    telegram.info.map(({ name }) => name),
    ["AMEMBASSY ROME", "USCINCSO QUARRY HTS"],
  );
  assert.deepEqual(
    telegram.body.map(({ text }) => text),
    ["ONE.", "TWO."],
  );
  assert.equal(telegram.signer, "COLE");
  assert.equal(telegram.parts.filter(({ kind }) => kind === "signature").length, 2);
  assert.equal(telegram.coverage, 1);
});

test("an address whose kind of post is misspelt keeps its words and has its post", () => {
  const telegram = parse(
    `${head.replace("TO SECSTATE", "TO AMEMBISSY ROME\nSECSTATE")}1. TEXT.\n\nCOLE\n`,
  );
  const [rome] = telegram.to;
  assert.deepEqual(
    [rome?.name, rome?.post, rome?.certainty],
    ["AMEMBISSY ROME", "ROME", "repaired"],
  );
  assert.ok(telegram.diagnostics.some(({ code }) => code === "addressee.repaired"));
});

test("what stands behind the end of a message is no text of it, and the signature is found before it", () => {
  const text = `ZNY CCCCC ZZH
R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO RUEHC/SECSTATE WASHDC 1931
C O N F I D E N T I A L MAJURO 000044

E.O. 12958: N/A
TAGS: PREL, RM
SUBJECT: EXERCISE

1. (C) One.

2. (U) EXERCISE. Two.

ORTIZ
BT
#0044

NNNN

INT ZBK QRY LINE FAULT
RYRYRYRYRYRY
`;
  const telegram = parse(text);
  assert.equal(telegram.signer, "ORTIZ");
  assert.equal(telegram.body.at(-1)?.text, "EXERCISE. Two.");
  assert.deepEqual(telegram.diagnostics.filter(({ code }) => code === "line.unread").length, 1);
  assert.match(
    telegram.parts
      .filter(({ kind }) => kind === "unread")
      .map(({ span }) => text.slice(span.start, span.end))
      .join(""),
    /^INT ZBK[^]*RYRY/,
  );
});

test("a section that ends in words which open a quotation is no quotation of the next", () => {
  const head = (number: number) =>
    `DE RUEHBS #0044/0${number} 0771234\nZNR UUUUU ZZH\nR 181234Z MAR 09\nFM AMEMBASSY MAJURO\nTO SECSTATE WASHDC\nBT\nUNCLAS SECTION 0${number} OF 02 MAJURO 000044\n\nEXERCISE EXERCISE EXERCISE\n`;
  const telegram = parse(
    `${head(1)}\nTAGS: PREL\nSUBJECT: EXERCISE\n\n1. He asked whether the words were to BEGIN TEXT\nBT\n#0044\nNNNN\n\n${head(2)}\nwith those of the draft.\n\nROE\nBT\n#0044\nNNNN\n`,
  );
  assert.deepEqual(telegram.inner, []);
  assert.deepEqual(telegram.missingSections, []);
  assert.match(telegram.body[0]?.text ?? "", /BEGIN TEXT with those/);
  assert.equal(telegram.signer, "ROE");
});

test("an ask is a whole sentence: C.O.B. and the numbers of a list end none", () => {
  const asks = (text: string): unknown =>
    read(`1. ACTION REQUESTED: ${text}`).actions[0]?.asks.map((one) => one.text);
  assert.deepEqual(asks("PLEASE REPLY BY C.O.B. AUGUST 20."), [
    "PLEASE REPLY BY C.O.B. AUGUST 20.",
  ]);
  assert.deepEqual(asks("POST REQUESTS:\n   1. CHARTS.\n   2. BUOYS."), [
    "POST REQUESTS: 1. CHARTS.",
  ]);
  assert.deepEqual(asks("PLEASE REPLY BY AUGUST 1. POST ASKS FOR CHARTS."), [
    "PLEASE REPLY BY AUGUST 1.",
    "POST ASKS FOR CHARTS.",
  ]);
});

test("requests for an office, headings and summaries with a second word", () => {
  const roles = (body: string): unknown =>
    read(body).body.flatMap((item) => (item.kind === "paragraph" ? [item.role] : []));
  assert.deepEqual(
    read("1. ACTION REQUEST FOR S/P: PLEASE CLEAR.").actions[0]?.asks.map((one) => one.text),
    ["PLEASE CLEAR."],
  );
  for (const heading of [
    "COMMENT AND ACTION REQUEST",
    "ACTION REQUEST AND COMMENT",
    "EMBASSY ACTION REQUEST",
  ])
    assert.deepEqual(roles(`1. ONE.\n\n${heading}\n${"-".repeat(heading.length)}\n\n2. TWO.`), [
      "body",
      "action",
    ]);
  for (const words of [
    "INTRODUCTION AND SUMMARY",
    "ACTION REQUEST AND SUMMARY",
    "SUMMARY AND COMMENT",
  ])
    assert.deepEqual(roles(`1. ${words}: ONE. END ${words}.\n\n2. TWO.`), ["summary", "body"]);
});

test("asides of a post, and those that a full stop opens", () => {
  const asides = (text: string): unknown =>
    read(`1. FIRST. ${text} LAST.`).body.flatMap((item) =>
      item.kind === "paragraph" ? item.asides.map((one) => [one.kind, one.text]) : [],
    );
  const one = [["COMMENT", "IT IS OLD."]];
  assert.deepEqual(asides("(POST COMMENT: IT IS OLD. END POST COMMENT.)"), one);
  assert.deepEqual(asides("(Post comment: IT IS OLD. End post comment.)"), one);
  assert.deepEqual(asides("(Comment. IT IS OLD. End comment.)"), one);
  assert.deepEqual(asides("(comment: IT IS OLD. end comment)"), one);
  assert.deepEqual(asides("(BIOGRAPHIC NOTE: IT IS OLD. END NOTE.)"), [["NOTE", "IT IS OLD."]]);
  assert.deepEqual(asides("(EMBOFF COMMENT: IT IS OLD. END EMBOFF COMMENT.)"), one);
});

test("names under each other are a list of the paragraph above, and no heading", () => {
  const listed = `1. (C) Participants:

MALTA
Minister Mizzi
Director Vella, Harbors

UNITED STATES
Ambassador Cole
John Roe (notetaker)

2. (C) The minister spoke.

THE HARBOR AND THE LOAN: WHAT COMES NEXT FOR THE
GOVERNMENT AND ITS CRITICS

3. (C) Nothing.

BACKGROUND

4. (C) None.`;
  assert.deepEqual(shape(listed), [
    "p1 Participants: MALTA Minister Mizzi Director Vella, Harbors UNITED STATES Ambassador Cole John Roe (notetaker)",
    "p2 The minister spoke.",
    "h1 THE HARBOR AND THE LOAN: WHAT COMES NEXT FOR THE GOVERNMENT AND ITS CRITICS",
    "p3 Nothing.",
    "h2 BACKGROUND",
    "p4 None.",
  ]);
  const ruled = `1. (C) Participants:

Malta
-----
Minister Mizzi
Director Vella

2. (C) The minister spoke.`;
  assert.deepEqual(shape(ruled), [
    "p1 Participants:",
    "h1 Malta",
    "n1 Minister Mizzi Director Vella",
    "p2 The minister spoke.",
  ]);
});
