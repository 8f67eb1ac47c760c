/** From what the index found to what a reader is given: hits with their texts, snippets, facets, and the way on. */
import type { Answer, Hit, SearchOptions } from "../../archive/index.ts";
import type { Reader } from "../../clearance/index.ts";
import { may } from "../../clearance/index.ts";
import { piecesOf, printQuery, type Query } from "../../query/index.ts";
import {
  hasWords,
  searchIndex,
  snippetOf,
  type FoundCable,
  type ReaderIndex,
  type SearchCable,
} from "../../search/index.ts";

const PAGE = 20;
const HITS_PER_CABLE = 3;

/** Gives the projection of a found cable, null where it has been taken out since. */
export type Projections = (found: FoundCable) => SearchCable | null;

/** Runs a search and dresses its answer. `now` gives milliseconds. */
export const answerTo = (
  index: ReaderIndex,
  projections: Projections,
  reader: Reader,
  query: Query,
  typed: string,
  options: SearchOptions,
  now: () => number,
): Answer => {
  const begin = now();
  const found = searchIndex(index, {
    query,
    order: options.order ?? (hasWords(query) ? "relevance" : "-date"),
    limit: options.limit ?? PAGE,
    hitsPerCable: HITS_PER_CABLE,
    cursor: options.cursor ?? null,
    facets: options.facets ?? false,
  });
  const hits = found.page.flatMap((cable) => hitsOf(cable, projections(cable), reader));
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
 * Returns the hits of a found cable. The label is asked once more before anything is shown: the index found it, the
 * archive's own record decides.
 */
export const hitsOf = (
  { name, documents, more }: FoundCable,
  cable: SearchCable | null,
  reader: Reader,
): readonly Hit[] =>
  documents.flatMap(({ document, leaves }) => {
    const shown = cable?.documents[document];
    if (cable === null || shown === undefined || !may(reader, shown.label).allowed) return [];
    const subject = cable.documents.find(({ address }) => address === cable.subjectAddress);
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
        subject: subject !== undefined && may(reader, subject.label).allowed ? cable.subject : null,
        snippet: snippetOf(shown.text, leaves),
        more,
      },
    ];
  });
