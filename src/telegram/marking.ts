import type { Level } from "./model.ts";

/**
 * Ranks of the levels, low to high. The administrative levels share one rank: none of them opens another,
 * and none is a classification (5 FAH-2 H-222; E.O. 13556 for CUI).
 */
export const RANK: Readonly<Record<Level, number>> = {
  UNCLASSIFIED: 0,
  "LIMITED OFFICIAL USE": 1,
  RESTRICTED: 1,
  CUI: 1,
  SBU: 1,
  CONFIDENTIAL: 2,
  SECRET: 3,
  "TOP SECRET": 4,
};
