/** What is shown of a query that could not be read. */
import type { Order } from "reftel/archive";
import type { QueryError } from "reftel/query";
import type { Span } from "reftel/telegram";
import { searchAddress } from "../reading/links.ts";

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

/** Returns the whole query with the nearest right form in the place of what is wrong, and where it leads. */
export const mended = (query: string, span: Span, suggestion: string, order: Order | null) => {
  const whole = query.slice(0, span.start) + suggestion + query.slice(span.end);
  return { query: whole, href: searchAddress(whole, { order }) };
};

/** Letters of a query that are shown before what is wrong, behind it, and twice as many of it. */
const AROUND = 120;

/** The beginning of a text, so that a page of pasted words does not hide what is said of it. */
const beginning = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most)} …`;

/** Returns what is shown of a query that could not be read. */
export const faultOf = (
  query: string,
  order: Order | null,
  errors: readonly QueryError[],
): FaultView => ({
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
