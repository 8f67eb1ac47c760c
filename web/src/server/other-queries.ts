import type { Answer } from "reftel/archive";
import { searchAddress } from "../reading/links.ts";
import type { Desk } from "./desk.ts";

/** Another query that finds something, with its count. */
export interface OtherQuery {
  readonly query: string;
  readonly href: string;
  readonly cables: number;
  readonly why: string | null;
}

/** Returns, where a query finds nothing, the same without one of its pieces, as far as that finds something. */
export const othersOf = async (desk: Desk, answer: Answer): Promise<readonly OtherQuery[]> => {
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
