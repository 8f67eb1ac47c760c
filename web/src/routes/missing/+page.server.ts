import { postNameOf } from "reftel/reading";
import { readMrn } from "reftel/telegram";
import { presentPostId } from "reftel/vocabulary";
import { missingAddress } from "../../reading/links.ts";
import { openDesk } from "../../server/desk.ts";
import { summariesOf } from "../../server/titles.ts";

const PAGE = 100;
/** Citing cables that are named beside a missing one; the search that its number leads to has all. */
const NAMED = 3;
/** Posts that the list can be narrowed to by a link. */
const POSTS = 12;

export const load = async ({ url, locals }) => {
  const desk = openDesk(locals);
  const asked = url.searchParams.get("post");
  const post = asked === null ? null : presentPostId(desk.vocabulary, asked);
  const cursor = url.searchParams.get("cursor") || null;
  const all = await desk.missing();
  const postOf = new Map(
    all.map(({ mrn }) => {
      const sentAs = readMrn(mrn, desk.vocabulary)?.post;
      return [mrn, sentAs === undefined ? null : presentPostId(desk.vocabulary, sentAs)];
    }),
  );
  const chosen = post === null ? all : all.filter(({ mrn }) => postOf.get(mrn) === post);
  const from = cursor === null ? 0 : chosen.findIndex(({ mrn }) => mrn === cursor) + 1;
  const page = chosen.slice(from, from + PAGE);
  const last = page.at(-1);
  const named = [...new Set(page.flatMap(({ citedBy }) => citedBy.slice(0, NAMED)))];
  const summaries = await summariesOf(desk, named);
  const counts = new Map<string, number>();
  for (const id of postOf.values()) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    post: post === null ? null : { id: post, name: postNameOf(post, desk.vocabulary) },
    all: all.length,
    chosen: chosen.length,
    first: from + 1,
    isBegunAnew: cursor !== null && from === 0,
    missing: page.map(({ mrn, times, citedBy }) => {
      const id = postOf.get(mrn) ?? null;
      return {
        mrn,
        times,
        post: id === null ? null : { id, name: postNameOf(id, desk.vocabulary) },
        citedBy: citedBy
          .slice(0, NAMED)
          .map((name) => ({ name, title: summaries.get(name)?.title ?? name })),
      };
    }),
    next: last && from + PAGE < chosen.length ? missingAddress({ post, cursor: last.mrn }) : null,
    posts: [...counts]
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, POSTS)
      .map(([id, cables]) => ({ id, name: postNameOf(id, desk.vocabulary), cables })),
  };
};
