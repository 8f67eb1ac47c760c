import type { Answer } from "reftel/archive";
import { fieldQuery, postNameOf } from "reftel/reading";
import { searchAddress } from "../reading/links.ts";
import type { Desk } from "./desk.ts";
import type { OtherQuery } from "./other-queries.ts";

/** What the front page has beside the newest traffic. */
export interface Front {
  /** Real queries on this archive, each with what it finds. */
  readonly queries: readonly OtherQuery[];
  /** True where the archive holds the demonstration, which is said together with how to be rid of it. */
  readonly hasDemonstration: boolean;
  /** True where more than the demonstration is held, which then must not be thrown away with it. */
  readonly hasOwn: boolean;
  readonly isEmpty: boolean;
  /** Paragraphs held: an empty query has no hits among them to count. */
  readonly paragraphs: number;
}

/** Queries worth showing: what is asked, what is missing, and a subject at the busiest post. Built from what is held. */
const candidatesOf = (answer: Answer, desk: Desk): readonly { query: string; why: string }[] => {
  const [post] = answer.facets.post ?? [];
  const [tag] = answer.facets.tags ?? [];
  const [busiest] = (answer.facets.year ?? []).toSorted((a, b) => b.cables - a.cables);
  const candidates = [
    { query: "role:action", why: desk.text.front.asks },
    { query: "has:missing-ref", why: desk.text.front.missing },
  ];
  if (post && tag) {
    candidates.push({
      query: `${fieldQuery("post", post.value)} ${fieldQuery("tags", tag.value)}`,
      why: desk.text.front.postOnSubject(postNameOf(post.value, desk.vocabulary)),
    });
  }
  if (post && busiest) {
    candidates.push({
      query: `${fieldQuery("post", post.value)} date:${busiest.value}`,
      why: desk.text.front.postInYear(postNameOf(post.value, desk.vocabulary)),
    });
  }
  candidates.push({ query: "role:comment", why: desk.text.front.comments });
  return candidates;
};

/** Returns the front page's own part. `answer` is that of the empty query. */
export const frontOf = async (desk: Desk, answer: Answer): Promise<Front> => {
  const stats = await desk.stats();
  const tried = await Promise.all(
    candidatesOf(answer, desk).map(async ({ query, why }) => ({
      query,
      href: searchAddress(query),
      cables: (await desk.count(query)) ?? 0,
      why,
    })),
  );
  return {
    queries: tried.filter((one) => one.cables > 0).slice(0, 3),
    hasDemonstration: stats.sources.some(({ source }) => source === "demo"),
    hasOwn: stats.sources.some(({ source }) => source !== "demo"),
    isEmpty: stats.cables === 0,
    paragraphs: stats.paragraphs,
  };
};
