import { graphAddress } from "../../../../reading/links.ts";
import { graphOf } from "../../../../server/graph.ts";
import { cableShell, lineOf } from "../../../../server/shell.ts";

export const load = async ({ params, locals }) => {
  const { desk, cable, shown } = await cableShell(locals, params.name, graphAddress);
  return { ...shown, cable: cable.name, graph: await graphOf(desk, lineOf(cable)) };
};
