import { postNameOf } from "reftel/reading";
import { tagOf } from "reftel/vocabulary";
import type { Desk } from "./desk.ts";
import { newestOf, type NewestCable } from "./newest.ts";

/** A part of the archive that one query cuts out: the cables of a TAGS code, of a year. */
export interface Slice {
  readonly query: string;
  readonly cables: number;
  /** Cables by year, or by month within one. */
  readonly bars: readonly { readonly when: string; readonly cables: number }[];
  readonly posts: readonly {
    readonly id: string;
    readonly name: string;
    readonly cables: number;
  }[];
  readonly tags: readonly {
    readonly code: string;
    readonly meaning: string;
    readonly cables: number;
  }[];
  readonly newest: readonly NewestCable[];
}

const LISTED = 12;

/** Every year or month from the first to the last, those without a cable with 0. */
const filled = (found: ReadonlyMap<string, number>, by: "year" | "month"): Slice["bars"] => {
  const sorted = [...found.keys()].toSorted();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const whens =
    by === "month"
      ? Array.from(
          { length: 12 },
          (_, month) => `${first.slice(0, 4)}-${String(month + 1).padStart(2, "0")}`,
        )
      : Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
          String(Number(first) + index).padStart(4, "0"),
        );
  return whens.map((when) => ({ when, cables: found.get(when) ?? 0 }));
};

/** Returns what the page of a part of the archive says; every count is of cables that this reader sees. */
export const sliceOf = async (
  desk: Desk,
  query: string,
  by: "year" | "month",
): Promise<Slice | null> => {
  // A facet is counted without its own values at the top of a query; within an OR they are no choice but what is sought.
  const outcome = await desk.search(`(${query} OR ${query})`, {
    limit: 5,
    order: "-date",
    facets: true,
  });
  if (outcome.kind === "fault") return null;
  const { facets, totals, hits } = outcome.answer;
  return {
    query,
    cables: totals.cables,
    bars: filled(new Map((facets[by] ?? []).map(({ value, cables }) => [value, cables])), by),
    posts: (facets.post ?? []).slice(0, LISTED).map(({ value, cables }) => ({
      id: value,
      name: postNameOf(value, desk.vocabulary),
      cables,
    })),
    tags: (facets.tags ?? []).slice(0, LISTED + 1).map(({ value, cables }) => ({
      code: value,
      meaning: tagOf(desk.vocabulary, value)?.meaning ?? desk.text.tag.meaningUnlisted,
      cables,
    })),
    newest: await newestOf(desk, hits),
  };
};
