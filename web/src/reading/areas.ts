/** Parts of the world that the map can be drawn of, each as a box of degrees. What lies in the frame belongs to it. */

type AreaId =
  | "europe"
  | "near-east"
  | "africa"
  | "asia"
  | "pacific"
  | "north-america"
  | "south-america";

export interface Area {
  readonly id: AreaId;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export const AREAS: readonly Area[] = [
  { id: "europe", west: -14, south: 35, east: 42, north: 64 },
  {
    id: "near-east",
    west: -12,
    south: 12,
    east: 62,
    north: 42,
  },
  { id: "africa", west: -19, south: -35, east: 52, north: 18 },
  { id: "asia", west: 44, south: 4, east: 98, north: 54 },
  { id: "pacific", west: 92, south: -44, east: 180, north: 50 },
  {
    id: "north-america",
    west: -126,
    south: 7,
    east: -58,
    north: 54,
  },
  { id: "south-america", west: -84, south: -55, east: -34, north: 14 },
];

/** Returns the part of the world of a name; null where there is none of it. */
export const areaOf = (id: string | null): Area | null =>
  AREAS.find((area) => area.id === id) ?? null;
