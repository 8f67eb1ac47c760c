/** Saved searches: a query under a title, with what came for it since it was last looked at. */
import type { Reader } from "../clearance/index.ts";
import { parseQuery, type Query } from "../query/index.ts";
import { named, ofKind } from "./kinds.ts";
import type { PaperOf } from "./paper.ts";
import { ABSENT, dropping, putting, refused, told, type DeskParts, type Outcome } from "./parts.ts";
import type { Kept } from "./port.ts";

export type SearchPaper = PaperOf<"search">;

const KIND = { kinds: ["search"] } as const;

/** A saved search as it stands now. */
export interface SearchSeen extends Kept<SearchPaper> {
  /** Cables that it finds; null where the query can be read no longer. */
  readonly cables: number | null;
  /** Of these, telegrams that came since its result was last looked at. */
  readonly fresh: number;
}

const queryOf = (text: string, { vocabulary }: DeskParts): Query | null => {
  const read = parseQuery(text, { vocabulary });
  return read.kind === "errors" ? null : read.query;
};

const standOf = async (
  parts: DeskParts,
  reader: Reader,
  query: Query,
  typed: string,
  since: number,
): Promise<{ readonly cables: number; readonly fresh: number }> => {
  const [answer, came] = await Promise.all([
    parts.archive.search(reader, query, typed, { limit: 1, facets: false }),
    parts.papers.arrived(reader, query, since),
  ]);
  return { cables: answer.totals.cables, fresh: came.cables };
};

/** Keeps a query under a title. The same query under the same title is kept once. */
export const saveSearch = async (
  parts: DeskParts,
  reader: Reader,
  {
    title,
    query,
    order = null,
  }: {
    readonly title: string;
    readonly query: string;
    readonly order?: SearchPaper["order"];
  },
): Promise<Outcome<Kept<SearchPaper>>> => {
  const read = queryOf(query, parts);
  if (read === null || query.trim() === "")
    return refused("query.unreadable", "The query cannot be read, so it was not saved.");
  const stand = await parts.papers.arrived(reader, read, 0);
  return parts.papers.change(reader, KIND, (kept) => {
    const known = ofKind(kept, "search").find(
      ({ paper }) => paper.title === title.trim() && paper.query === query,
    );
    if (known !== undefined) return told({ kind: "done", value: known });
    const at = parts.now();
    const { arrivals } = stand;
    return putting(
      { kind: "search", id: parts.newId(), title, query, order, at, seenAt: at, arrivals } as const,
      1,
      kept.length,
    );
  });
};

/** Returns the saved searches with what they find now, in the order in which they were saved. */
export const savedSearches = async (
  parts: DeskParts,
  reader: Reader,
): Promise<readonly SearchSeen[]> => {
  const kept = ofKind(await parts.papers.papers(reader, KIND), "search");
  return Promise.all(
    kept.map(async ({ paper, version }) => {
      const query = queryOf(paper.query, parts);
      if (query === null) return { paper, version, cables: null, fresh: 0 };
      const { cables, fresh } = await standOf(parts, reader, query, paper.query, paper.arrivals);
      return { paper, version, cables, fresh };
    }),
  );
};

/** A saved search with what came for it. */
export interface SearchFresh {
  readonly paper: SearchPaper;
  readonly fresh: number;
}

/**
 * Returns the searches saved last, `limit` of them, with what came for each: what a page can ask at every request. The
 * one whose result is looked at is among them, however old it is.
 */
export const freshSearches = async (
  parts: DeskParts,
  reader: Reader,
  limit: number,
  opened: string | null = null,
): Promise<readonly SearchFresh[]> => {
  const kept = ofKind(await parts.papers.papers(reader, KIND), "search");
  return Promise.all(
    kept
      .toReversed()
      .filter(({ paper: { id } }, at) => at < limit || id === opened)
      .map(async ({ paper }) => {
        const query = queryOf(paper.query, parts);
        const came =
          query === null ? null : await parts.papers.arrived(reader, query, paper.arrivals);
        return { paper, fresh: came?.cables ?? 0 };
      }),
  );
};

/**
 * Notes that a saved search's result was looked at now: what is there already is new no longer. Where `shown` says how
 * many of it were new when it was looked at, and it is another number by now, nothing is done and that is said.
 */
export const seeSearch = async (
  parts: DeskParts,
  reader: Reader,
  id: string,
  shown: number | null = null,
): Promise<Outcome<Kept<SearchPaper>>> => {
  const known = named(await parts.papers.papers(reader, KIND), "search", id);
  if (known === null) return ABSENT;
  const query = queryOf(known.paper.query, parts);
  if (query === null) return { kind: "done", value: known };
  const stand = await parts.papers.arrived(reader, query, known.paper.arrivals);
  if (shown !== null && shown !== stand.cables) return { kind: "changed", version: known.version };
  return parts.papers.change(reader, KIND, (kept) => {
    const now = named(kept, "search", id);
    if (now === null) return told(ABSENT);
    const arrivals = Math.max(now.paper.arrivals, stand.arrivals);
    return putting({ ...now.paper, seenAt: parts.now(), arrivals }, now.version + 1);
  });
};

/** Takes a saved search away. */
export const dropSearch = (
  { papers }: DeskParts,
  reader: Reader,
  id: string,
): Promise<Outcome<null>> => papers.change(reader, KIND, (kept) => dropping(kept, "search", id));
