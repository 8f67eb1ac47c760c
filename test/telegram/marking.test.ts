import assert from "node:assert/strict";
import { test } from "node:test";
import { builtIn } from "../../src/vocabulary/index.ts";
import { canonicalMrn, LEVELS, RANK, readMark } from "../../src/telegram/index.ts";

test("marks", () => {
  const table: readonly (readonly [string, string, readonly string[], boolean])[] = [
    ["U", "UNCLASSIFIED", [], true],
    ["(S)", "SECRET", [], true],
    ["c", "CONFIDENTIAL", [], true],
    ["SBU", "SBU", [], true],
    ["FOUO", "SBU", [], true],
    ["LOU", "LIMITED OFFICIAL USE", [], true],
    ["SBU/NF", "SBU", ["NOFORN"], true],
    ["SBU-N", "SBU", ["NOFORN"], true],
    ["C/NF", "CONFIDENTIAL", ["NOFORN"], true],
    ["C//NF", "CONFIDENTIAL", ["NOFORN"], true],
    ["C//REL TO USA, GBR", "CONFIDENTIAL", ["REL TO USA, GBR"], true],
    ["U//FOUO", "SBU", [], true],
    ["TS", "TOP SECRET", [], true],
    ["S/XYZZY", "SECRET", ["XYZZY"], true],
    ["Ж", "TOP SECRET", [], false],
    ["", "TOP SECRET", [], false],
  ];
  for (const [printed, level, controls, readable] of table)
    assert.deepEqual(readMark(printed), { level, controls, readable }, printed);
});

test("levels go from low to high", () => {
  const ranks = LEVELS.map((level) => RANK[level]);
  assert.deepEqual(
    ranks,
    [...ranks].sort((one, other) => one - other),
  );
});

test("numbers", () => {
  const table: readonly (readonly [string, string | null])[] = [
    ["09ASTANA2050", "09ASTANA2050"],
    ["08 ASTANA 1967", "08ASTANA1967"],
    ["09ASTANA002050_a", "09ASTANA2050"],
    ["1975VALLET01187", "75VALLETTA1187"],
    ["09 HO CHI MINH CITY 000010", "09HOCHIMINHCITY10"],
    ["ASTANA 2050", null],
    ["", null],
  ];
  for (const [printed, canonical] of table)
    assert.equal(canonicalMrn(printed, builtIn), canonical, printed);
});
