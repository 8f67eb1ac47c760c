import { missingOfPost } from "reftel/archive";
import { fieldQuery, postNameOf } from "reftel/reading";
import { postEverOf, postOf, tagOf, type Post } from "reftel/vocabulary";
import { seriesOf, type Series } from "./series.ts";
import type { Desk } from "./desk.ts";
import { degreesApart } from "./distance.ts";
import { neighbourhoodOf } from "./map.ts";
import { newestOf, type NewestCable } from "./newest.ts";
import type { PostMap } from "./post-map.ts";

/** What a page says of a post. */
export interface PostView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  /** Its entry in the vocabulary; null for a post that only its cables name. */
  readonly entry: Post | null;
  /** What else it is called, and was before. */
  readonly spellings: readonly string[];
  readonly example: string | null;
  readonly series: Series;
  readonly subjects: readonly {
    readonly code: string;
    readonly meaning: string;
    readonly cables: number;
  }[];
  readonly newest: readonly NewestCable[];
  /** Where it lies, among its neighbours; null where that is not known. */
  readonly map: PostMap | null;
  /** Posts that are held, in the same country and then the nearest. */
  readonly near: readonly {
    readonly id: string;
    readonly name: string;
    readonly why: string;
    readonly cables: number;
  }[];
}

const NEAREST = 6;
const SUBJECTS = 8;

/** Length of a degree of a great circle. */
const KILOMETRES = 111.195;

/** Kilometres along the great circle between two posts; null where one has no coordinates. */
const apart = (one: Post, other: Post): number | null => {
  const [a, b, c, d] = [one.latitude, one.longitude, other.latitude, other.longitude];
  if (a === null || b === null || c === null || d === null) return null;
  return KILOMETRES * degreesApart({ latitude: a, longitude: b }, { latitude: c, longitude: d });
};

const nearOf = (
  entry: Post | null,
  posts: readonly { readonly post: string; readonly cables: number }[],
  { vocabulary, text }: Desk,
): PostView["near"] => {
  if (entry === null) return [];
  return posts
    .flatMap(({ post: id, cables }) => {
      const other = postOf(vocabulary, id);
      if (other === null || other.id === entry.id) return [];
      const distance = apart(entry, other);
      const isHere = other.country === entry.country;
      if (distance === null && !isHere) return [];
      const why = isHere
        ? text.post.alsoIn(entry.country)
        : text.post.kilometres(Math.round(distance ?? 0));
      return [
        { id, name: postNameOf(id, vocabulary), why, cables, rank: isHere ? -1 : (distance ?? 0) },
      ];
    })
    .toSorted((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .slice(0, NEAREST)
    .map(({ id, name, why, cables }) => ({ id, name, why, cables }));
};

/**
 * Returns what the page of a post says, as this reader sees it: null where no vocabulary knows the post and nothing held
 * names it. `id` is the post's own.
 */
export const postViewOf = async (desk: Desk, id: string): Promise<PostView | null> => {
  const { vocabulary } = desk;
  const entry = postOf(vocabulary, id);
  const query = fieldQuery("post", id);
  const [cables, allMissing, outcome, stats] = await Promise.all([
    desk.series(id),
    desk.missing(),
    desk.search(query, { limit: 5, order: "-date", facets: true }),
    desk.stats(),
  ]);
  const missing = missingOfPost(allMissing, id, vocabulary);
  if (entry === null && cables.length === 0 && missing.length === 0) return null;
  const answer = outcome.kind === "answer" ? outcome.answer : null;
  const series = seriesOf(cables, missing, vocabulary);
  return {
    id,
    name: postNameOf(id, vocabulary),
    query,
    entry,
    spellings: postEverOf(vocabulary, id).flatMap((post, at) =>
      at === 0 ? post.spellings : [post.name, ...post.spellings],
    ),
    example: answer?.hits[0]?.mrn ?? missing[0]?.mrn ?? null,
    series,
    subjects: (answer?.facets.tags ?? []).slice(0, SUBJECTS).map(({ value, cables: count }) => ({
      code: value,
      meaning: tagOf(vocabulary, value)?.meaning ?? desk.text.tag.meaningUnlisted,
      cables: count,
    })),
    newest: answer === null ? [] : await newestOf(desk, answer.hits),
    map: await neighbourhoodOf(desk, id),
    near: nearOf(entry, stats.posts, desk),
  };
};
