import { error } from "@sveltejs/kit";
import { copyAddress } from "reftel/archive";
import { noOneCable } from "../../../server/absent.ts";
import { openDesk } from "../../../server/desk.ts";

/** The text as sent, as it is kept: UTF-8, however it came. */
export const GET = async ({ params, locals }) => {
  const { name, hash } = copyAddress(params.name);
  const answer = await openDesk(locals).cable(name, hash);
  if (answer.kind !== "cable") error(404, noOneCable(answer, name, locals.text));
  return new Response(answer.cable.text, {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};
