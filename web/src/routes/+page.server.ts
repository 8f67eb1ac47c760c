import { openDesk } from "../server/desk.ts";
import { savedBesideOf } from "../server/papers.ts";
import { searchViewOf } from "../server/search.ts";

export const load = async ({ url, locals }) => {
  const desk = openDesk(locals);
  return {
    view: await searchViewOf(desk, url.searchParams),
    saved: await savedBesideOf(desk),
  };
};
