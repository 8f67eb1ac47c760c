/** Walking over the documents that lists name, for those that are worth a place on the page. */
import { beginningsOf, cableOf } from "../segment/cable-of.ts";
import type { Hits } from "../matching/hits.ts";
import { END, gallop } from "../bytes/rising.ts";
import type { Segment } from "../segment/segment.ts";
import { shareOf, wordsFor } from "../words/share.ts";

/** Documents of a leaf, and what it weighs. */
export interface WeighedHits {
  readonly hits: Hits;
  readonly weight: number;
}

/**
 * Told of a document of a found cable, with what lists give it; returns what a further one must be given. What it is told for, `to`, is
 * handed on, so that it need not be made for each question.
 */
export type Visit<To> = (to: To, cable: number, score: number, doc: number) => number;

/** A little more than what words can weigh together, for what the order of additions may give. */
const AT_MOST = 1 + 1e-9;

/**
 * Visits documents that hold a word of a list, rising; those that get less than what the last visit gave back are passed over.
 * The lists are walked side by side. They are few, so the next document is found by looking at each. A list gives less than its
 * weight, so the light ones stop leading as soon as they cannot reach what is asked for by themselves, and are then only
 * looked into for documents of the heavy ones.
 */
export const eachListed = <To>(
  segment: Segment,
  cables: Uint8Array,
  all: readonly WeighedHits[],
  to: To,
  visit: Visit<To>,
): void => {
  const [only, another] = all;
  if (only === undefined) return;
  if (another === undefined) {
    eachOfOne(segment, cables, only, to, visit);
    return;
  }
  const { words } = segment.doc;
  const beginnings = beginningsOf(segment);
  let least = Number.NEGATIVE_INFINITY;
  const lists = all.toSorted((one, other) => other.weight - one.weight);
  /** What a list and all lighter ones can give together. */
  const most = lists.map((_, at) =>
    lists.slice(at).reduce((sum, { weight }) => sum + weight * AT_MOST, 0),
  );
  const ats = new Int32Array(lists.length);
  const nexts = Int32Array.from(lists, ({ hits: { docs } }) => docs[0] ?? END);
  let leading = lists.length;
  while (leading > 0) {
    let doc = END;
    for (let list = 0; list < leading; list++) if (nexts[list]! < doc) doc = nexts[list]!;
    if (doc === END) return;
    let reach = most[leading] ?? 0;
    for (let list = 0; list < leading; list++)
      if (nexts[list] === doc) reach += lists[list]!.weight * AT_MOST;
    const isWorth = reach >= least;
    let score = 0;
    for (let list = 0; list < (isWorth ? lists.length : leading); list++) {
      const { hits, weight } = lists[list]!;
      if (nexts[list]! < doc) {
        ats[list] = gallop(hits.docs, doc, ats[list]!);
        nexts[list] = hits.docs[ats[list]!] ?? END;
      }
      if (nexts[list] !== doc) continue;
      if (isWorth) score += weight * shareOf(hits.times[ats[list]!]!, words[doc]!);
      nexts[list] = hits.docs[++ats[list]!] ?? END;
    }
    if (!isWorth || score < least) continue;
    const cable = cableOf(beginnings, doc);
    if (cables[cable] !== 1) continue;
    least = visit(to, cable, score, doc);
    while (leading > 0 && most[leading - 1]! < least) leading--;
  }
};

/** Times up to which it is known beforehand how long a document may be to be worth enough. */
const FEW_TIMES = 16;

/**
 * The same of one list. Nearly every document is too long for how often the word stands in it, which is seen by whole numbers:
 * a first answer waits for this walk, and fractions cost it an object each until the engine has made code of it.
 */
const eachOfOne = <To>(
  segment: Segment,
  cables: Uint8Array,
  { weight, hits: { docs, times } }: WeighedHits,
  to: To,
  visit: Visit<To>,
): void => {
  const { words } = segment.doc;
  const beginnings = beginningsOf(segment);
  const longest = new Int32Array(FEW_TIMES).fill(END);
  const few = FEW_TIMES;
  let least = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < docs.length; at++) {
    const often = times[at]!;
    const doc = docs[at]!;
    if (often < few && words[doc]! > longest[often]!) continue;
    const score = weight * shareOf(often, words[doc]!);
    if (score < least) continue;
    const cable = cableOf(beginnings, doc);
    if (cables[cable] !== 1) continue;
    const now = visit(to, cable, score, doc);
    if (now === least) continue;
    least = now;
    if (weight * AT_MOST < least) return;
    for (let one = 0; one < few; one++) longest[one] = mostWords(one, least / weight);
  }
};

/** Returns how long a document is at most, or a little more, in which a word that stands there so often gives that share. */
const mostWords = (times: number, share: number): number =>
  share <= 0 ? END : Math.min(END, Math.max(0, wordsFor(times, share) + 1));
