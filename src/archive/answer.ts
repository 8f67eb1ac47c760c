/** What a search gives back: the JSON of `search --json` and of the API, which add what is to look at in the query (`notices`). */
import type { Level, Role } from "../telegram/index.ts";
import type { Facet, Place } from "../search/index.ts";

export type Order = "relevance" | "date" | "-date";

export interface SearchOptions {
  /** Default: relevance where there are words, else -date. */
  readonly order?: Order;
  /** Cables on a page; 20. */
  readonly limit?: number;
  /**
   * Name of the last cable of the page before, as `next` gave it. Where the reader sees no cable of this name, nobody knows where it
   * stood, and the search throws `cursor.unknown`: a page that begins anew would be taken for the next one.
   */
  readonly cursor?: string;
  /**
   * Counts by value: of posts, countries, TAGS and captions (signers, numbers cited) the hundred greatest, or with `whole`
   * every one. True gives all but `signer` and `cites`, a list those that it names.
   */
  readonly facets?: boolean | "whole" | readonly FacetName[];
}

export interface SnippetPiece {
  readonly text: string;
  readonly hit: boolean;
}

export interface Hit {
  /** Name of the cable: its MRN, or what stands for one. */
  readonly mrn: string;
  readonly address: string;
  readonly paragraph: number | null;
  readonly place: Place;
  readonly mark: string | null;
  readonly effective: Level;
  readonly role: Role | null;
  /** Day in Z. */
  readonly date: string | null;
  /** Null where the reader does not see it. */
  readonly subject: string | null;
  readonly snippet: readonly SnippetPiece[];
  /** Further hits in the same cable that are not listed; the same number in each hit of a cable. */
  readonly more: number;
}

/**
 * What can be counted by its values. `signer` and `cites` are given only where they are named; a signer's count is that of
 * every name with the same words, as `signer:` finds them.
 */
export type FacetName = Facet;

export interface FacetValue {
  readonly value: string;
  readonly cables: number;
}

export interface Answer {
  readonly query: string;
  /** The query as understood, in canonical form; depends on the query alone. */
  readonly understood: string;
  /** The top-level pieces of it, each with the query that is left without it. */
  readonly pieces: readonly { readonly text: string; readonly without: string }[];
  readonly totals: { readonly cables: number; readonly paragraphs: number };
  readonly hits: readonly Hit[];
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>;
  readonly next: string | null;
  readonly tookMs: number;
}
