import type { Answer, Hit, Order } from "reftel/archive";
import type { QueryError } from "reftel/query";
import type { Role, Span } from "reftel/telegram";
import {
  facetsOf,
  mostCitedOf,
  PAGE_FACETS,
  type FacetView,
  type MostCited,
} from "../reading/facets.ts";
import { cableAddress, searchAddress } from "../reading/links.ts";
import { markOf, type MarkView } from "reftel/reading";
import { mrnOf } from "../reading/number.ts";
import { histogramOf, type Histogram } from "../reading/months.ts";
import { understoodOf, type PieceView } from "../reading/understood.ts";
import type { Desk } from "./desk.ts";
import { frontOf, type Front } from "./front.ts";
import { numberedOf, type Numbered } from "./numbered.ts";
import { pageBehind } from "./page-behind.ts";
import { summariesOf, type CableSummary, type Lead } from "./titles.ts";
import type { Catalogue } from "../text/index.ts";

export interface HitView {
  readonly href: string;
  /** `¶ 5`, `subject`, `heading`, `head`. */
  readonly place: string;
  readonly placeWords: string;
  readonly mark: MarkView;
  readonly role: string | null;
  readonly snippet: Hit["snippet"];
}

/** The hits of one cable. */
export interface HitGroupView {
  readonly name: string;
  readonly href: string;
  readonly date: string | null;
  readonly title: string;
  readonly from: string | null;
  readonly precedence: string | null;
  readonly banner: MarkView | null;
  readonly references: number;
  /** Cables here that cite it. */
  readonly citedBy: number;
  readonly hits: readonly HitView[];
  /** Hits in this cable that are not listed. */
  readonly more: number;
}

/** Another query that finds something, with its count. */
export interface OtherQuery {
  readonly query: string;
  readonly href: string;
  readonly cables: number;
  readonly why: string | null;
}

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

/** A query that could not be read: where it stops, why, and the nearest right form of the whole. */
export interface FaultView {
  readonly kind: "fault";
  readonly query: string;
  readonly order: Order | null;
  readonly errors: readonly {
    readonly before: string;
    readonly at: string;
    readonly after: string;
    readonly letter: number;
    readonly message: string;
    readonly suggestion: { readonly query: string; readonly href: string } | null;
  }[];
}

export type SearchView = AnswerView | FaultView;

const ORDERS: readonly Order[] = ["relevance", "-date", "date"];

const orderOf = (text: string | null): Order | null =>
  ORDERS.find((order) => order === text) ?? null;

const placeOf = (hit: Hit, { places }: Catalogue["results"]) => {
  switch (hit.place) {
    case "subject":
      return { place: places.subject, placeWords: places.inSubject };
    case "heading":
      return { place: places.heading, placeWords: places.inHeading };
    case "head":
      return { place: places.head, placeWords: places.inHead };
    case "paragraph":
      return numbered(hit.paragraph, places);
  }
};

const numbered = (number: number | null, places: Catalogue["results"]["places"]) =>
  number === null
    ? { place: "¶", placeWords: places.unnumbered }
    : { place: `¶ ${number}`, placeWords: places.paragraph(number) };

/** Lit words with nothing but a blank between them are lit as one. */
const joinedSnippet = (pieces: Hit["snippet"]): Hit["snippet"] => {
  const joined: { text: string; hit: boolean }[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = joined.at(-1);
    const isBridge = last?.hit && piece.text.trim() === "" && pieces[index + 1]?.hit;
    if (last && (isBridge || last.hit === piece.hit)) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
};

/** A subject in which nothing is lit says what the title says. */
const isTitleAgain = (hit: Hit): boolean =>
  hit.place === "subject" && !hit.snippet.some((piece) => piece.hit);

/** What a paragraph is, in words, unless its text begins by saying so: `SUMMARY: …`. */
const roleOf = (role: Role | null, text: string, words: Catalogue["results"]): string | null =>
  role === null ||
  role === "body" ||
  /^\W*(?:BEGIN |EXECUTIVE )?(?:SUMMARY|COMMENT|ACTION REQUEST)/.test(text)
    ? null
    : words.roles[role];

/**
 * The mark of a hit as the cable's page shows it. What governs access is another thing where a later record declared the
 * text unclassified: the marks stay as they were printed.
 */
const shownMark = (hit: Hit, summary: CableSummary | undefined): MarkView =>
  summary?.markAt(hit.address) ??
  (hit.mark === null ? summary?.banner : null) ??
  markOf({ mark: hit.mark, level: null, effective: hit.effective });

const hitOf = (
  hit: Hit,
  query: string,
  summary: CableSummary | undefined,
  text: Catalogue["results"],
): HitView => ({
  href: cableAddress(hit.mrn, { query, at: hit.address }),
  ...placeOf(hit, text),
  mark: shownMark(hit, summary),
  role: roleOf(hit.role, hit.snippet[0]?.text ?? "", text),
  snippet: joinedSnippet(hit.snippet),
});

/** Where a query has no words, or none that stand in the text, a cable is shown by how it begins. */
const leadHit = (
  name: string,
  query: string,
  { address, number, mark, role, text }: Lead,
  words: Catalogue["results"],
): HitView => ({
  href: cableAddress(name, { query, at: address }),
  ...numbered(number, words.places),
  mark,
  role: roleOf(role, text, words),
  snippet: [{ text, hit: false }],
});

const groupsOf = (
  answer: Answer,
  query: string,
  summaries: ReadonlyMap<string, CableSummary>,
  citedBy: ReadonlyMap<string, number>,
  text: Catalogue["results"],
): readonly HitGroupView[] =>
  [...Map.groupBy(answer.hits, (hit) => hit.mrn)].map(([name, hits]) => {
    const summary = summaries.get(name);
    const [first] = hits;
    const shown = hits
      .filter((hit) => !isTitleAgain(hit))
      .map((hit) => hitOf(hit, query, summary, text));
    const lead = summary?.lead ?? null;
    return {
      name,
      href: cableAddress(name, { query }),
      date: first?.date ?? null,
      title: summary?.title ?? first?.subject ?? name,
      from: summary?.from ?? null,
      precedence: summary?.precedence ?? null,
      banner: summary?.banner ?? null,
      references: summary?.references ?? 0,
      citedBy: citedBy.get(name) ?? 0,
      hits: shown.length > 0 || lead === null ? shown : [leadHit(name, query, lead, text)],
      more: first?.more ?? 0,
    };
  });

/** The whole query with the nearest right form in the place of what is wrong. */
const mended = (query: string, span: Span, suggestion: string, order: Order | null) => {
  const whole = query.slice(0, span.start) + suggestion + query.slice(span.end);
  return { query: whole, href: searchAddress(whole, { order }) };
};

/** Letters of a query that are shown before what is wrong, behind it, and twice as many of it. */
const AROUND = 120;

/** The beginning of a text, so that a page of pasted words does not hide what is said of it. */
const beginning = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most)} …`;

const faultOf = (query: string, order: Order | null, errors: readonly QueryError[]): FaultView => ({
  kind: "fault",
  query,
  order,
  errors: errors.map(({ span, message, suggestion }) => ({
    before:
      span.start <= AROUND
        ? query.slice(0, span.start)
        : `… ${query.slice(span.start - AROUND, span.start)}`,
    at: beginning(query.slice(span.start, span.end), 2 * AROUND),
    after: beginning(query.slice(span.end), AROUND),
    letter: span.start + 1,
    message,
    suggestion: suggestion === null ? null : mended(query, span, suggestion, order),
  })),
});

/** Where a query finds nothing: the same without one of its pieces, as far as that finds something. */
const othersOf = async (desk: Desk, answer: Answer): Promise<readonly OtherQuery[]> => {
  if (answer.totals.cables > 0 || answer.pieces.length < 2) return [];
  const tried = await Promise.all(
    answer.pieces.slice(0, 6).map(async (piece) => ({
      query: piece.without,
      href: searchAddress(piece.without),
      cables: (await desk.count(piece.without)) ?? 0,
      why: desk.text.results.without(piece.text),
    })),
  );
  return tried.filter((one) => one.cables > 0);
};

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
    mostCitedOf(answer, order, (mrns) => desk.cited(mrns)),
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
