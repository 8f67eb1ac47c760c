import { postNameOf } from "reftel/reading";
import { postOf } from "reftel/vocabulary";
import { openDesk } from "../../server/desk.ts";

/** Posts of which anything is held, by country; those that no vocabulary places stand last. */
export const load = async ({ locals }) => {
  const desk = openDesk(locals);
  const { posts, years } = await desk.stats();
  const placed = posts.map(({ post, cables }) => ({
    id: post,
    name: postNameOf(post, desk.vocabulary),
    country: postOf(desk.vocabulary, post)?.country ?? null,
    cables,
  }));
  const countries = [...Map.groupBy(placed, (post) => post.country)]
    .toSorted(([one], [other]) =>
      one === null ? 1 : other === null ? -1 : one.localeCompare(other, desk.text.language),
    )
    .map(([country, list]) => ({
      country,
      posts: list.toSorted((a, b) => b.cables - a.cables || (a.id < b.id ? -1 : 1)),
    }));
  return { countries, posts: posts.length, years };
};
