/** Citations of a segment: open with the document that makes them, and with the head where they are made by letter. */
import { hasBit } from "./bits.ts";
import type { View } from "./mask.ts";
import { oncePerSegment } from "./once.ts";
import type { Segment } from "./segment.ts";

/** Returns whether the reader sees the citation at this place of the column. */
export const seesCitation = (
  { cable }: Segment,
  view: View,
  index: number,
  at: number,
): boolean => {
  const doc = cable.cite.doc[at]!;
  return (
    doc !== -1 && hasBit(view.mask, doc) && (cable.cite.head[at] === 0 || view.head[index] === 1)
  );
};

/** Returns a 1 for each cable that cites, as far as the reader sees, an MRN for which the table has a 1. */
export const citing = (segment: Segment, view: View, table: Uint8Array): Uint8Array => {
  const { cite } = segment.cable;
  const found = new Uint8Array(segment.cables);
  if (!table.includes(1)) return found;
  for (let index = 0; index < segment.cables; index++) {
    for (let at = cite.start[index]!; at < cite.start[index + 1]! && found[index] === 0; at++) {
      if (table[cite.value[at]!] === 1 && seesCitation(segment, view, index, at)) found[index] = 1;
    }
  }
  return found;
};

/** Returns the cables of the reader that cite one of these MRNs, rising. */
export const cablesCiting = (
  segment: Segment,
  view: View,
  mrns: ReadonlySet<string>,
): readonly number[] => {
  const numbers = numbersOf(segment);
  const wanted = new Set([...mrns].flatMap((mrn) => numbers.get(mrn) ?? []));
  if (wanted.size === 0) return [];
  const { cite } = segment.cable;
  const found: number[] = [];
  let cable = 0;
  for (let at = 0; at < cite.value.length; at++) {
    if (!wanted.has(cite.value[at]!)) continue;
    while (cite.start[cable + 1]! <= at) cable++;
    if (found.at(-1) === cable || view.cables[cable] === 0) continue;
    if (seesCitation(segment, view, cable, at)) found.push(cable);
  }
  return found;
};

/** Number of each MRN that a segment cites, made when it is first asked for. */
const numbersOf = oncePerSegment(
  ({ pool }): ReadonlyMap<string, number> =>
    new Map(pool("cited").map((mrn, number): [string, number] => [mrn, number])),
);
