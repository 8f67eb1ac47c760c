/** From what the index found to what a reader is given: hits with their texts, snippets, facets, and the way on. */
import type { Answer, Hit, SearchOptions } from "../../archive/index.ts";
import type { Reader } from "../../clearance/index.ts";
import { may } from "../../clearance/index.ts";
import { piecesOf, printQuery, type Query } from "../../query/index.ts";
import {
  hasWords,
  searchIndex,
  snippetOf,
  type Found,
  type FoundCable,
  type ReaderIndex,
  type SearchRequest,
} from "../../search/index.ts";
import type { Projections, ShownCable } from "./projections.ts";

const PAGE = 20;
const HITS_PER_CABLE = 3;

/** What was found, and the hits of its page for a reader. */
export interface Dressed {
  readonly found: Found;
  readonly hits: readonly Hit[];
}

/** Gives the hits of each found cable. */
export type Dress = (reader: Reader, cables: readonly FoundCable[]) => readonly (readonly Hit[])[];

/** Returns what gives hits their texts out of the archive's own record. */
export const dressing =
  (shown: Projections["shown"]): Dress =>
  (reader, found) => {
    const cables = shown(found.map(({ copy }) => copy));
    return found.map((cable, at) => hitsOf(cable, cables[at] ?? null, reader));
  };

/** Runs a search by `find`. `now` gives milliseconds. */
export const answerTo = (
  find: (request: SearchRequest) => Dressed,
  query: Query,
  typed: string,
  options: SearchOptions,
  now: () => number,
): Answer => {
  const begin = now();
  const { found, hits } = find({
    query,
    order: options.order ?? (hasWords(query) ? "relevance" : "-date"),
    limit: options.limit ?? PAGE,
    hitsPerCable: HITS_PER_CABLE,
    cursor: options.cursor ?? null,
    facets: options.facets ?? false,
  });
  return {
    query: typed,
    understood: printQuery(query),
    pieces: piecesOf(query),
    totals: { cables: found.cables, paragraphs: found.paragraphs },
    hits,
    facets: found.facets,
    next: found.isLast ? null : (found.page.at(-1)?.name ?? null),
    tookMs: Math.round((now() - begin) * 10) / 10,
  };
};

/** Finds every cable of a query, in its order. */
export const everyCable = (
  index: ReaderIndex,
  query: Query,
  options: SearchOptions,
): readonly FoundCable[] =>
  searchIndex(index, {
    query,
    order: options.order ?? (hasWords(query) ? "relevance" : "-date"),
    limit: Number.POSITIVE_INFINITY,
    hitsPerCable: Number.POSITIVE_INFINITY,
    cursor: null,
    facets: false,
  }).page;

/**
 * Returns the hits of a found cable; none where it has been taken out since. The label is asked once more before anything is
 * shown: the index found it, the archive's own record decides.
 */
export const hitsOf = (
  { name, documents, more }: FoundCable,
  cable: ShownCable | null,
  reader: Reader,
): readonly Hit[] => {
  if (cable === null) return [];
  const subject = subjectFor(reader, cable);
  return documents.flatMap(({ document, leaves }) => {
    const shown = cable.document(document);
    if (shown === undefined || !may(reader, shown.label).allowed) return [];
    return [
      {
        mrn: name,
        address: shown.address,
        paragraph: shown.number,
        place: shown.place,
        mark: shown.mark,
        effective: shown.label.level,
        role: shown.role,
        date: cable.at?.slice(0, 10) ?? null,
        subject,
        snippet: snippetOf(shown.text, leaves),
        more,
      },
    ];
  });
};

/** Returns a cable's subject, where the reader sees the document that opens it. */
export const subjectFor = (reader: Reader, cable: ShownCable): string | null => {
  let place = 0;
  let opens = cable.document(place);
  // It is the first or the second.
  while (opens !== undefined && opens.address !== cable.subjectAddress)
    opens = cable.document(++place);
  return opens !== undefined && may(reader, opens.label).allowed ? cable.subject : null;
};
