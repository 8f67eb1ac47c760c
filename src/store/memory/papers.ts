import { afterRemoval, type Kept, type Paper, type PaperStore } from "../../desk/index.ts";

export interface MemoryPapers extends Pick<PaperStore, "papers" | "change"> {
  /** Takes words of texts that were taken out of the papers about them; `textsOf` gives those left under a number. */
  readonly settle: (gone: ReadonlySet<string>, textsOf: (mrn: string) => readonly string[]) => void;
}

/** Returns papers that live as long as the process. */
export const memoryPapers = (): MemoryPapers => {
  const owners = new Map<string, Map<string, Kept>>();
  const ownedBy = (owner: string): Map<string, Kept> => {
    const own = owners.get(owner) ?? new Map<string, Kept>();
    owners.set(owner, own);
    return own;
  };
  const write = (own: Map<string, Kept>, put: readonly Paper[], drop: readonly string[]): void => {
    for (const paper of put)
      own.set(paper.id, {
        paper: structuredClone(paper),
        version: (own.get(paper.id)?.version ?? 0) + 1,
      });
    for (const id of drop) own.delete(id);
  };
  const read: MemoryPapers["papers"] = async ({ id }, { kinds, mrn } = {}) =>
    [...ownedBy(id).values()].filter(
      ({ paper }) =>
        (kinds === undefined || kinds.includes(paper.kind)) &&
        (mrn === undefined || ("about" in paper && paper.about.mrn === mrn)),
    );
  return {
    papers: read,
    change: async (reader, asked, decide) => {
      const { put = [], drop = [], told } = decide(await read(reader, asked));
      write(ownedBy(reader.id), put, drop);
      return told;
    },
    settle: (gone, textsOf) => {
      for (const own of owners.values()) {
        const byNumber = Map.groupBy(
          [...own.values()].map(({ paper }) => paper),
          (paper) => ("about" in paper ? paper.about.mrn : null),
        );
        for (const [mrn, papers] of byNumber) {
          if (mrn === null) continue;
          const { put, drop } = afterRemoval(papers, gone, textsOf(mrn));
          write(own, put, drop);
        }
      }
    },
  };
};
