import type { Answer, Order } from "reftel/archive";
import {
  facetsOf,
  mostCitedOf,
  PAGE_FACETS,
  type FacetView,
  type MostCited,
} from "../reading/facets.ts";
import { searchAddress } from "../reading/links.ts";
import { mrnOf } from "../reading/number.ts";
import { histogramOf, type Histogram } from "../reading/months.ts";
import { understoodOf, type PieceView } from "../reading/understood.ts";
import type { Desk } from "./desk.ts";
import { frontOf, type Front } from "./front.ts";
import { groupsOf, type HitGroupView } from "./hit-groups.ts";
import { numberedOf, type Numbered } from "./numbered.ts";
import { othersOf, type OtherQuery } from "./other-queries.ts";
import { pageBehind } from "./page-behind.ts";
import { faultOf, mended, type FaultView } from "./query-fault.ts";
import { summariesOf } from "./titles.ts";

export interface AnswerView {
  readonly kind: "answer";
  readonly query: string;
  readonly order: Order;
  readonly understood: readonly PieceView[];
  /** Values that no vocabulary knows, searched as they stand, each with the nearest that is known. */
  readonly notices: readonly {
    readonly message: string;
    readonly suggestion: { readonly query: string; readonly href: string } | null;
  }[];
  readonly totals: Answer["totals"];
  readonly tookMs: number;
  readonly groups: readonly HitGroupView[];
  readonly facets: readonly FacetView[];
  readonly mostCited: readonly MostCited[];
  readonly histogram: Histogram | null;
  /** Address of the page behind this one; null on the last. */
  readonly next: string | null;
  readonly isFirstPage: boolean;
  /** A later page was asked for, behind a cable that is seen no more. */
  readonly isBegunAnew: boolean;
  readonly firstPage: string;
  /** Where nothing was found: what does find something. */
  readonly others: readonly OtherQuery[];
  /** Where the query is a cable's number: what stands under it. */
  readonly numbered: Numbered | null;
  readonly front: Front | null;
}

export type SearchView = AnswerView | FaultView;

const ORDERS: readonly Order[] = ["relevance", "-date", "date"];

const orderOf = (text: string | null): Order | null =>
  ORDERS.find((order) => order === text) ?? null;

/** Returns what the search page shows for an address. The empty query is the front page: the newest traffic. */
export const searchViewOf = async (
  desk: Desk,
  parameters: URLSearchParams,
): Promise<SearchView> => {
  const query = (parameters.get("q") ?? "").trim();
  const order = orderOf(parameters.get("order"));
  const asked = parameters.get("cursor") || null;
  const { outcome, cursor } = await pageBehind(desk, query, asked, {
    ...(order === null ? {} : { order }),
    facets: PAGE_FACETS,
  });
  if (outcome.kind === "fault") return faultOf(query, order, outcome.errors);
  const { answer } = outcome;
  const names = [...new Set(answer.hits.map((hit) => hit.mrn))];
  const [summaries, cited, mostCited, others, numbered, front] = await Promise.all([
    summariesOf(desk, names),
    desk.cited(names.map(mrnOf)),
    mostCitedOf(answer, desk.vocabulary, order, (mrns) => desk.cited(mrns)),
    othersOf(desk, answer),
    cursor === null ? numberedOf(desk, query) : null,
    query === "" ? frontOf(desk, answer) : null,
  ]);
  const citedBy = new Map(names.map((name, at) => [name, cited[at]?.times ?? 0]));
  const hasWords = answer.hits.some((hit) => hit.snippet.some((piece) => piece.hit));
  return {
    kind: "answer",
    query,
    order: order ?? (hasWords ? "relevance" : "-date"),
    understood: understoodOf(answer.pieces, desk.vocabulary, order, desk.text),
    notices: outcome.notices.map(({ message, suggestion, span }) => ({
      message,
      suggestion: suggestion === null ? null : mended(query, span, suggestion, order),
    })),
    totals: answer.totals,
    tookMs: answer.tookMs,
    groups: groupsOf(answer, query, summaries, citedBy, desk.text.results),
    facets: facetsOf(answer, desk.vocabulary, order, desk.text),
    mostCited,
    histogram: histogramOf(
      answer.facets.month ?? [],
      outcome.query,
      answer.understood,
      answer.pieces,
      order,
      desk.text,
    ),
    next: answer.next === null ? null : searchAddress(query, { order, cursor: answer.next }),
    isFirstPage: cursor === null,
    isBegunAnew: cursor !== asked,
    firstPage: searchAddress(query, { order }),
    others,
    numbered,
    front,
  };
};
