import type { Hit } from "reftel/archive";
import type { MarkView } from "reftel/reading";
import type { Desk } from "./desk.ts";
import { summariesOf } from "./titles.ts";

/** A cable as one line of a list. */
export interface NewestCable {
  readonly name: string;
  readonly date: string | null;
  readonly title: string;
  readonly banner: MarkView | null;
}

/** Returns the cables of a page of hits, each once, with their titles. */
export const newestOf = async (
  desk: Desk,
  hits: readonly Hit[],
): Promise<readonly NewestCable[]> => {
  const dates = new Map(hits.map(({ mrn, date }) => [mrn, date]));
  const summaries = await summariesOf(desk, [...dates.keys()]);
  return [...dates].map(([name, date]) => ({
    name,
    date,
    title: summaries.get(name)?.title ?? name,
    banner: summaries.get(name)?.banner ?? null,
  }));
};
