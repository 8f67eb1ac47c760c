import { openDesk } from "../server/desk.ts";

/** What is held, for the foot of every page. */
export const load = async () => {
  const { cables, paragraphs } = await openDesk().stats();
  return { held: { cables, paragraphs } };
};
