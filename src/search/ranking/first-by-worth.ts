/**
 * The first page by relevance. Of documents that hold a word of a list those are scored that can reach it by what the lists give them
 * and by what very frequent words can add in their block; then, of the blocks of all others, those in which those words alone can.
 */
import { beginningsOf, cableOf } from "../segment/cable-of.ts";
import { byName, type Entry } from "./cable-order.ts";
import { eachListed } from "./each-listed.ts";
import { FREQUENT_BLOCK } from "../words/frequent.ts";
import { latestDays } from "./orders.ts";
import { rounded, type Matched } from "./rank.ts";
import { spareMarks } from "../bytes/room.ts";
import { bestScoreOf, boundsOf, holdsFrequent, scoreOf, type Scorer } from "./scorer.ts";
import type { Segment } from "../segment/segment.ts";
import { NO_DAY } from "../segment/values.ts";
import type { ReaderIndex } from "../matching/whole.ts";

interface Offered extends Entry {
  readonly day: number;
}

/** The best cables so far; a cable may be offered again with a better document. */
interface Best {
  readonly segments: readonly Segment[];
  readonly limit: number;
  readonly entries: Offered[];
  /** The worth below which nothing enters any more. */
  least: number;
  /** The day before which nothing of that worth enters any more. */
  leastDay: number;
}

/** Where cables of one segment are offered. */
interface Offering {
  readonly best: Best;
  readonly at: number;
  readonly days: Int32Array;
  readonly scorer: Scorer;
  /** The most that very frequent words can add, by block, and in any. */
  readonly added: Float64Array;
  readonly most: number;
}

/** Returns the first cables found, at most so many: by worth, those of equal worth from the newest on. */
export const firstByWorth = (
  { segments }: ReaderIndex,
  matched: readonly Matched[],
  scorers: readonly Scorer[],
  limit: number,
): readonly Entry[] => {
  const best: Best = { segments, limit, entries: [], least: -1, leastDay: NO_DAY };
  const offerings = matched.map(({ at, segment }, one): Offering => {
    const scorer = scorers[one]!;
    const added = scorer.isListed ? NONE : boundsOf(scorer);
    return { best, at, days: segment.cable.day, scorer, added, most: mostOf(added) };
  });
  for (const to of offerings) {
    const { segment, cables, weighty, isListed } = to.scorer;
    eachListed(segment, cables, weighty, to, isListed ? offerListed : offerWithin);
  }
  matched.forEach((one, at) => {
    if (offerings[at]!.scorer.isListed) offerWorthless(offerings[at]!, one);
    else offerByBlock(offerings[at]!, one);
  });
  return best.entries;
};

const NONE = new Float64Array(0);

const mostOf = (added: Float64Array): number => {
  let most = 0;
  for (let block = 0; block < added.length; block++) most = Math.max(most, added[block]!);
  return most;
};

/** Of a document that lists say all of. Most are worth too little, which is seen before they are rounded. */
const offerListed = (to: Offering, cable: number, score: number): number => {
  offer(to, cable, rounded(score));
  return (to.best.least - 1) / 1e6;
};

/** Of a document in which very frequent words may stand, too. */
const offerWithin = (to: Offering, cable: number, score: number, doc: number): number => {
  const { best, added, scorer } = to;
  if (atMost(score + added[doc >>> 7]!) >= best.least)
    offer(to, cable, rounded(holdsFrequent(scorer, doc) ? scoreOf(scorer, doc) : score));
  return (best.least - 1) / 1e6 - to.most;
};

/** Found by other terms alone, a cable is worth nothing; that counts only while the page has room. */
const offerWorthless = (to: Offering, { cables, count }: Matched): void => {
  if (to.best.least > 0 || count === 0) return;
  for (let cable = 0; cable < cables.length; cable++) if (cables[cable] === 1) offer(to, cable, 0);
};

const offerByBlock = (to: Offering, { segment, cables }: Matched): void => {
  const { best, added, scorer } = to;
  const beginnings = beginningsOf(segment);
  const scored = spareMarks(segment.cables);
  const days = latestDays(segment);
  for (let doc = 0, block = 0; doc < segment.documents; doc += FREQUENT_BLOCK, block++) {
    const most = atMost(added[block]!);
    if (most < best.least || (most === best.least && days[block]! < best.leastDay)) continue;
    const last = cableOf(beginnings, Math.min(doc + FREQUENT_BLOCK, segment.documents) - 1);
    for (let cable = cableOf(beginnings, doc); cable <= last; cable++) {
      if (scored[cable] === 1 || cables[cable] === 0) continue;
      scored[cable] = 1;
      offer(to, cable, rounded(bestScoreOf(scorer, cable)));
    }
  }
};

/** A score as it is compared, a little more than worked out, for what the order of additions may give. */
const atMost = (score: number): number => rounded(score * (1 + 1e-9));

const offer = ({ best, at, days }: Offering, cable: number, worth: number): void => {
  if (worth < best.least) return;
  const day = days[cable]!;
  if (worth === best.least && day < best.leastDay) return;
  const { entries, limit } = best;
  for (let known = 0; known < entries.length; known++) {
    if (entries[known]!.cable !== cable || entries[known]!.at !== at) continue;
    if (entries[known]!.worth >= worth) return;
    entries.splice(known, 1);
    break;
  }
  insert(best, { at, cable, worth, day });
  if (entries.length < limit) return;
  entries.length = limit;
  best.least = entries[limit - 1]?.worth ?? 0;
  best.leastDay = entries[limit - 1]?.day ?? NO_DAY;
};

const insert = ({ segments, entries }: Best, offered: Offered): void => {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(segments, entries[middle]!, offered)) low = middle + 1;
    else high = middle;
  }
  entries.splice(low, 0, offered);
};

const isBefore = (segments: readonly Segment[], a: Offered, b: Offered): boolean => {
  if (a.worth !== b.worth) return a.worth > b.worth;
  if (a.day !== b.day) return a.day > b.day;
  return byName(segments, a, b) < 0;
};
