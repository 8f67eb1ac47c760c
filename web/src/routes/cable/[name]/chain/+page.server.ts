import { chainAddress } from "../../../../reading/links.ts";
import { noCable } from "../../../../server/absent.ts";
import { chainOf } from "../../../../server/chain.ts";
import { cableShell, lineOf } from "../../../../server/shell.ts";

export const load = async ({ params, url, locals }) => {
  const { desk, cable, shown } = await cableShell(locals, params.name, (name) =>
    chainAddress(name),
  );
  const line = lineOf(cable);
  const cursorOf = (side: string): string | null => url.searchParams.get(side) || null;
  const cursors = { before: cursorOf("before"), after: cursorOf("after") };
  const chain =
    (await chainOf(desk, line, shown.name, cursors)) ?? (await noCable(desk, params.name));
  return { ...shown, cable: cable.name, date: line.date, chain };
};
