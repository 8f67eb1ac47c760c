import {
  missingBy,
  nearNumbers,
  unknownSources,
  type Answer,
  type CableAnswer,
  type CableLine,
  type Chain,
  type ChainOptions,
  type ChainSide,
  type CitedNumber,
  type CitedUnder,
  type FacetValue,
  type Hit,
  type MissingCable,
  type MissingRank,
  type References,
  type SearchOptions,
  type SeriesCable,
  type Stats,
} from "reftel/archive";
import type { Reader } from "reftel/clearance";
import type { DeskParts } from "reftel/desk";
import { mrnPattern, parseQuery, type Query, type QueryError } from "reftel/query";
import { serving } from "reftel/serve";
import type { Vocabulary, VocabularyAddition } from "reftel/vocabulary";
import type { Catalogue } from "../text/index.ts";

/** A search that was run, or a query that could not be read. */
export type SearchOutcome =
  | {
      readonly kind: "answer";
      readonly answer: Answer;
      readonly query: Query;
      readonly notices: readonly QueryError[];
    }
  | { readonly kind: "fault"; readonly errors: readonly QueryError[] };

/** Cables by month, or a query that could not be read. */
export type TrafficOutcome =
  | {
      readonly kind: "traffic";
      readonly cables: number;
      readonly months: readonly FacetValue[];
    }
  | Extract<SearchOutcome, { kind: "fault" }>;

/** What the pages ask of the archive, for the one reader of the reading room. */
export interface Desk {
  readonly vocabulary: Vocabulary;
  /** The words of the language that the request is answered in. */
  readonly text: Catalogue;
  search(typed: string, options?: SearchOptions): Promise<SearchOutcome>;
  /** Cables that a query finds, in all and by month; a range of dates in it narrows the months, too. */
  traffic(typed: string): Promise<TrafficOutcome>;
  /** Number of cables that a query finds; null where it cannot be read. */
  count(typed: string): Promise<number | null>;
  cable(name: string, hash?: string): Promise<CableAnswer>;
  /** Names of cables held whose number is nearly what was typed, the nearest first. */
  near(typed: string): Promise<readonly string[]>;
  /** What `cable` answers to each of these names, in one read. */
  cables(names: readonly string[]): Promise<readonly CableAnswer[]>;
  /** The hits of a query in one cable, all of them. */
  hitsIn(name: string, query: Query): Promise<readonly Hit[]>;
  references(name: string): Promise<References | null>;
  /** What `references` answers to each of these names, in one read. */
  referencesOf(names: readonly string[]): Promise<readonly (References | null)[]>;
  /** One side of a cable's chain, to any depth; null where it is not held. */
  chain(name: string, side: ChainSide, options: ChainOptions): Promise<Chain | null>;
  /** For each of these, which others of them it cites. */
  citesAmong(names: readonly string[]): Promise<readonly (readonly string[])[]>;
  neighbours(
    name: string,
  ): Promise<{ readonly earlier: CableLine | null; readonly later: CableLine | null }>;
  /** Cables that are cited and not held: the most cited first, or what the most posts cite. */
  missing(rank?: MissingRank): Promise<readonly MissingCable[]>;
  /** The subjects under which each of these numbers is cited, with the cables that do. */
  citedUnder(mrns: readonly string[]): Promise<readonly (readonly CitedUnder[])[]>;
  /** How numbers stand, in the order asked: whether a cable of each is held, and how many cables cite it. */
  cited(mrns: readonly string[]): Promise<readonly CitedNumber[]>;
  /** Every cable of a post, by MRN. */
  series(post: string): Promise<readonly SeriesCable[]>;
  stats(): Promise<Stats>;
  /** What this archive adds to the built-in vocabulary. */
  additions(): Promise<readonly VocabularyAddition[]>;
  /** Takes uploads in, and tells how an import stands by its name. */
  readonly importer: ReturnType<typeof serving>["reftel"]["importer"];
  /** What the reader keeps, for the functions of `reftel/desk`. */
  readonly papers: DeskParts;
  readonly reader: Reader;
}

/** A query narrowed to one cable. */
const within = (query: Query, name: string, vocabulary: Vocabulary): Query => {
  const pattern = mrnPattern(name, vocabulary);
  const span = { start: 0, end: 0 };
  const mrn = {
    kind: "cable-field" as const,
    field: "mrn" as const,
    values: pattern === null ? [] : [pattern],
    printed: name,
    span,
  };
  return query.kind === "everything" ? mrn : { kind: "and", children: [query, mrn], span };
};

/** Returns the desk over the Reftel that this process serves, for one request. */
export const openDesk = (locals: { readonly text: Catalogue }): Desk => {
  const { archive, desk: papers, reader, vocabulary, importer } = serving().reftel;
  const search: Desk["search"] = async (typed, options) => {
    const read = parseQuery(typed, { vocabulary });
    if (read.kind === "errors") return { kind: "fault", errors: read.errors };
    const answer = await archive.search(reader, read.query, typed, options);
    const sources = await unknownSources(archive, reader, read.query, answer);
    return { kind: "answer", answer, query: read.query, notices: [...read.notices, ...sources] };
  };
  return {
    vocabulary,
    text: locals.text,
    search,
    traffic: async (typed) => {
      const read = parseQuery(typed, { vocabulary });
      if (read.kind === "errors") return { kind: "fault", errors: read.errors };
      const { query } = read;
      // A facet is counted without its own values at the top of a query; within an OR they are no choice but what is sought.
      const whole: Query =
        query.kind === "everything"
          ? query
          : { kind: "or", children: [query], span: { start: 0, end: typed.length } };
      const answer = await archive.search(reader, whole, typed, { limit: 1, facets: ["month"] });
      return {
        kind: "traffic",
        cables: answer.totals.cables,
        months: answer.facets.month ?? [],
      };
    },
    count: async (typed) => {
      const outcome = await search(typed, { limit: 1, facets: false });
      return outcome.kind === "fault" ? null : outcome.answer.totals.cables;
    },
    cable: (name, hash) => archive.cable(reader, name, hash),
    near: (typed) => nearNumbers(archive, reader, typed, vocabulary),
    cables: (names) => archive.cables(reader, names),
    hitsIn: async (name, query) => {
      const hits: Hit[] = [];
      for await (const hit of archive.hits(reader, within(query, name, vocabulary))) {
        if (hit.mrn === name) hits.push(hit);
      }
      return hits;
    },
    references: (name) => archive.references(reader, name),
    referencesOf: (names) => archive.referencesOf(reader, names),
    neighbours: (name) => archive.neighbours(reader, name),
    missing: (rank = "times") => missingBy(archive, reader, rank),
    chain: (name, side, options) => archive.chain(reader, name, side, options),
    citesAmong: (names) => archive.citesAmong(reader, names),
    citedUnder: (mrns) => archive.citedUnder(reader, mrns),
    cited: (mrns) => archive.cited(reader, mrns),
    series: (post) => archive.series(reader, post),
    stats: () => archive.stats(reader),
    additions: async () => (await archive.additions()) as readonly VocabularyAddition[],
    importer,
    papers,
    reader,
  };
};
