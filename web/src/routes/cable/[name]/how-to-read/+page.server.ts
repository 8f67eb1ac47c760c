import { guideOf } from "../../../../reading/guide.ts";
import { guideAddress } from "../../../../reading/links.ts";
import { countsOf } from "../../../../server/term-counts.ts";
import { cableShell } from "../../../../server/shell.ts";

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
  const { desk, cable, shown } = await cableShell(locals, params.name, (name) =>
    guideAddress(name),
  );
  const { count } = await countsOf(desk, true);
  const guide = guideOf(cable.telegram, cable.text, desk.vocabulary, desk.text, count);
  return {
    ...shown,
    guide,
    chosen: chosenOf(guide.tokens, url.searchParams.get("at")),
  };
};
