/** Where a note stands in another copy: examples, and laws over generated paragraphs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { beginningOf, placeOf, quoteOf, type Anchor } from "../../src/desk/index.ts";
import { parse, type BodyItem } from "../../src/telegram/index.ts";
import { runs } from "../runs.ts";

const bodyOf = (...paragraphs: readonly string[]): readonly BodyItem[] =>
  parse(
    `R 171110Z NOV 09\nFM AMEMBASSY ASTANA\nTO SECSTATE WASHDC\nBT\nUNCLAS ASTANA 000001\n\nSUBJECT: EXERCISE\n\n${paragraphs
      .map((text, at) => `${at + 1}. (U) ${text}\n`)
      .join("\n")}\nSMITH\n`,
  ).body;

/** A note on the words between « and » of a paragraph. */
const on = (body: readonly BodyItem[], address: string, words: string): Anchor => {
  const item = body.find((one) => one.address === address);
  assert.ok(item?.kind === "paragraph");
  const start = item.text.indexOf(words);
  assert.ok(start >= 0, words);
  return {
    address,
    number: item.number,
    on: "words",
    quote: quoteOf(item.text, start, start + words.length),
    label: null,
  };
};

const shown = (anchor: Anchor, body: readonly BodyItem[]): string => {
  const placed = placeOf(anchor, body);
  if (placed.kind === "gone") return "gone";
  const { address, start, end } = placed.at;
  const text = body.find((one) => one.address === address)?.text.slice(start, end);
  const moved = placed.kind === "found" && placed.isMoved ? " moved" : "";
  return `${placed.kind}${moved} ${address}: ${text}`;
};

const FIRST = bodyOf(
  "The minister arrived at noon and was received by the mayor.",
  "He said that the harbor would be dredged before the winter, and that the cost would be shared.",
  "The mayor thanked the minister, and the minister thanked the mayor.",
);

test("a note is found where it was made", () => {
  assert.equal(
    shown(on(FIRST, "p2", "the harbor would be dredged"), FIRST),
    "found p2: the harbor would be dredged",
  );
});

test("a note goes with its words to another number and other line ends", () => {
  const other = bodyOf(
    "A paragraph that was left out of the first copy.",
    "The minister arrived at noon\nand was received by the mayor.",
    "He said that the harbor\nwould be dredged before the winter, and that the cost would be shared.",
  );
  assert.equal(
    shown(on(FIRST, "p2", "the harbor would be dredged"), other),
    "found moved p3: the harbor would be dredged",
  );
});

test("of several places the one counts that has the same words round it", () => {
  const anchor = on(FIRST, "p3", "mayor.");
  const other = bodyOf("The mayor.", "the minister thanked the mayor. So did others.", "No mayor.");
  assert.equal(shown(anchor, other), "found moved p2: mayor.");
});

test("a quotation of which a word was corrected is near", () => {
  const other = bodyOf(
    "The minister arrived at noon.",
    "He said that the harbour would be dredged before the summer, and that the cost would be shared.",
  );
  assert.equal(
    shown(on(FIRST, "p2", "the harbor would be dredged before the winter"), other),
    "near p2: the harbour would be dredged before the summer",
  );
});

test("a quotation that is not there is gone, and so are few words of which one differs", () => {
  assert.equal(
    shown(on(FIRST, "p2", "the harbor would be dredged"), bodyOf("Nothing of the kind.")),
    "gone",
  );
  assert.equal(shown(on(FIRST, "p1", "at noon"), bodyOf("He came at night.")), "gone");
});

test("a note on a paragraph covers the paragraph where its beginning stands", () => {
  const anchor: Anchor = {
    address: "p1",
    number: 1,
    on: "paragraph",
    quote: beginningOf(FIRST[0]!.text),
    label: null,
  };
  const other = bodyOf("New.", `${FIRST[0]!.text} And one sentence more.`);
  assert.equal(shown(anchor, other), `found moved p2: ${FIRST[0]!.text} And one sentence more.`);
});

test("a note whose quotation was taken out stays at its paragraph's number", () => {
  const anchor: Anchor = { address: "p2", number: 2, on: "words", quote: null, label: null };
  assert.match(shown(anchor, FIRST), /^near p2: He said/);
  assert.equal(shown({ ...anchor, address: "p9", number: 9 }, FIRST), "gone");
});

test("no half of a sign is kept", () => {
  const text = `${"x".repeat(47)}😀 here ${"y".repeat(40)}`;
  const quote = quoteOf(`a${text}`, 50, 55);
  assert.ok(quote.prefix.isWellFormed() && quote.exact.isWellFormed());
});

const word = fc.constantFrom("treaty", "harbor", "minister", "mayor", "noon", "winter", "cost");
const paragraph = fc.array(word, { minLength: 6, maxLength: 40 }).map((words) => words.join(" "));

test("law: a note is found in its own copy at its own place, whatever the words", () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      (paragraphs, which, from, length) => {
        const body = bodyOf(...paragraphs);
        const item = body[which % body.length]!;
        const start = from % item.text.length;
        const end = Math.min(item.text.length, start + 1 + (length % 60));
        const anchor: Anchor = {
          address: item.address,
          number: item.kind === "paragraph" ? item.number : null,
          on: "words",
          quote: quoteOf(item.text, start, end),
          label: null,
        };
        const placed = placeOf(anchor, body);
        assert.ok(placed.kind === "found");
        const { exact, prefix, suffix } = anchor.quote!;
        const found = body.find(({ address }) => address === placed.at.address)!.text;
        assert.equal(found.slice(placed.at.start, placed.at.end), exact);
        // Where the context is unique it is the very place; else one that nobody could tell from it.
        assert.ok(found.slice(0, placed.at.start).endsWith(prefix));
        assert.ok(found.slice(placed.at.end).startsWith(suffix));
      },
    ),
    { numRuns: runs(300) },
  );
});

test("law: paragraphs put before and behind do not lose a note", () => {
  fc.assert(
    fc.property(
      paragraph,
      fc.array(paragraph, { maxLength: 3 }),
      fc.array(paragraph, { maxLength: 3 }),
      (own, before, behind) => {
        const sentence = `The ambassador alone knew of ${own}.`;
        const anchor = on(bodyOf(sentence), "p1", sentence);
        const placed = placeOf(anchor, bodyOf(...before, sentence, ...behind));
        assert.ok(placed.kind === "found");
        assert.equal(placed.at.address, `p${before.length + 1}`);
      },
    ),
    { numRuns: runs(200) },
  );
});
