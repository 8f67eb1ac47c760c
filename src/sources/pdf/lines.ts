/** A piece of text on a page, in points from its lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of its face. */
  readonly size: number;
  /** Degrees by which its line is turned, against the clock. */
  readonly angle: number;
}

interface PageLine {
  readonly y: number;
  readonly pieces: Piece[];
}

/** Widths in sizes of the face: from where on a gap is a blank, up to where it is one blank only, and a letter's. */
const BLANK = 0.2;
const ONE_BLANK = 1.5;
const LETTER = 0.5;
/** More blanks than a line of a page has letters say no more. */
const MOST_BLANKS = 200;

const blanksFor = (gap: number, size: number): string =>
  " ".repeat(gap < ONE_BLANK * size ? 1 : Math.min(MOST_BLANKS, Math.round(gap / (LETTER * size))));

const gathered = (pieces: readonly Piece[]): PageLine[] => {
  const lines: PageLine[] = [];
  for (const piece of pieces.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const line = lines.at(-1);
    if (line && line.y - piece.y < 0.4 * piece.size) line.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  for (const { pieces: own } of lines) own.sort((one, other) => one.x - other.x);
  return lines;
};

/** Of its width or its size: what a piece that is drawn over another may stand out. */
const STANDS_OUT = 0.2;
/** Pieces before one that it may be drawn over; a line of very many is no page of a telegram. */
const LOOKED = 8;

const covers = (one: Piece, other: Piece): boolean => {
  const slack = STANDS_OUT * Math.min(other.width, other.size);
  return (
    other.x >= one.x - slack &&
    other.x + other.width <= one.x + one.width + slack &&
    one.text.includes(other.text.trim())
  );
};

/** Pieces of a line without those that are drawn once more over others, as some programs do for bold letters. */
const once = (pieces: readonly Piece[]): readonly Piece[] => {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    if (kept.slice(-LOOKED).some((one) => covers(one, piece))) continue;
    for (let last = kept.at(-1); last && covers(piece, last); last = kept.at(-1)) kept.pop();
    kept.push(piece);
  }
  return kept;
};

const textOf = ({ pieces: drawn }: PageLine, margin: number): string => {
  const pieces = once(drawn);
  const first = pieces[0];
  if (!first) return "";
  let text = " ".repeat(
    Math.min(MOST_BLANKS, Math.round((first.x - margin) / (LETTER * first.size))),
  );
  let end = first.x;
  for (const { text: more, x, width, size } of pieces) {
    const gap = x - end;
    if (gap > BLANK * size && !text.endsWith(" ") && !more.startsWith(" "))
      text += blanksFor(gap, size);
    text += more;
    end = x + width;
  }
  return text.trimEnd();
};

/** The distance between lines that a page has most often, or null for a page of one line. */
const leadingOf = (lines: readonly PageLine[]): number | null => {
  const times = new Map<number, number>();
  for (const [at, { y }] of lines.entries()) {
    const next = lines[at + 1];
    if (!next) break;
    const gap = Math.round(y - next.y);
    times.set(gap, (times.get(gap) ?? 0) + 1);
  }
  let most: number | null = null;
  for (const [gap, count] of times)
    if (
      most === null ||
      count > (times.get(most) ?? 0) ||
      (count === times.get(most) && gap < most)
    )
      most = gap;
  return most;
};

/** Blank lines that a gap is shown as at most: enough to part, whatever is left of the page. */
const MOST_BLANK = 3;

/** Degrees within which a line is a skew one of a scan, and steps of those that are turned on purpose. */
const SKEW = 15;

/** The direction in which a piece is written, in degrees: 0, 90, 180 and 270, or what lies between, as of a stamp across the page. */
const directionOf = ({ angle }: Piece): number => {
  const right = Math.round(angle / 90) * 90;
  const nearest = Math.abs(angle - right) <= SKEW ? right : Math.round(angle / SKEW) * SKEW;
  return (nearest + 360) % 360;
};

/** Pieces as they lie on a page that is turned until they are upright. */
const upright = (pieces: readonly Piece[], direction: number): readonly Piece[] => {
  const [cos, sin] = [Math.cos, Math.sin].map((one) => one((direction * Math.PI) / 180)) as [
    number,
    number,
  ];
  return direction === 0
    ? pieces
    : pieces.map((one) => ({
        ...one,
        x: one.x * cos + one.y * sin,
        y: one.y * cos - one.x * sin,
      }));
};

const lettersIn = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.length, 0);

/**
 * Returns the text of a page as it lies there: pieces at one height are a line, from left to right, with blanks for
 * gaps and for what is set in; greater distances are blank lines. A page that lies on its side is read upright; what is written
 * across the others, as stamps are, stands before them.
 */
export const pageText = (pieces: readonly Piece[]): string => {
  const shown = pieces.filter(({ text, size }) => text.trim() !== "" && size > 0);
  return [...Map.groupBy(shown, directionOf)]
    .toSorted(([, one], [, other]) => lettersIn(one) - lettersIn(other))
    .map(([direction, own]) => laidOut(upright(own, direction)))
    .join("\n\n");
};

const laidOut = (pieces: readonly Piece[]): string => {
  const lines = gathered(pieces);
  const margin = Math.min(...pieces.map(({ x }) => x));
  const leading = leadingOf(lines) ?? 1;
  const text: string[] = [];
  for (const [at, line] of lines.entries()) {
    text.push(textOf(line, margin));
    const next = lines[at + 1];
    const blank = next ? Math.round((line.y - next.y) / leading) - 1 : 0;
    for (let more = 0; more < Math.min(MOST_BLANK, blank); more += 1) text.push("");
  }
  return text.join("\n");
};
