/** Generators for the contract of the archive: small words, so that they meet often. */
import * as fc from "fast-check";
import type { Received } from "../../src/archive/index.ts";
import { readingRoom, type Reader } from "../../src/clearance/index.ts";
import { receivedOf, type MarkName, type Piece, type Sketch } from "./build.ts";

/** About ten words; some inflected, close to each other, or parts of others. */
export const WORDS = [
  "treaty",
  "treaties",
  "trety",
  "visit",
  "visits",
  "visited",
  "uranium",
  "talks",
  "nuclear",
  "nucleus",
  "us",
  "b",
] as const;

const word = fc.constantFrom(...WORDS);
const listOf = <One>(one: fc.Arbitrary<One>, least: number, most: number) =>
  fc.array(one, { minLength: least, maxLength: most });

const phrase = listOf(fc.oneof(word, fc.constantFrom("tr*", "nucl*", "vis*")), 1, 3).map(
  (words) => `"${words.join(" ")}"`,
);

/** One leaf of the language, as it is typed. */
const leaf = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 1, arbitrary: word.map((one) => `=${one}`) },
  { weight: 1, arbitrary: fc.constantFrom("treaty~", "uranim~", "visti~", "nuclera~") },
  { weight: 2, arbitrary: fc.constantFrom("tr*", "nucl*", "vis*", "us*", "ta*") },
  { weight: 2, arbitrary: phrase },
  { weight: 2, arbitrary: fc.tuple(phrase, fc.nat(6)).map(([text, n]) => `${text}~${n}`) },
  { weight: 1, arbitrary: fc.constantFrom("U.S.", "nuclear-treaty", "09ARDENT1") },
);

const paragraphField = fc.constantFrom(
  "mark:S",
  "mark:C/NF",
  "mark:none",
  "mark:(U OR C)",
  "level:U",
  "level:<=C",
  "level:>=S",
  "role:action",
  "role:body",
  "role:(summary OR comment)",
);

const cableField = fc.constantFrom(
  "tags:PARM",
  "tags:(PREL OR KNNP)",
  "tags:ZZZZ",
  "post:ASTANA",
  "post:(PARIS OR STATE)",
  "country:KZ",
  "country:FR",
  "year:2009",
  "year:>=2009",
  "date:2009-11",
  "date:2008-02..2009-11-17",
  "date:<2009",
  "class:S",
  "class:<=C",
  "caption:NODIS",
  "caption:SIPDIS",
  "from:astana",
  'from:"AMEMBASSY PARIS"',
  "to:STATE",
  "info:nuclear",
  "subject:treaty",
  "signer:visit",
  "by:treaty",
  "precedence:O",
  "precedence:ROUTINE",
  "source:one",
  "source:two",
  "has:action",
  "has:deadline",
  "has:missing-ref",
  "has:copies",
  "has:diagnostic",
  "mrn:09ASTANA1",
  "mrn:ASTANA 2",
  "cites:09ASTANA1",
  "cites:(STATE 3 OR 08PARIS2)",
  "cites:75SALISBURY3",
  "mrn:HARARE 3",
  "cited-by:75HARARE3",
  "cited-by:09ASTANA2",
);

const { text } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 5, arbitrary: leaf },
    { weight: 2, arbitrary: paragraphField },
    { weight: 2, arbitrary: cableField },
    { weight: 3, arbitrary: listOf(tie("text"), 2, 3).map((all) => all.join(" ")) },
    { weight: 1, arbitrary: listOf(tie("text"), 2, 3).map((all) => all.join(" OR ")) },
    { weight: 1, arbitrary: tie("text").map((one) => `(${one})`) },
    { weight: 1, arbitrary: tie("text").map((one) => `NOT (${one})`) },
    { weight: 1, arbitrary: fc.oneof(leaf, paragraphField, cableField).map((one) => `-${one}`) },
    { weight: 1, arbitrary: tie("text").map((one) => `same:(${one})`) },
  ),
}));

/** A query as typed, within the limits of the language; now and then the empty one. */
export const queryText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 20,
    arbitrary: text.filter((one) => one.length < 300 && one.split(/[ :]/).length < 28),
  },
  { weight: 1, arbitrary: fc.constant("") },
);

const words = (least: number, most: number) =>
  listOf(word, least, most).map((all) => all.join(" "));
const maybe = <One>(one: fc.Arbitrary<One>) => fc.option(one, { nil: null, freq: 2 });

/** The last two are one number, under both names of a post that was renamed. */
const MRNS = [
  "09ASTANA1",
  "09ASTANA2",
  "08PARIS2",
  "75STATE3",
  "07NOWHERE4",
  "75SALISBURY3",
  "75HARARE3",
] as const;
const mrn = fc.constantFrom(...MRNS);
const mark = fc.option(
  fc.constantFrom<MarkName>("U", "U", "SBU", "C", "C", "S", "C/NF", "S/NF", "?"),
  { nil: null, freq: 3 },
);
const addressee = fc.constantFrom(
  { name: "SECSTATE WASHDC", post: "STATE" },
  { name: "AMEMBASSY PARIS", post: "PARIS" },
  { name: "AMEMBASSY ASTANA", post: "ASTANA" },
  { name: "NUCLEAR COLLECTIVE", post: null },
);

const piece: fc.Arbitrary<Piece> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("heading" as const), mark, text: words(1, 3) }),
  },
  {
    weight: 5,
    arbitrary: fc.record(
      {
        kind: fc.constant("paragraph" as const),
        mark,
        text: fc.oneof(
          { weight: 6, arbitrary: words(1, 9) },
          { weight: 1, arbitrary: words(30, 70) },
          { weight: 1, arbitrary: fc.constant("The U.S.-nuclear treaty, ½ visit.") },
        ),
        role: fc.constantFrom("body", "body", "summary", "comment", "action"),
        isNumbered: fc.boolean(),
        cites: listOf(mrn, 0, 1),
        letters: listOf(fc.constantFrom("A", "B"), 0, 1),
        isNoted: fc.boolean(),
        deadline: fc.constantFrom("2009-12-01"),
      },
      { requiredKeys: ["kind", "mark", "text"] },
    ),
  },
);

const YEARS: Readonly<Record<string, string>> = {
  "07": "2007",
  "08": "2008",
  "09": "2009",
  "75": "1975",
};

/** What is printed leaves the year of the number to the date, so the date is of that year. */
const inItsYear = <One extends { readonly mrn: string | null; readonly at: string | null }>(
  one: One,
): One => {
  const year = one.mrn === null ? undefined : YEARS[one.mrn.slice(0, 2)];
  if (year === undefined || one.at === null) return one;
  const day = one.at.slice(4).replace("-02-29", year === "2008" ? "-02-29" : "-02-28");
  return { ...one, at: year + day };
};

/** A telegram of few words, of any level, with any marks. */
export const sketch: fc.Arbitrary<Sketch> = fc
  .record({
    mrn: fc.option(mrn, { nil: null, freq: 8 }),
    aliases: listOf(fc.constantFrom("08PARIS2", "OLD17"), 0, 1),
    at: fc.option(
      fc.constantFrom(
        "2009-11-17T11:10:00Z",
        "2009-11-17T08:00:00Z",
        "2009-11-18T00:00:00Z",
        "2008-02-29T23:59:00Z",
        "1975-01-01T00:00:00Z",
      ),
      { nil: null, freq: 6 },
    ),
    banner: fc.option(fc.constantFrom("UNCLASSIFIED", "SBU", "CONFIDENTIAL", "SECRET" as const), {
      nil: null,
      freq: 8,
    }),
    controls: fc.constantFrom([], [], [], ["NOFORN"]),
    captions: fc.constantFrom([], [], ["SIPDIS"], ["NODIS"], ["SIPDIS", "EXDIS"], ["NOBODY KNOWS"]),
    isReleased: fc.constantFrom(false, false, false, false, true),
    from: addressee,
    to: listOf(addressee, 0, 2),
    info: listOf(addressee, 0, 2),
    precedence: fc.constantFrom("R", "P", "O"),
    tags: fc.uniqueArray(fc.constantFrom("PARM", "PREL", "KNNP", "ZZZZ"), { maxLength: 3 }),
    subject: maybe(fc.record({ text: words(1, 4), mark })),
    references: fc.tuple(mrn, mrn).chain(([a, b]) =>
      fc.constantFrom<Sketch["references"]>(
        [],
        [["A", a]],
        [
          ["A", a],
          ["B", b],
        ],
      ),
    ),
    classifiedBy: maybe(words(1, 2)),
    signer: maybe(words(1, 2)),
    body: listOf(piece, 1, 5),
  })
  .map(inItsYear) as fc.Arbitrary<Sketch>;

const withMore = (whole: Sketch, more: Piece): Sketch => ({
  ...whole,
  body: [...whole.body, more],
});

/** What is imported: telegrams, some again from another source, some as a copy with a paragraph more. */
export const receivedBatch: fc.Arbitrary<readonly Received[]> = listOf(
  fc.tuple(
    sketch,
    fc.constantFrom("one", "two"),
    fc.constantFrom("alone", "alone", "alone", "again", "longer", "marked"),
    piece,
    mark,
  ),
  1,
  9,
).map((all) =>
  all.flatMap(([whole, source, kind, more, otherMark], at) => {
    const first = receivedOf(whole, source, `${at}.txt`);
    const [head, ...rest] = whole.body;
    const second = {
      alone: null,
      again: receivedOf(whole, "three", `${at}-again.txt`),
      longer: receivedOf(withMore(whole, more), "two", `${at}-longer.txt`),
      marked: receivedOf(
        { ...whole, body: head === undefined ? rest : [{ ...head, mark: otherMark }, ...rest] },
        "two",
        `${at}-marked.txt`,
      ),
    }[kind];
    return second === null ? [first] : [first, second];
  }),
);

/** Readers of every level, with and without controls and captions. */
export const reader: fc.Arbitrary<Reader> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(readingRoom) },
  {
    weight: 4,
    arbitrary: fc.record({
      id: fc.constant("someone"),
      level: fc.constantFrom(
        "UNCLASSIFIED",
        "SBU",
        "CONFIDENTIAL",
        "SECRET",
        "TOP SECRET" as const,
      ),
      controls: fc.constantFrom([], ["NOFORN"], ["*"]),
      captions: fc.constantFrom([], ["NODIS"], ["EXDIS", "NOBODY KNOWS"], ["*"]),
    }) as fc.Arbitrary<Reader>,
  },
);
