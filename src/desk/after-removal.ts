import type { Paper } from "./paper.ts";

/**
 * Returns what is left of papers about a telegram of which texts were taken out, for the store to write in the same
 * transaction: what a person wrote stays; words of the text go with it, unless a text that is left has them. `texts`
 * are those that are left under the number, `gone` the hashes of those that are not.
 */
export const afterRemoval = (
  papers: readonly Paper[],
  gone: ReadonlySet<string>,
  texts: readonly string[],
): { readonly put: readonly Paper[]; readonly drop: readonly string[] } => {
  const left = texts.map(flat);
  const isLeft = (words: string): boolean => left.some((text) => text.includes(flat(words)));
  const put: Paper[] = [];
  const drop: string[] = [];
  for (const paper of papers) {
    if (!("about" in paper) || !gone.has(paper.about.hash)) continue;
    // A correction says what a text should say; without the text it says nothing, and repeats most of it.
    if (paper.kind === "correction" && left.length === 0) drop.push(paper.id);
    else if (paper.kind === "correction" && paper.was !== null && !isLeft(paper.was))
      put.push({ ...paper, was: null });
    else if (paper.kind === "note" && paper.anchor?.quote) {
      const { prefix, exact, suffix } = paper.anchor.quote;
      if (!isLeft(prefix + exact + suffix))
        put.push({ ...paper, anchor: { ...paper.anchor, quote: null } });
    }
  }
  return { put, drop };
};

/** Without blanks: what was one line in a reading may be two in its text. */
const flat = (text: string): string => text.replaceAll(/\s+/g, "");
