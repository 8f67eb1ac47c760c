import type {
  Answer,
  CableAnswer,
  CableLine,
  ImportReport,
  References,
  SearchOptions,
  Stats,
} from "reftel/archive";
import type { Query, QueryError } from "reftel/query";
import type { Vocabulary } from "reftel/vocabulary";

/** A search that was run, or a query that could not be read. */
export type SearchOutcome =
  | { readonly kind: "answer"; readonly answer: Answer; readonly query: Query }
  | { readonly kind: "fault"; readonly errors: readonly QueryError[] };

export interface Upload {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What the pages ask of the archive, for the one reader of the reading room. */
export interface Desk {
  readonly vocabulary: Vocabulary;
  search(typed: string, options?: SearchOptions): Promise<SearchOutcome>;
  /** Number of cables that a query finds; null where it cannot be read. */
  count(typed: string): Promise<number | null>;
  cable(name: string, hash?: string): Promise<CableAnswer>;
  references(name: string): Promise<References | null>;
  neighbours(
    name: string,
  ): Promise<{ readonly earlier: CableLine | null; readonly later: CableLine | null }>;
  stats(): Promise<Stats>;
  importFiles(files: readonly Upload[], source: string): Promise<ImportReport>;
}
