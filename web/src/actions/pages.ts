import type { Catalogue } from "../text/index.ts";

/** A page that stands by itself: one that the bar, the foot and the menu of commands can lead to. */
export interface StandingPage {
  /** By this the catalogue names it. */
  readonly name: keyof Catalogue["menu"]["pages"];
  readonly href: string;
}

/** Every page whose address needs no name of a cable, a post, a code or a year, in the order of the menu. */
export const standingPages: readonly StandingPage[] = [
  { name: "front", href: "/" },
  { name: "desk", href: "/desk" },
  { name: "posts", href: "/posts" },
  { name: "map", href: "/map" },
  { name: "timeline", href: "/timeline" },
  { name: "missing", href: "/missing" },
  { name: "batch", href: "/batch" },
  { name: "howToRead", href: "/how-to-read" },
  { name: "import", href: "/import" },
  { name: "read", href: "/read" },
];
