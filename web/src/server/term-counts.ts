import type { Desk } from "./desk.ts";

/** Values that a facet holds at most; a shorter one is whole. */
const WHOLE = 100;

/**
 * Returns how many cables have a code, for the lists that facets count: exact, or null where a facet was cut off before it
 * and for other lists. And the newest cable of all. Nothing is counted where no list `isListed`.
 */
export const countsOf = async (desk: Desk, isListed: boolean) => {
  const outcome = await desk.search("", {
    limit: 1,
    facets: isListed ? ["tags", "caption", "post"] : false,
  });
  const facets = outcome.kind === "answer" ? outcome.answer.facets : {};
  const newest = outcome.kind === "answer" ? (outcome.answer.hits[0]?.mrn ?? null) : null;
  const of = { tags: facets.tags ?? [], captions: facets.caption ?? [], posts: facets.post ?? [] };
  const counts = new Map(
    Object.entries(of).map(([list, values]) => [
      list,
      {
        isWhole: values.length < WHOLE,
        cables: new Map(values.map(({ value, cables }) => [value, cables])),
      },
    ]),
  );
  return {
    newest,
    count: (list: string, code: string): number | null => {
      const held = counts.get(list);
      return held?.cables.get(code) ?? (held?.isWhole ? 0 : null);
    },
  };
};
