import { error, redirect } from "@sveltejs/kit";
import { postOf } from "reftel/vocabulary";
import { postAddress } from "../../../reading/links.ts";
import { openDesk } from "../../../server/desk.ts";
import { postViewOf } from "../../../server/post.ts";

/** Letters and digits of a post's name, as MRNs have them. */
const idOf = (asked: string): string => asked.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

export const load = async ({ params, locals }) => {
  const desk = openDesk(locals);
  const id = postOf(desk.vocabulary, params.post)?.id ?? idOf(params.post);
  // One post has one address, however its name was spelled.
  if (id !== "" && id !== params.post) redirect(308, postAddress(id));
  const view = id === "" ? null : await postViewOf(desk, id);
  if (view === null) error(404, desk.text.post.unknown(params.post));
  return { view };
};
