import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { coverFault, parse, textOf, type Paragraph } from "../../src/telegram/index.ts";
import { unplaced } from "./placed.ts";

/* Every value of the table in telegram.md, one by one. May not be skipped where the shared folder is there. */
const shared = new URL("../../../shared/", import.meta.url);
const isThere = existsSync(shared);
const skip = isThere ? false : "the shared folder is not here";
const source = isThere ? readFileSync(new URL("seed/09ASTANA2050.txt", shared), "utf8") : "";
const telegram = parse(source);
const at = (span: { start: number; end: number }): string => source.slice(span.start, span.end);
const paragraph = (number: number): Paragraph => {
  const found = telegram.body.find((item) => item.kind === "paragraph" && item.number === number);
  assert.ok(found?.kind === "paragraph", `paragraph ${number}`);
  return found;
};

test("the specimen: identity and card", { skip }, () => {
  assert.equal(telegram.mrn, "09ASTANA2050");
  assert.deepEqual(telegram.aliases, []);
  assert.equal(telegram.format, "cable-page");
  assert.equal(telegram.card?.identifier, "09ASTANA2050");
  assert.equal(telegram.card?.created, "2009-11-17T11:10:00Z");
  assert.equal(telegram.card?.classification, "SECRET");
  assert.equal(telegram.card?.origin, "Embassy Astana");
  assert.equal(telegram.card?.title, "KAZAKHSTAN: PREPARATIONS FOR DFM UMAROV'S VISIT --");
  assert.deepEqual(telegram.card?.tags, "PARM PGOV PINR PREL KNNP START IR RS UP UZ KZ".split(" "));
  assert.equal(telegram.record, null);
});

test("the specimen: envelope", { skip }, () => {
  const { transmission } = telegram;
  assert.equal(transmission?.id, "VZCZCXRO0276");
  assert.equal(transmission?.precedence, "O");
  assert.equal(transmission?.routing.length, 12);
  assert.equal(transmission?.station, "RUEHTA");
  assert.equal(transmission?.serial, 2050);
  assert.equal(transmission?.section, 1);
  assert.equal(transmission?.filed, "2009-11-17T11:10:00Z");
  assert.deepEqual(transmission?.security, { signal: "ZNY", letters: "SSSSS", signals: ["ZZH"] });
  assert.deepEqual(transmission?.dtg, {
    raw: "171110Z NOV 09",
    at: "2009-11-17T11:10:00Z",
    precedence: ["O"],
  });
  assert.equal(telegram.from?.name, "AMEMBASSY ASTANA");
  assert.equal(telegram.to.length, 1);
  assert.equal(telegram.info.length, 16);
  assert.equal(telegram.info.filter((one) => one.collective).length, 3);
  assert.ok(telegram.info.every((one) => one.precedenceRead === null));
  assert.deepEqual(telegram.exempt, []);
  assert.equal(telegram.distribution, null);
});

test("the specimen: head", { skip }, () => {
  assert.equal(telegram.classification?.level, "SECRET");
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
    telegram.captions.map((one) => one.code),
    ["SIPDIS"],
  );
  assert.deepEqual(
    telegram.attention.map((one) => [one.to, one.offices, one.people]),
    [
      ["STATE", ["SCA/CEN", "EUR/RUS", "NEA/IR", "ISN"], []],
      ["NSC", [], ["JOYCE CONNERY"]],
    ],
  );
  assert.equal(telegram.declassify?.order, "12958");
  assert.equal(telegram.declassify?.on, "2029-11-17");
  assert.deepEqual(
    telegram.tags.map((one) => one.code),
    "PARM PGOV PINR PREL KNNP START IR RS UP UZ KZ".split(" "),
  );
  assert.equal(telegram.tags.find((one) => one.code === "START")?.kind, "program");
  assert.equal(
    telegram.subject?.text,
    "KAZAKHSTAN: PREPARATIONS FOR DFM UMAROV'S VISIT -- NON-PROLIFERATION AND DISARMAMENT ISSUES",
  );
  assert.deepEqual(
    telegram.references.map((one) => [one.label, one.mrn, one.year]),
    [
      ["A", "09ASTANA2000", "inferred"],
      ["B", "09ASTANA2007", "inferred"],
      ["C", "08ASTANA1967", "stated"],
      ["D", "08ASTANA2295", "stated"],
      ["E", "08ASTANA2573", "stated"],
      ["F", "09ASTANA1541", "inferred"],
      ["G", "09STATE83600", "inferred"],
    ],
  );
  assert.equal(telegram.classifiedBy?.name, "Pamela L. Spratlen");
  assert.equal(telegram.classifiedBy?.title, "Charge d'Affaires, a.i.");
  assert.equal(telegram.classifiedBy?.section, "1.4");
  assert.deepEqual(telegram.classifiedBy?.reasons, ["b", "d"]);
});

test("the specimen: body", { skip }, () => {
  const numbers = telegram.body.flatMap((item) => (item.kind === "paragraph" ? [item.number] : []));
  assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  assert.equal(telegram.body.filter((item) => item.kind === "heading").length, 5);
  const marks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => paragraph(number).mark);
  assert.deepEqual(marks, ["U", "S", "S", "S", "C", "C", "C", "C", "C", "C", "C", null]);
  assert.equal(paragraph(12).effective, "SECRET");
  assert.deepEqual(
    [1, 2, 12].map((number) => paragraph(number).role),
    ["action-pointer", "summary", "action"],
  );
  assert.match(paragraph(3).text, /Emphasizing that Nazarbayev proposed/);
  assert.deepEqual(
    paragraph(3).asides.map((one) => one.kind),
    ["NOTE"],
  );
  assert.deepEqual(
    paragraph(7).asides.map((one) => one.kind),
    ["COMMENT"],
  );
  assert.deepEqual(
    paragraph(8).asides.map((one) => one.kind),
    ["NOTE"],
  );
  assert.deepEqual(
    paragraph(11).asides.map((one) => one.kind),
    ["COMMENT"],
  );
  assert.deepEqual(paragraph(6).mentions[0]?.labels, ["C", "D", "E", "F"]);
  assert.deepEqual(
    paragraph(7).mentions.map((one) => [one.kind, one.raw, one.labels]),
    [
      ["reference", "ref F-G", ["F", "G"]],
      ["separate", "transmitted separately via e-mail", []],
    ],
  );
  assert.ok(telegram.summary?.startsWith("At the request of Kazakhstan's"));
  assert.ok(telegram.summary?.endsWith("security relationship."));
  assert.equal(telegram.signer, "SPRATLEN");
});

test("the specimen: what it asks, and by when", { skip }, () => {
  assert.equal(telegram.actions.length, 1);
  const [action] = telegram.actions;
  assert.equal(action?.paragraph, 12);
  assert.equal(action?.announcedIn, 1);
  const asks = [
    /Nazarbayev's proposal/,
    /which projects/,
    /new START-1 agreement/,
    /joint statement/,
    /completed its START-1/,
  ];
  assert.equal(action?.asks.length, asks.length);
  for (const [index, ask] of asks.entries()) assert.match(action?.asks[index]?.text ?? "", ask);
  assert.deepEqual(
    action?.deadlines.map((one) => [one.from, one.to, one.why, one.how, one.paragraph]),
    [
      ["2009-11-18", "2009-11-20", "visit", "event", 3],
      ["2009-12-05", "2009-12-05", "before", "event", 10],
    ],
  );
});

test("the specimen: diagnostics, places, parts", { skip }, () => {
  const codes = telegram.diagnostics.map((one) => one.code);
  for (const code of ["head.repeated", "mark.absent", "comma.stray"] as const)
    assert.ok(codes.includes(code), code);
  assert.equal(telegram.coverage, 1);
  assert.equal(coverFault(source, telegram.parts), null);
  assert.deepEqual(unplaced(telegram), []);
  const [first] = paragraph(10).spans;
  assert.ok(first);
  assert.doesNotMatch(
    textOf(source, { start: first.start, end: source.length }, telegram.parts),
    /003 OF 003/,
  );
});

/** Compares what specimen.json shows with what was read; `…` and sentences in a list stand for what is left out. */
const compare = (shown: unknown, read: unknown, path: string): void => {
  if (typeof shown === "string" && shown.includes("…")) return;
  if (Array.isArray(shown)) {
    assert.ok(Array.isArray(read), path);
    const list: readonly unknown[] = read;
    const isShortened = typeof shown[0] === "string" && /[ …]/.test(shown[0]);
    if (!isShortened) assert.equal(list.length, shown.length, path);
    for (const [index, one] of shown.entries()) {
      if (isShortened && index === 0) continue;
      if (!isShortened) compare(one, list[index], `${path}[${index}]`);
      else
        assert.ok(
          list.some((other) => agrees(one, other)),
          `${path}: ${JSON.stringify(one)}`,
        );
    }
    return;
  }
  if (typeof shown === "object" && shown !== null) {
    assert.ok(typeof read === "object" && read !== null, path);
    for (const [key, value] of Object.entries(shown)) {
      if (key === "…") continue;
      compare(value, (read as Record<string, unknown>)[key], `${path}.${key}`);
    }
    return;
  }
  assert.equal(read, shown, path);
};

const agrees = (shown: unknown, read: unknown): boolean => {
  // Of a sentence that is shortened, the beginning is shown.
  if (
    typeof shown === "object" &&
    shown !== null &&
    "text" in shown &&
    typeof shown.text === "string" &&
    typeof read === "object" &&
    read !== null &&
    "text" in read &&
    typeof read.text === "string"
  ) {
    if (!read.text.startsWith(shown.text.split("…")[0]?.trimEnd() ?? "")) return false;
  }
  try {
    compare(shown, read, "");
    return true;
  } catch {
    return false;
  }
};

test("the specimen has the shapes and places of specimen.json", { skip }, () => {
  const shown: unknown = JSON.parse(readFileSync(new URL("design/specimen.json", shared), "utf8"));
  compare(shown, JSON.parse(JSON.stringify(telegram)), "telegram");
  assert.equal(at(telegram.provenance.signer?.spans[0] ?? { start: 0, end: 0 }), "SPRATLEN");
});
