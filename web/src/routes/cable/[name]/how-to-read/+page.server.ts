import { guideOf } from "../../../../reading/guide.ts";
import { guideAddress } from "../../../../reading/links.ts";
import { cableAsked } from "../../../../server/asked.ts";
import { openDesk } from "../../../../server/desk.ts";
import { shellOf } from "../../../../server/shell.ts";

/** Index of the token that begins at an offset, or the last before it; the first of all where none is asked for. */
const chosenOf = (tokens: readonly { readonly at: number }[], asked: string | null): number => {
  const at = asked === null ? null : Number(asked);
  if (at === null || !Number.isFinite(at)) return 0;
  return Math.max(
    0,
    tokens.findLastIndex((token) => token.at <= at),
  );
};

export const load = async ({ params, url, locals }) => {
  const desk = openDesk(locals);
  const cable = await cableAsked(desk, params.name, (name) => guideAddress(name));
  const { banner } = shellOf(desk, cable);
  locals.banner = banner?.words;
  const guide = guideOf(cable.telegram, cable.text, desk.vocabulary, desk.text);
  return {
    name: params.name,
    banner,
    guide,
    chosen: chosenOf(guide.tokens, url.searchParams.get("at")),
  };
};
