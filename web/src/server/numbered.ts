import { numberTyped } from "reftel/query";
import { fieldQuery } from "reftel/reading";
import type { Offer } from "../reading/absent.ts";
import { cableAddress, searchAddress } from "../reading/links.ts";
import type { Desk } from "./desk.ts";
import { summariesOf } from "./titles.ts";

/** Cables of one number that are named; the search for the number has all of them. */
const MOST = 5;

/** What stands under a cable's number that was typed where words are searched. */
export interface Numbered {
  readonly cables: readonly Offer[];
  /** Cables whose number is nearly so; only where nothing stands under it. */
  readonly near: readonly Offer[];
  /** Cables that cite the number. */
  readonly citing: { readonly href: string; readonly cables: number } | null;
}

/** Returns cables with their titles and addresses, in the order of their names. */
export const namedOf = async (desk: Desk, names: readonly string[]): Promise<readonly Offer[]> => {
  const summaries = await summariesOf(desk, names);
  return names.map((name) => ({
    name,
    href: cableAddress(name),
    title: summaries.get(name)?.title ?? name,
  }));
};

/**
 * Returns the cables whose number was typed as the whole query, and how many cite it; where nothing stands under it, those whose number
 * is nearly so. Null where it is like no number that is here.
 */
export const numberedOf = async (desk: Desk, query: string): Promise<Numbered | null> => {
  const isNumber = numberTyped(query, desk.vocabulary) !== null;
  const citingQuery = fieldQuery("cites", query);
  const [held, citing] = isNumber
    ? await Promise.all([
        desk.search(fieldQuery("mrn", query), { limit: MOST, facets: false }),
        desk.count(citingQuery),
      ])
    : [null, null];
  const hits = held?.kind === "answer" ? held.answer.hits : [];
  const names = [...new Set(hits.map(({ mrn }) => mrn))];
  const isHere = names.length > 0 || (citing ?? 0) > 0;
  const near = isHere ? [] : await desk.near(query);
  if (!isHere && near.length === 0) return null;
  const [cables, nearCables] = await Promise.all([namedOf(desk, names), namedOf(desk, near)]);
  return {
    cables,
    near: nearCables,
    citing:
      citing === null || citing === 0 ? null : { href: searchAddress(citingQuery), cables: citing },
  };
};
