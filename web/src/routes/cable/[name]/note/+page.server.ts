import { noteAddress } from "../../../../reading/links.ts";
import { cableShell } from "../../../../server/shell.ts";

export const load = async ({ params, url, locals }) => {
  const at = url.searchParams.get("at");
  const { cable, shown } = await cableShell(locals, params.name, (name) => noteAddress(name, at));
  const item = cable.telegram.body.find(({ address }) => address === at) ?? null;
  return {
    ...shown,
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
