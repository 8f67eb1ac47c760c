import { citeAddress } from "../../../../reading/links.ts";
import { cableAsked } from "../../../../server/asked.ts";
import { citationsOf, paragraphAsked } from "../../../../server/citing.ts";
import { openDesk } from "../../../../server/desk.ts";
import { shellOf } from "../../../../server/shell.ts";

export const load = async ({ params, url, locals }) => {
  const desk = openDesk(locals);
  const cable = await cableAsked(desk, params.name, (name) => citeAddress(name));
  const { telegram } = cable;
  const shell = shellOf(desk, cable);
  locals.banner = shell.banner?.words;
  const paragraph = paragraphAsked(cable, url.searchParams.get("p"));
  return {
    name: params.name,
    ...shell,
    hash: cable.copy.hash,
    paragraph,
    paragraphs: telegram.body.flatMap((portion) =>
      portion.kind === "paragraph" && portion.number !== null ? [String(portion.number)] : [],
    ),
    citations: citationsOf(desk, cable, url.origin, paragraph),
  };
};
