import { openDesk } from "../server/desk.ts";
import { savedBesideOf } from "../server/papers.ts";
import { searchViewOf } from "../server/search.ts";

export const load = async ({ url, locals }) => {
  const desk = openDesk(locals);
  const view = await searchViewOf(desk, url.searchParams);
  locals.isUnreadable = view.kind === "fault";
  return { view, saved: await savedBesideOf(desk) };
};
