import { redirect } from "@sveltejs/kit";
import { copyAddress, type CableView } from "reftel/archive";
import { cableAddress } from "../reading/links.ts";
import { noCable } from "./absent.ts";
import type { Desk } from "./desk.ts";

/**
 * Returns the one cable that a page is asked for. Where there is none it ends with 404; where several came under one
 * number, or the number was typed otherwise, it leads to where they are told apart, or to the one address.
 */
export const cableAsked = async (
  desk: Desk,
  asked: string,
  address: (name: string) => string,
): Promise<CableView> => {
  const { name, hash } = copyAddress(asked);
  const answer = await desk.cable(name, hash);
  if (answer.kind === "absent") return noCable(desk, name);
  if (answer.kind === "several") redirect(307, cableAddress(name));
  if (hash === undefined && answer.cable.name !== asked) redirect(308, address(answer.cable.name));
  return answer.cable;
};
