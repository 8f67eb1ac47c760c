import { noCollection } from "../../../server/absent.ts";
import { openDesk } from "../../../server/desk.ts";
import { collectionViewOf } from "../../../server/papers.ts";

/** A place in a collection, from 1; the first where the address names none. */
const placeIn = (text: string | null): number =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : 1;

export const load = async ({ params, url, locals }) => {
  const place = placeIn(url.searchParams.get("at"));
  const desk = openDesk(locals);
  const view = await collectionViewOf(desk, params.id, place);
  if (view === null) return noCollection(desk);
  return { view };
};
