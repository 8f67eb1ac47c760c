import type { About, Paper } from "./paper.ts";

/**
 * Returns those papers that are about texts whose number is read as another one now, each with that number, for the store
 * to write in the same transaction. `numberOf` gives the number of a text by its hash, null where it stays what it was.
 */
export const calledAnew = (
  papers: readonly Paper[],
  numberOf: (hash: string) => string | null,
): readonly Paper[] => {
  const anew = (about: About): About => ({ ...about, mrn: numberOf(about.hash) ?? about.mrn });
  const isOther = ({ mrn, hash }: About): boolean => (numberOf(hash) ?? mrn) !== mrn;
  return papers.flatMap((paper): readonly Paper[] => {
    if ("about" in paper)
      return isOther(paper.about) ? [{ ...paper, about: anew(paper.about) }] : [];
    if (paper.kind !== "collection" || !paper.entries.some(({ about }) => isOther(about)))
      return [];
    const entries = paper.entries.map((entry) => ({ ...entry, about: anew(entry.about) }));
    return [{ ...paper, entries }];
  });
};
