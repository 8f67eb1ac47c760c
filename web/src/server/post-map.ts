import { mapAddress } from "../reading/links.ts";
import { labelsOf, type Dot, type Label } from "../reading/labels.ts";
import { postOf, type Post, type Vocabulary } from "reftel/vocabulary";
import { degreesApart } from "./distance.ts";
import { landOf, type Extent, type Land } from "./land.ts";

/** Widths for which names are laid out, each the least of its class; the style sheet shows one class of the three. */
const WIDTHS = { wide: 800, middle: 640, narrow: 320 } as const;
type MapWidth = keyof typeof WIDTHS;

/** Circles are this much smaller where the map is narrow, here and in the style sheet. */
const NARROW_SCALE = 0.6;

interface MapDot {
  readonly id: string;
  readonly name: string;
  readonly cables: number;
  readonly href: string;
  /** Place in the frame, in percent of it. */
  readonly x: number;
  readonly y: number;
  /** In pixels; posts of one city stand side by side, moved by so much. */
  readonly radius: number;
  readonly byX: number;
  /** Its name, for each width at which it has room, from the post's place. */
  readonly labels: readonly (Label & { readonly width: MapWidth })[];
  readonly isNear: boolean;
  /** Its city, or its own name where it is none of the city's embassy or consulate. */
  readonly text: string;
}

export interface MapPost {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly cables: number;
  readonly href: string;
  readonly found: string;
}

/** The posts of an archive on a map: what is drawn, and what cannot be. */
export interface PostMap {
  readonly frame: Omit<Land, "placeOf">;
  readonly dots: readonly MapDot[];
  /** Circles of round numbers, to read the others by. */
  readonly legend: readonly { readonly cables: number; readonly radius: number }[];
  /** Posts in the frame, the busiest first. */
  readonly shown: readonly MapPost[];
  /** Posts outside the frame. */
  readonly elsewhere: number;
  /** Posts that no vocabulary places. */
  readonly unplaced: readonly MapPost[];
  /** Places where many stand close together, each leading to its neighbourhood. */
  readonly crowds: readonly {
    readonly name: string;
    readonly posts: number;
    readonly href: string;
  }[];
}

/** A post with a place. */
export interface Placed {
  readonly post: MapPost;
  readonly entry: Post & { readonly latitude: number; readonly longitude: number };
}

/** Tells an entry that has coordinates. */
export const isPlaced = (entry: Post | null): entry is Placed["entry"] =>
  entry !== null && entry.latitude !== null && entry.longitude !== null;

/** Returns the posts that the vocabulary places, in their order. */
export const placedOf = (posts: readonly MapPost[], vocabulary: Vocabulary): readonly Placed[] =>
  posts.flatMap((post) => {
    const entry = postOf(vocabulary, post.id);
    return isPlaced(entry) ? [{ post, entry }] : [];
  });

const LARGEST = 20;
const SMALLEST = 3;
/** Degrees within which posts are of one city. */
const ONE_CITY = 0.15;
/** Pixels at the widest within which one post crowds another. */
const CROWDED = 26;

const radiusOf = (cables: number, most: number): number =>
  Math.max(SMALLEST, Math.round(Math.sqrt(cables / most) * LARGEST * 10) / 10);

const percent = (value: number, whole: number): number => Math.round((value / whole) * 1e4) / 100;

/** Moves the posts of one city apart sideways, so that their circles touch and each can be pointed at. */
const besideEachOther = (placed: readonly Placed[], most: number): ReadonlyMap<string, number> => {
  const moved = new Map<string, number>();
  const cities: Placed[][] = [];
  for (const one of placed) {
    const city = cities.find(([first]) => first && degreesApart(first.entry, one.entry) < ONE_CITY);
    if (city === undefined) cities.push([one]);
    else city.push(one);
  }
  for (const city of cities) {
    const radii = city.map(({ post }) => radiusOf(post.cables, most));
    const whole = radii.reduce((sum, radius) => sum + 2 * radius, 0);
    let from = -whole / 2;
    for (const [index, { post }] of city.entries()) {
      const radius = radii[index] ?? 0;
      moved.set(post.id, city.length === 1 ? 0 : Math.round((from + radius) * 10) / 10);
      from += 2 * radius;
    }
  }
  return moved;
};

/** Round numbers up to the busiest post: 1, 10, 100, the last one the greatest of its first digit. */
const legendOf = (most: number): PostMap["legend"] => {
  const greatest = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const top = Math.floor(most / greatest) * greatest;
  return [...new Set([top, Math.round(top / 4), Math.round(top / 20)])]
    .filter((cables) => cables >= 1)
    .map((cables) => ({ cables, radius: radiusOf(cables, most) }));
};

const shortName = ({ entry, post }: Placed): string =>
  entry.kind === "embassy" || entry.kind === "consulate" || entry.kind === "department"
    ? entry.city
    : post.name;

/** Lays the names out for each class of widths. `dots` is in the order in which they get room. */
const labelsFor = (
  dots: readonly Omit<MapDot, "labels">[],
  aspect: number,
): ReadonlyMap<string, MapDot["labels"]> => {
  const labels = new Map<string, (Label & { readonly width: MapWidth })[]>();
  const moved = new Map(dots.map(({ id, byX }) => [id, byX]));
  for (const [width, pixels] of Object.entries(WIDTHS) as [MapWidth, number][]) {
    const scale = width === "narrow" ? NARROW_SCALE : 1;
    const high = pixels / aspect;
    const laid = labelsOf(
      dots.map(({ id, text, x, y, radius, byX }): Dot => ({
        id,
        text,
        x: (x / 100) * pixels + byX * scale,
        y: (y / 100) * high,
        radius: radius * scale,
      })),
      pixels,
      high,
    );
    for (const label of laid) {
      // What is written from the dot's centre is drawn from its place.
      const byX = label.byX + (moved.get(label.id) ?? 0) * scale;
      labels.set(label.id, [...(labels.get(label.id) ?? []), { ...label, byX, width }]);
    }
  }
  return labels;
};

/** Posts that stand close to a busier one and have no name where the map is widest, by that one. */
const crowdsOf = (dots: readonly MapDot[], aspect: number, year: string | null) => {
  const crowds = new Map<MapDot, number>();
  for (const [index, dot] of dots.entries()) {
    if (dot.labels.some(({ width }) => width === "wide")) continue;
    const host = dots.slice(0, index).find((other) => {
      const wide = ((other.x - dot.x) / 100) * WIDTHS.wide;
      const high = ((other.y - dot.y) / 100) * (WIDTHS.wide / aspect);
      return Math.hypot(wide, high) < CROWDED + other.radius;
    });
    if (host !== undefined) crowds.set(host, (crowds.get(host) ?? 1) + 1);
  }
  return [...crowds]
    .filter(([, posts]) => posts > 2)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([{ id, text }, posts]) => ({ name: text, posts, href: mapAddress({ near: id, year }) }));
};

/** Returns a map of posts over an extent, in a frame of so many units; the busiest post comes first. */
export const postMapOf = (
  extent: Extent,
  posts: readonly MapPost[],
  vocabulary: Vocabulary,
  options: {
    readonly near: string | null;
    readonly year: string | null;
    readonly width: number;
    readonly height: number;
  },
): PostMap => {
  const placed = placedOf(posts, vocabulary);
  const { placeOf, ...frame } = landOf(extent, options.width, options.height);
  const inFrame = placed.flatMap((one) => {
    const place = placeOf(one.entry.latitude, one.entry.longitude);
    return place === null ? [] : [{ ...one, place }];
  });
  const most = inFrame.reduce((sum, { post }) => Math.max(sum, post.cables), 1);
  const moved = besideEachOther(inFrame, most);
  const bare = inFrame.map(({ post, entry, place: [x, y] }) => ({
    id: post.id,
    name: post.name,
    cables: post.cables,
    href: post.href,
    x: percent(x, frame.width),
    y: percent(y, frame.height),
    radius: radiusOf(post.cables, most),
    byX: moved.get(post.id) ?? 0,
    isNear: post.id === options.near,
    text: shortName({ post, entry }),
  }));
  const aspect = frame.width / frame.height;
  // The post that the map is about is named before all others.
  const labels = labelsFor(
    bare.toSorted((a, b) => Number(b.isNear) - Number(a.isNear)),
    aspect,
  );
  const dots = bare.map((dot) => ({ ...dot, labels: labels.get(dot.id) ?? [] }));
  return {
    frame,
    dots,
    legend: legendOf(most),
    shown: inFrame.map(({ post }) => post),
    elsewhere: placed.length - inFrame.length,
    unplaced: posts.filter(({ id }) => !isPlaced(postOf(vocabulary, id))),
    crowds: crowdsOf(dots, aspect, options.year),
  };
};
