/** Generators for the contract of the archive: small words, so that they meet often. */
import fc from "fast-check";

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
