/** Lists of what a reader keeps, over all cables: what the desk's own page, the API and an export are made of. */
import { may, mayReadAll, type Reader } from "../clearance/index.ts";
import { named, ofKind } from "./kinds.ts";
import { isOpenByLabel, notesOn, type NotePaper, type NoteSeen } from "./notes.ts";
import type { About, Entry, Paper, PaperOf, Standing } from "./paper.ts";
import type { DeskParts } from "./parts.ts";
import type { Kept } from "./port.ts";
import { sightOf, type Sight } from "./sight.ts";

/** Something kept about a cable, with what may be told of that cable. */
export type Told<One> = One & { readonly sight: Sight };

/** A part of a list, and how many there are in all. */
export interface Page<One> {
  readonly total: number;
  readonly list: readonly One[];
}

export interface Part {
  readonly from?: number;
  readonly limit?: number;
}

/**
 * Returns a part of a list with what may be told of its cables. For a reader from whom something is held back every one
 * is looked at, since only so the number is exact; for the others the number is that of the list.
 */
const paged = async <One, Shown>(
  reader: Reader,
  list: readonly One[],
  { from = 0, limit = Number.POSITIVE_INFINITY }: Part,
  show: (part: readonly One[]) => Promise<readonly Shown[]>,
): Promise<Page<Shown>> => {
  if (mayReadAll(reader))
    return { total: list.length, list: await show(list.slice(from, from + limit)) };
  const all = await show(list);
  return { total: all.length, list: all.slice(from, from + limit) };
};

const withSight = async <One>(
  parts: DeskParts,
  reader: Reader,
  list: readonly One[],
  aboutOf: (one: One) => About,
): Promise<readonly Told<One>[]> => {
  const sights = await sightOf(parts, reader, list.map(aboutOf));
  return list.flatMap((one, at) => {
    const sight = sights[at] ?? null;
    return sight === null ? [] : [{ ...one, sight }];
  });
};

const newestFirst = <One extends Paper>(kept: readonly Kept<One>[]): readonly Kept<One>[] =>
  kept.toSorted((one, other) => (momentOf(one.paper) < momentOf(other.paper) ? 1 : -1));

/** When a paper was last changed. */
export const momentOf = (paper: Paper): string =>
  "changedAt" in paper ? paper.changedAt : paper.at;

/** Cables with which the reader stands somewhere, newest first. */
export type Standings = Page<Told<KeptStanding>>;

type KeptStanding = Kept<PaperOf<"standing">>;

const keptStandings = async (
  { papers }: DeskParts,
  reader: Reader,
): Promise<readonly KeptStanding[]> =>
  newestFirst(ofKind(await papers.papers(reader, { kinds: ["standing"] }), "standing"));

const standingsIn = (
  parts: DeskParts,
  reader: Reader,
  kept: readonly KeptStanding[],
  { standing, ...part }: Part & { readonly standing?: Standing },
): Promise<Standings> =>
  paged(
    reader,
    kept.filter(({ paper }) => standing === undefined || paper.standing === standing),
    part,
    (list) => withSight(parts, reader, list, ({ paper }) => paper.about),
  );

/** Returns where the reader stands with cables, newest first; of one standing where it is named. */
export const standings = async (
  parts: DeskParts,
  reader: Reader,
  part: Part & { readonly standing?: Standing } = {},
): Promise<Standings> => standingsIn(parts, reader, await keptStandings(parts, reader), part);

/** Returns a part of the list of each standing, from one reading of the papers. */
export const everyStanding = async (
  parts: DeskParts,
  reader: Reader,
  part: Part = {},
): Promise<Readonly<Record<Standing, Standings>>> => {
  const kept = await keptStandings(parts, reader);
  const of = (standing: Standing) => standingsIn(parts, reader, kept, { ...part, standing });
  const [later, read, done] = await Promise.all([of("later"), of("read"), of("done")]);
  return { later, read, done };
};

/** A collection as a reader sees it: with the entries of cables that the reader may be told of, and no others. */
export type CollectionSeen = Kept<PaperOf<"collection">>;

/** Returns the reader's collections, the one that was changed last first. */
export const collections = async (
  parts: DeskParts,
  reader: Reader,
): Promise<readonly CollectionSeen[]> => {
  const kept = ofKind(await parts.papers.papers(reader, { kinds: ["collection"] }), "collection");
  return Promise.all(newestFirst(kept).map((one) => collectionSeen(parts, reader, one)));
};

/** Returns one collection, or null where the reader has none of this name. */
export const collection = async (
  parts: DeskParts,
  reader: Reader,
  id: string,
): Promise<CollectionSeen | null> => {
  const kept = await parts.papers.papers(reader, { kinds: ["collection"] });
  const known = named(kept, "collection", id);
  return known === null ? null : collectionSeen(parts, reader, known);
};

const collectionSeen = async (
  parts: DeskParts,
  reader: Reader,
  { paper, version }: Kept<PaperOf<"collection">>,
): Promise<CollectionSeen> => ({
  paper: { ...paper, entries: (await entriesOf(parts, reader, paper)).list },
  version,
});

/** Returns entries of a collection with what may be told of their cables, in their order. */
export const entries = async (
  parts: DeskParts,
  reader: Reader,
  { paper }: CollectionSeen,
  part: Part = {},
): Promise<Page<Told<Entry>>> =>
  paged(reader, paper.entries, part, (list) =>
    withSight(parts, reader, list, ({ about }) => about),
  );

/** The entries that a reader may be told of; from whom nothing is held back, all of them. */
const entriesOf = async (
  parts: DeskParts,
  reader: Reader,
  paper: PaperOf<"collection">,
): Promise<Page<Entry>> =>
  paged(reader, paper.entries, {}, async (list) => {
    if (mayReadAll(reader)) return list;
    const sights = await sightOf(
      parts,
      reader,
      list.map(({ about }) => about),
    );
    return list.filter((_, at) => sights[at] !== null);
  });

/** Returns notes, the one that was changed last first. */
export const notes = async (
  parts: DeskParts,
  reader: Reader,
  part: Part = {},
): Promise<Page<Told<NoteSeen>>> => {
  const kept = ofKind(await parts.papers.papers(reader, { kinds: ["note"] }), "note");
  return paged(reader, newestFirst(kept), part, (list) => placed(parts, reader, list));
};

const placed = async (
  parts: DeskParts,
  reader: Reader,
  kept: readonly Kept<NotePaper>[],
): Promise<readonly Told<NoteSeen>[]> => {
  const list = await withSight(parts, reader, kept, ({ paper }) => paper.about);
  const byCable = Map.groupBy(list, ({ sight }) => (sight.kind === "held" ? sight.line.mrn : null));
  const open = new Map<string, NoteSeen>();
  for (const [name, own] of byCable) {
    const answer = name === null ? null : await parts.archive.cable(reader, name);
    const found =
      answer?.kind === "cable"
        ? await notesOn(parts, reader, answer.cable, own)
        : own
            .filter(({ paper: { anchor } }) => anchor === null || isOpenByLabel(reader, anchor))
            .map(({ paper, version }) => ({
              paper,
              version,
              placed: paper.anchor === null ? null : ({ kind: "gone" } as const),
            }));
    for (const one of found) open.set(one.paper.id, one);
  }
  return list.flatMap(({ paper, sight }) => {
    const one = open.get(paper.id);
    return one === undefined ? [] : [{ ...one, sight }];
  });
};

/** Returns the corrections that the reader made and may see, newest first. */
export const corrections = async (
  parts: DeskParts,
  reader: Reader,
  part: Part = {},
): Promise<Page<Told<Kept<PaperOf<"correction">>>>> => {
  const kept = ofKind(await parts.papers.papers(reader, { kinds: ["correction"] }), "correction");
  const open = newestFirst(kept).filter(({ paper }) => may(reader, paper.label).allowed);
  return paged(reader, open, part, (list) =>
    withSight(parts, reader, list, ({ paper }) => paper.about),
  );
};
