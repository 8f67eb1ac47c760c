import type { Archive, CableView, CopyNote } from "../archive/index.ts";
import type { Reader } from "../clearance/index.ts";
import { differencesOf, type Difference } from "./differences.ts";

/** One copy of a cable, and in what each of the others differs from it. */
export interface Collation {
  readonly name: string;
  readonly copy: CopyNote;
  /** The best first. `differences` is null where the two have too little in common to be compared. */
  readonly others: readonly {
    readonly copy: CopyNote;
    readonly differences: readonly Difference[] | null;
  }[];
}

/**
 * Returns in what the other copies of a cable differ from the one shown, as far as the reader sees both: what stands in
 * `one` is the shown copy's, what in `other` the other's.
 */
export const collate = async (
  archive: Archive,
  reader: Reader,
  { name, copy, copies, text }: CableView,
): Promise<Collation> => {
  const others = [];
  for (const one of copies) {
    if (one.hash === copy.hash) continue;
    const answer = await archive.cable(reader, name, one.hash);
    // It was taken out meanwhile.
    if (answer.kind !== "cable") continue;
    others.push({ copy: one, differences: differencesOf(text, answer.cable.text) });
  }
  return { name, copy, others };
};
