import type { Line } from "./lines.ts";
import { isRule } from "./parts/heading.ts";
import type { Reading } from "./reading.ts";

/**
 * What few lines have and every line or paragraph is asked for, as bits of `Line.signs`. A bit that is not set says that the
 * line has it nowhere; one that is set, that it may have it. What stands on two lines of a paragraph, joined by a blank, one of
 * the two has; where hyphens at line ends are dropped the signs of lines say nothing of the words that are made so.
 */
export const SIGNS = {
  bracket: 1,
  number: 2,
  opening: 4,
  /** Three blanks behind a word, as between the cells of a table. */
  gap: 8,
  /** Words that ask for more than reading: `ACTION REQUEST`, `PROTECT`. */
  asking: 16,
  /** A word that may open an aside: `NOTE:`, `BEGIN COMMENT`. */
  aside: 32,
  /** What stands for text that was taken out. */
  removal: 64,
  all: 127,
} as const;

/** Returns what one of some lines may have. */
export const signsOf = (runs: readonly (readonly Pick<Line, "signs">[])[]): number => {
  let found = 0;
  for (const run of runs) for (const { signs } of run) found |= signs;
  return found;
};

/* What a line is asked for before it is text: its first signs tell that it is none of what stands between the lines of a body. */
const asked = SIGNS.opening | SIGNS.number;

/**
 * True where a line may be more than text: something that stands between the lines of a body. A form and a released print have lines
 * that only their columns tell.
 */
export const mayBePart = (
  { isFieldList, release }: Pick<Reading, "isFieldList" | "release">,
  { signs }: Pick<Line, "signs">,
): boolean => (signs & asked) !== 0 || isFieldList || release !== null;

/* One search through the whole text costs a tenth of one search a line, and less than one a paragraph. What a pattern finds ends
in the line that has it. */
const forms: readonly (readonly [sign: number, form: RegExp])[] = [
  [SIGNS.bracket, /[()[{]/g],
  // A figure behind OF or Review, as in a page line, or behind END SUMMARY, where a paragraph was glued to it.
  [SIGNS.number, /\d(?<=\d OF \d|END SUMMARY[.:]\)? ?\d|Systematic Review \d)/g],
  [SIGNS.gap, / {3}(?<=[^ \n] {3})/g],
  [SIGNS.asking, /PROTECT|ACTION(?: (?:REQU(?:EST|IRED)|MESSAGE|CABLE|ITEM)|[\0-\t\v- ]*\n)/gi],
  // A sign that begins a line may stand behind the word that ends the one before.
  [
    SIGNS.aside,
    /[:.-](?<=(?:NOTE|COMMENT|FYI|TEXT|QUOTE|QTE|[Nn]ote|[Cc]omment) ?[:.-]|\n[\0- ]*[:.-])|B(?:EGIN|egin)[\0- ]|Q(?:UO)?TE[\0- ]/g,
  ],
  [SIGNS.removal, /XXXXX|xxxxx|\[|\(b\)\(/g],
];

/* Of words, which dropped hyphens may make of two lines. */
const ofWords = forms.filter(
  ([sign]) => (sign & (SIGNS.asking | SIGNS.aside | SIGNS.removal)) !== 0,
);

/** Returns which words a text may have that was joined without the hyphens at line ends. */
export const signsIn = (text: string): number => {
  let found = 0;
  for (const [sign, form] of ofWords) {
    form.lastIndex = 0;
    if (form.test(text)) found |= sign;
  }
  return found;
};

/** A line whose signs are being set. */
interface Signed {
  readonly next: number;
  signs: number;
}

/** Sets the signs of lines that stand in the text one behind the other. */
export const noteSigns = (text: string, lines: readonly Signed[]): void => {
  for (const [sign, form] of forms) {
    let index = 0;
    form.lastIndex = 0;
    while (form.test(text)) {
      while ((lines[index]?.next ?? Infinity) < form.lastIndex) index += 1;
      const line = lines[index];
      if (!line) break;
      line.signs |= sign;
      form.lastIndex = line.next;
    }
  }
};

/* A rule of dashes may be the lower one of a heading of three lines. */
const longestHeading = 3;

/** Sets the sign of an opening above a row of dashes, the last line of those that are made. */
export const noteRule = (lines: readonly Signed[], text: string): void => {
  if (!isRule(text)) return;
  for (const line of lines.slice(-1 - longestHeading)) line.signs |= SIGNS.opening;
};
