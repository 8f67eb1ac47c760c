import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { coverFault, parse, type Telegram } from "../../src/telegram/index.ts";
import { unplaced } from "./placed.ts";

const file = new URL("../../../shared/domain/era_examples.md", import.meta.url);
const skip = existsSync(file) ? false : "the shared folder is not here";
const blocks =
  skip === false
    ? [...readFileSync(file, "utf8").matchAll(/```text\n([^`]*)\n```/g)].map(
        (match) => match[1] ?? "",
      )
    : [];
const layout = (number: number): { source: string; telegram: Telegram } => {
  const source = blocks[number - 1] ?? "";
  return { source, telegram: parse(source) };
};
const codes = (telegram: Telegram): string[] => telegram.diagnostics.map((one) => one.code);
const paragraphs = (telegram: Telegram) =>
  telegram.body.flatMap((item) => (item.kind === "paragraph" ? [item] : []));

test("layout 3: June 2006, three sections, doubled head, page lines", { skip }, () => {
  const { source, telegram } = layout(3);
  assert.equal(telegram.mrn, "06BISHKEK871");
  assert.equal(telegram.transmission?.id, "VZCZCXRO4471");
  assert.equal(telegram.transmission?.station, "RUEHEK");
  assert.equal(telegram.transmission?.serial, 871);
  assert.equal(telegram.transmission?.section, 1);
  assert.equal(telegram.transmission?.filed, "2006-06-21T09:31:00Z");
  assert.deepEqual(telegram.transmission?.dtg?.precedence, ["P", "R"]);
  assert.equal(telegram.to[0]?.precedence, "PRIORITY");
  assert.ok(
    telegram.info.every((one) => one.precedence === null && one.precedenceRead === "ROUTINE"),
  );
  assert.equal(telegram.transmission?.routing.length, 5);
  assert.equal(telegram.to.length, 1);
  assert.equal(telegram.info.length, 7);
  assert.deepEqual(
    telegram.info.filter((one) => one.collective).map((one) => one.name),
    ["CIS COLLECTIVE"],
  );
  assert.ok(telegram.info.some((one) => one.name === "CDR USCENTCOM MACDILL AFB FL//CCJ5//"));
  assert.deepEqual(
    telegram.exempt.map((one) => [one.name, one.post]),
    [["AMEMBASSY MINSK", "MINSK"]],
  );
  assert.equal(telegram.classification?.level, "CONFIDENTIAL");
  assert.ok(!codes(telegram).includes("security.mismatch"));
  assert.ok(codes(telegram).includes("head.repeated"));
  assert.ok(!codes(telegram).includes("head.differs"));
  assert.deepEqual(
    telegram.captions.map((one) => one.code),
    ["SIPDIS"],
  );
  assert.deepEqual(
    telegram.attention.map((one) => [one.to, one.offices, one.people]),
    [
      ["STATE", ["SCA/CEN", "EUR/ACE"], ["PERKINS"]],
      ["USTR", [], ["DONNELLY"]],
    ],
  );
  assert.equal(telegram.declassify?.on, "2016-06-21");
  assert.deepEqual(
    telegram.tags.map((one) => [one.code, one.kind]),
    [
      ["PGOV", "subject"],
      ["PREL", "subject"],
      ["ENRG", "subject"],
      ["KDEM", "program"],
      ["KCOR", "program"],
      ["KGUZ", "unknown"],
      ["KG", "place"],
      ["RS", "place"],
    ],
  );
  assert.ok(codes(telegram).includes("tags.unknown"));
  assert.equal(
    telegram.subject?.text,
    "KYRGYZSTAN: POWER MINISTER ON DAM REPAIR, WINTER SUPPLY, AND THE AUDIT",
  );
  assert.deepEqual(
    telegram.references.map((one) => [one.label, one.kind, one.mrn, one.notal, one.andPrevious]),
    [
      ["A", "telegram", "06BISHKEK815", false, false],
      ["B", "telegram", "06BISHKEK866", false, true],
      ["C", "telegram", "06STATE98110", true, false],
      ["D", "telegram", "05BISHKEK1993", false, false],
      ["E", "email", null, false, false],
    ],
  );
  assert.equal(telegram.classifiedBy?.title, "AMB.");
  assert.equal(telegram.classifiedBy?.name, "HELEN DRAKE");
  assert.equal(telegram.classifiedBy?.section, "1.4");
  assert.deepEqual(telegram.classifiedBy?.reasons, ["b", "d"]);
  assert.equal(telegram.parts.filter((part) => part.kind === "page-line").length, 3);
  assert.deepEqual(
    telegram.sections.map((one) => one.number),
    [1, 2, 3],
  );
  const body = paragraphs(telegram);
  assert.deepEqual(
    body.map((one) => one.number),
    [1, 2, 3, 4, 6, 7, 8],
  );
  assert.match(body[1]?.text ?? "", /lawyers," and promised papers by July 1/);
  assert.ok(codes(telegram).includes("paragraph.missing"));
  assert.deepEqual(
    body.map((one) => one.mark),
    ["C", "C", "SBU", "U", "C/NF", "C", "C"],
  );
  assert.deepEqual(body[4]?.effectiveControls, ["NOFORN"]);
  assert.deepEqual(telegram.classification?.controls, []);
  assert.ok(codes(telegram).includes("control.absent"));
  assert.deepEqual(
    telegram.body.flatMap((item) => (item.kind === "heading" ? [item.text] : [])),
    ["THE GATES CAN WAIT"],
  );
  assert.equal(telegram.body[1]?.kind, "heading");
  assert.match(body[2]?.text ?? "", /-- \(a\) the first gate .* -- \(b\) the second/);
  const mentioned = body.map((one) =>
    one.mentions.map((mention) => [mention.kind, mention.labels.join("")]),
  );
  assert.deepEqual(mentioned, [
    [["reference", "A"]],
    [
      ["reference", "D"],
      ["reference", "ABC"],
    ],
    [],
    [],
    [],
    [],
    [["septel", ""]],
  ]);
  assert.deepEqual(
    body.map((one) => one.role),
    ["summary", "body", "body", "body", "body", "comment", "action"],
  );
  assert.deepEqual(
    body[1]?.asides.map((one) => one.kind),
    ["NOTE"],
  );
  assert.deepEqual(
    telegram.actions[0]?.deadlines.map((one) => [one.from, one.how]),
    [["2006-07-03", "stated"]],
  );
  assert.equal(telegram.signer, "DRAKE");
  assert.equal(telegram.coverage, 1);
  assert.equal(coverFault(source, telegram.parts), null);
  assert.deepEqual(unplaced(telegram), []);
});

test("layout 4: March 2009, unclassified, one paragraph without a number", { skip }, () => {
  const { source, telegram } = layout(4);
  assert.equal(telegram.mrn, "09MAJURO44");
  assert.equal(telegram.transmission?.precedence, "R");
  assert.equal(telegram.transmission?.filed, "2009-03-18T02:15:00Z");
  assert.equal(telegram.transmission?.security?.letters, "UUUUU");
  assert.equal(telegram.classification?.level, "SBU");
  assert.ok(!codes(telegram).includes("security.mismatch"));
  assert.deepEqual(
    telegram.captions.map((one) => one.code),
    ["SIPDIS", "SENSITIVE"],
  );
  assert.equal(telegram.declassify?.order, "12958");
  assert.equal(telegram.declassify?.on, null);
  assert.deepEqual(
    telegram.tags.map((one) => one.code),
    ["EFIS", "SENV", "ECON", "EAIR", "RM"],
  );
  assert.deepEqual(
    telegram.references.map((one) => [one.label, one.mrn]),
    [[null, "09STATE21877"]],
  );
  const [only, ...others] = paragraphs(telegram);
  assert.deepEqual(others, []);
  assert.equal(only?.number, null);
  assert.equal(only?.address, "n1");
  assert.equal(only?.mark, null);
  assert.equal(only?.effective, "SBU");
  assert.deepEqual(
    only?.mentions.map((one) => [one.raw, one.mrns]),
    [["reftel", ["09STATE21877"]]],
  );
  assert.equal(telegram.classifiedBy, null);
  assert.deepEqual(telegram.sections, []);
  assert.ok(codes(telegram).includes("section.unproved"));
  assert.ok(telegram.diagnostics.every((one) => one.severity === "info"));
  assert.equal(telegram.signer, "ORTIZ");
  assert.deepEqual(telegram.actions, []);
  assert.ok([...telegram.to, ...telegram.info].every((one) => one.precedenceRead === "ROUTINE"));
  assert.equal(coverFault(source, telegram.parts), null);
  assert.deepEqual(unplaced(telegram), []);
});
