import { graphAddress } from "../../../../reading/links.ts";
import { cableAsked } from "../../../../server/asked.ts";
import { openDesk } from "../../../../server/desk.ts";
import { graphOf } from "../../../../server/graph.ts";
import { lineOf, shellOf } from "../../../../server/shell.ts";

export const load = async ({ params, locals }) => {
  const desk = openDesk(locals);
  const cable = await cableAsked(desk, params.name, graphAddress);
  const shell = shellOf(desk, cable);
  locals.banner = shell.banner?.words;
  return {
    ...shell,
    name: params.name,
    cable: cable.name,
    graph: await graphOf(desk, lineOf(cable)),
  };
};
