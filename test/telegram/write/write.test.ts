import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { demoTelegrams, demoVocabulary, generate } from "../../../demo/index.ts";
import { builtIn, extend } from "../../../src/vocabulary/index.ts";
import {
  differingMeaning,
  parse,
  sameMeaning,
  write,
  type Telegram,
} from "../../../src/telegram/index.ts";
import { runs } from "../../runs.ts";
import { samples } from "../samples.ts";
import { telegrams } from "./generate.ts";

const forms = ["reading", "transmission"] as const;
const vocabulary = extend(builtIn, demoVocabulary);

/** The laws of a written telegram, in both forms. */
const check = (telegram: Telegram, name: string): void => {
  for (const form of forms) {
    const text = write(telegram, { form, vocabulary });
    const back = parse(text, { vocabulary });
    const where = `${name}, ${form}:\n${text}`;
    assert.deepEqual(differingMeaning(telegram, back), [], where);
    assert.equal(write(back, { form, vocabulary }), text, where);
    if (telegram.sections.length > 0)
      assert.deepEqual(
        back.sections.map(({ number, of }) => ({ number, of })),
        // Where counts contradict each other the first is believed, and printed.
        telegram.sections.map(({ number }) => ({ number, of: telegram.sections[0]?.of })),
        where,
      );
    assert.ok(
      !back.diagnostics.some(({ code }) => code === "line.unread" || code === "telegram.several"),
      where,
    );
  }
};

/** What follows from the text of a generated value, as reading it gives it. */
const derived = ["summary", "actions", "body", "to", "info", "exempt", "tags"] as const;

test("a generated telegram is written so that it is read as it was", () => {
  fc.assert(
    fc.property(telegrams, (made) => {
      for (const form of forms) {
        const text = write(made, { form });
        const back = parse(text);
        assert.deepEqual(
          differingMeaning(made, back).filter(
            (key) => !(derived as readonly string[]).includes(key),
          ),
          [],
          text,
        );
        assert.deepEqual(back.body.map(shown), made.body.map(shown), text);
        for (const list of ["to", "info", "exempt"] as const)
          assert.deepEqual(back[list].map(named), made[list].map(named), text);
        assert.deepEqual(
          back.tags.map(({ code }) => code),
          made.tags.map(({ code }) => code),
        );
        for (const line of text.split("\n"))
          assert.ok(line.length <= 69 || /[0-9A-Z]\/|^REF|^ {5}/.test(line), line);
        assert.ok(/^[\n\x20-\x7e]*$/.test(text));
      }
      check(parse(write(made), { vocabulary }), "read");
    }),
    { numRuns: runs(150) },
  );
});

const shown = (item: Telegram["body"][number]): unknown => ({
  kind: item.kind,
  address: item.address,
  text: item.text,
  mark: item.mark,
  effective: item.effective,
  effectiveControls: item.effectiveControls,
  ...(item.kind === "paragraph" ? { number: item.number, role: item.role } : {}),
});

const named = ({ name, routing, precedence, serial, post }: Telegram["to"][number]): unknown => ({
  name,
  routing,
  precedence,
  serial,
  post,
});

test("the telegrams of the demonstration are written so that they are read as they were", () => {
  const texts = [...demoTelegrams().map(({ text }) => text), ...generate({ seed: 11, cables: 40 })];
  assert.ok(texts.length > 40);
  for (const [index, text] of texts.entries())
    check(parse(text, { vocabulary }), `telegram ${index}`);
});

test("the specimen is written so that it is read as it was", (context) => {
  const place = new URL("../../../../shared/seed/09ASTANA2050.txt", import.meta.url);
  if (!existsSync(place)) return context.skip("the shared folder is not here");
  check(parse(readFileSync(place, "utf8"), { vocabulary }), "specimen");
});

test("telegrams of every era and kind are written so that they are read as they were", () => {
  for (const { name, text } of samples()) check(parse(text, { vocabulary }), name);
});

test("a number whose year no date-time group says is not printed, since it would be none when read back", () => {
  const text =
    "2005-03-04\n\nIdentifier\nCreated\nClassification\nOrigin\n05OSLO123\n2005-03-04 10:11:00\nCONFIDENTIAL\nEmbassy Oslo\nCable title:  \n\nEXERCISE HARBOR TALKS\n\nTags:  PREL NO \npdf how-to read a cable\nC O N F I D E N T I A L OSLO 000123\n\nSUBJECT: EXERCISE HARBOR TALKS\n\n1. (C) EXERCISE text.\n\nREYES\n";
  const telegram = parse(text);
  assert.equal(telegram.mrn, "05OSLO123");
  const written = write(telegram);
  assert.equal(write(parse(written)), written);
});

const base = parse(readFileSync(new URL("../../../demo/twin.txt", import.meta.url), "utf8"), {
  vocabulary,
});
const linesOf = (telegram: Telegram, form: (typeof forms)[number] = "reading"): string[] =>
  write(telegram, { form, vocabulary }).split("\n");

test("the head has its lines in order, each as the practice prints it", () => {
  const lines = linesOf(base);
  for (const line of [
    "VZCZCXRO0481",
    "DE RUEHXP #1174/01 2950940",
    "ZNY SSSSS ZZH",
    "O 220940Z OCT 09",
    "FM AMEMBASSY PORT ESPERANCE",
    "TO RUEHC/SECSTATE WASHDC IMMEDIATE 4417",
    "INFO RUCNSTR/STRAITS COLLECTIVE 0318",
    "S E C R E T SECTION 01 OF 03 PORT ESPERANCE 001174",
    "E.O. 12958: DECL: 10/22/2019",
    "REF: A. PORT ESPERANCE 1098",
    "     C. 08 PORT ESPERANCE 902",
    "PORT ESPERANCE 00001174  002 OF 003",
    "HALLORAN",
  ])
    assert.equal(lines.filter((one) => one === line).length, 1, line);
  assert.ok(lines.every((line) => line.length <= 69));
  assert.ok(!lines.includes("Identifier"));
});

test("a transmission has an envelope and an end for each section", () => {
  const lines = linesOf(base, "transmission");
  assert.deepEqual(
    lines.filter((line) => line.startsWith("DE ")),
    ["01", "02", "03"].map((section) => `DE RUEHXP #1174/${section} 2950940`),
  );
  assert.equal(lines.filter((line) => line === "NNNN").length, 3);
});

test("what is longer than a transmission may be is given sections", () => {
  const paragraph = base.body.find((item) => item.kind === "paragraph");
  assert.ok(paragraph);
  const long = {
    ...base,
    sections: [],
    body: Array.from({ length: 40 }, (_, index) => ({
      ...paragraph,
      number: index + 1,
      address: `p${index + 1}`,
      text: `${"He spoke at length. ".repeat(14)}So.`,
    })),
  };
  const back = parse(write(long, { vocabulary }), { vocabulary });
  assert.equal(back.body.length, 40);
  assert.ok(back.sections.length >= 2);
  assert.deepEqual(back.missingSections, []);
});

test("letters beyond the circuits' alphabet are printed in it where they have a form", () => {
  const [first] = base.body.filter((item) => item.kind === "paragraph");
  assert.ok(first);
  const odd = { ...base, body: [{ ...first, text: "“Égalité” — l’an… Ж." }] };
  assert.ok(write(odd, { vocabulary }).includes(`1. (U) "Egalite" -- l'an... Ж.\n`));
  assert.ok(sameMeaning(odd, { ...base, body: [{ ...first, text: `"Egalite" -- l'an... Ж.` }] }));
});

test("a telegram that says something else is told apart", () => {
  const [first, ...rest] = base.body;
  assert.ok(first?.kind === "paragraph");
  const changes: Partial<Telegram>[] = [
    { mrn: "09PORTESPERANCE1175" },
    { signer: null },
    { tags: base.tags.slice(1) },
    { info: base.info.slice(1) },
    { missingSections: [2] },
    { body: [{ ...first, number: 7 }, ...rest] },
    { body: [{ ...first, effective: "SECRET" }, ...rest] },
    { references: base.references.slice(0, -1) },
    { classification: { level: "SECRET", controls: ["NOFORN"], raw: "S E C R E T" } },
  ];
  for (const change of changes)
    assert.deepEqual(differingMeaning(base, { ...base, ...change }), Object.keys(change));
  assert.ok(
    sameMeaning(base, {
      ...base,
      parts: [],
      diagnostics: [],
      card: null,
      format: "aad",
      coverage: 0,
      provenance: {},
    }),
  );
});

test("a telegram with nothing in it is written without a fault", () => {
  assert.equal(write(parse("")), "\n".repeat(write(parse("")).length));
});

test("marks inside a paragraph count as they counted", () => {
  const first = base.parts.find(({ kind }) => kind === "paragraph");
  assert.ok(first);
  const source = readFileSync(new URL("../../../demo/twin.txt", import.meta.url), "utf8");
  for (const [lines, effective] of [
    ["6. (C) Brandt said:\n-- (S) one thing\n-- (C) another", "SECRET"],
    ["6. (C) Brandt said:\nA. (S) one thing\nB. (C) another", "SECRET"],
    [
      "6. (C) Brandt named the files (S) and (TS) of the office and of the other one there",
      "CONFIDENTIAL",
    ],
    ["6. (C) Brandt said:\n(TS) one thing\nand (S) another", "TOP SECRET"],
  ] as const) {
    const telegram = parse(
      source.replace("6. (C) Brandt", () => `${lines}\nBrandt`),
      {
        vocabulary,
      },
    );
    const sixth = telegram.body.find((item) => item.address === "p6");
    assert.equal(sixth?.effective, effective, lines);
    check(telegram, lines);
  }
});

test("what only looks like another line is kept from the start of one", () => {
  const first = base.body.find((item) => item.kind === "paragraph");
  assert.ok(first);
  for (const word of [
    "7.",
    "SECRET",
    "UNCLAS",
    "PAGE 02",
    "(S)",
    "-- (S)",
    "BEGIN TEXT",
    "BT",
    "----",
  ])
    for (let length = 50; length < 70; length += 1) {
      const text = `${"x".repeat(length)} ${word} goes on, and on, and on, to the end of it.`;
      const telegram = { ...base, sections: [], body: [{ ...first, text }] };
      const back = parse(write(telegram, { vocabulary }), { vocabulary });
      assert.deepEqual(
        back.body.map((item) => item.text),
        [text],
      );
      assert.equal(back.body[0]?.effective, first.effective, text);
    }
});

test("a classification line within a sentence does not become one of the telegram", () => {
  const first = base.body.find((item) => item.kind === "paragraph");
  assert.ok(first);
  for (let length = 30; length < 70; length += 1) {
    const text = `${"x".repeat(length)} y SECRET SECTION 01 OF 02 OSLO 000123`;
    const telegram = { ...base, sections: [], signer: "DRAKE", body: [{ ...first, text }] };
    const back = parse(write(telegram, { vocabulary }), { vocabulary });
    assert.deepEqual([back.body.map((item) => item.text), back.sections], [[text], []]);
  }
});

test("several telegrams of one entry are told apart, with years and without", () => {
  const [reference] = base.references;
  assert.ok(reference);
  const cited = (mrn: string, year: "stated" | "inferred") => ({
    ...reference,
    label: "A",
    raw: "",
    mrn,
    year,
    notal: false,
  });
  for (const [one, other] of [
    [cited("09STATE14001", "inferred"), cited("08OSLO640", "stated")],
    [cited("08OSLO640", "stated"), cited("09STATE14001", "inferred")],
    [cited("08STATE14001", "stated"), cited("08STATE14002", "stated")],
    [cited("09OSLO14001", "inferred"), cited("09STATE12", "inferred")],
  ] as const) {
    const telegram = { ...base, references: [one, other] };
    const back = parse(write(telegram, { vocabulary }), { vocabulary });
    assert.deepEqual(
      back.references.map(({ label, mrn, year }) => [label, mrn, year]),
      [one, other].map(({ label, mrn, year }) => [label, mrn, year]),
    );
    assert.equal(write(back, { vocabulary }), write(telegram, { vocabulary }));
  }
});

test("a post is printed in its words", () => {
  const [reference] = base.references;
  assert.ok(reference);
  const cited = { ...reference, label: null, raw: "", mrn: "09HOCHIMINHCITY12", notal: true };
  assert.ok(linesOf({ ...base, references: [cited] }).includes("REF: HO CHI MINH CITY 12 (NOTAL)"));
});
