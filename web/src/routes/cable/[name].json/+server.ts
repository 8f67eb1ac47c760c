import { error } from "@sveltejs/kit";
import { copyAddress } from "reftel/archive";
import { papersOn } from "reftel/desk";
import { noOneCable } from "../../../server/absent.ts";
import { openDesk } from "../../../server/desk.ts";

/** The telegram as values, with what a person corrected apart from them: what `reftel show --json` prints. */
export const GET = async ({ params, locals }) => {
  const { name, hash } = copyAddress(params.name);
  const desk = openDesk(locals);
  const answer = await desk.cable(name, hash);
  if (answer.kind !== "cable") error(404, noOneCable(answer, name, locals.text));
  const { corrections } = await papersOn(desk.papers, desk.reader, answer.cable);
  return Response.json({ ...answer.cable.telegram, corrections });
};
