import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

/** The faces that a cable is set in: what somebody wrote, what Reftel says about it, what stood on the wire. */
export type Face =
  | "serif"
  | "serif-italic"
  | "serif-strong"
  | "sans"
  | "sans-strong"
  | "mono"
  | "mono-strong";

const FILES: Readonly<Record<Face, string>> = {
  serif: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "serif-italic":
    "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "serif-strong": "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  sans: "@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf",
  "sans-strong": "@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf",
  mono: "@expo-google-fonts/ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf",
  "mono-strong": "@expo-google-fonts/ibm-plex-mono/600SemiBold/IBMPlexMono_600SemiBold.ttf",
};

export const FACES = Object.keys(FILES) as readonly Face[];

/** Bytes put behind a file: the reader of fonts looks a few past the end of Plex Mono's last table. */
const BEHIND = 16;

const kept = new Map<Face, Font>();

/** Returns a face, opened once: reading its tables takes longer than setting a cable. */
export const fontOf = (face: Face): Font => {
  const held = kept.get(face);
  if (held !== undefined) return held;
  const { resolve } = createRequire(import.meta.url);
  const file = readFileSync(resolve(FILES[face]));
  const font = create(Buffer.concat([file, Buffer.alloc(BEHIND)])) as Font;
  kept.set(face, font);
  return font;
};
