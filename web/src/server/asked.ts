import { error, redirect } from "@sveltejs/kit";
import { copyAddress, type CableView } from "reftel/archive";
import { fieldQuery } from "reftel/reading";
import { cableAddress } from "../reading/links.ts";
import type { Desk } from "./desk.ts";

/** Ends a request for a cable that is not held, as one that this reader may not see. Says how many cables cite it. */
export const notHere = async (desk: Desk, asked: string): Promise<never> => {
  const cited = (await desk.count(fieldQuery("cites", asked))) ?? 0;
  error(404, { message: desk.text.error.notHeld(asked), mrn: asked, cited });
};

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
  if (answer.kind === "absent") return notHere(desk, name);
  if (answer.kind === "several") redirect(307, cableAddress(name));
  if (hash === undefined && answer.cable.name !== asked) redirect(308, address(answer.cable.name));
  return answer.cable;
};
