import type { Query } from "../query/index.ts";
import type { Facet } from "./facets/facet-counts.ts";
import type { PageRequest } from "./ranking/page.ts";

/** What a search is asked. */
export interface SearchRequest extends PageRequest {
  readonly query: Query;
  /** Most hits given of a cable. */
  readonly hitsPerCable: number;
  /** `whole` gives every value of each; a list gives those that it names. */
  readonly facets: boolean | "whole" | readonly Facet[];
}
