import { chainAddress } from "../../../../reading/links.ts";
import { cableAsked } from "../../../../server/asked.ts";
import { chainOf } from "../../../../server/chain.ts";
import { openDesk } from "../../../../server/desk.ts";
import { shellOf } from "../../../../server/shell.ts";

export const load = async ({ params, locals }) => {
  const desk = openDesk(locals);
  const cable = await cableAsked(desk, params.name, chainAddress);
  const shell = shellOf(desk, cable);
  locals.banner = shell.banner?.words;
  return {
    ...shell,
    name: params.name,
    cable: cable.name,
    date:
      (cable.telegram.transmission?.dtg?.at ?? cable.telegram.card?.created)?.slice(0, 10) ?? null,
    chain: await chainOf(desk, cable.name),
  };
};
