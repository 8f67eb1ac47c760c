/**
 * Which segments to merge. A segment's tier says how large it is: each tier holds eight times what the one below does.
 * Eight of one tier become one of the next, so that an archive of any size has a few dozen segments, and a cable is
 * written again once a tier. While many come, those of 512 and more wait until there are as many as eight times eight, and are written
 * again once where it were twice.
 */

/** What is known of a segment without reading it. */
export interface Size {
  readonly cables: number;
  readonly documents: number;
  /** Cables taken out since it was written. */
  readonly gone: number;
}

/** Segments of one tier that become one, and how much larger a tier is than the one below. */
export const FAN = 8;

/** Documents of the largest segment that is made by merging: its columns take some 100 MB while it is written. */
export const MOST_DOCUMENTS = 4_000_000;

/** Returns the tier of a segment of so many cables: 0 up to seven, 1 from eight, 2 from 64. */
export const tierOf = (cables: number): number => {
  let tier = 0;
  for (let size = FAN; size <= cables; size *= FAN) tier++;
  return tier;
};

/** When segments are merged: behind a few cables, while many come, or when so many have come. */
export type Occasion =
  | { readonly kind: "few" | "many" }
  | { readonly kind: "all"; readonly cables: number };

/** Tiers of which segments are gathered while many come, from the one to before the other. */
const GATHERED = { from: 3, to: 5 } as const;

/**
 * Returns the segments to merge next, null where all is well. The lowest tier that is full goes first; the result may
 * fill the next. A segment of which a quarter was taken out is written again, alone or with its tier. While many come, segments of two
 * tiers are left until all of them fill one of the next; when all have come, what is left of those becomes one segment, with smaller ones of
 * before, as long as no more is written again than came: a question asks each segment, however small it is. No more than is said is
 * merged at once, since what is made stands beside what it is made of.
 */
export const nextMerge = <One extends Size>(
  segments: readonly One[],
  occasion: Occasion = { kind: "few" },
): readonly One[] | null => {
  const isBulk = occasion.kind === "many";
  if (occasion.kind === "all") {
    const small = segments.filter(({ cables, gone }) => tierOf(cables - gone) < GATHERED.to);
    const chosen = withinBounds(small);
    if (chosen.length > 1 && cablesOf(chosen) <= occasion.cables) return chosen;
  }
  const tiers = Map.groupBy(segments, ({ cables, gone }) => {
    const tier = tierOf(cables - gone);
    return isBulk && tier > GATHERED.from && tier < GATHERED.to ? GATHERED.from : tier;
  });
  for (const [at, tier] of [...tiers].sort(([a], [b]) => a - b)) {
    const chosen = withinBounds(tier);
    if (isBulk && at === GATHERED.from && chosen.length === tier.length) {
      if (tierOf(cablesOf(chosen)) >= GATHERED.to) return chosen;
    } else if (chosen.length >= FAN) return chosen.slice(0, FAN);
  }
  const worn = segments.find(({ cables, gone }) => gone > 0 && gone * 4 >= cables);
  return worn === undefined ? null : [worn];
};

/** Cables of segments that stay when they are merged. */
const cablesOf = (segments: readonly Size[]): number =>
  segments.reduce((sum, { cables, gone }) => sum + cables - gone, 0);

/** The smallest of a tier, as many as fit into one segment. */
const withinBounds = <One extends Size>(tier: readonly One[]): readonly One[] => {
  let documents = 0;
  const chosen: One[] = [];
  for (const one of tier.toSorted((a, b) => a.documents - b.documents)) {
    documents += one.documents;
    if (documents > MOST_DOCUMENTS) break;
    chosen.push(one);
  }
  return chosen;
};
