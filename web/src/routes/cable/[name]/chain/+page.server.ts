import { chainAddress } from "../../../../reading/links.ts";
import { cableAsked } from "../../../../server/asked.ts";
import { chainOf } from "../../../../server/chain.ts";
import { openDesk } from "../../../../server/desk.ts";
import { lineOf, shellOf } from "../../../../server/shell.ts";

export const load = async ({ params, locals }) => {
  const desk = openDesk(locals);
  const cable = await cableAsked(desk, params.name, chainAddress);
  const shell = shellOf(desk, cable);
  locals.banner = shell.banner?.words;
  const line = lineOf(cable);
  return {
    ...shell,
    name: params.name,
    cable: cable.name,
    date: line.date,
    chain: await chainOf(desk, line),
  };
};
