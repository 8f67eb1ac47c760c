import { error } from "@sveltejs/kit";
import { openDesk } from "../../../server/desk.ts";
import { collectionViewOf } from "../../../server/papers.ts";

export const load = async ({ params, locals }) => {
  const view = await collectionViewOf(openDesk(locals), params.id);
  if (view === null) error(404, { message: locals.text.desk.collection.notHere });
  return { view };
};
