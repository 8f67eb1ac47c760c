/** Dividing the segments of an index over two threads that answer its questions together. */
import { once } from "./bytes/once.ts";
import type { Segment } from "./segment/segment.ts";

/** Places of the segments that each of two threads asks. */
export type Halves = readonly [first: readonly number[], second: readonly number[]];

/** Documents that cost as much as a segment does however small it is: its dictionary is asked, and each facet is begun. */
const EACH = 40_000;

/**
 * Returns as even a division as there is by giving each segment, the largest first, to the one that has less to do; the same for
 * the same list of sizes.
 */
export const halvesOf = once((segments: readonly Pick<Segment, "documents">[]): Halves => {
  const first: number[] = [];
  const second: number[] = [];
  let lead = 0;
  for (const { at, documents } of segments
    .map(({ documents }, at) => ({ at, documents }))
    .sort((a, b) => b.documents - a.documents || a.at - b.at)) {
    if (lead <= 0) first.push(at);
    else second.push(at);
    lead += lead <= 0 ? documents + EACH : -(documents + EACH);
  }
  return [first, second];
});
