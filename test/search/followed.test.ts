import assert from "node:assert/strict";
import { test } from "node:test";
import { ownershipOf } from "../../src/clearance/index.ts";
import { projectionOf } from "../../src/search/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const textOf = (paragraph: (number: number) => string, paragraphs: number): string =>
  `P 111200Z MAY 08
FM AMEMBASSY MADRID
TO RUEHC/SECSTATE WASHDC PRIORITY
C O N F I D E N T I A L MADRID 000810

E.O. 12958: DECL: 04/16/2018
TAGS: PREL
SUBJECT: EXERCISE

${Array.from({ length: paragraphs }, (_, at) => paragraph(at + 1)).join("\n\n")}

BRANDT
`;

const request = (number: number): string =>
  `(C) ACTION REQUEST: Department is requested to send word ${number} by December ${(number % 28) + 1}.`;

const KINDS: Readonly<Record<string, (number: number) => string>> = {
  "one number, printed again and again": (number) => `1. (C) EXERCISE word ${number} is here.`,
  "requests, one a paragraph": (number) => `${number}. ${request(number)}`,
  "requests under one number": (number) => `1. ${request(number)}`,
  "nothing but marks": (number) => `${number}. (C)`,
};

test("what has: asks for takes room by the length of a text, whatever its paragraphs say of each other", () => {
  for (const [kind, paragraph] of Object.entries(KINDS)) {
    const text = textOf(paragraph, 1500);
    const { actions, deadlines, diagnostics } = projectionOf(
      { telegram: parse(text), text, hash: "0", source: "one" },
      builtIn,
    );
    const length = JSON.stringify({ actions, deadlines, diagnostics }).length;
    assert.ok(length < 3 * text.length, `${kind}: ${length} of ${text.length}`);
  }
});

test("each finding is known by the portions that it takes, of which each list is kept once", () => {
  for (const paragraph of Object.values(KINDS)) {
    const text = textOf(paragraph, 30);
    const telegram = parse(text);
    const { diagnostics } = projectionOf({ telegram, text, hash: "0", source: "one" }, builtIn);
    const owners = ownershipOf(telegram);
    const kept = diagnostics.map((addresses) => addresses.join(" "));
    assert.equal(new Set(kept).size, kept.length);
    assert.deepEqual(
      kept.toSorted(),
      [
        ...new Set(telegram.diagnostics.map((one) => owners.ofDiagnostic(one).join(" "))),
      ].toSorted(),
    );
  }
});
