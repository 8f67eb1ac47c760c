import { openDesk } from "../server/desk.ts";
import { searchViewOf } from "../server/search.ts";

export const load = async ({ url, locals }) => ({
  view: await searchViewOf(openDesk(locals), url.searchParams),
});
