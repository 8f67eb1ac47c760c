import { numberTyped } from "reftel/query";
import { fieldQuery } from "reftel/reading";
import { cableAddress, searchAddress } from "../reading/links.ts";
import type { Desk } from "./desk.ts";
import { summariesOf } from "./titles.ts";

/** Cables of one number that are named; the search for the number has all of them. */
const MOST = 5;

/** What stands under a cable's number that was typed where words are searched. */
export interface Numbered {
  readonly cables: readonly {
    readonly name: string;
    readonly href: string;
    readonly title: string;
  }[];
  /** Cables that cite the number. */
  readonly citing: { readonly href: string; readonly cables: number } | null;
}

/**
 * Returns the cables whose number was typed as the whole query, and how many cite it; null where it is no number or stands
 * under nothing here.
 */
export const numberedOf = async (desk: Desk, query: string): Promise<Numbered | null> => {
  if (numberTyped(query, desk.vocabulary) === null) return null;
  const citingQuery = fieldQuery("cites", query);
  const [held, citing] = await Promise.all([
    desk.search(fieldQuery("mrn", query), { limit: MOST, facets: false }),
    desk.count(citingQuery),
  ]);
  const hits = held.kind === "answer" ? held.answer.hits : [];
  const names = [...new Set(hits.map(({ mrn }) => mrn))];
  if (names.length === 0 && (citing ?? 0) === 0) return null;
  const summaries = await summariesOf(desk, names);
  return {
    cables: names.map((name) => ({
      name,
      href: cableAddress(name),
      title: summaries.get(name)?.title ?? name,
    })),
    citing:
      citing === null || citing === 0 ? null : { href: searchAddress(citingQuery), cables: citing },
  };
};
