/**
 * Land and borders of a part of the world as paths, from the atlas that is shipped with the program: nothing is fetched.
 * The atlas is Natural Earth's; its borders are those held in fact.
 */
import {
  geoAzimuthalEqualArea,
  geoEqualEarth,
  geoPath,
  type GeoContext,
  type GeoProjection,
} from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import coarse from "world-atlas/countries-110m.json?raw";
import fine from "world-atlas/countries-50m.json?raw";

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** What is drawn: the world, a box of degrees, or a circle around a place. */
export type Extent =
  | { readonly kind: "world" }
  | {
      readonly kind: "box";
      readonly west: number;
      readonly south: number;
      readonly east: number;
      readonly north: number;
    }
  | {
      readonly kind: "around";
      readonly latitude: number;
      readonly longitude: number;
      /** Degrees of a great circle. */
      readonly radius: number;
    };

export interface Land {
  /** Size of the drawing, in units of its paths. */
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  /** Place of a point in units of the drawing; null where it lies outside. */
  readonly placeOf: (latitude: number, longitude: number) => readonly [number, number] | null;
}

const atlases = new Map<string, World>();

const atlasOf = (text: string): World => {
  const held = atlases.get(text) ?? (JSON.parse(text) as World);
  atlases.set(text, held);
  return held;
};

/** Writes a path in whole units, each step from the last, without the points that fall on the one before. */
const writerOf = (): { readonly context: GeoContext; readonly text: () => string } => {
  let done = "";
  let ring = "";
  let points = 0;
  let [x, y] = [0, 0];
  const end = (isClosed: boolean): void => {
    // What is smaller than a unit leaves a point or two, and nothing to be seen.
    if (points > (isClosed ? 2 : 1)) done += ring + (isClosed ? "z" : "");
    [ring, points] = ["", 0];
  };
  return {
    context: {
      moveTo: (toX, toY) => {
        end(false);
        [x, y] = [Math.round(toX), Math.round(toY)];
        [ring, points] = [`M${x} ${y}`, 1];
      },
      lineTo: (toX, toY) => {
        const [byX, byY] = [Math.round(toX) - x, Math.round(toY) - y];
        if (byX === 0 && byY === 0) return;
        ring += `l${byX} ${byY}`;
        [x, y, points] = [x + byX, y + byY, points + 1];
      },
      closePath: () => end(true),
      beginPath: () => {},
      arc: () => {},
    },
    text: () => {
      end(false);
      return done;
    },
  };
};

const HALF_CIRCLE = 180;

const outlineOf = (extent: Exclude<Extent, { kind: "world" }>): GeoJSON.MultiPoint => {
  const points: [number, number][] = [];
  if (extent.kind === "box") {
    const { west, south, east, north } = extent;
    for (let step = 0; step <= 8; step += 1) {
      const longitude = west + ((east - west) * step) / 8;
      points.push([longitude, south], [longitude, north]);
    }
  } else {
    const { latitude, longitude, radius } = extent;
    const wide = radius / Math.max(0.2, Math.cos((latitude * Math.PI) / HALF_CIRCLE));
    points.push(
      [longitude, Math.min(89, latitude + radius)],
      [longitude, Math.max(-89, latitude - radius)],
      [longitude - wide, latitude],
      [longitude + wide, latitude],
    );
  }
  return { type: "MultiPoint", coordinates: points };
};

/** The world without its icecaps. */
const INHABITED: [number, number][] = [
  [-180, 0],
  [180, 0],
  [0, 80],
  [0, -56],
];

const projectionOf = (extent: Extent, width: number, height: number): GeoProjection => {
  const frame: [[number, number], [number, number]] = [
    [0, 0],
    [width, height],
  ];
  if (extent.kind === "world")
    return geoEqualEarth()
      .fitExtent(frame, { type: "MultiPoint", coordinates: INHABITED })
      .clipExtent(frame);
  const [longitude, latitude] =
    extent.kind === "box"
      ? [(extent.west + extent.east) / 2, (extent.south + extent.north) / 2]
      : [extent.longitude, extent.latitude];
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .clipAngle(100)
    .fitExtent(frame, outlineOf(extent))
    .clipExtent(frame);
};

const drawn = (extent: Extent, width: number, height: number): Land => {
  const world = atlasOf(extent.kind === "world" ? coarse : fine);
  const { objects } = world;
  const projection = projectionOf(extent, width, height);
  const pathOf = (shape: Parameters<ReturnType<typeof geoPath>>[0]): string => {
    const { context, text } = writerOf();
    geoPath(projection, context)(shape);
    return text();
  };
  return {
    width,
    height,
    land: pathOf(feature(world, objects.land)),
    borders: pathOf(mesh(world, objects.countries, (one, other) => one !== other)),
    placeOf: (latitude, longitude) => {
      const place = projection([longitude, latitude]);
      if (place === null) return null;
      const [x, y] = place;
      return x >= 0 && x <= width && y >= 0 && y <= height ? [x, y] : null;
    },
  };
};

/** Drawings that are kept: the parts of the world, and the neighbourhoods asked for last. */
const KEPT = 48;
const kept = new Map<string, Land>();

/** Returns land and borders of an extent in a frame of so many units. A unit is half a pixel where the map is widest. */
export const landOf = (extent: Extent, width: number, height: number): Land => {
  const key = JSON.stringify([extent, width, height]);
  const land = kept.get(key) ?? drawn(extent, width, height);
  kept.delete(key);
  kept.set(key, land);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return land;
};
