import { error } from "@sveltejs/kit";
import { withinOf } from "../../reading/traffic.ts";
import { openDesk } from "../../server/desk.ts";
import { timelineOf } from "../../server/timeline.ts";

export const load = async ({ url, locals }) => {
  const query = (url.searchParams.get("q") ?? "").trim();
  const asked = url.searchParams.get("in") || null;
  const within = withinOf(asked);
  if (within === null) error(404, locals.text.timeline.noTime(asked ?? ""));
  const outcome = await timelineOf(openDesk(locals), query, within);
  locals.isUnreadable = outcome.kind === "fault";
  return { query, outcome };
};
