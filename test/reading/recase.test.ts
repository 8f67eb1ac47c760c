import assert from "node:assert/strict";
import { test } from "node:test";
import { demoTelegrams, demoVocabulary } from "../../demo/index.ts";
import { builtIn, extend } from "../../src/vocabulary/index.ts";
import { parse, type Paragraph } from "../../src/telegram/index.ts";
import { casingOf, titleOf } from "../../src/reading/index.ts";

const paragraph = (text: string): Paragraph => ({
  kind: "paragraph",
  number: 1,
  address: "p1",
  mark: "U",
  level: "UNCLASSIFIED",
  controls: [],
  effective: "UNCLASSIFIED",
  effectiveControls: [],
  role: "body",
  text,
  asides: [],
  mentions: [],
  redactions: [],
  spans: [],
});

const titled = (subject: string, ...texts: readonly string[]): string =>
  titleOf(subject, casingOf({ body: texts.map(paragraph), subject: { text: subject } }, builtIn));

const TEXT =
  "The harbor visit by DFM Orsino needs preparations and a visit plan. In Washington Orsino will speak for the ministry; the issue of non-proliferation is the first.";

const table: readonly (readonly [why: string, subject: string, title: string])[] = [
  [
    "names, ordinary words and acronyms of the same cable",
    "PREPARATIONS FOR DFM ORSINO'S VISIT",
    "Preparations for DFM Orsino’s visit",
  ],
  [
    "a dash is a dash in a title",
    "HARBOR VISIT -- NON-PROLIFERATION ISSUES",
    "Harbor visit — non-proliferation issues",
  ],
  [
    "a post of two words is known without the text, and ordinary words are",
    "VISIT BY ORSINO TO PORT MORESBY FOR THE MINISTRY",
    "Visit by Orsino to Port Moresby for the ministry",
  ],
  [
    "where one word is not found, the whole line stays as sent",
    "HARBOR VISIT FOR QUUXLEY",
    "HARBOR VISIT FOR QUUXLEY",
  ],
  [
    "a line of which little is found stays whole",
    "QUUXLEY ZORBLAT FOR GRIMP",
    "QUUXLEY ZORBLAT FOR GRIMP",
  ],
  ["a cased subject is left alone", "Harbor Visit, QUUX", "Harbor Visit, QUUX"],
];

test("a subject in capitals becomes a title by what the same cable, posts and acronyms show", () => {
  for (const [why, subject, title] of table) assert.equal(titled(subject, TEXT), title, why);
});

test("a capital at the start of a sentence is no evidence of a name", () => {
  assert.equal(
    titled("LIGHTHOUZE KEEPER SINGS HARBOR SONG", "Lighthouze first. The keeper sings the song."),
    "LIGHTHOUZE KEEPER SINGS HARBOR SONG",
  );
});

test("where a text is wholly in capitals, the word beside a name tells it", () => {
  for (const [subject, text, title] of [
    ["HARBOR VISIT PLAN", "THE HARBOR VISIT PLAN IS READY.", "Harbor visit plan"],
    [
      "PRIME MINISTER QUUXLEY'S VISIT TO CAPE ZORBLAT",
      "THE SHIP IS LATE.",
      "Prime Minister Quuxley’s visit to Cape Zorblat",
    ],
    [
      "QUUXLEY AND THE GRIMPA",
      "MR. IDA QUUXLEY LEFT IN THE FERRY GRIMPA.",
      "Quuxley and the Grimpa",
    ],
    ["QUUXLEY AND THE GRIMPA", "MR. QUUXLEY LEFT.", "QUUXLEY AND THE GRIMPA"],
    // What a minister does is no name.
    ["MINISTER ZORBLED: QUESTIONS", "THE MINISTER ZORBLED.", "MINISTER ZORBLED: QUESTIONS"],
  ] as const) {
    assert.equal(titled(subject, text), title);
  }
});

test("a designation keeps its capitals, and an acronym that is a word as well leaves the line as sent", () => {
  assert.equal(titled("TALKS ON STRAIT-1", "The talks go on."), "Talks on STRAIT-1");
  assert.equal(titled("STRAITS TALKS", "STRAIT-1 ran out."), "Straits talks");
  assert.equal(titled("TALKS ON START", "The START talks go on."), "Talks on START");
  assert.equal(titled("TALKS ON START", "The START talks will start in May."), "TALKS ON START");
  assert.equal(titled("TALKS START", "THE TALKS GO ON."), "TALKS START");
});

test("an ordinary word within a name is no name by itself", () => {
  assert.equal(
    titled("HARBOR SECURITY AND THE PLAN", "He wrote to the Office of Harbor Security."),
    "Harbor Security and the plan",
  );
  assert.equal(
    titled("SECURITY OF THE HARBOR", "He wrote to the Office of Harbor Security."),
    "Security of the harbor",
  );
});

test("names that stand side by side are one name, though each may be an ordinary word", () => {
  assert.equal(
    titled(
      "CALLS ON SECURITY COUNCIL SECRETARY",
      "He calls on the Security Council about port security.",
    ),
    "Calls on Security Council secretary",
  );
});

test("of the titles of the demonstration four in five are recased, and none in part", () => {
  const vocabulary = extend(builtIn, demoVocabulary);
  const acronyms = new Set(vocabulary.acronyms.map(({ code }) => code));
  let subjects = 0;
  let recased = 0;
  for (const { text } of demoTelegrams()) {
    const telegram = parse(text, { vocabulary });
    if (telegram.subject === null) continue;
    subjects += 1;
    const title = titleOf(telegram.subject.text, casingOf(telegram, vocabulary));
    if (title === title.toUpperCase()) continue;
    recased += 1;
    assert.doesNotMatch(title, /[A-Z]{2,}[a-z]/);
    const cased = telegram.body.filter((item) => item.text !== item.text.toUpperCase());
    // What stays in capitals does so in running text as well: acronyms, designations and the names of ships.
    for (const [word, letters = ""] of title.matchAll(
      /(?<![A-Za-z])([A-Z]{2,})(?:-\d+)?(?![a-z])/g,
    )) {
      const isKept =
        acronyms.has(letters) || cased.some((item) => item.text.includes(word)) || word !== letters;
      assert.ok(isKept, `${word} in ${title}`);
    }
  }
  assert.ok(recased >= 0.8 * subjects, `${recased} of ${subjects} titles`);
});
