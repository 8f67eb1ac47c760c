import { error } from "@sveltejs/kit";
import { openDesk } from "../../server/desk.ts";
import { mapViewOf } from "../../server/map.ts";

export const load = async ({ url, locals }) => {
  const asked = (name: string): string | null => url.searchParams.get(name) || null;
  const year = asked("year");
  if (year !== null && !/^\d{4}$/.test(year)) error(404, locals.text.map.noYear(year));
  const view = await mapViewOf(openDesk(locals), {
    year,
    area: asked("area"),
    near: asked("near"),
  });
  if (view === null) error(404, locals.text.map.noPart);
  return { view };
};
