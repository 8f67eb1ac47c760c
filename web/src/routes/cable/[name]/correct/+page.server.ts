import { FIELD, FIELDS, papersOn } from "reftel/desk";
import { correctAddress } from "../../../../reading/links.ts";
import { cableShell } from "../../../../server/shell.ts";

export const load = async ({ params, locals }) => {
  const { desk, cable, shown } = await cableShell(locals, params.name, (name) =>
    correctAddress(name),
  );
  const { corrections } = await papersOn(desk.papers, desk.reader, cable);
  return {
    ...shown,
    corrections,
    fields: FIELDS.map((field) => ({ field, read: FIELD[field].read(cable.telegram) })),
  };
};
