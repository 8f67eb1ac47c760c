import { citeAddress } from "../../../../reading/links.ts";
import { citationsOf, paragraphAsked, paragraphsOf } from "../../../../server/citing.ts";
import { cableShell } from "../../../../server/shell.ts";

export const load = async ({ params, url, locals }) => {
  const { desk, cable, shown } = await cableShell(locals, params.name, (name) => citeAddress(name));
  const paragraph = paragraphAsked(cable, url.searchParams.get("p"));
  return {
    ...shown,
    paragraph,
    paragraphs: paragraphsOf(cable),
    citations: await citationsOf(desk, cable, url.origin, paragraph),
  };
};
