import type { Face } from "./fonts.ts";

/** Words in one face and size (points). */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
}

/** Tells how wide a text is set, in points. */
export type Measure = (text: string, face: Face, size: number) => number;

/** A line ready to be set: runs, each with its distance from the line's beginning. */
export interface Line {
  readonly runs: readonly (Run & { readonly x: number })[];
}

/** Words with the blanks behind them, and line ends by themselves. */
const PIECE = /\n|[^\s]+[^\S\n]*|[^\S\n]+/g;

/** Pieces of a word that alone is wider than a line: as many signs as fit, a sign beyond the basic plane kept whole. */
const broken = (word: string, run: Run, width: number, measure: Measure): readonly string[] => {
  const pieces: string[] = [];
  let piece = "";
  let taken = 0;
  for (const sign of word) {
    const wide = measure(sign, run.face, run.size);
    if (taken + wide > width && piece !== "") {
      pieces.push(piece);
      piece = "";
      taken = 0;
    }
    piece += sign;
    taken += wide;
  }
  return piece === "" ? pieces : [...pieces, piece];
};

/**
 * Breaks runs into lines no wider than `width`, at blanks and where the text itself has a line end; a word without a
 * blank that is wider is broken where the line ends. No hyphen is added: none was sent. Each line but the last keeps its
 * last blank, so that text taken out of the PDF has its words apart. Linear in the length of the text.
 */
export const linesOf = (runs: readonly Run[], width: number, measure: Measure): readonly Line[] => {
  const lines: Line[] = [];
  let line: (Run & { x: number })[] = [];
  let x = 0;
  const end = (): void => {
    lines.push({ runs: line });
    line = [];
    x = 0;
  };
  const put = (text: string, run: Run, wide: number): void => {
    const last = line.at(-1);
    // Words of one run go on in one piece: what is selected in the PDF is then whole.
    if (last !== undefined && last.face === run.face && last.size === run.size) {
      line[line.length - 1] = { ...last, text: last.text + text };
    } else line.push({ ...run, text, x });
    x += wide;
  };
  for (const run of runs) {
    for (const [piece] of run.text.matchAll(PIECE)) {
      if (piece === "\n") {
        end();
        continue;
      }
      const wide = measure(piece, run.face, run.size);
      const bare = piece.trimEnd() === piece ? wide : measure(piece.trimEnd(), run.face, run.size);
      if (x > 0 && x + bare > width) end();
      if (bare <= width) {
        if (x > 0 || piece.trim() !== "") put(piece, run, wide);
        continue;
      }
      const parts = broken(piece, run, width, measure);
      for (const [index, part] of parts.entries()) {
        put(part, run, measure(part, run.face, run.size));
        if (index < parts.length - 1) end();
      }
    }
  }
  if (line.length > 0 || lines.length === 0) end();
  return lines;
};
