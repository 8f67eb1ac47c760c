import type { CableView } from "../archive/index.ts";
import type { Reader } from "../clearance/index.ts";
import { isAbout, numberOf, shownOf } from "./about.ts";
import { correctionsOn, type CorrectionSeen } from "./corrections.ts";
import { ofKind } from "./kinds.ts";
import { notesOn, type NoteSeen } from "./notes.ts";
import type { Standing } from "./paper.ts";
import type { DeskParts } from "./parts.ts";

/** What a reader keeps about one cable. */
export interface CablePapers {
  readonly standing: { readonly standing: Standing; readonly at: string } | null;
  /** Every collection of the reader, newest change first, and whether the cable is in it. */
  readonly collections: readonly {
    readonly id: string;
    readonly title: string;
    readonly holds: boolean;
  }[];
  readonly notes: readonly NoteSeen[];
  readonly corrections: readonly CorrectionSeen[];
}

/** Returns what a reader keeps about a cable, as far as they may see it. `cable` is the archive's answer to this reader. */
export const papersOn = async (
  parts: DeskParts,
  reader: Reader,
  cable: CableView,
): Promise<CablePapers> => {
  const shown = shownOf(cable);
  const [kept, collections] = await Promise.all([
    parts.papers.papers(reader, { mrn: numberOf(cable.name) }),
    parts.papers.papers(reader, { kinds: ["collection"] }),
  ]);
  const [standing] = ofKind(kept, "standing").filter(({ paper }) => isAbout(paper.about, shown));
  return {
    standing:
      standing === undefined ? null : { standing: standing.paper.standing, at: standing.paper.at },
    collections: ofKind(collections, "collection")
      .toSorted((one, other) => (one.paper.changedAt < other.paper.changedAt ? 1 : -1))
      .map(({ paper }) => ({
        id: paper.id,
        title: paper.title,
        holds: paper.entries.some(({ about }) => isAbout(about, shown)),
      })),
    notes: await notesOn(parts, reader, cable, kept),
    corrections: correctionsOn(reader, cable, kept),
  };
};
