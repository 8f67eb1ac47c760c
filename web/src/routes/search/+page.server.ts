import { redirect } from "@sveltejs/kit";
import { dated } from "../../reading/narrow.ts";
import { searchAddress } from "../../reading/links.ts";
import { openDesk } from "../../server/desk.ts";
import { savedBesideOf } from "../../server/papers.ts";
import { searchViewOf } from "../../server/search.ts";

/** A year, a month or a day; anything else in a field of the range is left to the query language to explain. */
const typedDate = (text: string | null): string => (text ?? "").trim();

export const load = async ({ url, locals }) => {
  const query = url.searchParams.get("q") ?? "";
  const order = url.searchParams.get("order");
  // The two fields under the histogram become a piece of the query, so that the address says all of it.
  if (url.searchParams.has("from") || url.searchParams.has("to")) {
    const from = typedDate(url.searchParams.get("from"));
    const to = typedDate(url.searchParams.get("to"));
    redirect(303, searchAddress(dated(query, [], from, to), { order }));
  }
  const desk = openDesk(locals);
  const view = await searchViewOf(desk, url.searchParams);
  locals.isUnreadable = view.kind === "fault";
  const saved = await savedBesideOf(desk, url.searchParams.get("saved"));
  return { view, saved };
};
