/** Answers from the columns of the index alone: what an archive holds, and what stands before and after a cable. */
import type { SeriesCable, Stats } from "../../archive/index.ts";
import { countCables, type CablePlace, type ReaderIndex } from "../../search/index.ts";

/** Returns how much the reader sees of the archive; each list in the order of its values. */
export const statsFor = (index: ReaderIndex): Stats => {
  const { cables, paragraphs, facets } = countCables(index);
  const inOrder = (facet: "source" | "post" | "year") =>
    facets[facet].toSorted((a, b) => (a.value < b.value ? -1 : 1));
  return {
    cables,
    paragraphs,
    sources: inOrder("source").map(({ value, cables: count }) => ({
      source: value,
      cables: count,
    })),
    posts: inOrder("post").map(({ value, cables: count }) => ({ post: value, cables: count })),
    years: inOrder("year").map(({ value, cables: count }) => ({ year: value, cables: count })),
  };
};

/** Returns the visible cables of a post, by MRN; who signed is told with the head. One pass over the numbers of the index. */
export const seriesIn = (index: ReaderIndex, post: string): readonly SeriesCable[] => {
  const { segments, view } = index;
  const places = segments.flatMap((segment, at) => {
    const number = segment.pool("post").find(post);
    if (number === null) return [];
    const { post: posts } = segment.cable;
    const { cables: seen } = view(at);
    return [...posts.keys()]
      .filter((cable) => posts[cable] === number && seen[cable] === 1)
      .map((cable) => ({ at, cable, mrn: segment.mrn.get(cable), hash: segment.hashOf(cable) }));
  });
  return places
    .sort((a, b) => (a.mrn === b.mrn ? (a.hash < b.hash ? -1 : 1) : a.mrn < b.mrn ? -1 : 1))
    .map(({ at, cable }) => {
      const { at: instants, signer } = segments[at]!.cable;
      const instant = instants[cable]!;
      const number = view(at).head[cable] === 1 ? signer[cable]! : 0;
      return {
        mrn: index.nameOf({ at, cable }),
        date: Number.isNaN(instant) ? null : new Date(instant).toISOString().slice(0, 10),
        signer: number === 0 ? null : segments[at]!.pool("person").get(number),
      };
    });
};

/** Returns the visible cables of the same post just before and just after one, by instant and then MRN. */
export const neighboursIn = (
  index: ReaderIndex,
  mrn: string,
  hash: string,
): { readonly earlier: CablePlace | null; readonly later: CablePlace | null } => {
  const { segments } = index;
  const of = index.named(mrn).find(({ at, cable }) => segments[at]!.hashOf(cable) === hash);
  const none = { earlier: null, later: null };
  if (of === undefined) return none;
  const post = segments[of.at]!.pool("post").get(segments[of.at]!.cable.post[of.cable]!);
  const own = segments[of.at]!.cable.at[of.cable]!;
  if (post === "" || Number.isNaN(own)) return none;
  const compare = comparison(index);
  let earlier: CablePlace | null = null;
  let later: CablePlace | null = null;
  /** Between these is what is not farther than the two that were found: of millions of cables few are looked at. */
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  segments.forEach((segment, at) => {
    const number = segment.pool("post").find(post);
    if (number === null) return;
    const { post: posts, at: instants } = segment.cable;
    const { cables: seen } = index.view(at);
    // The engine's own search passes over the cables of other posts, hundreds to one.
    for (
      let cable = posts.indexOf(number);
      cable !== -1;
      cable = posts.indexOf(number, cable + 1)
    ) {
      const instant = instants[cable]!;
      // An instant that is not known is no number, and neither of both.
      if (seen[cable] === 0 || !(instant >= from && instant <= to)) continue;
      const place = { at, cable };
      const side = compare(place, of);
      if (side < 0 && (earlier === null || compare(place, earlier) > 0)) {
        earlier = place;
        from = instant;
      }
      if (side > 0 && (later === null || compare(place, later) < 0)) {
        later = place;
        to = instant;
      }
    }
  });
  return { earlier, later };
};

const comparison =
  ({ segments }: ReaderIndex) =>
  (a: CablePlace, b: CablePlace): number => {
    const one = segments[a.at]!;
    const other = segments[b.at]!;
    const apart = one.cable.at[a.cable]! - other.cable.at[b.cable]!;
    if (apart !== 0) return apart;
    const [first, second] = [one.mrn.get(a.cable), other.mrn.get(b.cable)];
    if (first !== second) return first < second ? -1 : 1;
    const [hash, otherHash] = [one.hashOf(a.cable), other.hashOf(b.cable)];
    return hash < otherHash ? -1 : hash > otherHash ? 1 : 0;
  };
