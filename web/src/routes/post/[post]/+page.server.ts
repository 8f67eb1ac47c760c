import { redirect } from "@sveltejs/kit";
import { postId } from "reftel/telegram";
import { presentPostId } from "reftel/vocabulary";
import { postAddress } from "../../../reading/links.ts";
import { noPost } from "../../../server/absent.ts";
import { openDesk } from "../../../server/desk.ts";
import { postViewOf } from "../../../server/post.ts";

export const load = async ({ params, locals }) => {
  const desk = openDesk(locals);
  const id = presentPostId(desk.vocabulary, postId(desk.vocabulary, params.post));
  // One post has one address, however its name was spelled, and whatever it was called before.
  if (id !== "" && id !== params.post) redirect(308, postAddress(id));
  const view = id === "" ? null : await postViewOf(desk, id);
  if (view === null) return noPost(desk, params.post, id);
  return { view };
};
