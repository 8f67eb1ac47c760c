/**
 * A part of a search: what some segments of an index answer. Several parts, each asked by a thread of its own, make the answer
 * of the whole; all they need to know of each other are sums.
 */
import type { CableField } from "../query/index.ts";
import { evaluate, type LeafHits, type Scope } from "./matching/evaluate.ts";
import { FACETS, foundIn, type Facet } from "./facets/facet-counts.ts";
import { inYears, sumUp, type FacetScope, type FacetSums } from "./facets/facets.ts";
import { amongFirst, KEYS, pageOf, type Page } from "./ranking/page.ts";
import { planTerms, positiveLeaves, type DocumentPlan, type PlannedTerm } from "./matching/plan.ts";
import { heldIn, paragraphsOf, weigh, type Matched } from "./ranking/rank.ts";
import { copyOfMarks, emptyRoom } from "./bytes/room.ts";
import { documentsOf, scorerOf, type Scorer } from "./ranking/scorer.ts";
import type { SearchRequest } from "./request.ts";
import { show, type FoundCable } from "./ranking/show.ts";
import { both, countOnes } from "./matching/tables.ts";
import type { ReaderIndex } from "./matching/whole.ts";

/**
 * How a part is told of the others: each gives numbers of its own and gets the sums over all, as often and for as many as every other.
 * Where something can be done before they are needed, what comes back waits for them when it is called.
 */
export interface Together {
  /** The first sums; null where the others do not answer, so that whoever asks is to be the whole. */
  readonly begin: (own: readonly number[]) => () => readonly number[] | null;
  /** Further sums; throws where the others do not answer any more. */
  readonly add: (own: readonly number[]) => readonly number[];
  /** What the others gave, where each gives as many numbers; throws as well. */
  readonly others: (own: readonly number[]) => () => readonly number[];
  /** Told what this part counted of the facets, before it waits for others. */
  readonly counted: (facets: readonly FacetSums[]) => void;
}

/** There are no others. */
const ALONE: Together = {
  begin: (own) => () => own,
  add: (own) => own,
  others: () => () => [],
  counted: () => undefined,
};

/** What one part found. It can be sent from thread to thread. */
export interface FoundPart {
  readonly cables: number;
  readonly paragraphs: number;
  /** Those of its own first cables that may be among the first of all. */
  readonly page: readonly (FoundCable & { readonly worth: number })[];
  readonly order: Page["order"];
  /** Cables that it had for the page, at most as many as were asked for. */
  readonly had: number;
  readonly isLast: boolean;
}

/** The same with what it counted. */
export interface Part extends FoundPart {
  readonly facets: readonly FacetSums[];
}

/** Returns how many numbers each part of a question gives in all, at most. */
export const numbersGiven = ({ query, limit }: Pick<SearchRequest, "query" | "limit">): number =>
  positiveLeaves(planTerms(query)).length + 2 + limit * KEYS;

/** What a ranking needs of all segments: visible documents, and in how many of them each leaf holds. */
const numbersOf = (runs: readonly Run[], leaves: readonly DocumentPlan[]): readonly number[] => [
  runs.reduce((sum, { scope }) => sum + scope.view.documents, 0),
  ...heldIn(runs, leaves),
];

/** Asks some segments, `mine`, by their places; all, where the others do not begin. */
export const searchPart = (
  index: ReaderIndex,
  mine: readonly number[],
  request: SearchRequest,
  together: Together = ALONE,
): Part => {
  emptyRoom();
  const terms = planTerms(request.query);
  const leaves = positiveLeaves(terms);
  const own = mine.map((at) => runSegment(index, at, terms));
  const given = together.begin(numbersOf(own, leaves));
  // Neither facets nor paragraphs need anything of the others, who come to their numbers meanwhile.
  const facets = facetsOf(index, own, terms, request.facets);
  together.counted(facets);
  const sums = given();
  const side = sums === null ? ALONE : together;
  const runs = sums === null ? withOthers(index, own, terms) : own;
  const [documents = 0, ...held] = sums ?? numbersOf(runs, leaves);
  const weighed = weigh(held, leaves, documents);
  const scorers = runs.map((run) => scorerOf(run, weighed));
  const isAlone = terms.length === 1 && leaves.length === 1 && terms[0]!.plan === leaves[0];
  const page = pageOf(index, runs, scorers, request, side.add);
  const first = amongFirst(index, page, request.limit, side.others);
  const paragraphs = runs.reduce((sum, run) => sum + paragraphsOf(run, leaves, isAlone), 0);
  const of = new Map(runs.map((run, at): [number, [Run, Scorer]] => [run.at, [run, scorers[at]!]]));
  return {
    cables: runs.reduce((sum, { count }) => sum + count, 0),
    paragraphs,
    page: first().map(({ at, cable, worth }) => {
      const [{ hits }, scorer] = of.get(at)!;
      return {
        ...show(
          index,
          { at, cable },
          hits,
          leaves,
          documentsOf(scorer, cable),
          request.hitsPerCable,
        ),
        worth,
      };
    }),
    order: page.order,
    had: page.entries.length,
    isLast: page.isLast,
    facets: sums === null ? facetsOf(index, runs, terms, request.facets) : facets,
  };
};

/** What one segment answers. */
export interface Run extends Matched {
  readonly scope: Scope;
  /** Cables of each top-level term. */
  readonly each: readonly Uint8Array[];
}

/** Puts the terms of a query to one segment. */
export const runSegment = (
  { segments, view: viewAt, around }: ReaderIndex,
  at: number,
  terms: readonly PlannedTerm[],
): Run => {
  const segment = segments[at]!;
  const view = viewAt(at);
  const scope: Scope = { segment, view, around, among: view.cables };
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
  return { at, segment, scope, cables, count: countOnes(cables), hits, each };
};

/** The other segments, too, in the order of the index. */
const withOthers = (
  index: ReaderIndex,
  own: readonly Run[],
  terms: readonly PlannedTerm[],
): readonly Run[] => {
  const known = new Map(own.map((run) => [run.at, run]));
  return index.segments.map((_, at) => known.get(at) ?? runSegment(index, at, terms));
};

/** Cables that every term finds; what a term finds is seen. Not to be changed. */
const allOf = ({ view }: Scope, [first, ...others]: readonly Uint8Array[]): Uint8Array => {
  if (first === undefined) return view.cables;
  return others.length === 0 ? first : others.reduce(both, copyOfMarks(first));
};

/** Each facet over the cables that the other terms find. */
const facetsOf = (
  { segments }: ReaderIndex,
  runs: readonly Run[],
  terms: readonly PlannedTerm[],
  asked: SearchRequest["facets"],
): readonly FacetSums[] => {
  if (asked === false) return [];
  const scopesOf = (foundBy: (run: Run) => Uint8Array): readonly FacetScope[] =>
    runs.map((run) => ({
      at: run.at,
      segment: run.segment,
      view: run.scope.view,
      around: run.scope.around,
      found: foundIn(run.scope.view, foundBy(run)),
    }));
  const facets = typeof asked === "object" ? asked : FACETS;
  const ownOf = (facet: Facet): readonly boolean[] =>
    terms.map(({ node }) => node?.kind === "cable-field" && facetOf(node) === facet);
  const shared = facets.filter((facet) => !ownOf(facet).includes(true));
  // Years are added up of months.
  const counted = new Set(shared.map((facet) => (facet === "year" ? "month" : facet)));
  const sums = new Map(
    sumUp(
      [...counted],
      segments,
      scopesOf(({ cables }) => cables),
    ).map((one) => [one.facet, one]),
  );
  return facets.map((facet) => {
    if (shared.includes(facet))
      return facet === "year" ? inYears(sums.get("month")!) : sums.get(facet)!;
    const own = ownOf(facet);
    const others = ({ scope, each }: Run): Uint8Array =>
      allOf(
        scope,
        each.filter((_, term) => !own[term]),
      );
    return sumUp([facet], segments, scopesOf(others))[0]!;
  });
};

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
