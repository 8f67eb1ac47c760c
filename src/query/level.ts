import { RANK, type Level } from "../telegram/index.ts";

/** Short names of the levels, as they are typed and printed back; low to high. */
export const LEVEL_CODES: ReadonlyMap<Level, string> = new Map([
  ["UNCLASSIFIED", "U"],
  ["LIMITED OFFICIAL USE", "LOU"],
  ["RESTRICTED", "R"],
  ["CUI", "CUI"],
  ["SBU", "SBU"],
  ["CONFIDENTIAL", "C"],
  ["SECRET", "S"],
  ["TOP SECRET", "TS"],
]);

/** Other names that are met. */
const OTHER_NAMES: ReadonlyMap<string, Level> = new Map([
  ["UNCLAS", "UNCLASSIFIED"],
  ["FOUO", "SBU"],
]);

/** Returns the level that a letter or name means, or null. */
export const levelNamed = (name: string): Level | null => {
  const wanted = name.trim().toUpperCase().replaceAll("-", " ");
  for (const [level, code] of LEVEL_CODES) if (wanted === level || wanted === code) return level;
  return OTHER_NAMES.get(wanted) ?? null;
};

export type Comparison = "<=" | ">=" | "<" | ">";

/** Returns the levels that compare so with `level` by rank, low to high. Those of one rank are neither above nor below. */
export const levelsCompared = (comparison: Comparison, level: Level): readonly Level[] => {
  const bound = RANK[level];
  return [...LEVEL_CODES.keys()].filter((one) => {
    const rank = RANK[one];
    switch (comparison) {
      case "<=":
        return rank <= bound;
      case ">=":
        return rank >= bound;
      case "<":
        return rank < bound;
      case ">":
        return rank > bound;
    }
  });
};
