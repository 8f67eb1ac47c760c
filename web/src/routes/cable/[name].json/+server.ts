import { error } from "@sveltejs/kit";
import { openDesk } from "../../../server/desk.ts";

/** The telegram as values: what `reftel show --json` prints. */
export const GET = async ({ params, locals }) => {
  const [name = "", hash] = params.name.split("@", 2);
  const answer = await openDesk(locals).cable(name, hash);
  if (answer.kind !== "cable") error(404, locals.text.error.notHeld(name));
  return Response.json(answer.cable.telegram);
};
