/** Collections: cables put together under a title, in an order of the reader's own, each with a word on why. */
import type { Reader } from "../clearance/index.ts";
import { aboutCable, isAbout, shownOf, type Shown } from "./about.ts";
import { named, ofKind } from "./kinds.ts";
import { MOST, type Entry, type PaperOf } from "./paper.ts";
import {
  ABSENT,
  asRead,
  dropping,
  isCable,
  oneCable,
  putting,
  refused,
  told,
  type DeskParts,
  type Outcome,
} from "./parts.ts";
import type { Decision, Kept } from "./port.ts";

export type CollectionPaper = PaperOf<"collection">;
type KeptCollection = Kept<CollectionPaper>;

const KIND = { kinds: ["collection"] } as const;

/** A title that a person would take for another one is one. */
const sameTitle = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

const taken = (title: string) =>
  refused("title.taken", `There is a collection called “${title.trim()}” already.`);

/** Makes a collection. */
export const makeCollection = (
  { papers, now, newId }: DeskParts,
  reader: Reader,
  { title, text = "" }: { readonly title: string; readonly text?: string },
): Promise<Outcome<KeptCollection>> =>
  papers.change(reader, KIND, (kept) => {
    if (ofKind(kept, "collection").some(({ paper }) => sameTitle(paper.title, title)))
      return told(taken(title));
    const at = now();
    const paper = { kind: "collection" as const, id: newId(), title, text, entries: [], at };
    return putting({ ...paper, changedAt: at }, 1, kept.length);
  });

/** What is to become of a collection. Entries are named by their place, from 0, in the version that was read. */
export type CollectionChange =
  | { readonly kind: "call"; readonly title?: string; readonly text?: string }
  | { readonly kind: "say"; readonly about: Entry["about"]; readonly text: string }
  | { readonly kind: "leave-out"; readonly about: Entry["about"] }
  /** Puts an entry at a place among those that the reader sees, from 0; the others keep their order. */
  | {
      readonly kind: "move";
      readonly about: Entry["about"];
      /** The entry that it is to stand before; null for the end. */
      readonly before: Entry["about"] | null;
    };

/**
 * Changes a collection. Where `version` is named and it is another by now, nothing is done and that is said.
 */
export const changeCollection = (
  { papers, now }: DeskParts,
  reader: Reader,
  id: string,
  change: CollectionChange,
  version: number | null = null,
): Promise<Outcome<KeptCollection>> =>
  papers.change(reader, KIND, (kept): ChangeOfOne => {
    const known = asRead(kept, "collection", id, version);
    if (!("paper" in known)) return told(known);
    const { paper } = known;
    if (change.kind === "call") {
      const { title = paper.title, text = paper.text } = change;
      const others = ofKind(kept, "collection").filter((one) => one.paper.id !== id);
      if (others.some((one) => sameTitle(one.paper.title, title))) return told(taken(title));
      return putting({ ...paper, title, text, changedAt: now() }, known.version + 1);
    }
    const entries = entriesAfter(paper.entries, change);
    if (entries === null) return told(ABSENT);
    return putting({ ...paper, entries, changedAt: now() }, known.version + 1);
  });

const isEntry =
  (about: Entry["about"]) =>
  (entry: Entry): boolean =>
    entry.about.mrn === about.mrn && entry.about.hash === about.hash;

/** The entries behind a change; null where the one that is meant is not there. */
const entriesAfter = (
  entries: readonly Entry[],
  change: Exclude<CollectionChange, { readonly kind: "call" }>,
): readonly Entry[] | null => {
  const at = entries.findIndex(isEntry(change.about));
  const entry = entries[at];
  if (entry === undefined) return null;
  const others = entries.toSpliced(at, 1);
  switch (change.kind) {
    case "say": {
      const text = change.text.trim();
      return entries.with(at, { ...entry, text: text === "" ? null : text });
    }
    case "leave-out":
      return others;
    case "move": {
      if (change.before === null) return [...others, entry];
      const before = others.findIndex(isEntry(change.before));
      return before < 0 ? null : others.toSpliced(before, 0, entry);
    }
  }
};

/** Takes a collection away; the cables stay where they are. */
export const dropCollection = (
  { papers }: DeskParts,
  reader: Reader,
  id: string,
  version: number | null = null,
): Promise<Outcome<null>> =>
  papers.change(reader, KIND, (kept) => dropping(kept, "collection", id, version));

type ChangeOfOne = Decision<Outcome<KeptCollection>>;

/** Decides about a cable and a collection, each by its name. */
const withCable = async (
  parts: DeskParts,
  reader: Reader,
  id: string,
  name: string,
  decide: (known: KeptCollection, cable: Shown) => ChangeOfOne,
): Promise<Outcome<KeptCollection>> => {
  const cable = await oneCable(parts, reader, name);
  if (!isCable(cable)) return cable;
  return parts.papers.change(reader, KIND, (kept): ChangeOfOne => {
    const known = named(kept, "collection", id);
    return known === null ? told(ABSENT) : decide(known, shownOf(cable));
  });
};

/** Puts a cable into a collection, at its end; one that is in it stays where it is. */
export const addToCollection = (
  parts: DeskParts,
  reader: Reader,
  id: string,
  name: string,
): Promise<Outcome<KeptCollection>> =>
  withCable(parts, reader, id, name, (known, cable) => {
    const { paper, version } = known;
    if (paper.entries.some(({ about }) => isAbout(about, cable)))
      return told({ kind: "done", value: known });
    if (paper.entries.length >= MOST.entries)
      return told(
        refused("collection.full", `A collection holds ${MOST.entries} cables. Begin another.`),
      );
    const at = parts.now();
    const entries = [...paper.entries, { about: aboutCable(cable), text: null, at }];
    return putting({ ...paper, entries, changedAt: at }, version + 1);
  });

/** Takes a cable out of a collection by the cable's own name. */
export const leaveOut = (
  parts: DeskParts,
  reader: Reader,
  id: string,
  name: string,
): Promise<Outcome<KeptCollection>> =>
  withCable(parts, reader, id, name, (known, cable) => {
    const { paper, version } = known;
    const entries = paper.entries.filter(({ about }) => !isAbout(about, cable));
    if (entries.length === paper.entries.length) return told({ kind: "done", value: known });
    return putting({ ...paper, entries, changedAt: parts.now() }, version + 1);
  });
