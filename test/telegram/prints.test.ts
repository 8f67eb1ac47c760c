import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  coverFault,
  parse,
  textOf,
  type Addressee,
  type Telegram,
} from "../../src/telegram/index.ts";
import { unplaced } from "./placed.ts";

/**
 * Two layouts that no circuit carried: a print of 1979 from a released set, and a field list of 2013. Both are invented;
 * what they say is told here field by field, as a person reads it.
 */
const read = (path: string): { readonly source: string; readonly telegram: Telegram } => {
  const url = new URL(`../fixtures/telegram/${path}`, import.meta.url);
  const source = readFileSync(url, "utf8");
  return { source, telegram: parse(source) };
};

const { source: printed, telegram: print } = read("scanned/archive-print.txt");
const { source: listed, telegram: fields } = read("clean/field-list.txt");

const address = ({ name, post, precedence, serial }: Addressee): unknown => [
  name,
  post,
  precedence,
  serial,
];
const paragraphs = ({ body }: Telegram): unknown =>
  body.map((item) =>
    item.kind === "heading"
      ? [item.address, item.text]
      : [item.address, item.number, item.mark, item.effective, item.role],
  );
const textIn = ({ body }: Telegram, number: number): string | undefined =>
  body.find((item) => item.kind === "paragraph" && item.number === number)?.text;
const references = (telegram: Telegram): unknown =>
  telegram.references.map(({ label, mrn, year, notal }) => [label, mrn, year, notal]);
const tags = (telegram: Telegram): unknown => telegram.tags.map(({ code, kind }) => [code, kind]);

test("both are covered by their parts, and every value has its place", () => {
  for (const [source, telegram] of [
    [printed, print],
    [listed, fields],
  ] as const) {
    assert.equal(coverFault(source, telegram.parts), null);
    assert.equal(telegram.coverage, 1);
    assert.deepEqual(unplaced(telegram), []);
  }
});

test("a print: number, release stamps, times", () => {
  assert.equal(print.mrn, "79MANILA4417");
  assert.deepEqual(print.aliases, []);
  assert.equal(print.format, "foia-print");
  assert.deepEqual(print.record, {
    source: "FOIA",
    currentClassification: null,
    releasedOn: "2009-06-30",
    exemptions: ["B6"],
    attributes: {
      "Case No.": "F-2007-00417",
      "Doc No.": "C05512345",
      Release: "RELEASE IN PART B6",
    },
  });
  assert.deepEqual(print.transmission, {
    id: null,
    precedence: "R",
    routing: [],
    station: null,
    serial: null,
    section: null,
    filed: null,
    security: null,
    dtg: { raw: "090640Z APR 79", at: "1979-04-09T06:40:00Z", precedence: ["R"] },
  });
  assert.ok(print.body.every(({ text }) => !/Department of State|PAGE|CONFIDENTIAL/.test(text)));
});

test("a print: who sent it, who got it, which offices had copies", () => {
  assert.deepEqual(print.from && address(print.from), ["AMEMBASSY MANILA", "MANILA", null, null]);
  assert.deepEqual(print.to.map(address), [["SECSTATE WASHDC", "STATE", "PRIORITY", 6120]]);
  assert.deepEqual(print.info.map(address), [
    ["AMEMBASSY JAKARTA", "JAKARTA", null, null],
    ["AMEMBASSY TOKYO", "TOKYO", null, null],
    ["AMCONSUL CEBU", "CEBU", null, 77],
  ]);
  assert.deepEqual(print.exempt, []);
  const copies = { OCT: 1, ISO: 0, CIAE: 0, DODE: 0, INR: 10, L: 3, EB: 8, H: 2, COME: 0 };
  assert.deepEqual(print.distribution, {
    action: "EA",
    info: Object.entries(copies).map(([office, count]) => ({ office, copies: count })),
    total: 36,
  });
});

test("a print: the head", () => {
  assert.deepEqual(print.classification, {
    level: "CONFIDENTIAL",
    controls: [],
    raw: "C O N F I D E N T I A L",
  });
  assert.deepEqual(
    print.sections.map(({ number, of }) => [number, of]),
    [
      [1, 2],
      [2, 2],
    ],
  );
  assert.deepEqual(print.missingSections, []);
  assert.deepEqual(
    print.captions.map(({ code }) => code),
    ["EXERCISE"],
  );
  assert.deepEqual(print.declassify, {
    order: "12065",
    on: "1985-04-09",
    event: null,
    exemption: "GDS",
    raw: "E.O. 12065: GDS 4/9/85 (PRATT, EDWIN L.) OR-M",
  });
  assert.equal(print.classifiedBy?.name, "PRATT, EDWIN L.");
  assert.deepEqual(tags(print), [
    ["EWWT", "subject"],
    ["ELAB", "subject"],
    ["RP", "place"],
    ["ID", "place"],
  ]);
  assert.equal(print.subject?.text, "EXERCISE: LIGHTERMEN ASK WHO PAYS FOR THE NEW PIER");
  assert.deepEqual(references(print), [
    ["A", "79MANILA3980", "inferred", true],
    ["B", "79STATE61102", "inferred", false],
    ["C", "78JAKARTA15520", "stated", false],
  ]);
});

test("a print: paragraphs over pages, redaction, quotation, request", () => {
  assert.deepEqual(paragraphs(print), [
    ["p1", 1, "C", "CONFIDENTIAL", "summary"],
    ["p2", 2, "C", "CONFIDENTIAL", "body"],
    ["p3", 3, "U", "UNCLASSIFIED", "body"],
    ["p4", 4, "C", "CONFIDENTIAL", "comment"],
    ["p5", 5, "C", "CONFIDENTIAL", "action"],
  ]);
  assert.match(
    print.summary ?? "",
    /^LIGHTERMEN OF THE NORTH PIER TOLD .* PAYS FOR THE NEW PIER\.$/,
  );
  assert.equal(
    textIn(print, 2),
    "[                    ] SPOKE FOR THEM. HE SAID THAT TALKS WITH THE HARBOR BOARD HAD BROKEN OFF TWICE AND ASKED FOR A MEDI-ATOR FROM OUTSIDE (REF B, PARA 3).",
  );
  const [, second, third] = print.body;
  assert.ok(second?.kind === "paragraph" && third?.kind === "paragraph");
  assert.deepEqual(
    second.redactions.map(({ exemption }) => exemption),
    ["B6"],
  );
  assert.deepEqual(
    second.mentions.map(({ labels, mrns, paragraph }) => [labels, mrns, paragraph]),
    [[["B"], ["79STATE61102"], 3]],
  );
  assert.deepEqual(
    third.asides.map(({ kind, text }) => [kind, text]),
    [["QUOTE", "NO LIGHTER MAY MOOR AT THE NEW PIER BEFORE MAY 1"]],
  );
  assert.deepEqual(
    print.serviceNotes.map(({ raw }) => raw),
    ["NOTE BY OC/T: SECTION 02 DELAYED IN TRANSMISSION."],
  );
  const [request] = print.actions;
  assert.deepEqual(
    [request?.paragraph, request?.announcedIn, request?.asks.map(({ text }) => text)],
    [5, null, ["PLEASE ADVISE BY APRIL 20 WHETHER WE MAY RECEIVE THEM AGAIN."]],
  );
  assert.deepEqual(
    request?.deadlines.map(({ from, to, how }) => [from, to, how]),
    [["1979-04-20", "1979-04-20", "stated"]],
  );
  assert.equal(print.signer, "PRATT");
  assert.deepEqual(
    print.diagnostics.map(({ code }) => code),
    ["head.repeated"],
  );
});

test("a field list: envelope and head", () => {
  assert.equal(fields.mrn, "13WINDHOEK318");
  assert.equal(fields.format, "smart");
  assert.deepEqual(fields.transmission?.dtg, {
    raw: "041233Z SEP 13",
    at: "2013-09-04T12:33:00Z",
    precedence: [],
  });
  assert.equal(fields.transmission?.security, null);
  assert.deepEqual(fields.from && address(fields.from), [
    "AMEMBASSY WINDHOEK",
    "WINDHOEK",
    null,
    null,
  ]);
  assert.deepEqual(fields.to.map(address), [["SECSTATE WASHDC", "STATE", "PRIORITY", null]]);
  assert.deepEqual(fields.info.map(address), [
    ["AMEMBASSY LUANDA", "LUANDA", "ROUTINE", null],
    ["AMCONSUL CAPE TOWN", "CAPETOWN", "PRIORITY", null],
  ]);
  assert.deepEqual(
    fields.info.map(({ span }) => textOf(listed, span, fields.parts)),
    ["LUANDA, AMEMBASSY ROUTINE", "CAPE TOWN, AMCONSUL PRIORITY"],
  );
  assert.deepEqual([fields.classification?.level, fields.sections], ["SBU", []]);
  assert.deepEqual(
    fields.captions.map(({ code }) => code),
    ["SENSITIVE", "EXERCISE"],
  );
  const { order, on, event, exemption } = fields.declassify ?? {};
  assert.deepEqual([order, on, event, exemption], ["13526", null, null, null]);
  assert.deepEqual(tags(fields), [
    ["EFIS", "subject"],
    ["ETRD", "subject"],
    ["PREL", "subject"],
    ["KPAO", "program"],
    ["WA", "place"],
    ["AO", "place"],
  ]);
  assert.deepEqual(references(fields), [
    ["A", "13WINDHOEK290", "stated", false],
    ["B", "13STATE88100", "stated", false],
    ["C", "12LUANDA771", "stated", false],
  ]);
  assert.deepEqual(
    fields.attention.map(({ to, offices }) => [to, offices]),
    [["STATE", ["AF/S", "OES/OMC"]]],
  );
  assert.deepEqual(
    [fields.subject?.mark, fields.subject?.text],
    [null, "Exercise: Walvis Bay Pilots Ask About the Harbor Dues"],
  );
});

test("a field list: paragraphs, table, tail", () => {
  assert.deepEqual(paragraphs(fields), [
    ["p1", 1, "SBU", "SBU", "summary"],
    ["p2", 2, "SBU", "SBU", "body"],
    ["p3", 3, "U", "UNCLASSIFIED", "body"],
    ["p4", 4, "SBU", "SBU", "comment"],
  ]);
  assert.equal(
    textIn(fields, 3),
    "The dues are:\nVessel           Until 2012   From 2013\nTrawler          400          650\nCarrier          2,100        2,900",
  );
  assert.match(textIn(fields, 2) ?? "", /“nobody was asked” \(ref A\)/);
  assert.deepEqual(fields.drafting, {
    drafter: "WINDHOEK:Keller, Ines",
    clearers: ["DCM:Ford, Alan", "ECON:Nuuyoma, Selma"],
    approver: "EXEC:Brandt, Otto",
    releaser: "WINDHOEK:Keller, Ines",
    disseminationRule: "Archive Copy",
  });
  assert.equal(fields.signer, "Brandt");
  assert.deepEqual(fields.actions, []);
  assert.deepEqual(fields.diagnostics, []);
});
