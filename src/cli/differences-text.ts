import { wholesAmong, type CopyNote } from "../archive/index.ts";
import { shownName } from "./report-text.ts";
import type { Collation, Difference, DifferenceLine } from "../collation/index.ts";

const digitsOf = ({ hash }: CopyNote): string => hash.slice(0, 12);

/** Where a copy is from; one that was put together has the places of its sections. */
const copyLine = (copy: CopyNote, note: string): string => {
  const places = copy.places.map(({ source, file, place }) =>
    shownName(`${source}: ${file}${place === null ? "" : `, ${place}`}`),
  );
  const joined =
    copy.joinedFrom.length === 0 ? [] : [`put together from ${copy.joinedFrom.length} sections`];
  return `${[digitsOf(copy), ...places, ...joined].join("  ")}${note}`;
};

/** What is this copy's own stands between « and »; a line that is all its own needs no sign but the one before it. */
const ownLines = (sign: string, lines: readonly DifferenceLine[]): readonly string[] =>
  lines.map(({ number, pieces }) => {
    const isWhole = pieces.every(({ isOwn }) => isOwn);
    const text = pieces.map((piece) => (piece.isOwn && !isWhole ? `«${piece.text}»` : piece.text));
    return `${sign} ${String(number).padStart(4)}  ${text.join("")}`;
  });

const differenceLines = (difference: Difference): readonly string[] => {
  if (difference.kind === "changed")
    return [...ownLines("-", difference.one), ...ownLines("+", difference.other)];
  if (difference.folded > 0)
    return [`        (${difference.folded} ${difference.folded === 1 ? "line" : "lines"} alike)`];
  return difference.lines.map(
    ({ number, pieces }) =>
      `  ${String(number).padStart(4)}  ${pieces.map(({ text }) => text).join("")}`,
  );
};

const bodyOf = (differences: readonly Difference[] | null): readonly string[] => {
  if (differences === null) return ["They have too little in common to be compared."];
  if (differences.every(({ kind }) => kind === "same")) return ["Their lines are alike."];
  return differences.flatMap(differenceLines);
};

/**
 * Returns in what copies of a cable differ, for a person: the copies, then for each other one the lines of the shown copy (-)
 * and its own (+).
 */
export const differencesText = ({ name, copy, others }: Collation): string => {
  const all = [copy, ...others.map((one) => one.copy)];
  const wholes = wholesAmong(all).length;
  const parts = all.length - wholes;
  const held = [
    wholes === 1 ? "one copy" : `${wholes} copies`,
    ...(parts === 0 ? [] : [parts === 1 ? "a section of it" : `${parts} sections of it`]),
  ].join(" and ");
  if (others.length === 0) return `${name} is held in one copy.\n${copyLine(copy, "")}\n`;
  const list = [copyLine(copy, "  (shown)"), ...others.map((one) => copyLine(one.copy, ""))];
  const compared = others.map(({ copy: other, differences }) =>
    [`- ${digitsOf(copy)}   + ${digitsOf(other)}`, ...bodyOf(differences)].join("\n"),
  );
  return `${name} is held in ${held}.\n${list.join("\n")}\n\n${compared.join("\n\n")}\n`;
};
