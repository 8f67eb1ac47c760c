/** Cables of a segment by name, from the newest, from the oldest: each order worked out once, when it is first asked for. */
import { FREQUENT_BLOCK } from "../words/frequent.ts";
import { oncePerSegment } from "../segment/once-per-segment.ts";
import { NO_DAY } from "../segment/values.ts";
import type { Segment } from "../segment/segment.ts";

/** Returns the place of each cable in the order of names, MRN and then hash. */
export const nameRanks = oncePerSegment((segment): Uint32Array => {
  const named = inNameOrder(segment);
  const ranks = new Uint32Array(named.length);
  for (let at = 0; at < named.length; at++) ranks[named[at]!] = at;
  return ranks;
});

/** Returns the cables from the newest on; of one day by name, without a day last. */
export const newestFirst = oncePerSegment((segment): Uint32Array =>
  byDay(inNameOrder(segment), segment.cable.day, -1),
);

/** Returns the cables from the oldest on; of one day by name, without a day last. */
export const oldestFirst = oncePerSegment((segment): Uint32Array =>
  byDay(inNameOrder(segment), segment.cable.day, 1),
);

/** Returns the latest day of a cable in each block of 128 documents; `NO_DAY` where none has one. */
export const latestDays = oncePerSegment(({ cable, documents }): Int32Array => {
  const days = new Int32Array(Math.ceil(documents / FREQUENT_BLOCK)).fill(NO_DAY);
  cable.day.forEach((day, one) => {
    const last = Math.floor((cable.doc[one + 1]! - 1) / FREQUENT_BLOCK);
    for (let block = Math.floor(cable.doc[one]! / FREQUENT_BLOCK); block <= last; block++)
      if (day > days[block]!) days[block] = day;
  });
  return days;
});

/** Sorts cables by day, those of one day as they come: places are counted a day, since there are many more cables. */
const byDay = (cables: Uint32Array, day: Int32Array, direction: 1 | -1): Uint32Array => {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const one of day) {
    if (one === NO_DAY) continue;
    if (one < first) first = one;
    if (one > last) last = one;
  }
  const days = last < first ? 0 : last - first + 1;
  const seat = (cable: number): number => {
    const one = day[cable]!;
    if (one === NO_DAY) return days;
    return direction === 1 ? one - first : last - one;
  };
  const next = new Uint32Array(days + 2);
  for (const cable of cables) next[seat(cable) + 1]!++;
  for (let at = 1; at < next.length; at++) next[at]! += next[at - 1]!;
  const sorted = new Uint32Array(cables.length);
  for (const cable of cables) sorted[next[seat(cable)]!++] = cable;
  return sorted;
};

/** Cables by MRN; those of one MRN, which stand side by side, by hash. */
const inNameOrder = oncePerSegment((segment): Uint32Array => {
  const byMrn = segment.byMrn();
  let named = byMrn;
  for (let from = 0; from < named.length;) {
    let to = from + 1;
    while (to < named.length && isSameName(segment, named[from]!, named[to]!)) to++;
    if (to - from > 1) {
      if (named === byMrn) named = named.slice();
      named.subarray(from, to).sort((a, b) => (segment.hashOf(a) < segment.hashOf(b) ? -1 : 1));
    }
    from = to;
  }
  return named;
});

/** Compares the bytes of two MRNs where they stand: there are as many pairs as cables. */
const isSameName = ({ columns }: Segment, one: number, other: number): boolean => {
  const bytes = columns.get("mrn.bytes") as Uint8Array;
  const at = columns.get("mrn.at") as Uint32Array;
  const length = at[one + 1]! - at[one]!;
  if (at[other + 1]! - at[other]! !== length) return false;
  for (let index = 0; index < length; index++)
    if (bytes[at[one]! + index] !== bytes[at[other]! + index]) return false;
  return true;
};
