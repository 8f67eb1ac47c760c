/** Citations of a segment: open with the document that makes them, and with the head where they are made by letter. */
import { hasBit } from "../bytes/bits.ts";
import type { View } from "../segment/mask.ts";
import { spareCounts } from "../bytes/room.ts";
import type { Segment } from "../segment/segment.ts";

/** Tells whether the reader sees the citation that a cable makes at a place of the column. */
type SeesCitation = (cable: number, at: number) => boolean;

/** Returns which citations of a segment the reader sees; to be taken once, before a loop. */
export const citationsSeen = ({ cable }: Segment, { mask, head }: View): SeesCitation => {
  const { doc, head: needsHead } = cable.cite;
  return (index, at) => {
    const made = doc[at]!;
    return made !== -1 && hasBit(mask, made) && (needsHead[at] === 0 || head[index] === 1);
  };
};

/** Calls with each citation that the reader sees: the cable, and what it cites by its number in the pool. Cables come rising. */
export const eachCitation = (
  segment: Segment,
  view: View,
  call: (cable: number, number: number) => void,
): void => {
  const { start, value } = segment.cable.cite;
  const sees = citationsSeen(segment, view);
  for (let cable = 0; cable < segment.cables; cable++) {
    if (view.cables[cable] === 0) continue;
    for (let at = start[cable]!; at < start[cable + 1]!; at++)
      if (sees(cable, at)) call(cable, value[at]!);
  }
};

/** Returns a 1 for each cable that cites, as far as the reader sees, an MRN for which the table has a 1. */
export const citing = (segment: Segment, view: View, table: Uint8Array): Uint8Array => {
  const { start, value } = segment.cable.cite;
  const sees = citationsSeen(segment, view);
  const found = new Uint8Array(segment.cables);
  if (!table.includes(1)) return found;
  for (let index = 0; index < segment.cables; index++) {
    for (let at = start[index]!; at < start[index + 1]! && found[index] === 0; at++) {
      if (table[value[at]!] === 1 && sees(index, at)) found[index] = 1;
    }
  }
  return found;
};

/** Returns how many of these cables cite, as far as the reader sees, each number of the pool of what is cited. */
export const countCited = (segment: Segment, view: View, cables: Uint32Array): Uint32Array => {
  const { start, value } = segment.cable.cite;
  const sees = citationsSeen(segment, view);
  const counts = spareCounts(segment.pool("cited").size);
  // The cable that was counted last for a number, from 1: one that cites a number twice counts once.
  const last = spareCounts(counts.length);
  for (let index = 0; index < cables.length; index++) {
    const one = cables[index]!;
    const end = start[one + 1]!;
    for (let at = start[one]!; at < end; at++) {
      const number = value[at]!;
      if (last[number] === one + 1 || !sees(one, at)) continue;
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
  const { start, value } = segment.cable.cite;
  const sees = citationsSeen(segment, view);
  const found: number[] = [];
  let cable = 0;
  for (let at = 0; at < value.length; at++) {
    if (!wanted.has(value[at]!)) continue;
    while (start[cable + 1]! <= at) cable++;
    if (found.at(-1) === cable || view.cables[cable] === 0) continue;
    if (sees(cable, at)) found.push(cable);
  }
  return found;
};
