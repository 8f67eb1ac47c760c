import type { NoteSeen } from "reftel/desk";
import type { Stretch, Shown } from "./pieces.ts";

/** A note of the reader's own, ready to be set beside what it is on. */
export interface OwnNote {
  readonly id: string;
  readonly text: string;
  /** ISO instant of its last change. */
  readonly at: string;
  /** The words that it was made on; null where it is on all of a paragraph or cable, or they were taken out. */
  readonly quoted: string | null;
  /** Number of the paragraph on which it was made, or its address; null for a note on the cable. */
  readonly paragraph: number | string | null;
  /** Where it stands in the text shown: the portion's address and the stretch; null where it has no place in it. */
  readonly place: { readonly address: string; readonly start: number; readonly end: number } | null;
  readonly state: "cable" | "words" | "paragraph" | "near" | "unquoted" | "gone";
}

const stateOf = ({ paper: { anchor }, placed }: NoteSeen): OwnNote["state"] => {
  if (anchor === null || placed === null) return "cable";
  if (placed.kind === "gone") return "gone";
  if (anchor.quote === null) return "unquoted";
  if (placed.kind === "near") return "near";
  return anchor.on;
};

/** Returns a note ready to be set. */
export const ownNoteOf = (seen: NoteSeen): OwnNote => {
  const { paper, placed } = seen;
  const { anchor } = paper;
  return {
    id: paper.id,
    text: paper.text,
    at: paper.changedAt,
    quoted: anchor?.on === "words" ? (anchor.quote?.exact ?? null) : null,
    paragraph: anchor === null ? null : (anchor.number ?? anchor.address),
    place: placed === null || placed.kind === "gone" ? null : placed.at,
    state: stateOf(seen),
  };
};

/** Returns the stretches of a paragraph that notes are on; one on all of it marks none. */
export const notedIn = (own: readonly OwnNote[]): readonly Stretch<Shown>[] =>
  own.flatMap(({ place, quoted }) =>
    place !== null && quoted !== null
      ? [{ start: place.start, end: place.end, as: { kind: "noted" } as const }]
      : [],
  );
