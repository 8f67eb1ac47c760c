import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { demoVocabulary } from "../../../demo/index.ts";
import { explain, parse, type Telegram } from "../../../src/telegram/index.ts";
import { builtIn, extend } from "../../../src/vocabulary/index.ts";
import { runs } from "../../runs.ts";
import { samples } from "../samples.ts";

const vocabulary = extend(builtIn, demoVocabulary);
const source = readFileSync(new URL("../../../demo/twin.txt", import.meta.url), "utf8");
const twin = parse(source, { vocabulary });

/** The explanation of the first place where `mark` stands, `before` parting it from earlier ones. */
const at = (mark: string, before = ""): ReturnType<typeof explain> => {
  const from = before === "" ? 0 : source.indexOf(before);
  const place = source.indexOf(mark, from);
  assert.ok(from >= 0 && place >= 0, `${before} … ${mark}`);
  return explain(twin, source, place, { vocabulary });
};

/** Every word of a stretch has an explanation whose span holds it, or the comma behind it. */
const walk = (text: string, telegram: Telegram, start: number, end: number): number => {
  let count = 0;
  for (let place = start; place < end; place += 1) {
    if (/\s/.test(text[place] ?? " ")) continue;
    const found = explain(telegram, text, place, { vocabulary });
    const where = `${place}: ${JSON.stringify(text.slice(place, place + 20))}`;
    assert.ok(found, where);
    assert.ok(found.span.start <= place && place <= found.span.end, where);
    assert.ok(found.span.end > found.span.start, where);
    assert.ok(
      found.title !== "" && /^[^{}]+\.$/.test(found.sentence),
      `${where} ${found.sentence}`,
    );
    count += 1;
  }
  return count;
};

const headOf = (telegram: Telegram): { start: number; end: number } => {
  const first = telegram.body[0]?.spans[0]?.start;
  assert.ok(first);
  return { start: 0, end: first };
};

test("every token of the twin's head is explained", () => {
  const { start, end } = headOf(twin);
  assert.ok(walk(source, twin, start, end) > 1000);
});

test("every token of the specimen's head is explained", (context) => {
  const place = new URL("../../../../shared/seed/09ASTANA2050.txt", import.meta.url);
  if (!existsSync(place)) return context.skip("the shared folder is not here");
  const text = readFileSync(place, "utf8");
  const telegram = parse(text);
  const { start, end } = headOf(telegram);
  assert.ok(walk(text, telegram, start, end) > 1000);
});

test("every number, mark, heading, page line and the signer of the twin's body is explained", () => {
  let marks = 0;
  for (const item of twin.body) {
    const first = item.spans[0];
    assert.ok(first);
    if (item.kind === "heading") {
      assert.equal(explain(twin, source, first.start, { vocabulary })?.title, "Heading");
      continue;
    }
    assert.equal(explain(twin, source, first.start, { vocabulary })?.title, "Paragraph number");
    if (item.mark === null) continue;
    marks += 1;
    const mark = source.indexOf("(", first.start);
    const found = explain(twin, source, mark, { vocabulary });
    assert.equal(found?.title, "Portion mark");
    assert.equal(source.slice(found.span.start, found.span.end), `(${item.mark})`);
  }
  assert.equal(marks, 11);
  for (const { kind, span } of twin.parts)
    if (kind === "page-line" || kind === "signature") walk(source, twin, span.start, span.end);
  for (const item of twin.body)
    if (item.kind === "paragraph")
      for (const { span } of item.asides) {
        assert.match(
          explain(twin, source, span.start, { vocabulary })?.sentence ?? "",
          / opens a /,
        );
        const last = explain(twin, source, span.end - 1, { vocabulary });
        assert.match(last?.sentence ?? "", /^END .* closes the /);
      }
});

/** What is said of a place, word for word. */
const sentences: readonly (readonly [mark: string, before: string, sentence: string])[] = [
  [
    "VZCZC",
    "",
    "VZCZCXRO0481 names one transmission on one circuit, channel XRO, number 0481; it does not name the cable.",
  ],
  [
    "OO ",
    "",
    "The doubled letter OO is the highest precedence in the message: IMMEDIATE, action needed the same working day.",
  ],
  [
    "RUEHTV",
    "",
    "RUEHTV is the routing indicator of the embassy in Tel Aviv, Israel, to which this relay had to deliver; who is addressed stands below.",
  ],
  ["DE R", "", "DE stands before the station that sends the message."],
  [
    "RUEHXP",
    "DE ",
    "RUEHXP is the routing indicator of the embassy in Port Esperance, Valdoria, which sent the message.",
  ],
  [
    "#1174",
    "",
    "#1174 is the sending station's own number for the message; the number of the cable is made of it.",
  ],
  ["/01", "DE ", "/01 says that this transmission carried section 1 of the message."],
  [
    "2950940",
    "",
    "2950940 is the time of filing: day 295 of the year, 22 October 2009, at 09:40 UTC.",
  ],
  ["ZNY", "", "ZNY means that the message may go over secured circuits only."],
  ["SSSSS", "", "SSSSS gives the classification for the operators, five times over: SECRET."],
  [
    "O 22",
    "",
    "O is the precedence of the message: IMMEDIATE, action needed the same working day.",
  ],
  ["0940Z", "O 22", "0940 is the time at which the message was released, 09:40 UTC."],
  ["09", "OCT", "09 is the year, 2009; the number of the cable takes its year from here."],
  [
    "SECSTATE",
    "",
    "SECSTATE WASHDC is the Department of State in Washington, which is to act on the message.",
  ],
  [
    "STRAITS COLL",
    "",
    "STRAITS COLLECTIVE is a collective address for posts in the states of the Straits of Sarn Treaty; it is an information addressee.",
  ],
  [
    "4417",
    "",
    "4417 is the number that the sending station keeps for SECSTATE WASHDC; it is not the number of a cable.",
  ],
  [
    "PORT ESPERANCE 001174",
    "",
    "PORT ESPERANCE 001174 is the number of the cable, post and serial; with the year of the date-time group it is 09PORTESPERANCE1174.",
  ],
  ["EXERCISE", "", "EXERCISE marks practice: nothing in the text is real."],
  ["DANA", "", "DANA WHITLOCK is a person who is to see the message."],
  ["10/22", "", "10/22/2019 is the day on which the text is to be declassified: 22 October 2019."],
  ["PHSA", "TAGS: PBTS", "PHSA is a subject tag: High seas affairs."],
  ["C. 08", "", "C is the letter by which the text cites 08PORTESPERANCE902."],
  [
    "1098",
    "",
    "1098 is the serial of the telegram cited, 09PORTESPERANCE1098, its year inferred from this telegram's own.",
  ],
  ["(b)", "", "(b) is a reason for classifying: foreign government information."],
  ["(U)", "1. (U)", "(U) marks this paragraph as UNCLASSIFIED."],
  ["END SUMMARY", "", "END SUMMARY closes the summary of the telegram."],
  [
    "C-F",
    "(refs\n",
    "refs C-F cites 08PORTESPERANCE902, 08PORTESPERANCE1340, 08PORTESPERANCE1417 and 09PORTESPERANCE644.",
  ],
  ["002 OF 003", "", "002 OF 003 says that page 2 of 3 began here; the text goes on behind it."],
];

test("what is said of a place is said in these words", () => {
  for (const [mark, before, sentence] of sentences)
    assert.equal(at(mark, before)?.sentence, sentence, mark);
});

test("an explanation names the entry of the vocabulary that it is taken from", () => {
  assert.deepEqual(at("RUEHTV")?.term, { table: "posts", code: "TELAVIV" });
  assert.deepEqual(at("PREL", "TAGS: PBTS")?.term, { table: "tags", code: "PREL" });
  assert.deepEqual(at("CIA WASHDC")?.term, { table: "agencies", code: "CIA WASHDC" });
  assert.deepEqual(at("(d)")?.term, { table: "reasons", code: "1.4 d" });
  assert.deepEqual(at("STRAIT XV")?.term, { table: "tags", code: "STRAIT" });
  assert.equal(at("4417")?.term, null);
});

test("blanks, plain words and places outside the text are not explained", () => {
  assert.equal(at("began with the calendar"), null);
  assert.equal(at("\n\n"), null);
  for (const place of [-1, source.length, source.length + 9])
    assert.equal(explain(twin, source, place), null);
});

test("any place of any text is explained or not, without a fault", () => {
  for (const { text } of samples()) {
    const telegram = parse(text, { vocabulary });
    const step = Math.max(1, Math.trunc(text.length / 200));
    for (let place = 0; place < text.length; place += step) {
      const found = explain(telegram, text, place, { vocabulary });
      if (found === null) continue;
      assert.ok(found.span.start <= place && place <= found.span.end);
      assert.ok(/^[^{}]+\.$/s.test(found.sentence), found.sentence);
    }
  }
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...source.split("\n")), fc.string({ maxLength: 20 })), {
        maxLength: 30,
      }),
      fc.integer({ min: -2, max: 900 }),
      (lines, place) => {
        const text = lines.join("\n");
        const found = explain(parse(text), text, place);
        if (found) assert.ok(found.span.start <= place && place <= found.span.end);
      },
    ),
    { numRuns: runs(300) },
  );
});

test("a token is taken apart into the groups that it is made of", () => {
  const groups = (mark: string, before = ""): readonly (readonly [string, string])[] =>
    (at(mark, before)?.groups ?? []).map(({ text, means }) => [text, means]);
  assert.deepEqual(groups("VZCZCXRO0481"), [
    ["VZCZC", "start of a message"],
    ["XRO", "channel"],
    ["0481", "number on the channel"],
  ]);
  assert.deepEqual(groups("2950940"), [
    ["295", "day of the year"],
    ["0940", "hour and minute, Z"],
  ]);
  assert.deepEqual(groups("PORT ESPERANCE 001174"), [
    ["PORT ESPERANCE", "post"],
    ["001174", "its number in this year"],
  ]);
  assert.deepEqual(groups("10/22/2019", "E.O. 12958"), [
    ["10", "month"],
    ["22", "day"],
    ["2019", "year"],
  ]);
  assert.deepEqual(groups("EUR/WV", "STATE FOR")[1], ["WV", "office in it"]);
  assert.deepEqual(groups("ZNY"), []);
});

test("what was compared says how it came out, with the other place", () => {
  const ties = (text: string, mark: string) => {
    const found = explain(parse(text, { vocabulary }), text, text.indexOf(mark), { vocabulary });
    return (found?.ties ?? []).map(({ kind, words, span }) => [
      kind,
      words,
      text.slice(span.start, span.end),
    ]);
  };
  assert.deepEqual(ties(source, "2950940"), [
    ["year", "The date-time group", "220940Z OCT 09"],
    ["check", "Agrees with the date-time group to the minute", "220940Z OCT 09"],
  ]);
  const later = (group: string) => source.replace("2950940", group);
  assert.equal(ties(later("2950952"), "2950952")[1]?.[1], "12 minutes after the date-time group");
  assert.equal(ties(later("2941240"), "2941240")[1]?.[1], "21 hours before the date-time group");
  assert.deepEqual(ties(source, "#1174"), [
    ["check", "Agrees with the number of the cable", "PORT ESPERANCE 001174"],
  ]);
  const spliced = source.replace("#1174/01", "#1175/01");
  assert.deepEqual(ties(spliced, "#1175")[0]?.[1], "The number of the cable has 1174");
  assert.deepEqual(
    ties(spliced, "PORT ESPERANCE 001174").map(([, words]) => words),
    ["The date-time group", "The sending station has 1175"],
  );
  assert.equal(ties(source, "SSSSS")[0]?.[1], "Goes with the classification line");
  const lower = source.replace("ZNY SSSSS", "ZNY CCCCC");
  assert.equal(ties(lower, "CCCCC")[0]?.[1], "The classification line has SECRET");
  assert.equal(
    ties(lower, "S E C R E T")[0]?.[1],
    "The letters CCCCC of the transmission say otherwise",
  );
});

test("the ends of a range of references are explained as themselves, and what lies between at its sign", () => {
  const text =
    "R 180215Z MAR 09\nFM AMEMBASSY MAJURO\nUNCLAS MAJURO 000044\n\nSUBJECT: EXERCISE\nREF: A. (SBU) SUVA 100-102\n\n1. Text.\n";
  const telegram = parse(text);
  const explained = (mark: string): string =>
    explain(telegram, text, text.indexOf(mark))?.sentence ?? "";
  const printed = telegram.references.map(({ raw }) => raw);
  assert.deepEqual(printed, ["(SBU) SUVA 100", "100-102", "102"]);
  assert.match(explained("100-"), /^100 is the serial of the telegram cited/);
  assert.match(explained("-102"), /^100-102 is the serial of the telegram cited/);
  assert.match(explained("102"), /^102 is the serial of the telegram cited/);
  assert.equal(explained("(SBU)"), "(SBU) marks this entry as SBU.");
  assert.match(explained("SUVA"), /^SUVA is the post that sent the telegram cited/);
});
