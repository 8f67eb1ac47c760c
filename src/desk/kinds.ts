import type { Paper, PaperKind, PaperOf } from "./paper.ts";
import type { Kept } from "./port.ts";

/** Returns the papers of one kind, in their order. */
export const ofKind = <Kind extends PaperKind>(
  kept: readonly Kept[],
  kind: Kind,
): readonly Kept<PaperOf<Kind>>[] =>
  kept.filter((one): one is Kept<PaperOf<Kind>> => isOfKind(one.paper, kind));

const isOfKind = <Kind extends PaperKind>(paper: Paper, kind: Kind): paper is PaperOf<Kind> =>
  paper.kind === kind;

/** Returns the paper of this name and kind, or null. */
export const named = <Kind extends PaperKind>(
  kept: readonly Kept[],
  kind: Kind,
  id: string,
): Kept<PaperOf<Kind>> | null => ofKind(kept, kind).find(({ paper }) => paper.id === id) ?? null;
