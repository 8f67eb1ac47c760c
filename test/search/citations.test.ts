import assert from "node:assert/strict";
import { test } from "node:test";
import { may, portionsOf, readerAs, redact, type Reader } from "../../src/clearance/index.ts";
import { projectionOf } from "../../src/search/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const textOf = (subject: string, body: string, references = ""): string => `ZNY SSSSS ZZH
P 111200Z MAY 08
FM AMEMBASSY MADRID
TO RUEHC/SECSTATE WASHDC PRIORITY
S E C R E T MADRID 000810

E.O. 12958: DECL: 04/16/2018
TAGS: PREL
SUBJECT: ${subject}
${references}
${body}

BRANDT
`;

const quoted = `QUOTE
S E C R E T LISBON 000555
E.O. 12958: DECL: 03/17/2018
TAGS: PREL
SUBJECT: EXERCISE OF SHIPS
1. (C) One ship.
UNQUOTE`;
const open = "2. (C) EXERCISE. The pier was counted.";

/** What a telegram does to an earlier one, said in the head, in a subject with a mark of its own, in a paragraph. */
const telegrams: readonly (readonly [string, string])[] = [
  ["READDRESSAL OF LISBON 555", open],
  ["(S/NF) READDRESSAL OF LISBON 555", open],
  ["(C) READDRESSAL OF LISBON 555", open],
  ["EXERCISE", `1. (S/NF) Please disregard 08 LISBON 555, sent in error.\n\n${open}`],
  ["EXERCISE", `1. (S/NF) LISBON 555 is repeated below for others.\n\n${open}`],
  ["EXERCISE", `1. (S/NF) LISBON 555 is repeated below.\n\n${quoted}\n\n${open}`],
  ["READDRESSAL", `1. (S/NF) FOLLOWING IS A REPEAT OF LISBON 555.\n\n${open}`],
  ["READDRESSAL", `1. (S/NF) The text follows.\n\n${quoted}\n\n${open}`],
];

const readerOf = (level: string): Reader => {
  const answer = readerAs(level, builtIn);
  assert.ok(answer.kind !== "error");
  return answer.reader;
};

/** What the reader sees of the citations of a telegram, or of what is left of it for the reader. */
const cited = (text: string, reader: Reader, isRedacted: boolean): readonly string[] => {
  const whole = parse(text);
  const left = redact(whole, text, reader, builtIn);
  if (left === null) return [];
  const telegram = isRedacted ? left.telegram : whole;
  const { citations } = projectionOf({ telegram, text, hash: "0", source: "one" }, builtIn);
  const seen = new Set(
    portionsOf(whole, builtIn)
      .filter(({ label }) => may(reader, label).allowed)
      .map(({ address }) => address),
  );
  return citations
    .filter(({ address, needsHead }) => seen.has(address) && (!needsHead || seen.has("head")))
    .map(({ mrn }) => mrn);
};

test("a telegram that is corrected or sent on is named to nobody who does not see where it is named", () => {
  for (const [subject, body] of telegrams) {
    const text = textOf(subject, body);
    assert.ok(
      cited(text, readerOf("SECRET//NOFORN"), false).includes("08LISBON555"),
      subject + body,
    );
    for (const level of ["U", "CONFIDENTIAL", "SECRET", "SECRET//NOFORN"]) {
      const reader = readerOf(level);
      assert.deepEqual(
        new Set(cited(text, reader, false)),
        new Set(cited(text, reader, true)),
        `${level}: ${subject} ${body}`,
      );
    }
  }
});

test("what the reference line alone says of a paragraph's citation needs the head; a number that is printed needs none", () => {
  const body =
    "1. (U) EXERCISE. Reftel spoke of piers.\n\n2. (U) So did refs A-B and 08 OSLO 12, para 3.";
  for (const [references, hidden, open] of [
    ["\nREF: LISBON 555\n", ["08LISBON555", "08OSLO12"], ["08OSLO12"]],
    ["\nREF: A. LISBON 555\n     B. OSLO 12\n", ["08LISBON555", "08OSLO12"], ["08OSLO12"]],
  ] as const) {
    const text = textOf("EXERCISE OF PIERS", body, references);
    assert.deepEqual(new Set(cited(text, readerOf("SECRET"), false)), new Set(hidden));
    for (const isRedacted of [false, true])
      assert.deepEqual(cited(text, readerOf("U"), isRedacted), open, references);
    const left = redact(parse(text), text, readerOf("U"), builtIn)?.telegram;
    const mentions = left?.body.flatMap((item) => (item.kind === "paragraph" ? item.mentions : []));
    assert.deepEqual(
      mentions?.map(({ labels, mrns }) => [...labels, ...mrns]),
      // Neither how long the list is, nor which letter a number has there.
      [[], ["A", "B"], ["08OSLO12"]],
      references,
    );
  }
});
