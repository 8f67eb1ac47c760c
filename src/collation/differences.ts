import { diffArrays, diffWordsWithSpace } from "diff";

/** A stretch of a line: alike in both, or in one of them only. */
export interface DifferencePiece {
  readonly text: string;
  readonly isOwn: boolean;
}

/** A line as it stands in a copy, numbered from 1. */
export interface DifferenceLine {
  readonly number: number;
  readonly pieces: readonly DifferencePiece[];
}

/** A place at which two copies part ways, or a stretch in which they agree. */
export type Difference =
  | { readonly kind: "same"; readonly lines: readonly DifferenceLine[]; readonly folded: number }
  | {
      readonly kind: "changed";
      /** Lines of the one copy, and of the other; either may be none. */
      readonly one: readonly DifferenceLine[];
      readonly other: readonly DifferenceLine[];
    };

/** Lines that stay unfolded beside a difference. */
const AROUND = 2;
/** Lines taken out and put in after which two texts are no copies of one: time goes by the square of them. */
const MOST_EDITS = 2500;
/** Signs of a place whose words are compared one by one. */
const LONGEST = 20_000;
/** The same for the words of a place, and for the sum of the squares of all places: what is left then is shown line by line. */
const MOST_WORDS = 2000;
const MOST_STEPS = 6_000_000;

/** Lines without blanks at their ends; what ends the last one begins no other. */
const linesOf = (text: string): readonly string[] =>
  text
    .replace(/(?:\r\n|[\r\n\f])$/, "")
    .split(/\r\n|[\r\n\f]/)
    .map((line) => line.trimEnd());

const whole = (lines: readonly string[], first: number): readonly DifferenceLine[] =>
  lines.map((text, at) => ({ number: first + at, pieces: [{ text, isOwn: true }] }));

/** What the library says of words and the blanks between them. */
interface WordChange {
  readonly value: string;
  readonly added: boolean;
  readonly removed: boolean;
  /** Words and blanks in it. */
  readonly count: number;
}

const editsOf = ({ added, removed, count }: WordChange): number => (added || removed ? count : 0);

/** Lines cut into what is alike and what is the copy's own. */
const wordsOf = (
  changes: readonly WordChange[],
  own: "added" | "removed",
  first: number,
): readonly DifferenceLine[] => {
  const foreign = own === "added" ? "removed" : "added";
  const lines: { number: number; pieces: DifferencePiece[] }[] = [{ number: first, pieces: [] }];
  for (const change of changes) {
    if (change[foreign]) continue;
    for (const [at, text] of change.value.split("\n").entries()) {
      if (at > 0) lines.push({ number: first + lines.length, pieces: [] });
      if (text !== "") lines.at(-1)?.pieces.push({ text, isOwn: change[own] });
    }
  }
  return lines;
};

/** Compares places word by word, as long as there are steps left for it. */
const comparingWords = () => {
  let left = MOST_STEPS;
  const compare = (one: string, other: string): readonly WordChange[] | null => {
    const most = Math.min(MOST_WORDS, Math.floor(Math.sqrt(left)));
    if (one.length + other.length > LONGEST || most < 1) return null;
    const changes = diffWordsWithSpace(one, other, { maxEditLength: most });
    const edits = changes?.reduce((sum, change) => sum + editsOf(change), 0) ?? most;
    left -= edits * edits;
    return changes ?? null;
  };

  return (
    one: readonly string[],
    other: readonly string[],
    at: number,
    otherAt: number,
  ): Difference => {
    const changes =
      one.length === 0 || other.length === 0 ? null : compare(one.join("\n"), other.join("\n"));
    return changes === null
      ? { kind: "changed", one: whole(one, at), other: whole(other, otherAt) }
      : {
          kind: "changed",
          one: wordsOf(changes, "removed", at),
          other: wordsOf(changes, "added", otherAt),
        };
  };
};

const same = (
  lines: readonly string[],
  first: number,
  isFirst: boolean,
  isLast: boolean,
): readonly Difference[] => {
  const shown = lines.map((text, at) => ({ number: first + at, pieces: [{ text, isOwn: false }] }));
  const head = isFirst ? 0 : AROUND;
  const tail = isLast ? 0 : AROUND;
  if (lines.length <= head + tail + 1) return [{ kind: "same", lines: shown, folded: 0 }];
  return [
    ...(head === 0 ? [] : [{ kind: "same", lines: shown.slice(0, head), folded: 0 } as const]),
    { kind: "same", lines: [], folded: lines.length - head - tail },
    ...(tail === 0 ? [] : [{ kind: "same", lines: shown.slice(-tail), folded: 0 } as const]),
  ];
};

/**
 * Returns where two copies of a cable differ, line by line, and word by word within the lines; blanks at the ends of lines and
 * the ways to end one are not told apart. Null where they have too little in common to be compared. Time is bounded: words of what
 * goes on and on being different are not compared.
 */
export const differencesOf = (one: string, other: string): readonly Difference[] | null => {
  const changes = diffArrays([...linesOf(one)], [...linesOf(other)], { maxEditLength: MOST_EDITS });
  if (changes === undefined) return null;
  const changed = comparingWords();
  const differences: Difference[] = [];
  let [at, otherAt] = [1, 1];
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    if (change === undefined) continue;
    if (!change.added && !change.removed) {
      differences.push(...same(change.value, at, index === 0, index === changes.length - 1));
      at += change.value.length;
      otherAt += change.value.length;
      continue;
    }
    const next = changes[index + 1];
    const isPair =
      next !== undefined && (next.added || next.removed) && next.added !== change.added;
    const removed = change.removed ? change.value : isPair ? next.value : [];
    const added = change.added ? change.value : isPair ? next.value : [];
    differences.push(changed(removed, added, at, otherAt));
    at += removed.length;
    otherAt += added.length;
    if (isPair) index += 1;
  }
  return differences;
};
