import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, type Telegram } from "../../src/telegram/index.ts";
import { headOf } from "./head.ts";

const head = headOf("EXERCISE OF NOTICES");
const read = (body: string, change: (text: string) => string = (text) => text): Telegram =>
  parse(change(`${head}${body}\n\nCOLE\n`));
const shown = (telegram: Telegram, code: string, source: string): string[] =>
  telegram.diagnostics
    .filter((one) => one.code === code)
    .map(({ span }) => source.slice(span.start, span.end));

test("a source to be protected, signs in the place of lost text", () => {
  const body =
    "1. (C) HE SAID SO (STRICTLY PROTECT). *** HE\nWILL *****CALLY GO.\n****\n\n2. (C) WE PROTECT THE HARBOR.";
  const source = `${head}${body}\n\nCOLE\n`;
  const telegram = read(body);
  assert.deepEqual(shown(telegram, "source.protected", source), ["STRICTLY PROTECT"]);
  assert.deepEqual(shown(telegram, "text.lost", source), ["*****"]);
});

test("a word that a scan may have misread is reported in a released print, and kept", () => {
  const body = "1. (C) AT O200 IT WAS N0T 5ECRET, SAID GROUP A37B OF THE 1ST FLEET.";
  const stamp =
    "UNCLASSIFIED U.S. Department of State Case No. F-2009-01234 Doc No. C17900000 Date: 03/14/2013\n";
  const print = read(body, (text) => stamp + text);
  assert.deepEqual(shown(print, "word.doubtful", `${stamp}${head}${body}`), [
    "O200",
    "N0T",
    "5ECRET",
  ]);
  assert.match(print.body[0]?.text ?? "", /O200 IT WAS N0T 5ECRET/);
  assert.deepEqual(shown(read(body), "word.doubtful", ""), []);
});

test("a declassification line that gives nothing for a classified text", () => {
  const codes = (line: string, level = "C O N F I D E N T I A L"): string[] =>
    read("1. (C) TEXT.", (text) =>
      text.replace("E.O. 12356: DECL: OADR", line).replace("C O N F I D E N T I A L", level),
    )
      .diagnostics.map(({ code }) => code)
      .filter((code) => code === "declassify.unread");
  assert.deepEqual(codes("E.O. 12356: DECL:"), ["declassify.unread"]);
  assert.deepEqual(codes("E.O. 12356: DECL: 4/"), ["declassify.unread"]);
  assert.deepEqual(codes("E.O. 12356: DECL: OADR"), []);
  assert.deepEqual(codes("E.O. 12356: N/A"), []);
  assert.deepEqual(codes("E.O. 12356: DECL: UPON SIGNATURE"), []);
  assert.deepEqual(codes("E.O. 12356:", "UNCLAS"), []);
  const bare = parse(
    "UNCLAS ROME 0012\n\nE.O. 12356: DECL: 12/31/95\nTAGS: PREL\n\n1. EXERCISE.\n",
  );
  assert.equal(bare.declassify?.on, "1995-12-31");
});

test("an exemption of an order that was replaced", () => {
  const codes = (line: string): string[] =>
    read("1. (C) TEXT.", (text) => text.replace("E.O. 12356: DECL: OADR", line))
      .diagnostics.map(({ code }) => code)
      .filter((code) => code === "exemption.obsolete");
  assert.deepEqual(codes("E.O. 12065: XGDS-1 (COLE, T.)"), ["exemption.obsolete"]);
  assert.deepEqual(codes("E.O. 12065: XDS-1 10/6/99 (COLE, T.)"), []);
  assert.deepEqual(codes("E.O. 12065: GDS 10/6/91 (COLE, T.)"), []);
  assert.deepEqual(codes("E.O. 11652: XGDS-1"), []);
  assert.deepEqual(codes("E.O. 12356: DECL: OADR"), []);
});

test("a pointer to a paragraph that is not there", () => {
  const codes = (body: string): string[] => read(body).diagnostics.map(({ code }) => code);
  assert.ok(
    codes("1. (C) ACTION REQUEST: SEE PARAGRAPH 7.\n\n2. (C) TEXT.").includes("action.dangling"),
  );
  assert.ok(
    !codes("1. (C) ACTION REQUEST: SEE PARAGRAPH 2.\n\n2. (C) TEXT.").includes("action.dangling"),
  );
});

test("TAGS without a colon on the line of the order, and quotations by QTE", () => {
  const telegram = read("1. (C) HE CALLED IT QTE A KITE UNQTE TODAY.", (text) =>
    text.replace("E.O. 12356: DECL: OADR\nTAGS: PREL, MT", "E.O. 12356: DECL: OADR TAGS-PREL, MT"),
  );
  assert.equal(telegram.declassify?.exemption, "OADR");
  assert.equal(telegram.declassify.raw, "E.O. 12356: DECL: OADR");
  assert.deepEqual(
    telegram.tags.map(({ code }) => code),
    ["PREL", "MT"],
  );
  const [first] = telegram.body;
  assert.deepEqual(
    first?.kind === "paragraph" && first.asides.map(({ kind, text }) => [kind, text]),
    [["QUOTE", "A KITE"]],
  );
});

test("who cleared a telegram for information only", () => {
  const telegram = parse(`PAGE 01        STATE 062940
ORIGIN OCS-06
INFO  OCT-01  ISO-00  /009 R
DRAFTED BY CA/OCS:TDROE:JCC
APPROVED BY CA/OCS:SACOLE
L:PDOE (INFO)
EUR/WE:JROE
                     ---------------------     034512
P 142100Z MAR 79
FM SECSTATE WASHDC
TO AMEMBASSY VALLETTA PRIORITY
UNCLAS STATE 062940

E.O. 12065 N/A
TAGS: CPRS
SUBJECT: EXERCISE EXERCISE EXERCISE

1. TEXT.

VANCE
`);
  assert.deepEqual(telegram.drafting?.clearers, ["L:PDOE (INFO)", "EUR/WE:JROE"]);
  assert.equal(telegram.coverage, 1);
});
