import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { redact } from "../../src/clearance/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { runs } from "../runs.ts";

// Telegrams that know the level of each of their words, then damaged as texts are on their way: blank lines lost or put
// in, page lines and heads in the middle, numbers lost, stray lines (those that give what follows another
// meaning, as labels of a head or BEGIN TEXT, are left out). Whatever the reader makes of one, no word may be
// seen by somebody below its level.

type Short = "U" | "SBU" | "C" | "S";
const rank: Readonly<Record<Short, number>> = { U: 0, SBU: 1, C: 2, S: 3 };
const readers = [
  ["UNCLASSIFIED", 0],
  ["SBU", 1],
  ["CONFIDENTIAL", 2],
] as const;
const written: Readonly<Record<Short, string>> = {
  U: "UNCLASSIFIED",
  SBU: "SBU",
  C: "CONFIDENTIAL",
  S: "SECRET",
};

const short = fc.constantFrom<Short>("U", "SBU", "C", "S");
const marked = fc.tuple(short, fc.nat(7)).map(([level, form]) => ({
  level,
  printed: [
    `(${level})`,
    `(${level}) `,
    `( ${level} )`,
    `(${level} ) `,
    `(${level}/NF) `,
    `(${level}//NF)`,
    `(${level}//REL TO USA, GBR) `,
    `(${written[level]}) `,
  ][form] as string,
}));
const prose = fc
  .array(
    fc.constantFrom("THE", "DAM", "talks", "of", "septel", "WATER", "MINISTER", "port", "in May"),
    { minLength: 1, maxLength: 14 },
  )
  .map((words) => words.join(" "));
const paragraph = fc.record({
  isNumbered: fc.boolean(),
  stop: fc.constantFrom(". ", ".", ") "),
  mark: fc.option(marked, { freq: 5 }),
  sign: fc.constantFrom("", "", "", "SUMMARY: ", "COMMENT: ", "ACTION REQUEST: ", "NOTE: "),
  sentences: fc.array(prose, { minLength: 1, maxLength: 4 }),
  heading: fc.option(fc.tuple(marked, fc.boolean()), { freq: 5 }),
  further: fc.array(
    fc.record({
      sign: fc.constantFrom("A. ", "-- ", "- ", "(1) ", "a) ", "* ", "  -- ", ""),
      mark: marked,
      text: prose,
      isApart: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  isApart: fc.boolean(),
});
const damage = fc.record({
  place: fc.nat(1000),
  lines: fc.constantFrom(
    ["ASTANA 00002050 002 OF 003"],
    [""],
    ["-BANNER- SECTION 02 OF 02 ASTANA 002050", "", "SIPDIS", ""],
    ["BEGIN QUOTE", "S E C R E T STATE 000123", "SUBJECT: QUOTED", ""],
    ["SIPDIS"],
    ["NOTE BY OC/T: NOT PASSED"],
    ["STATE FOR SCA/CEN"],
    ["END SUMMARY."],
    ["--------------------"],
    ["BT"],
    ["UNQUOTE"],
    ["Message Text"],
    ["UNCLASSIFIED"],
    ["AN ODD LINE", "NOFORN"],
    null,
  ),
});

interface Made {
  readonly text: string;
  readonly words: readonly (readonly [word: string, level: Short])[];
}

const telegram = fc
  .record({
    banner: fc.constantFrom<readonly [string, Short]>(
      ["S E C R E T", "S"],
      ["SECRET", "S"],
      ["CONFIDENTIAL", "C"],
      ["UNCLAS", "U"],
    ),
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 6 }),
    damages: fc.array(damage, { maxLength: 4 }),
    lineEnd: fc.constantFrom("\n", "\n", "\r\n"),
  })
  .map(({ banner: [banner, above], paragraphs, damages, lineEnd }): Made => {
    const words: [string, Short][] = [];
    const word = (level: Short): string => {
      const one = `QZ${words.length}XJ`;
      words.push([one, level]);
      return one;
    };
    const lines: string[] = [];
    for (const [index, one] of paragraphs.entries()) {
      if (one.heading) {
        const [mark, isRuled] = one.heading;
        lines.push(`${mark.printed.trim()} The Dam ${word(mark.level)}`);
        lines.push(...(isRuled ? ["-".repeat(20)] : [""]));
      }
      // What has neither number nor mark is a piece of what stands before it: it is not made here.
      const isNumbered = one.isNumbered || one.mark === null;
      const level = one.mark?.level ?? above;
      const begin = `${isNumbered ? `${index + 1}${one.stop}` : ""}${one.mark?.printed ?? ""}${one.sign}`;
      const said = one.sentences.map((sentence) => `${sentence} ${word(level)} went on.`).join(" ");
      lines.push(...`${begin}The ${said}`.replaceAll(/(.{50,60}) /g, "$1\n").split("\n"));
      for (const piece of one.further) {
        if (piece.isApart) lines.push("");
        lines.push(
          `${piece.sign}${piece.mark.printed.trim()} ${piece.text} ${word(piece.mark.level)}.`,
        );
      }
      if (one.isApart || one.further.length > 0) lines.push("");
    }
    for (const { place, lines: put } of damages) {
      const at = place % lines.length;
      if (put !== null) lines.splice(at, 0, ...put.map((line) => line.replace("-BANNER-", banner)));
      else if (lines[at] === "") lines.splice(at, 1);
    }
    const letters = above.repeat(5);
    const head = `ZNY ${letters} ZZH\nO 171110Z NOV 09\nFM AMEMBASSY ASTANA\nTO RUEHC/SECSTATE WASHDC 6873\n${banner} SECTION 01 OF 02 ASTANA 002050\n\nSIPDIS\n\nE.O. 12958: DECL: 11/17/2019\nTAGS: PREL, KZ\nSUBJECT: EXERCISE VISIT\n\nREF: A. STATE 112233\n     B. 08 ASTANA 1234\n\nClassified By: DCM Osei, reasons 1.4 (b), (d)\n`;
    return {
      text: `${head}\n${lines.join("\n")}\n\nORTIZ\n`.replaceAll("\n", lineEnd),
      words,
    };
  });

test("no word of a damaged telegram is seen below its level", () => {
  fc.assert(
    fc.property(telegram, ({ text, words }) => {
      const read = parse(text);
      for (const [level, below] of readers) {
        const reader = { id: level, level, controls: ["*"], captions: ["*"] };
        const shown = JSON.stringify(redact(read, text, reader, builtIn));
        for (const [word, own] of words)
          if (rank[own] > below) assert.ok(!shown.includes(word), `${level} sees ${word} (${own})`);
      }
    }),
    { numRuns: runs(400) },
  );
});
