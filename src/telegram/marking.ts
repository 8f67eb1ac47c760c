import { MARKINGS, type MarkingEntry } from "../vocabulary/index.ts";
import type { Level } from "./model.ts";

/** The levels, low to high; those of one rank in the order of the table of markings. */
export const LEVELS: readonly Level[] = [
  "UNCLASSIFIED",
  "LIMITED OFFICIAL USE",
  "RESTRICTED",
  "CUI",
  "SBU",
  "CONFIDENTIAL",
  "SECRET",
  "TOP SECRET",
];

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

/** What counts where a mark cannot be read or no banner stands: the highest, so that nothing is opened by damage. */
export const HIGHEST: Level = "TOP SECRET";

/** What a mark means. `readable` is false where nothing was made of it: then the level is the highest. */
export interface Mark {
  readonly level: Level;
  readonly controls: readonly string[];
  readonly readable: boolean;
}

/** Returns the level of a word in the table of markings. One that is no level is a mistake in the table. */
export const levelNamed = ({ word, level }: MarkingEntry): Level => {
  const found = LEVELS.find((one) => one === level);
  if (found === undefined) throw new Error(`The marking ${word} has no level ${level ?? ""}.`);
  return found;
};

const inPortions = MARKINGS.filter(({ portion }) => portion);

const levels: ReadonlyMap<string, Level> = new Map(
  inPortions
    .filter(({ level }) => level !== null)
    .map((one) => [one.word, levelNamed(one)] as const),
);

/** Short forms of controls in a portion mark. */
const controls: ReadonlyMap<string, string> = new Map(
  inPortions.flatMap(({ word, control }) => (control === null ? [] : [[word, control] as const])),
);

const unreadable: Mark = { level: HIGHEST, controls: [], readable: false };

/* What stands for the slant before a control: `S, NF`, `SNF`. */
const apart =
  / ?[,;] ?(?=(?:NF|NOFORN|OC|ORCON|NC|NOCONTRACT|PR|PROPIN|WN|WNINTEL|REL TO)(?![A-Z]))/gi;
const glued = /^(TS|S|C|SBU)(?=NF$)/i;

/** A mark with slants where other signs or none part level and controls. */
const slanted = (text: string): string => {
  if (text.includes(",") || text.includes(";")) return text.replaceAll(apart, "/");
  return text.length <= 5 ? text.replace(glued, "$1/") : text;
};

const splitMark = (text: string): string[] => {
  const pieces: string[] = [];
  for (const piece of slanted(text)
    .replace(/ ?(?=ENTIRE TEXT\.?$)/, "-")
    .split(/[/-]/)) {
    const trimmed = piece.trim();
    const blank = trimmed.indexOf(" ");
    // `S NF`: a blank in the place of the slant.
    if (blank > 0 && isControlWord(trimmed.slice(blank + 1)))
      pieces.push(trimmed.slice(0, blank), trimmed.slice(blank + 1).trim());
    else if (trimmed !== "") pieces.push(trimmed);
  }
  return pieces;
};

/** True for a control as a mark has it behind its level; without one it is no mark that can be read. */
export const isControlWord = (word: string): boolean =>
  controls.has(word.trim().toUpperCase()) || /^ ?REL TO [A-Z]{3}/.test(word);

/** Where the first word of a mark ends: at a slant or a hyphen. */
const firstEnd = (printed: string): number => {
  let end = 0;
  while (end < printed.length && printed[end] !== "/" && printed[end] !== "-") end += 1;
  return end;
};

/** True where a mark within parentheses begins with a level, a slant, a hyphen or a control behind it. */
export const beginsWithLevel = (printed: string): boolean => {
  if (levels.has(printed)) return true;
  const text = slanted(printed);
  const first = text
    .slice(0, firstEnd(text))
    .replace(/ENTIRE TEXT\.?$/i, "")
    .trim();
  if (isLevelWord(first)) return true;
  const blank = first.indexOf(" ");
  return blank > 0 && isLevelWord(first.slice(0, blank)) && isControlWord(first.slice(blank + 1));
};

/** True for the short form of a level in capitals: a mark that is nothing else. */
export const isLevel = (printed: string): boolean => levels.has(printed);

/** True for the short forms that a printed mark is made of, by which a list letter or a word is told from a mark. */
export const isLevelWord = (word: string): boolean =>
  levels.has(word) || levels.has(word.toUpperCase().replaceAll(" ", ""));

/**
 * Returns what a mark means, as printed within its parentheses (they may be there too). Parts are joined by slants or
 * hyphens: a level, then controls. A control that is not known is kept as printed, since it restricts all the same. A
 * mark with no level that can be read counts as the highest.
 *
 *     readMark("C/NF")                 // CONFIDENTIAL, [NOFORN]
 *     readMark("C//REL TO USA, GBR")   // CONFIDENTIAL, ["REL TO USA, GBR"]
 *     readMark("Ж")                    // TOP SECRET, readable: false
 */
export const readMark = (printed: string): Mark => {
  const known = read.get(printed);
  if (known) return known;
  const mark = meaningOf(printed);
  if (printed.length <= 8 && read.size < 512) read.set(printed, mark);
  return mark;
};

/** Short marks read before: a few dozen stand in every telegram. */
const read = new Map<string, Mark>();

const meaningOf = (printed: string): Mark => {
  let text = printed.trim().toUpperCase();
  if (text.startsWith("(") || text.startsWith("[")) text = text.slice(1);
  if (text.endsWith(")") || text.endsWith("]")) text = text.slice(0, -1);
  let level: Level | null = null;
  const found: string[] = [];
  for (const piece of splitMark(text)) {
    const word = piece.replaceAll(" ", "");
    const next = levels.get(word);
    if (next !== undefined) {
      if (level === null || RANK[next] > RANK[level] || level === "UNCLASSIFIED") level = next;
      continue;
    }
    // `(C - ENTIRE TEXT)`: one mark for all paragraphs, before each had its own.
    if (/^ENTIRE TEXT\.?$/.test(piece)) continue;
    const control =
      controls.get(word) ?? (piece === "REL" ? "REL TO" : piece.replaceAll(/ {2,}/g, " "));
    if (!found.includes(control)) found.push(control);
  }
  return level === null ? unreadable : { level, controls: found, readable: true };
};
