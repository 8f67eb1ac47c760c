import { FIELD, FIELDS, papersOn } from "reftel/desk";
import { correctAddress } from "../../../../reading/links.ts";
import { cableAsked } from "../../../../server/asked.ts";
import { openDesk } from "../../../../server/desk.ts";
import { shellOf } from "../../../../server/shell.ts";

export const load = async ({ params, locals }) => {
  const desk = openDesk(locals);
  const cable = await cableAsked(desk, params.name, (name) => correctAddress(name));
  const shell = shellOf(desk, cable);
  locals.banner = shell.banner?.words;
  const { corrections } = await papersOn(desk.papers, desk.reader, cable);
  return {
    name: params.name,
    ...shell,
    corrections,
    fields: FIELDS.map((field) => ({ field, read: FIELD[field].read(cable.telegram) })),
  };
};
