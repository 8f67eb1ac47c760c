import { redirect } from "@sveltejs/kit";
import { fieldQuery } from "reftel/reading";
import { tagAddress } from "../../../reading/links.ts";
import { noTag } from "../../../server/absent.ts";
import { openDesk } from "../../../server/desk.ts";
import { sliceOf } from "../../../server/slice.ts";

export const load = async ({ params, locals }) => {
  const desk = openDesk(locals);
  const code = params.code.toUpperCase().trim();
  if (code !== params.code) redirect(308, tagAddress(code));
  const entries = desk.vocabulary.tags.filter((tag) => tag.code === code);
  const slice = await sliceOf(desk, fieldQuery("tags", code), "year");
  if (slice === null || (slice.cables === 0 && entries.length === 0)) {
    return noTag(desk, code);
  }
  return { code, entries, slice };
};
