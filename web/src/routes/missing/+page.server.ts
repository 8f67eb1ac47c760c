import { MISSING_RANKS, type CitedUnder, type MissingCable } from "reftel/archive";
import { postNameOf } from "reftel/reading";
import { readMrn } from "reftel/telegram";
import { presentPostId } from "reftel/vocabulary";
import { missingAddress } from "../../reading/links.ts";
import { openDesk } from "../../server/desk.ts";
import { summariesOf } from "../../server/titles.ts";

const PAGE = 100;
/** Subjects that are named beside a missing cable; the search that its number leads to has all that cite it. */
const NAMED = 3;
/** Posts that the list can be narrowed to by a link. */
const POSTS = 12;

/** A cable for each subject under which a number is cited, then those that cite it under none that is seen. */
const standingFor = (
  { citedBy }: MissingCable,
  under: readonly CitedUnder[],
): readonly string[] => {
  const told = new Set(under.flatMap((one) => one.citedBy));
  return [
    ...under.flatMap((one) => one.citedBy[0] ?? []),
    ...citedBy.filter((name) => !told.has(name)),
  ];
};

export const load = async ({ url, locals }) => {
  const desk = openDesk(locals);
  const asked = url.searchParams.get("post");
  const post = asked === null ? null : presentPostId(desk.vocabulary, asked);
  const cursor = url.searchParams.get("cursor") || null;
  const order =
    MISSING_RANKS.find((rank) => rank === url.searchParams.get("order")) ?? MISSING_RANKS[0];
  const all = await desk.missing(order);
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
  const under = await desk.citedUnder(page.map(({ mrn }) => mrn));
  const citing = page.map((one, at) => standingFor(one, under[at] ?? []));
  const summaries = await summariesOf(desk, [
    ...new Set(citing.flatMap((names) => names.slice(0, NAMED))),
  ]);
  const counts = new Map<string, number>();
  for (const id of postOf.values()) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    post: post === null ? null : { id: post, name: postNameOf(post, desk.vocabulary) },
    order,
    all: all.length,
    chosen: chosen.length,
    first: from + 1,
    isBegunAnew: cursor !== null && from === 0,
    missing: page.map(({ mrn, times, posts }, at) => {
      const id = postOf.get(mrn) ?? null;
      const names = citing[at] ?? [];
      return {
        mrn,
        times,
        posts: posts.length,
        post: id === null ? null : { id, name: postNameOf(id, desk.vocabulary) },
        under: names
          .slice(0, NAMED)
          .map((name) => ({ name, title: summaries.get(name)?.title ?? name })),
        more: Math.max(0, names.length - NAMED),
      };
    }),
    next:
      last && from + PAGE < chosen.length
        ? missingAddress({ post, order, cursor: last.mrn })
        : null,
    posts: [...counts]
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, POSTS)
      .map(([id, cables]) => ({ id, name: postNameOf(id, desk.vocabulary), cables })),
  };
};
