import { openDesk } from "../server/desk.ts";

/** What is held, for the foot of every page, and the language that the page is in. */
export const load = async ({ locals }) => {
  const { cables, paragraphs } = await openDesk(locals).stats();
  return { held: { cables, paragraphs }, language: locals.text.language };
};
