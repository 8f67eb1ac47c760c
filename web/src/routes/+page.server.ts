import { openDesk } from "../server/desk.ts";
import { searchViewOf } from "../server/search.ts";

export const load = async ({ url }) => ({ view: await searchViewOf(openDesk(), url.searchParams) });
