/** What pages show of what a reader keeps: lists of cables with their titles, collections, notes, saved searches. */
import {
  collection,
  collections,
  corrections,
  entries,
  everyStanding,
  freshSearches,
  notes,
  savedSearches,
  seeSearch,
  type About,
  type Outcome,
  type Sight,
} from "reftel/desk";
import { cableAddress, collectionAddress, savedAddress } from "../reading/links.ts";
import { fieldInWords } from "../reading/own-fields.ts";
import { ownNoteOf } from "../reading/own-notes.ts";
import type { Desk } from "./desk.ts";
import { summariesOf, type CableSummary } from "./titles.ts";

/** A cable in a list of papers. `href` and `date` null where it is not held. */
export interface CableListed {
  readonly mrn: string;
  readonly hash: string;
  readonly name: string;
  readonly href: string | null;
  readonly title: string | null;
  readonly from: string | null;
  readonly date: string | null;
  /** What is said of one that is not held. */
  readonly why: string | null;
}

/** Cables of a list on a page of the desk. */
const SHOWN = 100;
/** Notes on the desk, and saved searches beside a result. */
const NOTES = 50;
const BESIDE = 8;

type Summaries = ReadonlyMap<string, CableSummary>;

const namesIn = (sights: readonly Sight[]): readonly string[] => [
  ...new Set(sights.flatMap((sight) => (sight.kind === "held" ? [sight.line.mrn] : []))),
];

const listed = (
  { text }: Desk,
  { mrn, hash }: About,
  sight: Sight,
  summaries: Summaries,
): CableListed => {
  if (sight.kind === "held") {
    const { mrn: name, date, subject, from } = sight.line;
    const summary = summaries.get(name);
    const title = summary?.title ?? subject ?? name;
    return {
      mrn,
      hash,
      name,
      href: cableAddress(name),
      title,
      from: summary?.from ?? from,
      date,
      why: null,
    };
  }
  const why =
    sight.kind === "removed" ? text.desk.removed(sight.at, sight.reason) : text.desk.unheld;
  return { mrn, hash, name: mrn, href: null, title: null, from: null, date: null, why };
};

/** A saved search beside a result. */
export interface SavedLink {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly fresh: number;
}

/** Saved searches beside a result, and which of them it is the result of. */
export interface SavedBeside {
  readonly links: readonly SavedLink[];
  readonly opened: SavedLink | null;
}

/** Returns the searches saved last, with what came for each; where a result is one's own, that one too. */
export const savedBesideOf = async (
  { papers, reader }: Desk,
  opened: string | null = null,
): Promise<SavedBeside> => {
  const links = (await freshSearches(papers, reader, BESIDE, opened)).map(
    ({ paper: { id, title, query, order }, fresh }) => ({
      id,
      title,
      href: savedAddress(id, query, order),
      fresh,
    }),
  );
  return { links, opened: links.find(({ id }) => id === opened) ?? null };
};

/**
 * Notes that the result of a saved search was looked at, with so many new in it. Where more came meanwhile, or that
 * cannot be written now, the next time does.
 */
export const noteSeen = async (
  { papers, reader }: Desk,
  id: string,
  shown: number | null,
): Promise<Outcome<unknown>> => {
  const later = { kind: "done", value: null } as const;
  try {
    const outcome = await seeSearch(papers, reader, id, shown);
    return outcome.kind === "changed" ? later : outcome;
  } catch (error) {
    // An archive that can only be read, or that another process writes: the page is not to fail for that.
    if (!(error instanceof Error && "code" in error)) throw error;
    return later;
  }
};

/** Returns what the desk's own page shows. Each cable is read once for its title, in however many of the lists it stands. */
export const deskViewOf = async (desk: Desk) => {
  const { papers, reader } = desk;
  const [{ later, read, done }, collected, noted, searches, corrected] = await Promise.all([
    everyStanding(papers, reader, { limit: SHOWN }),
    collections(papers, reader),
    notes(papers, reader, { limit: NOTES }),
    savedSearches(papers, reader),
    corrections(papers, reader, { limit: NOTES }),
  ]);
  const told = [later, read, done, noted, corrected].flatMap(({ list }) =>
    list.map(({ sight }) => sight),
  );
  const summaries = await summariesOf(desk, namesIn(told));
  const marked = ({ total, list }: typeof later) => ({
    total,
    list: list.map(({ paper, sight }) => ({
      id: paper.id,
      at: paper.at,
      cable: listed(desk, paper.about, sight, summaries),
    })),
  });
  return {
    later: marked(later),
    read: marked(read),
    done: marked(done),
    collections: collected.map(({ paper }) => ({
      id: paper.id,
      href: collectionAddress(paper.id),
      title: paper.title,
      cables: paper.entries.length,
    })),
    searches: searches.map(({ paper: { id, title, query, order, seenAt }, cables, fresh }) => ({
      id,
      title,
      query,
      href: savedAddress(id, query, order),
      seenAt,
      cables,
      fresh,
    })),
    notes: {
      total: noted.total,
      list: noted.list.map(({ sight, ...seen }) => {
        const note = ownNoteOf(seen);
        const cable = listed(desk, seen.paper.about, sight, summaries);
        const at = note.place === null ? {} : { at: note.place.address };
        return { note, cable, href: cable.href === null ? null : cableAddress(cable.name, at) };
      }),
    },
    corrections: {
      total: corrected.total,
      list: corrected.list.map(({ paper, sight }) => ({
        id: paper.id,
        field: paper.field,
        value: fieldInWords(paper.field, paper.value),
        at: paper.at,
        cable: listed(desk, paper.about, sight, summaries),
      })),
    },
  };
};

/** Cables of a collection on one page. */
const ON_A_PAGE = 100;

/**
 * Returns what a page of a collection shows, the one with the entry at a place, from 1; null where the reader has none of
 * this name. Each entry says before which one it stands when it goes up or down; null where it cannot.
 */
export const collectionViewOf = async (desk: Desk, id: string, asked: number) => {
  const known = await collection(desk.papers, desk.reader, id);
  if (known === null) return null;
  const { paper, version } = known;
  const all = paper.entries.length;
  const at = Math.min(Math.max(asked, 1), Math.max(all, 1)) - 1;
  const from = at - (at % ON_A_PAGE);
  const { total, list } = await entries(desk.papers, desk.reader, known, {
    from,
    limit: ON_A_PAGE,
  });
  const summaries = await summariesOf(desk, namesIn(list.map(({ sight }) => sight)));
  const pageFrom = (place: number): string => collectionAddress(id, place + 1);
  return {
    id,
    title: paper.title,
    text: paper.text,
    version,
    total,
    first: from + 1,
    earlier: from === 0 ? null : pageFrom(from - ON_A_PAGE),
    later: from + ON_A_PAGE < all ? pageFrom(from + ON_A_PAGE) : null,
    entries: list.map(({ about, text, sight }, index) => {
      const place = from + index;
      return {
        place: place + 1,
        cable: listed(desk, about, sight, summaries),
        text,
        up: place === 0 ? null : { before: paper.entries[place - 1]?.about ?? null },
        down: place >= all - 1 ? null : { before: paper.entries[place + 2]?.about ?? null },
      };
    }),
  };
};
