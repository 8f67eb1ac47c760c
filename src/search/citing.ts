/** Citations of a segment: open with the document that makes them, and with the head where they are made by letter. */
import { hasBit } from "./bits.ts";
import type { View } from "./mask.ts";
import { spareCounts } from "./room.ts";
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

/** Returns how many of these cables cite, as far as the reader sees, each number of the pool of what is cited. */
export const countCited = (segment: Segment, view: View, cables: Uint32Array): Uint32Array => {
  const { cite } = segment.cable;
  const counts = spareCounts(segment.pool("cited").size);
  // The cable that was counted last for a number, from 1: one that cites a number twice counts once.
  const last = spareCounts(counts.length);
  for (const one of cables) {
    const end = cite.start[one + 1]!;
    for (let at = cite.start[one]!; at < end; at++) {
      const number = cite.value[at]!;
      if (last[number] === one + 1 || !seesCitation(segment, view, one, at)) continue;
      last[number] = one + 1;
      counts[number]!++;
    }
  }
  return counts;
};

/** Returns the cables of the reader that cite one of these MRNs, rising. */
export const cablesCiting = (
  segment: Segment,
  view: View,
  mrns: ReadonlySet<string>,
): readonly number[] => {
  const cited = segment.pool("cited");
  const wanted = new Set([...mrns].flatMap((mrn) => cited.find(mrn) ?? []));
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
