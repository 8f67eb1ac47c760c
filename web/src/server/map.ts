import { fieldQuery, postNameOf } from "reftel/reading";
import { postOf } from "reftel/vocabulary";
import { AREAS, areaOf, type Area } from "../reading/areas.ts";
import { mapAddress, postAddress, searchAddress } from "../reading/links.ts";
import type { Desk } from "./desk.ts";
import { degreesApart } from "./distance.ts";
import { landOf, type Extent } from "./land.ts";
import {
  isPlaced,
  placedOf,
  postMapOf,
  type MapPost,
  type Placed,
  type PostMap,
} from "./post-map.ts";

/** Frames in units of the paths, two to a pixel at the widest. */
const WORLD = { width: 2000, height: 860 } as const;
const PART = { width: 2000, height: 1240 } as const;
const SMALL = { width: 720, height: 720 } as const;
const NEIGHBOURS = 6;

/** Degrees around a post within which its nearest lie. */
const radiusAround = (entry: Placed["entry"], placed: readonly Placed[]): number => {
  const distances = placed
    .map((one) => degreesApart(entry, one.entry))
    .filter((distance) => distance > 0)
    .toSorted((a, b) => a - b);
  return Math.min(28, Math.max(2.5, 1.25 * (distances[NEIGHBOURS - 1] ?? distances.at(-1) ?? 8)));
};

/** Every post with its cables, the busiest first, of one year where it is given; and the cables that name none. */
const postsOf = async (
  desk: Desk,
  year: string | null,
): Promise<{ readonly posts: readonly MapPost[]; readonly nameless: number }> => {
  const counts = async () => {
    if (year === null) {
      const { posts, cables } = await desk.stats();
      return { cables, posts: posts.map(({ post, cables: count }) => ({ post, count })) };
    }
    const outcome = await desk.search(`year:${year}`, { limit: 1, facets: "whole" });
    if (outcome.kind === "fault") return { cables: 0, posts: [] };
    const { facets, totals } = outcome.answer;
    return {
      cables: totals.cables,
      posts: (facets.post ?? []).map(({ value, cables: count }) => ({ post: value, count })),
    };
  };
  const { cables, posts } = await counts();
  return {
    posts: posts
      .map(({ post, count }) => ({
        id: post,
        name: postNameOf(post, desk.vocabulary),
        country: postOf(desk.vocabulary, post)?.country ?? null,
        cables: count,
        href: postAddress(post),
        found: searchAddress(
          [fieldQuery("post", post), year === null ? "" : `year:${year}`].filter(Boolean).join(" "),
        ),
      }))
      .toSorted((a, b) => b.cables - a.cables || (a.id < b.id ? -1 : 1)),
    nameless: cables - posts.reduce((sum, { count }) => sum + count, 0),
  };
};

const boxOf = (area: Area): Extent => ({ kind: "box", ...area });

/** What the map's page is asked for, each null where it is not. */
export interface MapAsked {
  readonly year: string | null;
  readonly area: string | null;
  readonly near: string | null;
}

/** Returns the page of the map as this reader sees it; null where no such part or post can be drawn. */
export const mapViewOf = async (desk: Desk, { year, area, near }: MapAsked) => {
  const text = desk.text.map;
  const [{ posts, nameless }, stats] = await Promise.all([postsOf(desk, year), desk.stats()]);
  const chosen = areaOf(area);
  const middle = near === null ? null : postOf(desk.vocabulary, near);
  if ((area !== null && chosen === null) || (near !== null && !isPlaced(middle))) return null;
  const placed = placedOf(posts, desk.vocabulary);
  const extent: Extent = isPlaced(middle)
    ? {
        kind: "around",
        latitude: middle.latitude,
        longitude: middle.longitude,
        radius: radiusAround(middle, placed),
      }
    : chosen === null
      ? { kind: "world" }
      : boxOf(chosen);
  const frame = extent.kind === "world" ? WORLD : PART;
  const map = postMapOf(extent, posts, desk.vocabulary, {
    near: middle?.id ?? null,
    year,
    ...frame,
  });
  const areas = AREAS.map((one) => {
    const { placeOf } = landOf(boxOf(one), PART.width, PART.height);
    const within = placed.filter(({ entry }) => placeOf(entry.latitude, entry.longitude) !== null);
    return {
      id: one.id,
      name: text.parts[one.id],
      posts: within.length,
      href: mapAddress({ area: one.id, year }),
    };
  }).filter((one) => one.posts > 0 || one.id === area);
  const title = text.title(
    middle === null ? (chosen === null ? null : text.parts[chosen.id]) : text.around(middle.city),
  );
  return {
    map,
    year,
    area,
    near: middle?.id ?? null,
    title,
    words: text.figure(
      title,
      map.dots.length,
      map.shown.reduce((sum, { cables }) => sum + cables, 0),
      year,
    ),
    nameless,
    posts: posts.length,
    years: stats.years,
    areas,
    world: mapAddress({ year }),
  };
};

/** Returns the small map that stands on a post's page; null where its place is not known. */
export const neighbourhoodOf = async (desk: Desk, id: string): Promise<PostMap | null> => {
  const entry = postOf(desk.vocabulary, id);
  if (!isPlaced(entry)) return null;
  const { posts } = await postsOf(desk, null);
  const { latitude, longitude } = entry;
  const extent: Extent = {
    kind: "around",
    latitude,
    longitude,
    radius: radiusAround(entry, placedOf(posts, desk.vocabulary)),
  };
  return postMapOf(extent, posts, desk.vocabulary, { near: entry.id, year: null, ...SMALL });
};
