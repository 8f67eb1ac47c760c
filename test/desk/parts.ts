import type { Archive } from "../../src/archive/index.ts";
import type { DeskParts, PaperStore } from "../../src/desk/index.ts";
import { builtIn, type Vocabulary } from "../../src/vocabulary/index.ts";

/** A desk over an archive, with names in a row and a clock that goes on a minute with each look. */
export const deskOver = (
  archive: Archive & PaperStore,
  vocabulary: Vocabulary = builtIn,
): DeskParts => {
  let looks = 0;
  let names = 0;
  return {
    archive,
    papers: archive,
    vocabulary,
    now: () => new Date(Date.UTC(2026, 10, 28, 12, (looks += 1))).toISOString(),
    newId: () => `paper-${(names += 1)}`,
  };
};
