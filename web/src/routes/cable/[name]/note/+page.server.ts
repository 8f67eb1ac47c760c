import { noteAddress } from "../../../../reading/links.ts";
import { cableAsked } from "../../../../server/asked.ts";
import { openDesk } from "../../../../server/desk.ts";
import { shellOf } from "../../../../server/shell.ts";

export const load = async ({ params, url, locals }) => {
  const desk = openDesk(locals);
  const at = url.searchParams.get("at");
  const cable = await cableAsked(desk, params.name, (name) => noteAddress(name, at));
  const shell = shellOf(desk, cable);
  locals.banner = shell.banner?.words;
  const item = cable.telegram.body.find(({ address }) => address === at) ?? null;
  return {
    name: params.name,
    ...shell,
    on:
      item === null
        ? null
        : {
            address: item.address,
            number: item.kind === "paragraph" ? (item.number ?? item.address) : item.address,
            words: item.text,
          },
  };
};
