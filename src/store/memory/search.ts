import {
  lostCursor,
  type Answer,
  type Hit,
  type Order,
  type SearchOptions,
} from "../../archive/index.ts";
import { piecesOf, printQuery, type Query } from "../../query/index.ts";
import { isFound, soughtBy, type Sought } from "./evaluate.ts";
import { facetsOf } from "./facet.ts";
import type { KeptDocument } from "./kept.ts";
import { byName, type Around, type Seen } from "./seen.ts";
import { snippetOf } from "./snippet.ts";

/** Cables on a page, and hits shown of each. */
const PAGE = 20;
const HITS = 3;

/** Returns the answer to a query, from what one reader sees. `tookMs` is left to who measures. */
export const answer = (
  query: Query,
  typed: string,
  options: SearchOptions,
  around: Around,
): Omit<Answer, "tookMs"> => {
  const found = foundIn(query, options.order, around);
  const from = startOf(found, options.cursor ?? null, around);
  const page = found.cables.slice(from, from + (options.limit ?? PAGE));
  const isLast = from + page.length >= found.cables.length;
  return {
    query: typed,
    understood: printQuery(query),
    pieces: piecesOf(query),
    totals: { cables: found.cables.length, paragraphs: found.paragraphs },
    hits: page.flatMap((cable) => hitsOf(cable, HITS)),
    facets: facetsOf(query, around, options.facets ?? false),
    next: isLast ? null : (page.at(-1)?.seen.name ?? null),
  };
};

/** Returns every hit of a query in the asked order, each cable's in the order of its text. */
export const allHits = (query: Query, options: SearchOptions, around: Around): readonly Hit[] =>
  foundIn(query, options.order, around).cables.flatMap((cable) =>
    hitsOf(cable, Number.POSITIVE_INFINITY),
  );

/** Counts the cables of a query that are fresh. */
export const countSince = (
  query: Query,
  around: Around,
  isFresh: (seen: Seen) => boolean,
): number => around.seen.filter((seen) => isFound(query, seen, around) && isFresh(seen)).length;

interface FoundDocument {
  readonly document: KeptDocument;
  readonly score: number;
  readonly lit: ReadonlySet<number>;
}

interface FoundCable {
  readonly seen: Seen;
  /** In the order of the text. */
  readonly documents: readonly FoundDocument[];
  /** In millionths, so that no order hangs on how a sum was rounded. */
  readonly score: number;
}

interface Found {
  readonly cables: readonly FoundCable[];
  readonly paragraphs: number;
  readonly compare: (one: FoundCable, other: FoundCable) => number;
}

const foundIn = (query: Query, asked: Order | undefined, around: Around): Found => {
  const sought = soughtBy(query, around);
  const weights = sought.map((one) => weightOf(one, around));
  const cables = around.seen
    .filter((seen) => isFound(query, seen, around))
    .map((seen) => foundCable(seen, sought, weights));
  const hasWords = sought.some((one) => one.hasWords);
  const compare = comparisonOf(asked ?? (hasWords ? "relevance" : "-date"));
  const paragraphs = cables
    .flatMap(({ documents }) => documents)
    .filter(({ document }) => document.place === "paragraph").length;
  return { cables: cables.toSorted(compare), paragraphs, compare };
};

/** How rare a leaf is among the documents seen. */
const weightOf = ({ hasWords, match }: Sought, { seen }: Around): number => {
  if (!hasWords) return 0;
  let all = 0;
  let holding = 0;
  for (const cable of seen) {
    for (const document of cable.documents) {
      all += 1;
      if (match(document, cable) !== null) holding += 1;
    }
  }
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
};

const foundCable = (
  seen: Seen,
  sought: readonly Sought[],
  weights: readonly number[],
): FoundCable => {
  const documents: FoundDocument[] = [];
  for (const document of seen.documents) {
    const matches = sought.map((one) => one.match(document, seen));
    if (matches.every((match) => match === null)) continue;
    const length = 1.2 * (0.25 + (0.75 * document.words.length) / 100);
    let score = 0;
    for (const [at, match] of matches.entries()) {
      if (match !== null) score += ((weights[at] ?? 0) * match.times) / (match.times + length);
    }
    const lit = new Set(matches.flatMap((match) => match?.lit ?? []));
    documents.push({ document, score: Math.round(score * 1e6), lit });
  }
  return { seen, documents, score: Math.max(0, ...documents.map(({ score }) => score)) };
};

/** Days compared, those not known last in either direction. */
const byDay = (one: Seen, other: Seen, newestFirst: boolean): number => {
  if (one.day === other.day) return 0;
  if (one.day === null) return 1;
  if (other.day === null) return -1;
  return one.day < other.day === newestFirst ? 1 : -1;
};

const comparisonOf =
  (order: Order): Found["compare"] =>
  (one, other) => {
    const name = (): number => byName(one.seen, other.seen);
    switch (order) {
      case "date":
        return byDay(one.seen, other.seen, false) || name();
      case "-date":
        return byDay(one.seen, other.seen, true) || name();
      case "relevance":
        return other.score - one.score || byDay(one.seen, other.seen, true) || name();
    }
  };

/** Where a page begins: behind the cable that the page before ended with, found by this query or not. */
const startOf = ({ cables, compare }: Found, cursor: string | null, around: Around): number => {
  if (cursor === null) return 0;
  const [mrn, digits = ""] = cursor.split("~", 2);
  const [last, another] = around.seen.filter(
    ({ cable }) => cable.mrn === mrn && cable.hash.startsWith(digits),
  );
  if (last === undefined || another !== undefined) throw lostCursor(cursor);
  const place = cables.find(({ seen }) => seen === last) ?? { seen: last, documents: [], score: 0 };
  const start = cables.findIndex((cable) => compare(cable, place) > 0);
  return start === -1 ? cables.length : start;
};

/** The best hits of a cable in the order of its text; where it has none, its first visible document with nothing lit. */
const hitsOf = ({ seen, documents }: FoundCable, most: number): readonly Hit[] => {
  if (documents.length === 0) return [hitOf(seen, firstOf(seen), new Set(), 0)];
  const best = new Set(documents.toSorted((a, b) => b.score - a.score).slice(0, most));
  return documents
    .filter((found) => best.has(found))
    .map(({ document, lit }) => hitOf(seen, document, lit, documents.length - best.size));
};

/** Subject before body before head. */
const firstOf = ({ documents }: Seen): KeptDocument => {
  const first =
    documents.find(({ place }) => place === "subject") ??
    documents.find(({ place }) => place !== "head") ??
    documents[0];
  if (first === undefined) throw new Error("A cable that is seen has a portion that is seen.");
  return first;
};

const hitOf = (
  seen: Seen,
  document: KeptDocument,
  lit: ReadonlySet<number>,
  more: number,
): Hit => ({
  mrn: seen.name,
  address: document.address,
  paragraph: document.number,
  place: document.place,
  mark: document.mark,
  effective: document.label.level,
  role: document.role,
  date: seen.day,
  subject: seen.subject,
  snippet: snippetOf(document, lit),
  more,
});
