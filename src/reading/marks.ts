import type { Level } from "../telegram/index.ts";

/** Letters by which a level is marked beside a paragraph (5 FAH-2 H-222). */
export const LETTERS: Readonly<Record<Level, string>> = {
  UNCLASSIFIED: "U",
  "LIMITED OFFICIAL USE": "LOU",
  RESTRICTED: "R",
  CUI: "CUI",
  SBU: "SBU",
  CONFIDENTIAL: "C",
  SECRET: "S",
  "TOP SECRET": "TS",
};

/** A portion mark ready to be set: what is printed, else the banner's letters, which are then shown dashed. */
export interface MarkView {
  readonly letters: string;
  readonly level: Level;
  readonly isPrinted: boolean;
}

/** Returns how a portion's mark is shown. Where none is printed, `level` is what governs access. */
export const markOf = (portion: {
  readonly mark: string | null;
  readonly level: Level | null;
  readonly effective: Level;
}): MarkView =>
  portion.mark === null
    ? { letters: LETTERS[portion.effective], level: portion.effective, isPrinted: false }
    : {
        letters: portion.mark,
        level: portion.level ?? portion.effective,
        isPrinted: true,
      };

/** Words of the banner: the level spelled out, with the controls behind it, as `SECRET//NOFORN`. */
export const bannerWords = (level: Level, controls: readonly string[]): string =>
  [level === "SBU" ? "SENSITIVE BUT UNCLASSIFIED" : level, ...controls].join("//");

/** The colour group of a level: the style sheet has one of the standard's five banner colours for each. */
export type Tone = "u" | "c" | "s" | "ts" | "cui";

/** Returns the colour group of a level. */
export const toneOf = (level: Level): Tone => {
  switch (level) {
    case "UNCLASSIFIED":
      return "u";
    case "CONFIDENTIAL":
      return "c";
    case "SECRET":
      return "s";
    case "TOP SECRET":
      return "ts";
    case "LIMITED OFFICIAL USE":
    case "RESTRICTED":
    case "CUI":
    case "SBU":
      return "cui";
  }
};
