import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse } from "../../src/telegram/index.ts";
import { headOf } from "./head.ts";
import { runs } from "../runs.ts";

const head = headOf("EXERCISE OF BROKEN LINES");

/** What paragraphs are searched for only where a line has the sign of it, and words that mean nothing. */
const words = [
  ..."THE HARBOR IS OPEN AGAIN AND SHIPS WAIT : .".split(" "),
  "NOTE: HE WAS LATE. END NOTE",
  "(NOTE - HE WAS LATE)",
  "(BEGIN NOTE HE WAS LATE)",
  "BEGIN COMMENT. HE WAS LATE. END COMMENT",
  "QUOTE THE HARBOR IS OPEN UNQUOTE",
  "STRICTLY PROTECT",
  "PROTECT SOURCE",
  "ACTION REQUEST: SEE PARAGRAPH 2 FIRST",
  "XXXXX",
  "[name deleted]",
  "(b)(1)",
];

/** What a reading found in the first paragraph, without its places. */
const foundIn = (paragraph: string) => {
  const { body, diagnostics, actions } = parse(
    `${head}1. (C) ${paragraph}.\n\n2. (C) ACTION REQUEST: PLEASE ADVISE.\n\nCOLE\n`,
  );
  return {
    body: body.map((item) =>
      item.kind === "heading"
        ? item.text
        : {
            role: item.role,
            asides: item.asides.map(({ kind, text }) => [kind, text]),
            redactions: item.redactions.map(({ raw }) => raw),
          },
    ),
    protects: diagnostics.filter(({ code }) => code === "source.protected").length,
    announcedIn: actions.map((action) => action.announcedIn),
  };
};

test("asides, removals and what is asked are found wherever the lines of a paragraph end", () => {
  const broken = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
    .map((some) => ["IT SEEMS", ...some].join(" "))
    .chain((text) =>
      fc
        .array(fc.constantFrom(" ", " ", "\n", " \n", "\n "), {
          minLength: text.split(" ").length,
          maxLength: text.split(" ").length,
        })
        .map((ends) => ({
          text,
          lines: text
            .split(" ")
            .map((word, index) => `${index === 0 ? "" : (ends[index] ?? " ")}${word}`)
            .join(""),
        })),
    );
  fc.assert(
    fc.property(broken, ({ text, lines }) => {
      assert.deepEqual(foundIn(lines), foundIn(text));
    }),
    { numRuns: runs(400) },
  );
});

test("ACTION at the end of a line asks whatever lies between it and the next line of its paragraph", () => {
  for (const between of [
    "",
    "\n",
    "  \n\n",
    "\nCONFIDENTIAL\n\nPAGE 02        VALLET  01187  121302Z\n\n",
  ]) {
    const { actions } = parse(
      `${head}1. (C) THIS IS SAID. ACTION\n${between}REQUEST: SEE PARAGRAPH 2.\n\n2. (C) PLEASE ADVISE.\n\nCOLE\n`,
    );
    assert.equal(actions.length, 1, JSON.stringify(between));
  }
});
