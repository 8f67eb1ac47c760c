/** Counting the values of lists: how many of some cables have each in theirs. */
import type { Numbers } from "../bytes/columns.ts";
import { spareCounts } from "../bytes/room.ts";
import type { Lists } from "../segment/segment.ts";

/** Values that are copied of each list, whether it has as many or not: nearly all lists of TAGS are that short. */
const AT_ONCE = 6;

/** Values that are copied before they are counted. */
const ROOM = 4096;
const copied = new Uint32Array(ROOM + AT_ONCE);

/** Returns how many of the cables whose head is open have each value; there are `size` values. No list has one twice. */
export const countLists = (
  { start, value }: Lists,
  head: Uint8Array,
  cables: Uint32Array,
  size: number,
): Uint32Array => {
  const counts = spareCounts(size);
  // Where nearly all lists are of one value, the engine guesses their ends, and copying would cost more.
  if (value.length < start.length * 2) countEach(start, value, head, cables, 0, counts);
  else countCopied(start, value, head, cables, counts);
  return counts;
};

/** Counts value by value, from a place among the cables on. */
const countEach = (
  start: Uint32Array,
  value: Numbers,
  head: Uint8Array,
  cables: Uint32Array,
  from: number,
  counts: Uint32Array,
): void => {
  for (let index = from; index < cables.length; index++) {
    const one = cables[index]!;
    if (head[one] === 0) continue;
    const end = start[one + 1]!;
    for (let at = start[one]!; at < end; at++) counts[value[at]!]!++;
  }
};

/**
 * The same of lists of several lengths. Nobody can guess where the next one ends, and a wrong guess costs more than counting it; so
 * some values of each are copied where those of the next one belong, and counted when there are many.
 */
const countCopied = (
  start: Uint32Array,
  value: Numbers,
  head: Uint8Array,
  cables: Uint32Array,
  counts: Uint32Array,
): void => {
  const last = value.length - AT_ONCE;
  let filled = 0;
  let index = 0;
  for (; index < cables.length; index++) {
    const one = cables[index]!;
    const from = start[one]!;
    // Behind it there are not as many values any more; the cables rise, so that few are left.
    if (from > last) break;
    const end = start[one + 1]!;
    copied[filled] = value[from]!;
    copied[filled + 1] = value[from + 1]!;
    copied[filled + 2] = value[from + 2]!;
    copied[filled + 3] = value[from + 3]!;
    copied[filled + 4] = value[from + 4]!;
    copied[filled + 5] = value[from + 5]!;
    const length = (end - from) * head[one]!;
    filled += Math.min(length, AT_ONCE);
    for (let at = AT_ONCE; at < length; at++) counts[value[from + at]!]!++;
    if (filled < ROOM) continue;
    for (let at = 0; at < filled; at++) counts[copied[at]!]!++;
    filled = 0;
  }
  for (let at = 0; at < filled; at++) counts[copied[at]!]!++;
  countEach(start, value, head, cables, index, counts);
};
