import { chainAddress } from "../../../../reading/links.ts";
import { chainOf } from "../../../../server/chain.ts";
import { cableShell, lineOf } from "../../../../server/shell.ts";

export const load = async ({ params, locals }) => {
  const { desk, cable, shown } = await cableShell(locals, params.name, chainAddress);
  const line = lineOf(cable);
  return { ...shown, cable: cable.name, date: line.date, chain: await chainOf(desk, line) };
};
