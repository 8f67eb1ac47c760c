import assert from "node:assert/strict";
import { test } from "node:test";
import { demoVocabulary, twin } from "../../demo/index.ts";
import { type Heading, type Paragraph, parse, textOf } from "../../src/telegram/index.ts";
import { builtIn, extend } from "../../src/vocabulary/index.ts";

const source = twin();
const vocabulary = extend(builtIn, demoVocabulary);
const telegram = parse(source, { vocabulary });
const paragraphs = telegram.body.filter((part): part is Paragraph => part.kind === "paragraph");
const headings = telegram.body.filter((part): part is Heading => part.kind === "heading");
const para = (number: number) => paragraphs.find((paragraph) => paragraph.number === number);

test("identity, format and card", () => {
  assert.equal(telegram.mrn, "09PORTESPERANCE1174");
  assert.deepEqual(telegram.aliases, []);
  assert.equal(telegram.format, "cable-page");
  assert.deepEqual(telegram.card, {
    identifier: "09PORTESPERANCE1174",
    created: "2009-10-22T09:40:00Z",
    classification: "SECRET",
    origin: "Embassy Port Esperance",
    title: "VALDORIA: PREPARATIONS FOR DFM ORSINO'S VISIT --",
    tags: ["PBTS", "PGOV", "PHSA", "PREL", "EWWT", "KSEC", "STRAIT", "XV", "XM", "XL", "XT"],
  });
  assert.equal(telegram.record, null);
});

test("transmission", () => {
  const sent = telegram.transmission;
  assert.equal(sent?.id, "VZCZCXRO0481");
  assert.equal(sent?.precedence, "O");
  assert.equal(sent?.routing.length, 12);
  assert.equal(sent?.station, "RUEHXP");
  assert.equal(sent?.serial, 1174);
  assert.equal(sent?.section, 1);
  assert.equal(sent?.filed, "2009-10-22T09:40:00Z");
  assert.deepEqual(sent?.security, { signal: "ZNY", letters: "SSSSS", signals: ["ZZH"] });
  assert.deepEqual(sent?.dtg, {
    raw: "220940Z OCT 09",
    at: "2009-10-22T09:40:00Z",
    precedence: ["O"],
  });
});

test("addressees: one to act, sixteen to know, three of them collectives", () => {
  assert.equal(telegram.from?.name, "AMEMBASSY PORT ESPERANCE");
  assert.equal(telegram.from?.post, "PORTESPERANCE");
  assert.equal(telegram.to.length, 1);
  assert.equal(telegram.to[0]?.name, "SECSTATE WASHDC");
  assert.equal(telegram.to[0]?.precedence, "IMMEDIATE");
  assert.equal(telegram.to[0]?.serial, 4417);
  assert.equal(telegram.info.length, 16);
  assert.deepEqual(
    telegram.info.filter((addressee) => addressee.collective).map((addressee) => addressee.name),
    ["STRAITS COLLECTIVE", "EUROPEAN POLITICAL COLLECTIVE", "ALL GULF OF SARN COLLECTIVE"],
  );
  assert.deepEqual(
    telegram.info.map((addressee) => addressee.post).filter((post) => post !== null),
    ["MORVANECITY", "LISANDRIA", "SANKTOLM"],
  );
  assert.deepEqual(telegram.exempt, []);
});

test("classification, sections, captions, attention, declassification", () => {
  assert.deepEqual(telegram.classification, { level: "SECRET", controls: [], raw: "S E C R E T" });
  assert.deepEqual(
    telegram.sections.map(({ number, of }) => [number, of]),
    [
      [1, 3],
      [2, 3],
      [3, 3],
    ],
  );
  assert.deepEqual(telegram.missingSections, []);
  assert.deepEqual(
    telegram.captions.map((caption) => caption.code),
    ["SIPDIS", "EXERCISE"],
  );
  assert.deepEqual(
    telegram.attention.map(({ to, offices, people }) => ({ to, offices, people })),
    [
      { to: "STATE", offices: ["EUR/WV", "OES/OPA", "PM/HS", "L/LEI"], people: [] },
      { to: "NSC", offices: [], people: ["DANA WHITLOCK"] },
    ],
  );
  assert.equal(telegram.declassify?.order, "12958");
  assert.equal(telegram.declassify?.on, "2019-10-22");
  assert.equal(telegram.declassify?.raw, "E.O. 12958: 10/22/2019");
});

test("eleven TAGS, of which STRAIT is a program once the archive says so", () => {
  assert.deepEqual(
    telegram.tags.map(({ code, kind }) => [code, kind]),
    [
      ["PBTS", "subject"],
      ["PGOV", "subject"],
      ["PHSA", "subject"],
      ["PREL", "subject"],
      ["EWWT", "subject"],
      ["KSEC", "program"],
      ["STRAIT", "program"],
      ["XV", "place"],
      ["XM", "place"],
      ["XL", "place"],
      ["XT", "place"],
    ],
  );
  assert.equal(parse(source).tags.find((tag) => tag.code === "STRAIT")?.kind, "unknown");
});

test("subject over two lines, references with their years, classified by", () => {
  assert.equal(
    telegram.subject?.text,
    "VALDORIA: PREPARATIONS FOR DFM ORSINO'S VISIT -- HARBOR SECURITY AND STRAITS TREATY ISSUES",
  );
  assert.equal(telegram.subject?.mark, null);
  assert.equal(telegram.subject?.effective, "SECRET");
  assert.deepEqual(
    telegram.references.map(({ label, mrn, year }) => [label, mrn, year]),
    [
      ["A", "09PORTESPERANCE1098", "inferred"],
      ["B", "09PORTESPERANCE1121", "inferred"],
      ["C", "08PORTESPERANCE902", "stated"],
      ["D", "08PORTESPERANCE1340", "stated"],
      ["E", "08PORTESPERANCE1417", "stated"],
      ["F", "09PORTESPERANCE644", "inferred"],
      ["G", "09STATE990214", "inferred"],
    ],
  );
  assert.deepEqual(telegram.classifiedBy, {
    name: "Miriam J. Halloran",
    title: "Charge d'Affaires, a.i.",
    authority: null,
    section: "1.4",
    reasons: ["b", "d"],
    raw: "Charge d'Affaires, a.i. Miriam J. Halloran, 1.4 (b), (d)",
  });
});

test("twelve paragraphs with their marks; the last has none and is read as SECRET", () => {
  assert.deepEqual(
    paragraphs.map(({ number, mark }) => [number, mark]),
    [
      [1, "U"],
      [2, "S"],
      [3, "S"],
      [4, "S"],
      [5, "C"],
      [6, "C"],
      [7, "C"],
      [8, "C"],
      [9, "C"],
      [10, "C"],
      [11, "C"],
      [12, null],
    ],
  );
  assert.equal(para(12)?.level, null);
  assert.equal(para(12)?.effective, "SECRET");
  assert.equal(para(5)?.effective, "CONFIDENTIAL");
});

test("five headings, before paragraphs 3, 5, 7, 8 and 9", () => {
  assert.deepEqual(
    headings.map((heading) => heading.text),
    [
      "GUARDING THE CAPE HALVARD RANGE",
      "MFA ASKS WHAT IS HOLDING THINGS UP",
      "SEABED CLEARANCE CONVENTION",
      "COMMON PILOTAGE REGIME",
      "VALDORIA ASKS FOR A STATEMENT THAT STRAIT-1 IS COMPLETE",
    ],
  );
  const before = headings.map((heading) => telegram.body[telegram.body.indexOf(heading) + 1]);
  assert.deepEqual(
    before.map((next) => next?.address),
    ["p3", "p5", "p7", "p8", "p9"],
  );
});

test("paragraph 3 is one, over its blank line; paragraph 5 holds the phrase", () => {
  assert.match(para(3)?.text ?? "", /Emphasizing that Holt meant it "to keep three crews/);
  assert.match(para(5)?.text ?? "", /a list of "sticking points" would do/);
  assert.match(para(9)?.text ?? "", /in June\. , Specifically,/);
  for (const paragraph of paragraphs) assert.doesNotMatch(paragraph.text, /OF 003/);
});

test("summary, asides and mentions", () => {
  assert.match(
    telegram.summary ?? "",
    /^Ilario Brandt, Director of Maritime Affairs at the Ministry of Foreign Affairs \(MFA\),called PolOff in .* bring home\.$/,
  );
  assert.deepEqual(
    paragraphs.flatMap(({ number, asides }) => asides.map((aside) => [number, aside.kind])),
    [
      [3, "NOTE"],
      [7, "COMMENT"],
      [8, "NOTE"],
      [11, "COMMENT"],
    ],
  );
  const mentions = paragraphs.flatMap(({ number, mentions: found }) =>
    found
      .filter(({ kind }) => kind !== "septel")
      .map(({ kind, labels }) => [number, kind, labels.join("")]),
  );
  assert.deepEqual(mentions, [
    [2, "separate", ""],
    [4, "reference", "AB"],
    [6, "reference", "CDEF"],
    [7, "reference", "FG"],
    [7, "separate", ""],
  ]);
  assert.deepEqual(para(7)?.mentions[0]?.mrns, ["09PORTESPERANCE644", "09STATE990214"]);
});

test("one action with five asks, announced in paragraph 1, and two dates by event", () => {
  assert.equal(para(1)?.role, "action-pointer");
  assert.equal(para(2)?.role, "summary");
  assert.equal(para(12)?.role, "action");
  assert.equal(telegram.actions.length, 1);
  const [action] = telegram.actions;
  assert.equal(action?.paragraph, 12);
  assert.equal(action?.announcedIn, 1);
  assert.equal(action?.asks.length, 5);
  assert.match(action?.asks[3]?.text ?? "", /the joint statement that Lisandria has put forward/);
  assert.deepEqual(
    action?.deadlines.map(({ from, to, how, paragraph, certainty }) => ({
      from,
      to,
      how,
      paragraph,
      certainty,
    })),
    [
      { from: "2009-10-27", to: "2009-10-29", how: "event", paragraph: 3, certainty: "inferred" },
      { from: "2009-11-14", to: "2009-11-14", how: "event", paragraph: 10, certainty: "inferred" },
    ],
  );
});

test("signer, parts, coverage, diagnostics", () => {
  assert.equal(telegram.signer, "HALLORAN");
  assert.equal(telegram.coverage, 1);
  assert.equal(
    telegram.parts.map((part) => source.slice(part.span.start, part.span.end)).join(""),
    source,
  );
  assert.ok(telegram.parts.some((part) => part.kind === "repeated-head"));
  assert.equal(telegram.parts.filter((part) => part.kind === "page-line").length, 2);
  assert.ok(telegram.diagnostics.every((diagnostic) => diagnostic.severity !== "error"));
  const codes = telegram.diagnostics.map((diagnostic) => diagnostic.code);
  for (const code of ["head.repeated", "mark.absent"] as const)
    assert.ok(codes.includes(code), code);
  const [ask] = telegram.actions[0]?.asks ?? [];
  assert.ok(
    ask !== undefined &&
      textOf(source, ask.span, telegram.parts).startsWith("Post requests guidance"),
  );
});
