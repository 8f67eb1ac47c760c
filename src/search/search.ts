/**
 * A search: plan, evaluate each segment, rank all together, count, and take the page that was asked for. Texts are not
 * here: whoever shows the hits fetches them for the cables of the page.
 */
import type { CableField, Leaf, Query } from "../query/index.ts";
import { hasBit } from "./bits.ts";
import { evaluate, type LeafHits, type Scope } from "./evaluate.ts";
import { EVERY, FACETS, foundIn, type Facet } from "./facet-counts.ts";
import { countFacet, type FacetCount, type FacetScope } from "./facets.ts";
import { holdsIn } from "./hits.ts";
import { pageOf } from "./page.ts";
import { planTerms, positiveLeaves, type DocumentPlan, type PlannedTerm } from "./plan.ts";
import { paragraphsOf, rounded, scorer, weigh, type Scorer } from "./rank.ts";
import type { Segment } from "./segment.ts";
import { both, countOnes } from "./tables.ts";
import { PLACES } from "./values.ts";
import type { Place, ReaderIndex } from "./whole.ts";

export type SearchOrder = "relevance" | "date" | "-date";

export interface SearchRequest {
  readonly query: Query;
  readonly order: SearchOrder;
  /** Most cables given; infinite for all. */
  readonly limit: number;
  /** Most hits given of a cable. */
  readonly hitsPerCable: number;
  /** Name of the last cable of the page before; null for the first page. */
  readonly cursor: string | null;
  /** `whole` gives every value of each; a list gives those that it names. */
  readonly facets: boolean | "whole" | readonly Facet[];
}

/** A hit: a document of a found cable, and the leaves that hold in it. */
export interface FoundDocument {
  /** Place of the document among the cable's documents. */
  readonly document: number;
  readonly leaves: readonly Leaf[];
}

export interface FoundCable {
  readonly place: Place;
  /** Number of the copy in the store. */
  readonly copy: number;
  readonly name: string;
  readonly documents: readonly FoundDocument[];
  /** Hits beyond those given. */
  readonly more: number;
}

export interface Found {
  readonly cables: number;
  readonly paragraphs: number;
  readonly page: readonly FoundCable[];
  readonly isLast: boolean;
  readonly facets: Readonly<Partial<Record<Facet, readonly FacetCount[]>>>;
}

/** Returns whether a query has words, so that relevance says something. */
export const hasWords = (query: Query): boolean =>
  positiveLeaves(planTerms(query)).some((leaf) => leaf.kind === "leaf");

/** Runs a search for one reader. */
export const searchIndex = (index: ReaderIndex, request: SearchRequest): Found => {
  const terms = planTerms(request.query);
  const leaves = positiveLeaves(terms);
  const runs = index.segments.map((segment, at) => runSegment(scopeOf(index, segment, at), terms));
  const matched = runs.map(({ scope, cables, count, hits }) => ({
    segment: scope.segment,
    cables,
    count,
    hits,
  }));
  const weighed = weigh(matched, leaves, index.documents);
  const scorers = matched.map((one) => scorer(one, weighed));
  const isAlone = terms.length === 1 && leaves.length === 1 && terms[0]!.plan === leaves[0];
  const { places, isLast } = pageOf(index, matched, scorers, request);
  return {
    cables: runs.reduce((sum, { count }) => sum + count, 0),
    paragraphs: matched.reduce((sum, one) => sum + paragraphsOf(one, leaves, isAlone), 0),
    page: places.map((place) =>
      show(index, place, matched[place.at]!.hits, leaves, scorers[place.at]!, request.hitsPerCable),
    ),
    isLast,
    facets: facetsOf(index, runs, terms, request.facets),
  };
};

interface Run {
  readonly scope: Scope;
  readonly cables: Uint8Array;
  /** How many were found. */
  readonly count: number;
  readonly hits: LeafHits;
  /** Cables of each top-level term. */
  readonly each: readonly Uint8Array[];
}

const scopeOf = ({ views, around }: ReaderIndex, segment: Segment, at: number): Scope => {
  const view = views[at]!;
  return { segment, view, around, among: view.cables };
};

const runSegment = (scope: Scope, terms: readonly PlannedTerm[]): Run => {
  const hits: LeafHits = new Map();
  const isField = ({ plan }: PlannedTerm): boolean => plan.kind === "field";
  const ofWords = terms.map((term) => (isField(term) ? null : evaluate(scope, term.plan, hits)));
  // Fields are asked only of what the words leave: every count of a facet goes through those words, too.
  const among = allOf(
    scope,
    ofWords.filter((found) => found !== null),
  );
  const each = terms.map(
    ({ plan }, term) => ofWords[term] ?? evaluate({ ...scope, among }, plan, hits),
  );
  const cables = allOf(scope, each);
  return { scope, cables, count: countOnes(cables), hits, each };
};

/** Cables that every term finds; what a term finds is seen. Not to be changed. */
const allOf = ({ view }: Scope, [first, ...others]: readonly Uint8Array[]): Uint8Array => {
  if (first === undefined) return view.cables;
  return others.length === 0 ? first : others.reduce(both, first.slice());
};

/** Hits of one cable: the best of them in the order of the text; where there are none, its first visible document. */
const show = (
  index: ReaderIndex,
  place: Place,
  hits: LeafHits,
  leaves: readonly DocumentPlan[],
  { documents: hitsOf }: Scorer,
  most: number,
): FoundCable => {
  const segment = index.segments[place.at]!;
  const first = segment.cable.doc[place.cable]!;
  const name = index.nameOf(place);
  const copy = segment.cable.copy[place.cable]!;
  const all = hitsOf(place.cable);
  if (all.length === 0)
    return {
      place,
      copy,
      name,
      documents: [{ document: firstVisible(index, place, segment) - first, leaves: [] }],
      more: 0,
    };
  const documents = all
    .toSorted((a, b) => rounded(b.score) - rounded(a.score) || a.doc - b.doc)
    .slice(0, most)
    .sort((a, b) => a.doc - b.doc)
    .map(({ doc }): FoundDocument => {
      const holding = leaves.filter((leaf) => holdsIn(hits.get(leaf)!, doc));
      return {
        document: doc - first,
        leaves: holding.flatMap((leaf) => (leaf.kind === "leaf" ? [leaf.leaf] : [])),
      };
    });
  return { place, copy, name, documents, more: all.length - documents.length };
};

/** Subject before body before head. */
const firstVisible = (index: ReaderIndex, { at, cable }: Place, segment: Segment): number => {
  const { mask } = index.views[at]!;
  const visible: number[] = [];
  for (let doc = segment.cable.doc[cable]!; doc < segment.cable.doc[cable + 1]!; doc++)
    if (hasBit(mask, doc)) visible.push(doc);
  const placed = (place: (typeof PLACES)[number]) => (doc: number) =>
    PLACES[segment.doc.place[doc]!] === place;
  return (
    visible.find(placed("subject")) ?? visible.find((doc) => !placed("head")(doc)) ?? visible[0]!
  );
};

/** Each facet over the cables that the other terms find. */
const facetsOf = (
  { segments }: ReaderIndex,
  runs: readonly Run[],
  terms: readonly PlannedTerm[],
  asked: SearchRequest["facets"],
): Found["facets"] => {
  if (asked === false) return {};
  const all = runs.map(({ scope, cables }) => facetScope(scope, cables));
  const most = asked === "whole" ? Number.POSITIVE_INFINITY : undefined;
  const facets = typeof asked === "object" ? asked : FACETS;
  const counted = facets.map((facet): [Facet, readonly FacetCount[]] => {
    const own = terms.map(({ node }) => node?.kind === "cable-field" && facetOf(node) === facet);
    const scopes = own.includes(true)
      ? runs.map(({ scope, each }) =>
          facetScope(
            scope,
            allOf(
              scope,
              each.filter((_, term) => !own[term]),
            ),
          ),
        )
      : all;
    return [facet, countFacet(facet, segments, scopes, most)];
  });
  return Object.fromEntries(counted);
};

const facetScope = ({ segment, view, around }: Scope, cables: Uint8Array): FacetScope => ({
  segment,
  view,
  found: foundIn(view, cables),
  moreSources: around.moreSources,
});

/** The facet whose chosen values a field holds. */
const facetOf = ({ field }: CableField): Facet | null => {
  switch (field) {
    case "date":
      return "month";
    case "year":
    case "post":
    case "country":
    case "class":
    case "tags":
    case "caption":
    case "source":
    case "signer":
    case "cites":
      return field;
    default:
      return null;
  }
};

/**
 * Returns how many cables of a query are of a telegram with a number above `since`. Segments that have none are not looked
 * into, and nothing is put in order.
 */
export const countSince = (index: ReaderIndex, query: Query, since: number): number => {
  const terms = planTerms(query);
  let count = 0;
  index.segments.forEach((segment, at) => {
    const { instance } = segment.cable;
    if (!instance.some((one) => one > since)) return;
    const { cables } = runSegment(scopeOf(index, segment, at), terms);
    for (let cable = 0; cable < cables.length; cable++)
      if (cables[cable] === 1 && instance[cable]! > since) count++;
  });
  return count;
};

/** Returns the numbers of all that the reader sees, with the facets that a summary shows, whole. */
export const countCables = (
  index: ReaderIndex,
): {
  readonly cables: number;
  readonly paragraphs: number;
  readonly facets: Readonly<Record<"source" | "post" | "year", readonly FacetCount[]>>;
} => {
  const scopes = index.segments.map((segment, at) => ({
    segment,
    view: index.views[at]!,
    found: EVERY,
    moreSources: index.around.moreSources,
  }));
  const facet = (name: Facet): readonly FacetCount[] =>
    countFacet(name, index.segments, scopes, Number.POSITIVE_INFINITY);
  return {
    cables: index.views.reduce((sum, { cables }) => sum + countOnes(cables), 0),
    paragraphs: index.views.reduce((sum, { paragraphs }) => sum + paragraphs, 0),
    facets: { source: facet("source"), post: facet("post"), year: facet("year") },
  };
};
